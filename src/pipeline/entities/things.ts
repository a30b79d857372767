import type { EntityKind } from '../draft.ts'
import { organizationNamed } from '../gazetteer/organizations.ts'
import { normalName } from '../gazetteer/states.ts'
import { organizationHeads } from '../names/word-lists.ts'
import type { Cluster, Gathering, Written } from './gathering.ts'
import { addName, newCluster } from './gathering.ts'

type Thing = Readonly<{ cluster: Cluster; words: readonly string[] }>

/**
 * Organisations, agreements and other things by their names: "IAEA" is the International Atomic Energy Agency,
 * "Carnegie-Tsinghua" the Carnegie-Tsinghua Centre for Global Policy, where no other name of the text fits.
 */
export function gatherThings(gathering: Gathering, kind: EntityKind): void {
  const things = gathering.written.filter(({ name }) => name.kind === kind)
  const distinct = new Map(things.map((written) => [keyOf(written.text), written]))
  const longestFirst = [...distinct.keys()].toSorted((a, b) => b.split(' ').length - a.split(' ').length)
  const [known, clusterOf] = [new Map<string, Thing[]>(), new Map<string, Cluster>()]
  const bracketed = acronymsInBrackets(gathering, things)
  for (const key of longestFirst) {
    const expansion = bracketed.get(key)
    const same = expansion === undefined ? fuller(key, distinct.get(key)?.text ?? '', known) : clusterOf.get(expansion)
    const cluster = same ?? newCluster(gathering, kind)
    clusterOf.set(key, cluster)
    remember(known, key, cluster)
    const written = plainKey(distinct.get(key)?.text ?? '')
    if (written !== key) remember(known, written, cluster)
  }
  for (const written of things) {
    const cluster = clusterOf.get(keyOf(written.text))
    if (cluster) addName(gathering, written, cluster)
  }
}

/** Names of one thing that the gazetteer knows have one key. */
const keyOf = (text: string): string => plainKey(organizationNamed(text)?.name ?? text)

function plainKey(name: string): string {
  return normalName(name)
    .toLowerCase()
    .replaceAll(/['’]s?\b/g, '')
    .replaceAll(/[-\s]+/g, ' ')
    .trim()
    .replace(/^al (?=\S)/, '')
}

/** The key of an acronym that stands in brackets behind a name, with the key of that name. */
function acronymsInBrackets({ draft: { view } }: Gathering, things: readonly Written[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const [at, { text, name }] of things.entries()) {
    const before = things[at - 1]
    if (!before || !/^\p{Lu}[\p{Lu}.&-]+$/u.test(text) || before.text.length <= text.length) continue
    if (/^['"]? ?\($/.test(view.slice(before.name.end, name.start))) found.set(keyOf(text), keyOf(before.text))
  }
  return found
}

function remember(known: Map<string, Thing[]>, key: string, cluster: Cluster): void {
  const words = key.split(' ')
  const thing = { cluster, words }
  for (const index of new Set([...words, initials(words), initials(words.filter((word) => !small.has(word)))])) {
    const list = known.get(index)
    if (list) list.push(thing)
    else known.set(index, [thing])
  }
}

const small = new Set(['of', 'the', 'for', 'and', 'on', 'in', 'to', '&', 'de', 'du', 'des'])
const initials = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('')

/** The cluster of the one longer name of which this is a part or whose initials it is. */
function fuller(key: string, text: string, known: ReadonlyMap<string, Thing[]>): Cluster | null {
  const words = key.split(' ')
  const [first = ''] = words
  const acronym = words.length === 1 && /^\p{Lu}[\p{Lu}.&]+$/u.test(text)
  const rivals = known.get(acronym ? key.replaceAll(/[.&]/g, '') : first) ?? []
  const fitting = rivals.filter((rival) =>
    acronym ? rival.words.length > 1 || rival.words[0] === key : isShortForm(words, rival.words),
  )
  const [only, ...others] = new Set(fitting.map(({ cluster }) => cluster))
  return only && others.length === 0 ? only : null
}

/** Begins or ends the longer name and says more than what sort of thing it is. */
function isShortForm(short: readonly string[], long: readonly string[]): boolean {
  const ends = short.every((word, at) => long[long.length - short.length + at] === word)
  if (short.length === 1 && ends) return isOwnEnd(short[0] ?? '', long.at(-2) ?? '')
  if (short.length >= long.length || short.every((word) => organizationHeads.has(word) || small.has(word))) return false
  const begins = short.every((word, at) => long[at] === word)
  const next = long[short.length] ?? ''
  if (begins) return short.length > 1 || organizationHeads.has(next.replace('.', '')) || long.length === 2
  return short.length > 1 && ends
}

/** What any state has: "the Army" is seldom the Free Syrian Army. */
const ofEveryState = new Set(
  'army navy police parliament government congress senate house court bank ministry party group union'.split(' '),
)

/** "the Guards" of the Revolutionary Guards, "Nusra" of Jabhat al-Nusra. */
const isOwnEnd = (word: string, before: string): boolean =>
  before === 'al' || (organizationHeads.has(word) && !ofEveryState.has(word))
