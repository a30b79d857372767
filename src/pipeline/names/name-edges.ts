import type { Draft } from '../draft.ts'
import { stateOfAdjective, stateOfPeople } from '../gazetteer/states.ts'
import type { Candidate, Sieve } from './candidate.ts'
import { personTitles } from './word-lists.ts'

/** Cuts off what is no part of a name: President [Xi Jinping]'s, the [United Nations], Scotsman [James Watt]. */
export const trimNames: Sieve = (draft, candidates) =>
  candidates.flatMap((candidate) => {
    const { first, last } = trimmed(draft, candidate)
    return first > last ? [] : [{ ...candidate, first, last }]
  })

function trimmed({ tokens }: Draft, { first, last, kind }: Candidate): { first: number; last: number } {
  let [from, to] = [first, last]
  const lower = (at: number) => tokens[at]?.lower ?? ''
  while (from <= to && noBeginning.test(lower(from))) from++
  while (from <= to && noEnd.test(lower(to))) to--
  if (kind !== 'PERSON') return { first: from, last: to }
  while (from < to && isTitle(tokens[from]?.text ?? '')) from++
  return { first: from, last: to }
}

/** "the" belongs to no name here but that of a paper, and those are in the gazetteer. */
const noBeginning = /^(?:the|a|an|this|that|his|her|their|our|its|former|[^\p{L}\p{N}@#]+)$/u
const noEnd = /^(?:'s|'|s'|of|and|in|for|[^\p{L}\p{N}.)!?]+|[,;:])$/u

const isTitle = (text: string): boolean =>
  personTitles.has(text.toLowerCase().replace(/\.$/, '')) ||
  stateOfAdjective(text) !== null ||
  stateOfPeople(text) !== null
