import type { Draft } from '../draft.ts'
import { stateOfAdjective, stateOfPeople } from '../gazetteer/states.ts'
import type { Sieve } from './candidate.ts'
import { hasCapital, startsSentence, takenBy, wordsOf } from './candidate.ts'
import { placeKind } from './place-kind.ts'
import { isGivenName } from './word-evidence.ts'
import { commonWords, otherNames, personTitles } from './word-lists.ts'

/**
 * Cuts off what is no part of a name: President [Xi Jinping]'s, the [United Nations], Scotsman [James Watt]. What is
 * left of "Duke of [York]" is a place.
 */
export const trimNames: Sieve = (draft, candidates) =>
  candidates.flatMap((candidate) => {
    const { first, last } = edges(draft, candidate)
    if (first > last || isNoName(draft, first, last)) return []
    if (candidate.kind !== 'PERSON') return [{ ...candidate, first, last }]
    const bare = untitled(draft, first, last)
    if (draft.tokens[bare]?.lower !== 'of') return [{ ...candidate, first: bare, last }]
    const place = edges(draft, { first: bare + 1, last })
    if (bare === first || place.first > place.last) return [{ ...candidate, first, last }]
    return [{ ...candidate, ...place, kind: placeKind(wordsOf(draft, place)) }]
  })

/** "Ramadan" alone, the "US" of "US$ 5". */
export const isNoName = ({ tokens }: Draft, first: number, last: number): boolean =>
  (first === last && otherNames.has(tokens[first]?.lower ?? '')) ||
  /^(?:\$|dollars?$)/.test(tokens[last + 1]?.lower ?? '')

/** A given name at the beginning of a sentence belongs to the name behind it: [Recep Tayyip Erdogan] said. */
export const withGivenName: Sieve = (draft, candidates) => {
  const taken = takenBy(candidates)
  return candidates.map((candidate) => {
    const before = draft.tokens[candidate.first - 1]
    const isGiven =
      candidate.kind === 'PERSON' &&
      before !== undefined &&
      startsSentence(draft, before.index) &&
      before.sentence === draft.tokens[candidate.first]?.sentence &&
      !taken.has(before.index) &&
      hasCapital(before) &&
      isGivenName(before.lower) &&
      !isTitle(before.text) &&
      !commonWords.has(before.lower) &&
      !otherNames.has(before.lower)
    return isGiven ? { ...candidate, first: candidate.first - 1 } : candidate
  })
}

type Edges = Readonly<{ first: number; last: number }>

function edges({ tokens }: Draft, { first, last }: Edges): Edges {
  let [from, to] = [first, last]
  while (from <= to && noBeginning.test(tokens[from]?.lower ?? '')) from++
  while (from <= to && noEnd.test(tokens[to]?.lower ?? '')) to--
  return { first: from, last: to }
}

function untitled({ tokens }: Draft, first: number, last: number): number {
  let from = first
  while (from < last && isTitle(tokens[from]?.text ?? '') && tokens[from + 1]?.text !== '-') from++ // Amir-Abdollahian
  return from
}

/** "the" belongs to no name here but that of a paper, and those are in the gazetteer. */
const noBeginning =
  /^(?:the|a|an|this|that|these|his|her|their|our|its|my|your|former|then|near|unlike|like|in|at|on|to|from|with|by|after|before|during|since|while|when|if|as|for|despite|under|via|but|and|or|[^\p{L}\p{N}@#]+)$/u
const noEnd =
  /^(?:'s|'|s'|of|and|or|in|on|at|to|for|from|with|by|the|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|april|june|july|august|(?:septem|octo|novem|decem)ber|[^\p{L}\p{N}.)!?]+|[,;:])$/u

const isTitle = (text: string): boolean =>
  personTitles.has(text.toLowerCase().replace(/\.$/, '')) ||
  stateOfAdjective(text) !== null ||
  stateOfPeople(text) !== null
