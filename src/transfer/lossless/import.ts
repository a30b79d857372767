import { UserError } from '#core/errors.ts'
import { endOfTransaction, isConnectionError } from '#store/connection-error.ts'
import type { LongTransaction } from '#store/long-transaction.ts'
import type { Database } from '#store/open.ts'
import { checkLossless, linesOf } from './check.ts'
import type { Batch } from './batches.ts'
import { batchesOf } from './batches.ts'
import { upsertSql } from './upsert.ts'
import { losslessTables } from './tables.ts'

/** A file that holds only a part of a base, or rows that the database does not take. */
export class ImportRefused extends UserError {
  readonly code = 'IMPORT_REFUSED'
}

export type Imported = Readonly<{ added: number; changed: number; unchanged: number }>

/**
 * Brings all rows of a lossless file into the database, in one transaction and with every trigger: all of it, or
 * nothing. Where both have a row, the file's is right; rows that only the database has stay. A second time changes
 * nothing. The file is proved before anything is written.
 */
export async function importFile(
  database: Pick<Database, 'begin'>,
  path: string,
  onBatch: (rows: number) => void = () => undefined,
): Promise<Imported> {
  const { header } = await checkLossless(path)
  if (header.kind !== null || header.after !== null)
    throw new ImportRefused(`${path} holds only a part of a base; bring back an export of jsonl without kind and after`)
  try {
    return await importWhole(database, path, onBatch)
  } catch (error) {
    throw endOfTransaction(error)
  }
}

async function importWhole(
  database: Pick<Database, 'begin'>,
  path: string,
  onBatch: (rows: number) => void,
): Promise<Imported> {
  const transaction = await database.begin('WRITE')
  try {
    await transaction.query('SET CONSTRAINTS ALL DEFERRED') // what was merged, and who reports whom, may come later
    // Triggers keep the plans they made while the tables were empty; they would read a table whole for every batch.
    await transaction.query('SET LOCAL enable_seqscan = off')
    const imported = await importLines(transaction, path, onBatch)
    await settle(transaction, path)
    await transaction.commit()
    return imported
  } finally {
    await transaction.rollback()
  }
}

async function importLines(
  transaction: LongTransaction,
  path: string,
  onBatch: (rows: number) => void,
): Promise<Imported> {
  let [added, changed, rows] = [0, 0, 0]
  for await (const batch of batchesOf(linesOf(path))) {
    const written = await refusing(() => importBatch(transaction, batch), `${path}, ${placeOf(batch)}`)
    added += written.added
    changed += written.changed
    rows += batch.count
    onBatch(rows)
  }
  return { added, changed, unchanged: rows - added - changed }
}

async function importBatch(transaction: LongTransaction, { table: name, json }: Batch) {
  const table = losslessTables.find((one) => one.name === name)
  if (table === undefined) throw new ImportRefused(`there is no table ${name}; update Dateline`)
  if (name === 'entity_name') await transaction.query(MAKE_ROOM, [json])
  const [written] = await transaction.query<{ added: number; changed: number }>(upsertSql(table), [json])
  return written ?? { added: 0, changed: 0 }
}

/** A name that the file prefers takes the place of another that the database preferred. */
const MAKE_ROOM = `UPDATE entity_name old SET kind = 'ALIAS' FROM json_populate_recordset(NULL::entity_name, $1::json) new
  WHERE old.kind = 'PREFERRED' AND new.kind = 'PREFERRED'
    AND old.entity_id = new.entity_id AND old.language = new.language AND old.id <> new.id`

/** What only a commit would refuse is refused here, and the next merge gets the next number. */
async function settle(transaction: LongTransaction, path: string): Promise<void> {
  await refusing(() => transaction.query('SET CONSTRAINTS ALL IMMEDIATE'), path)
  await transaction.query(`SELECT setval(pg_get_serial_sequence('entity_merge', 'number'),
    greatest((SELECT max(number) FROM entity_merge), 1), EXISTS (SELECT FROM entity_merge))`)
}

const placeOf = ({ table, line, count }: Batch): string => `lines ${line} to ${line + count - 1} (${table})`

/** SQLSTATE 23 is a rule of the data model, 22 a value outside its type. */
async function refusing<Result>(work: () => Promise<Result>, place: string): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (isConnectionError(error) || !(error instanceof Error && 'code' in error)) throw error
    if (!/^2[23]/.test(String(error.code))) throw error
    throw new ImportRefused(`${place}: ${error.message}; nothing of the file was kept`)
  }
}
