import type { Draft, EntityKind, Token } from '../draft.ts'
import type { Match } from '../gazetteer/matches.ts'

/** A name in the making: tokens `first` to `last`, both inclusive. Candidates are in the order of the text, apart. */
export type Candidate = Readonly<{
  first: number
  last: number
  kind: EntityKind
  adjective: boolean
  rule: string
  confidence: number
}>

/** A draft with the entries of the gazetteer that stand in it. */
export type Listed = Draft & Readonly<{ matches: readonly Match[] }>

/** One sieve of `find-names.ts`. */
export type Sieve = (draft: Listed, candidates: readonly Candidate[]) => readonly Candidate[]

/** The words of a candidate as they are written. */
export const wordsOf = ({ view, tokens }: Draft, { first, last }: Pick<Candidate, 'first' | 'last'>): string =>
  view.slice(tokens[first]?.start, tokens[last]?.end)

/** Puts new candidates in their places: they stay where they share a word with an old one, the first of them of several. */
export function withNew(candidates: readonly Candidate[], added: readonly Candidate[]): readonly Candidate[] {
  if (added.length === 0) return candidates
  const kept = apart(added)
  const taken = takenBy(kept)
  const free = ({ first, last }: Candidate): boolean => {
    for (let at = first; at <= last; at++) if (taken.has(at)) return false
    return true
  }
  return [...candidates.filter(free), ...kept].toSorted((one, other) => one.first - other.first)
}

const apart = (added: readonly Candidate[]): readonly Candidate[] =>
  added.reduce<Candidate[]>((kept, one) => {
    if ((kept.at(-1)?.last ?? -1) < one.first) kept.push(one)
    return kept
  }, [])

/** The candidate of every token that belongs to one. */
export function takenBy(candidates: readonly Candidate[]): ReadonlyMap<number, Candidate> {
  const taken = new Map<number, Candidate>()
  for (const candidate of candidates)
    for (let at = candidate.first; at <= candidate.last; at++) taken.set(at, candidate)
  return taken
}

export const startsSentence = ({ sentences, tokens }: Draft, at: number): boolean =>
  sentences[tokens[at]?.sentence ?? -1]?.first === at

export const hasCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text)
