import type { Candidate } from './candidate.ts'
import type { Scene } from './scene.ts'

/** "Wang denied that China had sent weapons": an event that is told only to be denied is DENIED. */
export function deniedBySpeakers({ draft }: Scene, candidates: readonly Candidate[]): readonly Candidate[] {
  const denied = draft.statements.filter(({ cueClass }) => cueClass === 'DENIAL').flatMap(({ content }) => content)
  const isDenied = ({ trigger }: Candidate) =>
    denied.some(({ start, end }) => trigger.start >= start && trigger.end <= end)
  return candidates.map((one) => (one.realis === 'ACTUAL' && isDenied(one) ? { ...one, realis: 'DENIED' } : one))
}
