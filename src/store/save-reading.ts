import { UserError } from '#core/errors.ts'
import type { Reading } from '#core/reading.ts'
import type { PrismaClient } from './generated/client/client.ts'
import { Prisma } from './generated/client/client.ts'
import { articleKey, rowsOf, tableNames } from './rows.ts'
import { checkIdentifiers, settleNames } from './names.ts'
import { removeListed, removeStale } from './stale.ts'
import { tables } from './tables.ts'
import { upsert } from './upsert.ts'

const LOCK = 7_205_759_404 // one number for all who store

/** The database refused a fact: its words are not in the text, or it contradicts another rule of the model. */
export class FactRefused extends UserError {
  readonly code = 'FACT_REFUSED'
}

export type Saved = Readonly<{
  articleId: string
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
export async function saveReading(client: PrismaClient, reading: Reading): Promise<Saved> {
  try {
    return await client.$transaction((transaction) => save(transaction, reading), { maxWait: 60_000, timeout: 60_000 })
  } catch (error) {
    throw refusal(error) ?? error
  }
}

async function save(transaction: Prisma.TransactionClient, reading: Reading): Promise<Saved> {
  const { articleId, versionId } = articleKey(reading)
  // One at a time: readings of one article would number its versions alike, and readings that share an entity would
  // both give it a preferred name, or lock each other out where one drops what the other adds.
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`
  const read = rowsOf(reading, await sequenceOf(transaction, articleId, versionId))
  await checkIdentifiers(transaction, read.entity_identifier)
  let removed = await removeListed(transaction, read, articleId, versionId)
  const rows = { ...read, entity_name: await settleNames(transaction, read.entity_name) }
  let added = 0
  let changed = 0
  for (const name of tableNames) {
    const count = await upsert(transaction, tables[name], rows[name], articleId)
    added += count.added
    changed += count.changed
  }
  removed += await removeStale(transaction, rows, versionId)
  await transaction.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`
  return { articleId, added, changed, removed }
}

async function sequenceOf(
  transaction: Prisma.TransactionClient,
  articleId: string,
  versionId: string,
): Promise<number> {
  const versions = await transaction.articleVersion.findMany({
    where: { articleId },
    select: { id: true, sequence: true },
  })
  const known = versions.find(({ id }) => id === versionId)
  return known?.sequence ?? Math.max(0, ...versions.map(({ sequence }) => sequence)) + 1
}

/** SQLSTATE class 23: a CHECK, a unique index, a foreign key or one of our triggers. */
function refusal(error: unknown): FactRefused | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null
  const text = JSON.stringify(error.meta ?? {})
  const state = /"(?:code|originalCode)":"(23[0-9A-Z]{3})"/.exec(text)
  return state === null ? null : new FactRefused(reasonOf(error))
}

function reasonOf({ meta, message }: Prisma.PrismaClientKnownRequestError): string {
  const cause = (meta?.['driverAdapterError'] as { cause?: { message?: string; originalMessage?: string } } | undefined)
    ?.cause
  return cause?.originalMessage ?? cause?.message ?? message
}
