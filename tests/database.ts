import type { PGlite } from '@electric-sql/pglite'
import { randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import pg from 'pg'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { inject } from 'vitest'
import { openPGlite, sessionOf } from '#store/embedded.ts'
import { listenEmbedded } from '#store/listen.ts'
import { loadEmbedded } from '#store/load.ts'
import { beginEmbedded } from '#store/long-transaction.ts'
import type { Session } from '#store/migrate.ts'
import type { Database, OpenOptions } from '#store/open.ts'
import { connect } from '#store/client.ts'
import { openDatabase } from '#store/open.ts'
import { readTextEmbedded } from '#store/read-text.ts'
import { PostgresAdapter } from './postgres-adapter.ts'

/** Where the same data model lives; what holds in one must hold in the other. */
export const homes = ['PGlite', 'PostgreSQL'] as const
export type Home = (typeof homes)[number]

/** A database of a test's own, and a way past Prisma to poke it. */
export type TestDatabase = Database &
  Session &
  Readonly<{
    /** For Prisma's schema engine. */
    adapter: PrismaPGlite | PostgresAdapter
    /** Null on PGlite. */
    url: string | null
    /** Takes all rows out of all tables. */
    clear: () => Promise<void>
  }>

/** Opens a fresh, empty, migrated database; `close` removes it. */
export async function openTestDatabase(home: Home, options: Pick<OpenOptions, 'onQuery'> = {}): Promise<TestDatabase> {
  const database = await (home === 'PGlite' ? openInMemory(options) : openCopy(options))
  return { ...database, clear: () => clear(database) }
}

/** Without triggers and foreign keys: for a few rows a tenth of the time of TRUNCATE. */
async function clear({ query, run }: Session): Promise<void> {
  const [tables] = await query<{ deletes: string }>(
    `SELECT string_agg(format('DELETE FROM %I', tablename), ';') AS deletes FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  )
  await run(`BEGIN; SET LOCAL session_replication_role = replica; ${tables?.deletes}; COMMIT`)
}

type Unclear = Omit<TestDatabase, 'clear'>

/** PGlites of this worker that nobody uses, empty again: starting one takes longer than most files of tests. */
const idle: PGlite[] = []

async function openInMemory({ onQuery }: Pick<OpenOptions, 'onQuery'>): Promise<Unclear> {
  const pglite = idle.pop() ?? (await openPGlite({ loadDataDir: await openAsBlob(inject('pgliteDump')) }))
  const adapter = new PrismaPGlite(pglite)
  const client = connect(adapter, onQuery)
  const session = sessionOf(pglite)
  const shape = await shapeOf(session)
  const close = async () => {
    await client.$disconnect()
    if (await isLeft(session, shape)) idle.push(pglite)
    else await pglite.close()
  }
  const own = {
    ...{ readText: readTextEmbedded(pglite, onQuery), listen: listenEmbedded(pglite) },
    ...{ begin: beginEmbedded(pglite), load: loadEmbedded(pglite), isShared: false },
  }
  const database = { client, name: 'memory', applied: [], ...own, announce: () => undefined, close }
  return { ...database, ...session, adapter, url: null }
}

/** Empties the database; whether it then is as it was made, whatever a test did to it. */
async function isLeft(session: Session, shape: string): Promise<boolean> {
  try {
    await session.run('DISCARD ALL')
    await clear(session)
    return (await shapeOf(session)) === shape
  } catch {
    return false
  }
}

/** Changes with every statement that defines something. */
async function shapeOf({ query }: Session): Promise<string> {
  const catalogs = ['class', 'attribute', 'constraint', 'trigger', 'proc', 'statistic', 'db_role_setting', 'authid']
  const rows = catalogs.map((name) => `SELECT '${name}' AS catalog, xmin::text FROM pg_${name}`)
  const [shape] = await query<{ shape: string }>(
    `SELECT md5(string_agg(catalog || xmin, ' ' ORDER BY catalog, xmin)) AS shape FROM (${rows.join(' UNION ALL ')}) AS rows`,
  )
  return shape?.shape ?? ''
}

async function openCopy(options: Pick<OpenOptions, 'onQuery'>): Promise<Unclear> {
  const copy = await createPostgres('TEMPLATE dateline')
  const session = await openSession(copy.url)
  const database = await openDatabase({ ...options, databaseUrl: copy.url, dataDir: '' })
  const close = async () => {
    await database.close()
    await session.close()
    await copy.drop()
  }
  return { ...database, ...session, close, adapter: new PostgresAdapter(copy.url), url: copy.url }
}

/** Opens one more connection to PostgreSQL. */
export async function openSession(url: string): Promise<Session & Readonly<{ close: () => Promise<void> }>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return {
    run: async (sql) => void (await client.query(sql)),
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await client.query(sql, [...parameters])).rows as Row[],
    close: () => client.end(),
  }
}

/** Creates a database on the server of this run; `options` end its CREATE DATABASE. */
export async function createPostgres(options: string): Promise<Readonly<{ url: string; drop: () => Promise<void> }>> {
  const server = inject('postgresUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const administer = async (sql: string) => {
    const session = await openSession(`${server}/postgres`)
    try {
      await session.run(sql)
    } finally {
      await session.close()
    }
  }
  await administer(`CREATE DATABASE ${name} ${options}`)
  return { url: `${server}/${name}`, drop: () => administer(`DROP DATABASE ${name} WITH (FORCE)`) }
}
