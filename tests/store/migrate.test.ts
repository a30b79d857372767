import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Migration, Session } from '#store/migrate.ts'
import { DatabaseUnfit, migrate, readMigrations } from '#store/migrate.ts'
import { rowsOf } from '#store/rows.ts'
import { saveReading } from '#store/save-reading.ts'
import { createPostgres, homes, openSession, openTestDatabase } from '../database.ts'
import { littleReading } from '../little-reading.ts'
import { snapshot } from './snapshot.ts'

const migrations = readMigrations()
const names = migrations.map(({ name }) => name)
const migration = (name: string, sql: string): Migration => ({ name, sql, checksum: name })
const tables = `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`
const history = 'SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1'

test('The migrations are read in the order of their names', () => {
  expect(names).toEqual(names.toSorted())
  expect(names.slice(0, 2)).toEqual(['0001_tables', '0002_guards'])
  for (const { checksum } of migrations) expect(checksum).toMatch(/^[0-9a-f]{64}$/)
})

describe.each(homes)('On %s', async (home) => {
  const session = await openTestDatabase(home)
  afterAll(session.close)
  beforeEach(() => session.run('DROP SCHEMA public CASCADE; CREATE SCHEMA public'))

  test('every migration is applied once, and a second run applies nothing', async () => {
    expect(await migrate(session)).toEqual(names)
    expect(await migrate(session)).toEqual([])
    expect(await session.query(history)).toEqual(names.map((name) => ({ name })))
  })

  test('a database of the first version is brought to this one with the story in it', async () => {
    await migrate(session, migrations.slice(0, 2))
    await session.run('BEGIN')
    for (const [table, rows] of Object.entries(rowsOf(littleReading(), 1))) await insert(session, table, rows)
    await session.run('COMMIT')
    expect(await migrate(session)).toEqual(names.slice(2))
    const old = await snapshot(session, 'xmin', 'retrieved_at')
    await session.clear()
    await saveReading(session.client, littleReading())
    expect(old).toEqual(await snapshot(session, 'xmin', 'retrieved_at'))
  })

  test('a new migration is applied to a database that has the older ones', async () => {
    const [one, two] = [migration('1_one', 'CREATE TABLE one ()'), migration('2_two', 'CREATE TABLE two ()')]
    expect(await migrate(session, [one])).toEqual(['1_one'])
    expect(await migrate(session, [one, two])).toEqual(['2_two'])
    expect(await session.query(tables)).toEqual([{ name: '_prisma_migrations' }, { name: 'one' }, { name: 'two' }])
  })

  test('a migration that fails leaves nothing of itself, and can be applied when it is mended', async () => {
    const one = migration('1_one', 'CREATE TABLE one ()')
    const broken = migration('2_two', 'CREATE TABLE two (); SELECT 1 / 0')
    await expect(migrate(session, [one, broken])).rejects.toThrow('division by zero')
    expect(await session.query(tables)).toEqual([{ name: '_prisma_migrations' }, { name: 'one' }])
    expect(await session.query(history)).toEqual([{ name: '1_one' }])
    expect(await migrate(session, [one, migration('2_two', 'CREATE TABLE two ()')])).toEqual(['2_two'])
  })

  test('a migration that was changed after it was applied is refused', async () => {
    const one = migration('1_one', 'CREATE TABLE one ()')
    await migrate(session, [one])
    const refused = new DatabaseUnfit(
      'the migration "1_one" was changed after it was applied; restore the file as it was',
    )
    await expect(migrate(session, [{ ...one, checksum: 'other' }])).rejects.toThrow(refused)
  })

  test('a database with a migration that this version does not know is refused', async () => {
    const [one, two] = [migration('1_one', 'CREATE TABLE one ()'), migration('2_two', 'CREATE TABLE two ()')]
    await migrate(session, [one, two])
    const refused = new DatabaseUnfit(
      'the database has the migration "2_two", which this version of Dateline does not know; update Dateline',
    )
    await expect(migrate(session, [one])).rejects.toThrow(refused)
  })

  test('a database with a migration that did not finish is refused', async () => {
    const one = migration('1_one', 'CREATE TABLE one ()')
    await migrate(session, [one])
    await session.run('UPDATE _prisma_migrations SET finished_at = NULL')
    const refused = new DatabaseUnfit('the migration "1_one" did not finish; restore the database from a backup')
    await expect(migrate(session, [one])).rejects.toThrow(refused)
  })

  test('a migration that an operator marked as rolled back is applied again', async () => {
    const one = migration('1_one', 'CREATE TABLE IF NOT EXISTS one ()')
    await migrate(session, [one])
    await session.run('UPDATE _prisma_migrations SET finished_at = NULL, rolled_back_at = now()')
    expect(await migrate(session, [one])).toEqual(['1_one'])
  })

  test('a refusal leaves no transaction behind', async () => {
    const one = migration('1_one', 'CREATE TABLE one ()')
    await migrate(session, [one])
    await expect(migrate(session, [])).rejects.toThrow(DatabaseUnfit)
    await expect(migrate(session, [{ ...one, checksum: 'other' }])).rejects.toThrow(DatabaseUnfit)
    await session.run('CREATE TABLE later ()')
    expect(await migrate(session, [one])).toEqual([])
  })
})

describe('On PostgreSQL', () => {
  const closing: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of closing.splice(0)) await close()
  })

  async function create(options: string) {
    const { url, drop } = await createPostgres(options)
    closing.push(drop)
    return url
  }

  async function connect(url: string) {
    const session = await openSession(url)
    closing.unshift(session.close)
    return session
  }

  test('processes that migrate at the same time apply every migration once', async () => {
    const url = await create('')
    const sessions = await Promise.all(Array.from({ length: 6 }, () => connect(url)))
    const applied = await Promise.all(sessions.map((session) => migrate(session)))
    expect(applied.flat().toSorted()).toEqual(names)
    expect(await sessions[0]?.query(history)).toEqual(names.map((name) => ({ name })))
  })

  test.each([
    ['UTF8', `ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0`],
    ['SQL_ASCII', `ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0`],
    ['LATIN1', `ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`],
  ])('a database in %s that does not know É is refused before anything is made', async (encoding, options) => {
    const session = await connect(await create(options))
    const refused = new DatabaseUnfit(
      `the database is in ${encoding} with a locale that does not know "É"; ` +
        'create it with: createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8',
    )
    await expect(migrate(session)).rejects.toThrow(refused)
    expect(await session.query(tables)).toEqual([])
  })
})

/** Rows as this version writes them, without the columns that the table has not yet. */
async function insert({ query }: Session, table: string, rows: readonly object[]): Promise<void> {
  const columns = await query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  )
  const written = columns.filter(({ name }) => rows.some((row) => name in row)).map(({ name }) => `"${name}"`)
  await query(
    `INSERT INTO "${table}" (${written.join()}) SELECT ${written.join()} FROM jsonb_populate_recordset(NULL::"${table}", $1)`,
    [JSON.stringify(rows)],
  )
}
