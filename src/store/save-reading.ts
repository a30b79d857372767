import type { Reading } from '#core/reading.ts'
import type { Prisma, PrismaClient } from './generated/client/client.ts'
import { settleNames } from './names.ts'
import { dated, originsOf, removeUnused } from './origin.ts'
import { rememberMoved } from './remember-moved.ts'
import type { Rows } from './rows.ts'
import { articleKey, rowsOf, tableNames } from './rows.ts'
import type { Reviewed } from './reviewed.ts'
import { withoutReviewed } from './reviewed.ts'
import { settleMerged } from './settle-merged.ts'
import { removeListed, removeStale } from './stale.ts'
import { tables } from './tables.ts'
import { checkIdentifiers, checkUrls } from './taken.ts'
import { writeAlone } from './transaction.ts'
import { upsert } from './upsert.ts'
import { dropWithdrawn } from './withdrawals.ts'

export type Saved = Readonly<{
  articleId: string
  /** Which version of the article the text is; 1 is the first. */
  sequence: number
  /** False where this text of the article was there already. */
  isNewVersion: boolean
  /** Rows written, changed and removed; 0 when the same reading was there already. */
  added: number
  changed: number
  removed: number
}>

/**
 * Stores a reading in one transaction: all of it or nothing. It replaces the earlier reading of the same text; a new
 * text of a known article becomes its next version. What other articles tell as well (an entity, an event) is kept as
 * it stands. The number of SQL statements does not depend on the reading.
 */
export function saveReading(client: PrismaClient, reading: Reading): Promise<Saved> {
  return writeAlone(client, (transaction) => save(transaction, reading))
}

/** What a reading may not touch: by the ids of entities that others share, their names; and what was reviewed. */
export type Untouched = Readonly<{ shared: ReadonlyMap<string, ReadonlySet<string>>; reviewed: Reviewed }>

/** As `saveReading`, within a transaction that writes alone. */
export async function save(
  transaction: Prisma.TransactionClient,
  undated: Reading,
  untouched?: Untouched,
): Promise<Saved> {
  const { articleId, versionId } = articleKey(undated)
  const { sequence, isNewVersion } = await sequenceOf(transaction, articleId, versionId)
  const reading = await dated(transaction, undated, versionId)
  const read = rowsOf(reading, sequence)
  const { rows: settled, merges } = await settleMerged(transaction, read)
  const found = await dropWithdrawn(transaction, settled)
  const rows =
    untouched === undefined ? found : withoutReviewed(withoutShared(found, untouched.shared), untouched.reviewed)
  await checkIdentifiers(transaction, rows.entity_identifier, reading)
  await checkUrls(transaction, rows.article)
  const origins = isNewVersion ? [] : await originsOf(transaction, articleId, versionId)
  let removed = await removeListed(transaction, rows, articleId, versionId)
  const isFound = rows.mention.length + rows.evidence.length > 0
  const named = {
    ...rows,
    origin: isFound ? rows.origin : [], // of nothing there is no origin
    entity_name: await settleNames(transaction, rows.entity_name),
  }
  await rememberMoved(transaction, read, named, merges)
  const { added, changed } = await writeRows(transaction, named, articleId)
  // Nothing of a text that was not here can be stale.
  if (!isNewVersion) removed += await removeStale(transaction, named, versionId, untouched?.reviewed.evidence)
  if (origins.length > 0) removed += await removeUnused(transaction, origins)
  return { articleId, sequence, isNewVersion, added, changed, removed }
}

/** Entities that others share stay as they are, but for the names they had not. */
export function withoutShared(rows: Rows, shared: Untouched['shared']): Rows {
  const isNew = (row: Rows['entity_name'][number]) =>
    row['kind'] !== 'WEAK' && !shared.get(String(row['entity_id']))?.has(String(row['id']))
  return {
    ...rows,
    entity: rows.entity.filter(({ id }) => !shared.has(String(id))),
    entity_name: rows.entity_name.filter((row) => !shared.has(String(row['entity_id'])) || isNew(row)),
  }
}

async function writeRows(transaction: Prisma.TransactionClient, rows: Rows, articleId: string) {
  let added = 0
  let changed = 0
  for (const name of tableNames) {
    const count = await upsert(transaction, tables[name], rows[name], articleId)
    added += count.added
    changed += count.changed
  }
  return { added, changed }
}

async function sequenceOf(
  transaction: Prisma.TransactionClient,
  articleId: string,
  versionId: string,
): Promise<Pick<Saved, 'sequence' | 'isNewVersion'>> {
  const versions = await transaction.articleVersion.findMany({
    where: { articleId },
    select: { id: true, sequence: true },
  })
  const known = versions.find(({ id }) => id === versionId)
  if (known) return { sequence: known.sequence, isNewVersion: false }
  return { sequence: Math.max(0, ...versions.map(({ sequence }) => sequence)) + 1, isNewVersion: true }
}
