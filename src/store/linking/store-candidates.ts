import { idOf } from '#core/ids.ts'
import type { Prisma } from '../generated/client/client.ts'
import type { Candidate } from './link-entities.ts'

/** Keeps pairs of entities for an editor to decide of; a pair that is there already, either way round, stays as it is. */
export function storeCandidates(client: Prisma.TransactionClient, candidates: readonly Candidate[]): Promise<number> {
  const rows = candidates.map(({ entity, candidate, score, rule }) => ({
    id: idOf('candidate', ...[entity, candidate].toSorted()),
    entity_id: entity,
    candidate_id: candidate,
    score,
    rule,
  }))
  return client.$executeRawUnsafe(
    `INSERT INTO link_candidate (id, entity_id, candidate_id, score, rule)
       SELECT id, entity_id, candidate_id, score, rule FROM jsonb_populate_recordset(NULL::link_candidate, $1::jsonb)
       ON CONFLICT DO NOTHING`,
    JSON.stringify(rows),
  )
}
