import { scoreEvents, scoreTypes } from './events.ts'
import type { Marked } from './gold.ts'
import type { Counts } from './matching.ts'
import { precision } from './matching.ts'
import { scoreNames } from './names.ts'
import { scoreAllQuotes } from './quotes.ts'
import { scoreTimexes } from './timexes.ts'

/** `share`: right of found alone, where how many are found says nothing or is told beside it. */
export type Figure = Readonly<{ name: string; counts: Counts; share?: true }>

/** All that a gold set can tell of what was read in its texts. */
export function figuresOf(gold: readonly Marked[], found: readonly Marked[]): Figure[] {
  return [...statements(gold, found), ...names(gold, found), ...dates(gold, found), ...events(gold, found)]
}

const has = (gold: readonly Marked[], test: (document: Marked) => boolean | undefined) => gold.some((one) => test(one))

function statements(gold: readonly Marked[], found: readonly Marked[]): Figure[] {
  if (!has(gold, ({ quotes }) => (quotes?.length ?? 0) > 0)) return []
  const all = scoreAllQuotes(gold, found, 'all')
  const speech = scoreAllQuotes(gold, found, 'speech')
  return [
    { name: 'statements, overlap', counts: all.overlap },
    { name: 'statements, joint with speaker', counts: all.joint },
    { name: 'speaker of those', counts: all.speaker, share: true },
    { name: 'speech alone, overlap', counts: speech.overlap },
    { name: 'speech alone, joint with speaker', counts: speech.joint },
  ]
}

function names(gold: readonly Marked[], found: readonly Marked[]): Figure[] {
  if (!has(gold, ({ spans }) => spans?.some(({ layer }) => layer === 'name' || layer === 'mention'))) return []
  const { exact, overlap } = scoreNames(gold, found)
  const figures = [
    { name: 'names, exact', counts: exact },
    { name: 'names, overlap', counts: overlap },
  ]
  if (!has(found, ({ spans }) => spans?.some(({ layer }) => layer === 'phrase'))) return figures
  const phrases = scoreNames(gold, found, 'phrase')
  return [
    ...figures,
    { name: 'noun phrases, exact', counts: phrases.exact },
    { name: 'noun phrases, overlap', counts: phrases.overlap },
  ]
}

function dates(gold: readonly Marked[], found: readonly Marked[]): Figure[] {
  if (!has(gold, ({ spans }) => spans?.some(({ layer }) => layer === 'timex'))) return []
  const { spans, edtf, value } = scoreTimexes(gold, found)
  const figures = [
    { name: 'dates, words', counts: spans },
    { name: 'dates, value', counts: value },
    { name: 'dates, EDTF', counts: edtf },
  ]
  return figures.filter(({ counts }) => counts.gold > 0)
}

function events(gold: readonly Marked[], found: readonly Marked[]): Figure[] {
  const types = scoreTypes(gold, found)
  const typed: Figure[] = types.gold === 0 ? [] : [{ name: 'type of the event', counts: types, share: true }]
  if (!has(gold, (document) => document.events?.some(({ start }) => start !== undefined))) return typed
  const { trigger, participant } = scoreEvents(gold, found)
  return [...typed, { name: 'events, words', counts: trigger }, { name: 'events, who takes part', counts: participant }]
}

/** The percentage a floor is about. */
export const percentage = ({ counts, share }: Figure, f1: (counts: Counts) => number): number =>
  100 * (share === true ? precision(counts) : f1(counts))
