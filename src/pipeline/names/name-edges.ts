import type { Draft } from '../draft.ts'
import { stateOfAdjective, stateOfPeople } from '../gazetteer/states.ts'
import type { Sieve } from './candidate.ts'
import { wordsOf } from './candidate.ts'
import { placeKind } from './place-kind.ts'
import { personTitles } from './word-lists.ts'

/**
 * Cuts off what is no part of a name: President [Xi Jinping]'s, the [United Nations], Scotsman [James Watt]. What is
 * left of "Duke of [York]" is a place.
 */
export const trimNames: Sieve = (draft, candidates) =>
  candidates.flatMap((candidate) => {
    const { first, last } = edges(draft, candidate)
    if (first > last) return []
    if (candidate.kind !== 'PERSON') return [{ ...candidate, first, last }]
    const bare = untitled(draft, first, last)
    if (draft.tokens[bare]?.lower !== 'of') return [{ ...candidate, first: bare, last }]
    const place = edges(draft, { first: bare + 1, last })
    if (bare === first || place.first > place.last) return [{ ...candidate, first, last }]
    return [{ ...candidate, ...place, kind: placeKind(wordsOf(draft, place)) }]
  })

type Edges = Readonly<{ first: number; last: number }>

function edges({ tokens }: Draft, { first, last }: Edges): Edges {
  let [from, to] = [first, last]
  while (from <= to && noBeginning.test(tokens[from]?.lower ?? '')) from++
  while (from <= to && noEnd.test(tokens[to]?.lower ?? '')) to--
  return { first: from, last: to }
}

function untitled({ tokens }: Draft, first: number, last: number): number {
  let from = first
  while (from < last && isTitle(tokens[from]?.text ?? '')) from++
  return from
}

/** "the" belongs to no name here but that of a paper, and those are in the gazetteer. */
const noBeginning = /^(?:the|a|an|this|that|his|her|their|our|its|former|[^\p{L}\p{N}@#]+)$/u
const noEnd = /^(?:'s|'|s'|of|and|in|for|[^\p{L}\p{N}.)!?]+|[,;:])$/u

const isTitle = (text: string): boolean =>
  personTitles.has(text.toLowerCase().replace(/\.$/, '')) ||
  stateOfAdjective(text) !== null ||
  stateOfPeople(text) !== null
