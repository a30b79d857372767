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

/** Takes our triggers off; what `keepIndexes` keeps are indexes, keys and foreign keys. */
export async function bare(client: pg.Client, keepIndexes: boolean): Promise<void> {
  await client.query(`DO $do$ DECLARE one record; BEGIN
    FOR one IN SELECT tgname AS name, tgrelid::regclass AS of FROM pg_trigger WHERE NOT tgisinternal LOOP
      EXECUTE format('DROP TRIGGER %I ON %s', one.name, one.of);
    END LOOP;
  END $do$`)
  if (keepIndexes) return
  await client.query(`DO $do$ DECLARE one record; BEGIN
    FOR one IN SELECT conname AS name, conrelid::regclass AS of FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND contype IN ('f', 'p', 'u', 'x') ORDER BY contype = 'p' LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', one.of, one.name);
    END LOOP;
    FOR one IN SELECT indexrelid::regclass AS name FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
      WHERE relnamespace = 'public'::regnamespace LOOP
      EXECUTE format('DROP INDEX %s', one.name);
    END LOOP;
  END $do$`)
}
