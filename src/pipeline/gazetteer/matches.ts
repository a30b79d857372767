import type { Token } from '../draft.ts'
import { organizations } from './organizations.ts'
import { places } from './places.ts'
import { normalName, stateOfPeople, states } from './states.ts'

export type MatchKind = 'STATE' | 'GEOPOLITICAL' | 'PLACE' | 'ORGANIZATION' | 'ADJECTIVE' | 'PEOPLE'

/** Tokens `first` to `last`, both inclusive, that are an entry of the gazetteer. */
export type Match = Readonly<{ first: number; last: number; kind: MatchKind }>

type Entry = readonly [name: string, kind: MatchKind]

/** A later one wins over an earlier one of the same name: a state over a city. */
const entries: readonly Entry[] = [
  ...organizations.flatMap(({ name, aliases }) => [name, ...aliases].map((one): Entry => [one, 'ORGANIZATION'])),
  ...places.map(({ name, kind }): Entry => [name, kind]),
  ...states.flatMap(({ adjectives }) => adjectives.map((one): Entry => [one, 'ADJECTIVE'])),
  ...states.flatMap(({ name, aliases, formerNames }) =>
    [name, ...aliases, ...formerNames].map((one): Entry => [one, 'STATE']),
  ),
]

const kinds: ReadonlyMap<string, MatchKind> = new Map(entries.map(([name, kind]) => [normalName(name), kind] as const))

/** How many characters the longest entry has that begins with a word. */
const longest: ReadonlyMap<string, number> = entries.reduce((lengths, [name]) => {
  const key = normalName(name)
  const first = firstWord(key)
  return lengths.set(first, Math.max(lengths.get(first) ?? 0, key.length))
}, new Map<string, number>())

function firstWord(key: string): string {
  return (/^[^\s'-]+/.exec(key)?.[0] ?? key).toLowerCase()
}

/** From left to right, the longest entry at each place; only words that are written with a capital somewhere. */
export function gazetteerMatches(view: string, tokens: readonly Token[]): Match[] {
  const found: Match[] = []
  for (let at = 0; at < tokens.length;) {
    const match = matchAt(view, tokens, at)
    if (match) found.push(match)
    at = match ? match.last + 1 : at + 1
  }
  return found
}

function matchAt(view: string, tokens: readonly Token[], first: number): Match | null {
  const token = tokens[first]
  if (!token || !(/\p{Lu}/u.test(token.text) || token.lower.startsWith('al'))) return null
  const limit = longest.get(firstWord(normalName(token.text)))
  if (limit === undefined) return peopleAt(token, first)
  let best: Match | null = null
  for (let last = first; last < tokens.length && last < first + 12; last++) {
    const end = tokens[last]
    if (!end || end.sentence !== token.sentence || end.start - token.start > limit + 6) break
    const name = view.slice(token.start, end.end)
    if (end.text === '.' || !/\p{Lu}/u.test(name)) continue // "China." is no longer name than "China"
    const kind = kinds.get(normalName(name))
    if (kind) best = { first, last, kind }
  }
  return best ?? peopleAt(token, first)
}

const peopleAt = ({ text }: Token, at: number): Match | null =>
  stateOfPeople(text) ? { first: at, last: at, kind: 'PEOPLE' } : null
