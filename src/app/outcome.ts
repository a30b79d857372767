import type { Saved } from '#store/save-reading.ts'

export type Outcome = 'CREATED' | 'NEW_VERSION' | 'UPDATED' | 'UNCHANGED'

export function outcomeOf({ isNewVersion, sequence, added, changed, removed }: Saved): Outcome {
  if (isNewVersion) return sequence === 1 ? 'CREATED' : 'NEW_VERSION'
  return added + changed + removed === 0 ? 'UNCHANGED' : 'UPDATED'
}
