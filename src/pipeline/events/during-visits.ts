import type { TimeExpression, Token } from '../draft.ts'
import { childrenOf } from '../syntax/tree.ts'
import type { Candidate } from './candidate.ts'
import { numberOf } from './ordinals.ts'
import type { Scene } from './scene.ts'
import { moved } from './shift.ts'

/** "said on Monday during a [five-day visit] to Seoul": the visit began and ended at most four days from that Monday. */
export function duringVisits(scene: Scene, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.map((one) => {
    const days = one.mode === 'visit' && isDuring(scene, one.head) ? lengthOf(scene, one.head) : null
    const when = days === null ? null : around(scene, one, days)
    return when === null ? one : { ...one, when }
  })
}

const isDuring = ({ tree }: Scene, visit: Token): boolean =>
  childrenOf(tree, visit, 'case').some(({ lower }) => lower === 'during' || lower === 'on')

/** 5 of "five-day", written in one token or in three. */
function lengthOf({ draft: { tokens } }: Scene, { index }: Token): number | null {
  for (let at = index - 1; at >= Math.max(0, index - 6); at--) {
    if (tokens[at]?.lower.endsWith('day') !== true) continue
    return (
      numberOf(tokens[at]?.lower ?? '') ??
      numberOf(tokens[at - 2]?.lower ?? '') ??
      numberOf(tokens[at - 1]?.lower ?? '')
    )
  }
  return null
}

function around({ dates }: Scene, { head, when }: Candidate, days: number): TimeExpression | null {
  const day = when?.type === 'DURATION' || when === null ? dayBefore(dates.get(head.sentence) ?? [], head) : when
  const from = moved(day?.edtf ?? '', { days: 1 - days })
  const to = moved(day?.edtf ?? '', { days: days - 1 })
  if (day === null || from === null || to === null) return null
  return { ...day, edtf: `${from}/${to}`, value: null, basis: 'INFERRED' }
}

/** The last date before the visit in its sentence. */
const dayBefore = (dates: readonly Readonly<{ date: TimeExpression }>[], { start }: Token): TimeExpression | null =>
  dates.findLast(({ date }) => date.end <= start && date.type !== 'DURATION')?.date ?? null
