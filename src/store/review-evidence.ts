import { NotFound } from '#core/refusals.ts'
import type { PrismaClient } from './generated/client/client.ts'
import type { Review } from './generated/client/enums.ts'
import { writeAlone } from './transaction.ts'

/**
 * Gives evidence the verdicts of an editor, all of them or none, in one statement. A verdict that stands already is
 * not signed anew. Reading an article again keeps the verdicts on what it finds again.
 */
export function reviewEvidence(
  client: PrismaClient,
  verdicts: readonly Readonly<{ id: string; review: Review }>[],
  by: string,
): Promise<void> {
  return writeAlone(client, async (transaction) => {
    const known = await transaction.evidence.findMany({
      where: { id: { in: verdicts.map(({ id }) => id) } },
      select: { id: true },
    })
    const ids = new Set(known.map(({ id }) => id))
    const missing = verdicts.findIndex(({ id }) => !ids.has(id))
    const { id } = verdicts[missing] ?? {}
    if (id !== undefined) throw new NotFound('Evidence', id, ['evidence', missing, 'id'])
    await transaction.$executeRaw`
      UPDATE evidence e SET review = v.review, reviewed_at = now(), reviewed_by = ${by}
      FROM jsonb_to_recordset(${JSON.stringify(verdicts)}::jsonb) v(id uuid, review review)
      WHERE e.id = v.id AND e.review <> v.review`
  })
}
