import { offices } from '../affiliations/offices.ts'
import { abbreviatedRoles } from '../affiliations/roles.ts'
import type { Cluster, Gathering, Written } from './gathering.ts'
import { addName, newCluster } from './gathering.ts'
import { personWords, sameFullName, shortForm, spellingOf } from './person-words.ts'
import type { Sex } from './sex.ts'
import { sexOfName, sexOfTitle } from './sex.ts'

type Person = Readonly<{ cluster: Cluster; words: readonly string[] }>

/**
 * One cluster for each person: full names first, then short ones, each where it fits exactly one full name.
 * "Xi" is Xi Jinping; "Clinton" is nobody where Bill and Hillary are named, unless "Mrs" or the order tells.
 */
export function gatherPeople(gathering: Gathering): void {
  const people = gathering.written.filter(({ name }) => name.kind === 'PERSON')
  const full = people.filter(({ text }) => personWords(text).length > 1)
  const known = new Map<string, Person[]>()
  const longestFirst = Map.groupBy(full, ({ text }) => personWords(text).join(' '))
  const clusterOf = new Map<string, Cluster>()
  for (const [key] of [...longestFirst].toSorted(([a], [b]) => b.split(' ').length - a.split(' ').length))
    clusterOf.set(key, fullNameCluster(gathering, key.split(' '), known))
  const named = new Set<Cluster>()
  const roles = Map.groupBy(offices(gathering), ({ holder }) => holder.number)
  for (const written of people) {
    const words = personWords(written.text)
    const title = titleSex(gathering, written)
    const office = gathering.draft.tokens[written.first.index - 1]?.lower ?? ''
    const among = { known, named, title, office }
    const cluster = clusterOf.get(words.join(' ')) ?? shortNameCluster(gathering, words, among)
    if (words.length > 1) for (const { phrase } of roles.get(written.number) ?? []) cluster.roles.add(phrase.role.lower)
    const rank = abbreviatedRoles.get(office)
    if (rank !== undefined) cluster.roles.add(rank)
    cluster.sex ??= title
    addName(gathering, written, cluster, words.length === 1 ? { weak: true } : {})
    named.add(cluster)
  }
}

/** The cluster of the one person who has this name in a fuller form, else a new one. */
function fullNameCluster(gathering: Gathering, words: readonly string[], known: Map<string, Person[]>): Cluster {
  const rivals = new Set(words.flatMap((word) => known.get(spellingOf(word)) ?? []))
  const same = new Set([...rivals].filter((one) => sameFullName(words, one.words)).map(({ cluster }) => cluster))
  const [only] = same
  const cluster = only && same.size === 1 ? only : newCluster(gathering, 'PERSON')
  cluster.sex ??= sexOfName(words)
  remember(known, { cluster, words })
  return cluster
}

function remember(known: Map<string, Person[]>, person: Person): void {
  for (const word of new Set(person.words.map(spellingOf))) {
    const list = known.get(word)
    if (list) list.push(person)
    else known.set(word, [person])
  }
}

type Among = Readonly<{
  known: Map<string, Person[]>
  named: ReadonlySet<Cluster>
  title: Sex | null
  /** The word before the name: "President". */
  office: string
}>

function shortNameCluster(gathering: Gathering, words: readonly string[], among: Among): Cluster {
  const { known, named, title, office } = among
  const fitting = (known.get(spellingOf(words[0] ?? '')) ?? [])
    .map((person) => ({ ...person, fit: person.words.length === 1 ? 4 : shortForm(words, person.words) }))
    .filter(({ fit, cluster }) => fit > 0 && !(title && cluster.sex && cluster.sex !== title))
  const best = Math.max(...fitting.map(({ fit }) => fit))
  const clusters = [...new Set(fitting.filter(({ fit }) => fit === best).map(({ cluster }) => cluster))]
  const before = clusters.filter((cluster) => named.has(cluster))
  const called = before.filter(({ forms }) =>
    [...forms].some(([form, { weak }]) => weak && personWords(form)[0] === words[0]),
  )
  const full = new Set(fitting.flatMap(({ words: name, cluster }) => (name.length > 1 ? cluster : [])))
  const titled = [...full].filter(({ sex, roles }) => (title !== null && sex === title) || roles.has(office))
  const only = [titled, clusters, before, called].find(({ length }) => length === 1)
  if (only?.[0]) return only[0]
  const cluster = newCluster(gathering, 'PERSON')
  cluster.sex = title ?? sexOfName(words)
  remember(known, { cluster, words })
  return cluster
}

/** "Mrs" of "Mrs Clinton", "spokeswoman" of "the spokeswoman Ann Lee". */
function titleSex({ draft }: Gathering, { first }: Written): Sex | null {
  for (let at = first.index - 1; at >= Math.max(0, first.index - 2); at--) {
    const token = draft.tokens[at]
    if (!token || token.sentence !== first.sentence) return null
    const sex = sexOfTitle(token.lower)
    if (sex) return sex
    if (token.text !== '.') return sexOfTitle(first.lower)
  }
  return sexOfTitle(first.lower)
}
