import type { Marked, MarkedSpan, Span } from './gold.ts'
import type { Counts } from './matching.ts'
import { add, length, none, pairs, same, shared } from './matching.ts'

/** Persons, organisations and places by name. `overlap`: half of both together is common. */
export type NameScores = Readonly<{ exact: Counts; overlap: Counts }>

const TYPES: ReadonlySet<string> = new Set(['PER', 'ORG', 'LOC'])

const key = ({ start, end, type }: MarkedSpan) => `${start}-${end}-${type}`

const unique = (spans: readonly MarkedSpan[]): MarkedSpan[] => [
  ...new Map(spans.map((span) => [key(span), span])).values(),
]

/** Gold has names, or mentions of which some are names. */
const namesOf = (document: Marked, layer: string): MarkedSpan[] =>
  unique(
    (document.spans ?? []).filter(
      (span) => span.layer === layer && TYPES.has(span.type ?? '') && (layer !== 'mention' || span.named === true),
    ),
  )

/** Common part of the two together; a found name inside a mention that holds its head counts as three quarters. */
function likeness(gold: MarkedSpan, found: Span): number {
  const common = shared([gold], [found])
  if (common === 0) return 0
  const inside = found.start >= gold.start && found.end <= gold.end
  if (gold.min !== undefined && inside && shared([gold.min], [found]) > 0)
    return 0.75 + (0.25 * common) / length([gold])
  return common / (Math.max(gold.end, found.end) - Math.min(gold.start, found.start))
}

/** `offer`: the layer of what was found. */
export function scoreNames(gold: readonly Marked[], found: readonly Marked[], offer = 'name'): NameScores {
  const layer = gold.some(({ spans }) => spans?.some((span) => span.layer === 'name')) ? 'name' : 'mention'
  let scores: NameScores = { exact: none, overlap: none }
  for (const [at, document] of gold.entries()) {
    const wanted = namesOf(document, layer)
    const offered = namesOf(found[at] ?? document, offer)
    const counts = (score: (a: MarkedSpan, b: MarkedSpan) => number): Counts => ({
      right: pairs(wanted, offered, (a, b) => (a.type === b.type ? score(a, b) : 0)).length,
      found: offered.length,
      gold: wanted.length,
    })
    const half = (a: MarkedSpan, b: MarkedSpan) => (likeness(a, b) >= 0.5 ? likeness(a, b) : 0)
    scores = {
      exact: add(
        scores.exact,
        counts((a, b) => (same(a, b) ? 1 : 0)),
      ),
      overlap: add(scores.overlap, counts(half)),
    }
  }
  return scores
}
