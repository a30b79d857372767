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
    const alone = !taken.has(index) || candidates.some(({ first, last }) => first === index && last === index)
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
