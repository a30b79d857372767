import { Conflict, NotFound } from '#core/refusals.ts'
import type { PrismaClient } from '../generated/client/client.ts'
import type { LinkVerdict } from '../generated/client/enums.ts'
import { makeOne } from '../merge-entities.ts'
import { writeAlone } from '../transaction.ts'

/**
 * Decides whether two entities are one: if they are, the newer is merged into its candidate; if not, the pair is never
 * proposed again.
 */
export function reviewCandidate(client: PrismaClient, id: string, verdict: LinkVerdict, by: string): Promise<void> {
  return writeAlone(client, async (transaction) => {
    const pair = await transaction.linkCandidate.findUnique({ where: { id } })
    if (pair === null) throw new NotFound('LinkCandidate', id, ['id'])
    if (pair.verdict === verdict) return
    if (pair.verdict === 'SAME') {
      const message = 'these were merged into one; undo the merge first'
      throw new Conflict('CANDIDATE_MERGED', message, { typename: 'LinkCandidate', id }, ['verdict'])
    }
    if (verdict === 'SAME') await makeOne(transaction, { from: pair.entityId, into: pair.candidateId }, by)
    else
      await transaction.linkCandidate.update({
        where: { id },
        data: { verdict, decidedAt: new Date(), decidedBy: by },
        select: { id: true },
      })
  })
}
