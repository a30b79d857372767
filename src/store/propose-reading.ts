import type { Reading } from '#core/reading.ts'
import type { Prisma, PrismaClient } from './generated/client/client.ts'
import { linkEntities } from './linking/link-entities.ts'
import { storeCandidates } from './linking/store-candidates.ts'
import { findReviewed } from './reviewed.ts'
import { articleKey } from './rows.ts'
import type { Saved } from './save-reading.ts'
import { save } from './save-reading.ts'
import { writeAlone } from './transaction.ts'

/**
 * Stores what a program found in a text, in one transaction: its entities become those of the base that they are, and
 * it replaces what programs found before. Whatever a person read, accepted or rejected in this text stays and is not
 * proposed again; a text that a person has read is left as it is.
 */
export function proposeReading(client: PrismaClient, reading: Reading): Promise<Saved> {
  return writeAlone(client, async (transaction) => {
    const { articleId, versionId } = articleKey(reading)
    const sequence = await readByPerson(transaction, articleId, versionId)
    if (sequence !== null) return { articleId, sequence, isNewVersion: false, added: 0, changed: 0, removed: 0 }
    const query = <Row>(sql: string, parameters: readonly unknown[] = []) =>
      transaction.$queryRawUnsafe<Row[]>(sql, ...parameters)
    const linked = await linkEntities(query, reading)
    const reviewed = await findReviewed(transaction, articleId, versionId)
    const saved = await save(transaction, linked.reading, { shared: linked.shared, reviewed })
    return { ...saved, added: saved.added + (await storeCandidates(query, linked.candidates)) }
  })
}

/** Which version of its article the text is, if a person's reading of it is stored. */
async function readByPerson(
  transaction: Prisma.TransactionClient,
  articleId: string,
  versionId: string,
): Promise<number | null> {
  const [found] = await transaction.$queryRaw<{ sequence: number }[]>`
    SELECT v.sequence FROM article_version v WHERE v.id = ${versionId}::uuid AND (
      EXISTS (SELECT FROM evidence e JOIN origin o ON o.id = e.origin_id
        WHERE e.article_id = ${articleId}::uuid AND e.version_id = v.id AND o.kind = 'HUMAN')
      OR EXISTS (SELECT FROM mention m JOIN origin o ON o.id = m.origin_id
        WHERE m.article_id = ${articleId}::uuid AND m.version_id = v.id AND o.kind = 'HUMAN'))`
  return found?.sequence ?? null
}
