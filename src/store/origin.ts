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

/** The origins of what is stored of a version; both tables have an index on the article only. */
export async function originsOf(
  client: Prisma.TransactionClient,
  articleId: string,
  versionId: string,
): Promise<string[]> {
  const found = await client.$queryRaw<{ id: string }[]>`
    SELECT origin_id AS id FROM evidence WHERE article_id = ${articleId}::uuid AND version_id = ${versionId}::uuid
    UNION SELECT origin_id FROM mention WHERE article_id = ${articleId}::uuid AND version_id = ${versionId}::uuid`
  return found.map(({ id }) => id)
}

/** Removes those of the origins that nothing refers to now; gives their number. */
export const removeUnused = (client: Prisma.TransactionClient, origins: readonly string[]): Promise<number> =>
  client.$executeRaw`
    DELETE FROM origin o WHERE id = ANY (${origins}::uuid[])
      AND NOT EXISTS (SELECT FROM evidence WHERE origin_id = o.id) AND NOT EXISTS (SELECT FROM mention WHERE origin_id = o.id)`
