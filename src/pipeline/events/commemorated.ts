import type { TimeExpression } from '../draft.ts'
import type { Candidate } from './candidate.ts'
import { moved } from './shift.ts'

/** "On Monday, the second anniversary of [Xi's visit]": the visit was two years before that Monday. */
export function commemorated(candidates: readonly Candidate[]): readonly Candidate[] {
  const dates = new Map<number, TimeExpression>()
  const remembered = new Set<number>()
  for (const { relations, when } of candidates) {
    for (const { kind, to, ordinal } of relations) {
      if (kind !== 'COMMEMORATES') continue
      remembered.add(to.index)
      const edtf = ordinal === null ? null : moved(when?.edtf ?? '', { years: -ordinal })
      if (when && edtf !== null) dates.set(to.index, { ...when, edtf, value: edtf, basis: 'INFERRED' })
    }
  }
  const byHead = new Map(candidates.map((one) => [one.head.index, one]))
  return candidates
    .map((one) => withSubjects(one, byHead))
    .map((one) =>
      remembered.has(one.head.index) ? { ...one, when: dates.get(one.head.index) ?? null, realis: 'ACTUAL' } : one,
    )
}

/** Who took part in what it commemorates is what an anniversary is about. */
function withSubjects(one: Candidate, byHead: ReadonlyMap<number, Candidate>): Candidate {
  if (one.type !== 'ANNIVERSARY') return one
  const told = one.relations.flatMap(({ to }) => byHead.get(to.index)?.participants ?? [])
  return {
    ...one,
    participants: [...one.participants, ...told.map((party) => ({ ...party, role: 'SUBJECT' as const }))],
  }
}
