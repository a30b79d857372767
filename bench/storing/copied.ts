import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'
import { tableNames } from '#store/rows.ts'

/** The rows of a table as COPY sends them, and the COPY that takes them. */
export type Copied = Readonly<{ sql: string; pieces: readonly Buffer[]; rows: number }>

const COLUMNS = `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns FROM pg_attribute
  WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`

/** With those that triggers fill. */
const tables = [...tableNames, 'article_entity', 'article_event', 'entity_event'] as const

/** All rows of the tables that readings fill, with every column but the generated ones. */
export async function copyOut(client: pg.Client): Promise<readonly Copied[]> {
  const copied: Copied[] = []
  for (const table of tables) {
    const [found] = (await client.query<{ columns: string }>(COLUMNS, [table])).rows
    const columns = `${table} (${found?.columns ?? ''})`
    const pieces: Buffer[] = []
    const stream = client.query(to(`COPY ${columns} TO STDOUT`))
    for await (const piece of stream) pieces.push(piece as Buffer)
    copied.push({ sql: `COPY ${columns} FROM STDIN`, pieces, rows: stream.rowCount })
  }
  return copied
}

/** In one transaction, in which what a reading puts off may come later. */
export async function copyIn(client: pg.Client, copied: readonly Copied[]): Promise<void> {
  await client.query('BEGIN; SET CONSTRAINTS ALL DEFERRED')
  for (const { sql, pieces } of copied) {
    const stream = client.query(from(sql))
    for (const piece of pieces) stream.write(piece)
    stream.end()
    await finished(stream)
  }
  await client.query('COMMIT')
}

/** What a table keeps beside its columns; foreign keys need the indexes of the keys they lead to. */
export type Kept = Readonly<{ indexes: boolean; foreignKeys: boolean }>

/** Takes our triggers off, and what is not kept. */
export async function bare(client: pg.Client, { indexes, foreignKeys }: Kept): Promise<void> {
  await drop(client, 'TRIGGER', 'SELECT tgname AS name, tgrelid::regclass AS of FROM pg_trigger WHERE NOT tgisinternal')
  if (!foreignKeys) await drop(client, 'CONSTRAINT', `${CONSTRAINTS} AND contype = 'f'`)
  if (indexes) return
  if (!foreignKeys) await drop(client, 'CONSTRAINT', `${CONSTRAINTS} AND contype IN ('p', 'u', 'x')`)
  await drop(client, 'INDEX', INDEXES)
}

const CONSTRAINTS = `SELECT conname AS name, conrelid::regclass AS of FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace`
/** Of those that no constraint has or needs. */
const INDEXES = `SELECT relname AS name, indrelid::regclass AS of
  FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE relnamespace = 'public'::regnamespace
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`

const commands = {
  TRIGGER: 'DROP TRIGGER %1$I ON %2$s',
  CONSTRAINT: 'ALTER TABLE %2$s DROP CONSTRAINT %1$I',
  INDEX: 'DROP INDEX %1$I',
} as const

async function drop(client: pg.Client, what: keyof typeof commands, found: string): Promise<void> {
  await client.query(`DO $do$ DECLARE one record; BEGIN
    FOR one IN ${found} LOOP
      EXECUTE format('${commands[what]}', one.name, one.of);
    END LOOP;
  END $do$`)
}
