import type { Marked, MarkedQuote, Span } from './gold.ts'
import type { Counts } from './matching.ts'
import { add, length, none, overlap, pairs, shared } from './matching.ts'
import { speechCues } from './speech-cues.ts'

/**
 * `overlap`: content agrees by half of the longer. `joint`: and the speaker is right, as the same words or another
 * mention of the same person. `speaker`: of the pairs that agree and have a speaker in the gold.
 */
export type QuoteScores = Readonly<{ overlap: Counts; joint: Counts; speaker: Counts }>

const nothing: QuoteScores = { overlap: none, joint: none, speaker: none }

const partsOf = (quote: MarkedQuote): readonly Span[] =>
  quote.parts !== undefined && quote.parts.length > 0 ? quote.parts : [quote]

const agreement = (gold: MarkedQuote, found: MarkedQuote): number => {
  const [a, b] = [partsOf(gold), partsOf(found)]
  const share = shared(a, b) / Math.max(length(a), length(b))
  return share >= 0.5 ? share : 0
}

/** `view` "speech": gold without a word of speech in its cue and without marks neither counts nor does harm. */
export function scoreQuotes(gold: Marked, found: Marked, view: 'all' | 'speech'): QuoteScores {
  const all = gold.quotes ?? []
  const wanted = view === 'all' ? all : all.filter(isSpeech)
  const spared = all.filter((quote) => !wanted.includes(quote))
  const offered = (found.quotes ?? []).filter((quote) => !touches(quote, spared) || touches(quote, wanted))
  const matched = pairs(wanted, offered, agreement)
  const counts = (right: number): Counts => ({ right, found: offered.length, gold: wanted.length })
  const right = matched.filter(([a, b]) => isSpeakerRight(a, b, gold))
  const withSpeaker = matched.filter(([a]) => a.speaker)
  return {
    overlap: counts(matched.length),
    joint: counts(right.length),
    speaker: { right: right.filter(([a]) => a.speaker).length, found: withSpeaker.length, gold: withSpeaker.length },
  }
}

const touches = (quote: MarkedQuote, others: readonly MarkedQuote[]): boolean =>
  others.some((other) => overlap(partsOf(quote), partsOf(other)) >= 0.5)

const isSpeech = ({ kind, cue }: MarkedQuote): boolean =>
  kind !== 'indirect' ||
  (cue?.text ?? '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => speechCues.has(word))

function isSpeakerRight({ speaker }: MarkedQuote, found: MarkedQuote, gold: Marked): boolean {
  if (!speaker) return !found.speaker
  if (!found.speaker) return false
  const words = [found.speaker]
  if (overlap(speaker.parts ?? [speaker], words) >= 0.5) return true
  if (speaker.head !== undefined && shared([speaker.head], words) > 0) return true
  return speaker.coref !== undefined && speaker.coref !== null && isMentionOf(gold, speaker.coref, found.speaker)
}

/** Whether the words are a mention in the chain: all of it by half, or its head without reaching beyond it. */
const isMentionOf = (gold: Marked, chain: number | string, words: Span): boolean =>
  (gold.spans ?? []).some((span) => {
    if (span.coref !== chain) return false
    const common = shared([span], [words])
    if (span.min === undefined) return common / Math.max(length([span]), length([words])) >= 0.5
    return shared([span.min], [words]) > 0 && words.start >= span.start - 1 && words.end <= span.end + 1
  })

export function scoreAllQuotes(gold: readonly Marked[], found: readonly Marked[], view: 'all' | 'speech'): QuoteScores {
  return gold.reduce((sum, document, at) => {
    const read = found[at]
    if (read === undefined) throw new RangeError(`nothing was read in ${document.id}`)
    const scores = scoreQuotes(document, read, view)
    return {
      overlap: add(sum.overlap, scores.overlap),
      joint: add(sum.joint, scores.joint),
      speaker: add(sum.speaker, scores.speaker),
    }
  }, nothing)
}
