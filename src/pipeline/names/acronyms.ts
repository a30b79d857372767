import type { Draft } from '../draft.ts'
import type { Candidate, Sieve } from './candidate.ts'
import { takenBy, withNew, wordsOf } from './candidate.ts'

/**
 * The short form that a name brings in brackets has the kind of the name, here and in the rest of the text: the World
 * Health Organization ([WHO]) … [WHO] officials.
 */
export const acronymNames: Sieve = (draft, candidates) => {
  const kinds = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const short = draft.tokens[candidate.last + 2]
    if (short && isBracketed(draft, candidate.last + 2) && stands(short.text, wordsOf(draft, candidate)))
      kinds.set(short.text, candidate)
  }
  if (kinds.size === 0) return candidates
  const taken = takenBy(candidates)
  const added = draft.tokens.flatMap(({ text, index }): Candidate[] => {
    const full = kinds.get(text)
    if (!full) return []
    const other = taken.get(index)
    const alone = !other || other.first === other.last
    return alone ? [{ ...full, first: index, last: index, rule: 'acronym-in-brackets', confidence: 0.95 }] : []
  })
  return withNew(candidates, added)
}

const isBracketed = ({ tokens }: Draft, at: number): boolean =>
  tokens[at - 1]?.text === '(' && tokens[at + 1]?.text === ')'

/** "WHO" for "World Health Organization", "CJTF-OIR" for "Combined Joint Task Force – Operation Inherent Resolve". */
function stands(short: string, full: string): boolean {
  const letters = short.replaceAll(/[^\p{Lu}]/gu, '')
  if (letters.length < 2 || !/^\p{Lu}/u.test(short) || short.length > 12) return false
  const initials = full.replaceAll(/(?<=\p{L})\p{Ll}+|[^\p{L}]/gu, '').toUpperCase()
  let at = 0
  for (const letter of initials) if (letter === letters[at]) at++
  return at >= letters.length - 1 && initials.startsWith(letters.charAt(0))
}

/** Capitals alone, among words that are written small, name no person: [DAB] won. */
export const capitalsAreNoPerson: Sieve = ({ tokens }, candidates) =>
  candidates.map((candidate) => {
    const { first, last, kind } = candidate
    const alone = kind === 'PERSON' && first === last && /^[A-Z]{2,6}$/.test(tokens[first]?.text ?? '')
    const small = [first - 2, first - 1, first + 1, first + 2].some((at) => /\p{Ll}/u.test(tokens[at]?.text ?? ''))
    return alone && small ? { ...candidate, kind: 'ORGANIZATION', rule: 'capitals-alone', confidence: 0.7 } : candidate
  })
