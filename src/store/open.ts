import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { UserError } from '#core/errors.ts'
import { DatabaseUnavailable } from './connection-error.ts'
import { announce, lockDataFolder } from './data-folder-lock.ts'
import { openFolder, sessionOf } from './embedded.ts'
import type { Listen } from './listen.ts'
import { listenEmbedded, listenPostgres } from './listen.ts'
import type { Begin } from './long-transaction.ts'
import type { Load } from './load.ts'
import { loadEmbedded, loadPostgres } from './load.ts'
import { beginEmbedded, beginPostgres } from './long-transaction.ts'
import { PrismaClient } from './generated/client/client.ts'
import type { ReadText } from './read-text.ts'
import { readTextEmbedded, readTextPostgres } from './read-text.ts'
import type { Session } from './migrate.ts'
import { DatabaseUnfit, migrate } from './migrate.ts'
import { Pool } from './pool.ts'

/** An open, migrated database. */
export type Database = Readonly<{
  client: PrismaClient
  readText: ReadText
  /** What an operator calls it; never holds a password. */
  name: string
  /** Names of the migrations that opening applied. */
  applied: readonly string[]
  listen: Listen
  begin: Begin
  load: Load
  /** False for the embedded database: while a transaction of `begin` is open, everybody else waits. */
  isShared: boolean
  /** Tells a process that finds the embedded database in use where it is served; of no use to PostgreSQL. */
  announce: (url: string) => void
  close: () => Promise<void>
}>

export type OpenOptions = Readonly<{
  databaseUrl: string | null
  dataDir: string
  /** How long a read may take in PostgreSQL, in milliseconds, without a limit where it is 0; PGlite cannot end one. */
  statementTimeout?: number
  /** Called with each SQL statement and its parameters, for tests and debugging. */
  onQuery?: (sql: string, parameters: string) => void
  /** Called when an idle connection breaks, as on a restart of the server; the pool replaces it. */
  onConnectionLost?: (error: Error) => void
}>

const STATEMENT_TIMEOUT = 10_000

/** The folder of the embedded database cannot be made, written or opened. */
export class DataFolderUnusable extends UserError {
  readonly code = 'DATA_FOLDER_UNUSABLE'
}

/** Opens PostgreSQL where a URL is given, else the embedded database in the data folder, and migrates it. */
export function openDatabase(options: OpenOptions): Promise<Database> {
  return options.databaseUrl === null ? openEmbedded(options) : openPostgres(options, options.databaseUrl)
}

/** Whether the database answers within two seconds. */
export async function isReachable({ client }: Database): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(resolve, 2000, false).unref())
  const answer = client.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
  return Promise.race([answer, late])
}

async function openEmbedded({ dataDir, onQuery }: OpenOptions): Promise<Database> {
  const unlock = takeFolder(dataDir)
  try {
    const pglite = await openFolder(join(dataDir, 'pglite')).catch((error: unknown) => {
      throw new DataFolderUnusable(
        `the embedded database in ${dataDir} cannot be opened: ${reasonOf(error)}; ` +
          'put back a copy of the folder, or set DATELINE_DATA_DIR to a new one',
      )
    })
    const applied = await migrate(sessionOf(pglite)).catch(async (error: unknown) => {
      await pglite.close()
      throw error
    })
    const client = connect(new PrismaPGlite(pglite), onQuery)
    const close = async () => {
      await client.$disconnect()
      await pglite.close()
      unlock()
    }
    const name = `the embedded database in ${dataDir}`
    const own = {
      ...{ readText: readTextEmbedded(pglite, onQuery), listen: listenEmbedded(pglite) },
      ...{ begin: beginEmbedded(pglite), load: loadEmbedded(pglite), isShared: false },
    }
    return { client, name, applied, ...own, announce: (url) => announce(dataDir, url), close }
  } catch (error) {
    unlock()
    throw error
  }
}

function takeFolder(dataDir: string): () => void {
  try {
    mkdirSync(dataDir, { recursive: true })
    return lockDataFolder(dataDir)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new DataFolderUnusable(`DATELINE_DATA_DIR: ${dataDir} cannot be used: ${reasonOf(error)}`)
  }
}

async function openPostgres(
  { statementTimeout = STATEMENT_TIMEOUT, onQuery, onConnectionLost }: OpenOptions,
  databaseUrl: string,
): Promise<Database> {
  const connection = connectionOf(databaseUrl)
  const applied = await migratePostgres(connection)
  const onLost = (error: Error) => onConnectionLost?.(error)
  // Compiling a plan (JIT) takes longer than most of our statements do.
  const limited = connectionOf(databaseUrl, `-c jit=off -c statement_timeout=${statementTimeout}`)
  const pool = new Pool({ connection, limited, timeLimit: statementTimeout })
  pool.on('error', onLost)
  const client = connect(new PrismaPg(pool), onQuery)
  const own = {
    ...{ readText: readTextPostgres(pool, onQuery), listen: listenPostgres(connection, onLost) },
    ...{ begin: beginPostgres(connection), load: loadPostgres(pool), isShared: true },
  }
  const close = async () => {
    await client.$disconnect()
    await pool.end() // by ourselves: Prisma ends it only where it was the one to use it
  }
  return { client, name: nameOf(databaseUrl), applied, ...own, announce: () => undefined, close }
}

/** The URL's own options win over the defaults. Every connection works in UTC, for the adapters drop the
 * offset of a timestamp, and writes dates as ISO 8601 has them. */
function connectionOf(databaseUrl: string, defaults = ''): pg.PoolConfig {
  const url = new URL(databaseUrl)
  const options = url.searchParams.get('options')
  url.searchParams.set('options', `${defaults} ${options ?? ''} -c timezone=UTC -c datestyle=ISO`.trim())
  return { connectionString: url.href, connectionTimeoutMillis: 10_000, application_name: 'dateline' }
}

async function migratePostgres(connection: pg.ClientConfig): Promise<string[]> {
  const client = new pg.Client(connection)
  client.on('error', () => undefined) // the query under way is rejected with the same error
  try {
    await client.connect()
  } catch (error) {
    throw new DatabaseUnavailable(`cannot connect to the database of DATABASE_URL: ${reasonOf(error)}`)
  }
  const session: Session = {
    run: async (sql) => void (await client.query(sql)),
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await client.query(sql, [...parameters])).rows as Row[],
  }
  try {
    return await migrate(session)
  } catch (error) {
    // What PostgreSQL itself refuses: no right to create, a missing extension, tables of somebody else.
    throw error instanceof pg.DatabaseError
      ? new DatabaseUnfit(`the database of DATABASE_URL cannot be prepared: ${error.message}`)
      : error
  } finally {
    await client.end()
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && error.message !== '' ? error.message : 'no answer'

/** A client of a migrated database. */
export function connect(adapter: PrismaPg | PrismaPGlite, onQuery: OpenOptions['onQuery']): PrismaClient {
  if (onQuery === undefined) return new PrismaClient({ adapter })
  const client = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] })
  client.$on('query', ({ query, params }) => onQuery(query, params))
  return client
}

function nameOf(databaseUrl: string): string {
  const { hostname, port, pathname } = new URL(databaseUrl)
  return `PostgreSQL at ${hostname || 'localhost'}:${port || 5432}${pathname}`
}
