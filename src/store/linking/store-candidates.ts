import { idOf } from '#core/ids.ts'
import type { Query } from '../load.ts'
import type { Candidate } from './link-entities.ts'

/** Keeps pairs of entities for an editor to decide of; a pair that is there already, either way round, stays as it is. */
export async function storeCandidates(query: Query, candidates: readonly Candidate[]): Promise<number> {
  if (candidates.length === 0) return 0
  const rows = candidates.map(({ entity, candidate, score, rule }) => ({
    id: idOf('candidate', ...[entity, candidate].toSorted()),
    entity_id: entity,
    candidate_id: candidate,
    score,
    rule,
  }))
  const stored = await query(
    `INSERT INTO link_candidate (id, entity_id, candidate_id, score, rule)
       SELECT id, entity_id, candidate_id, score, rule FROM jsonb_populate_recordset(NULL::link_candidate, $1::jsonb)
       ON CONFLICT DO NOTHING RETURNING id`,
    [JSON.stringify(rows)],
  )
  return stored.length
}
