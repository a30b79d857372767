import type { Marked, MarkedSpan } from './gold.ts'
import type { Counts } from './matching.ts'
import { add, none, pairs, shared } from './matching.ts'

/** Of expressions that touch: `edtf` and `value` the same as in the gold. `spans`: the same words. */
export type TimexScores = Readonly<{ spans: Counts; edtf: Counts; value: Counts }>

const timexesOf = ({ spans }: Marked): MarkedSpan[] => (spans ?? []).filter(({ layer }) => layer === 'timex')

const closeness = (a: MarkedSpan, b: MarkedSpan): number =>
  shared([a], [b]) / (Math.max(a.end, b.end) - Math.min(a.start, b.start))

export function scoreTimexes(gold: readonly Marked[], found: readonly Marked[]): TimexScores {
  let scores: TimexScores = { spans: none, edtf: none, value: none }
  for (const [at, document] of gold.entries()) {
    const wanted = timexesOf(document)
    const offered = timexesOf(found[at] ?? document)
    const touching = pairs(wanted, offered, closeness)
    const agree = (field: 'edtf' | 'value') => touching.filter(([a, b]) => a[field] && a[field] === b[field]).length
    const dated = (spans: readonly MarkedSpan[]) => spans.filter(({ edtf }) => edtf).length
    const all = { found: offered.length, gold: wanted.length }
    scores = {
      spans: add(scores.spans, {
        ...all,
        right: pairs(wanted, offered, (a, b) => (closeness(a, b) === 1 ? 1 : 0)).length,
      }),
      edtf: add(scores.edtf, { right: agree('edtf'), found: dated(offered), gold: dated(wanted) }),
      value: add(scores.value, { ...all, right: agree('value') }),
    }
  }
  return scores
}
