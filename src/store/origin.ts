import type { Reading } from '#core/reading.ts'
import { instant } from '#core/resolve-reading.ts'
import type { Prisma } from './generated/client/client.ts'

/**
 * The reading with the time it was made. Where none is given it is the time at which the same agent first read the
 * same text, so that sending the same again changes nothing; else now.
 */
export async function dated(client: Prisma.TransactionClient, reading: Reading, versionId: string): Promise<Reading> {
  const { kind, agent, at } = reading.origin
  if (at !== null) return reading
  const [found] = await client.$queryRaw<{ at: Date }[]>`
    SELECT coalesce(min(o.at), now()) AS at FROM origin o
    WHERE o.kind::text = ${kind} AND o.agent = ${agent} AND (
      EXISTS (SELECT FROM evidence WHERE origin_id = o.id AND version_id = ${versionId}::uuid)
      OR EXISTS (SELECT FROM mention WHERE origin_id = o.id AND version_id = ${versionId}::uuid))`
  if (found === undefined) throw new Error('the database does not tell the time')
  return { ...reading, origin: { ...reading.origin, at: instant(found.at) } }
}
