import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { connect } from './client.ts'
import { DatabaseUnavailable } from './connection-error.ts'
import { listenPostgres } from './listen.ts'
import { loadPostgres } from './load.ts'
import { beginPostgres } from './long-transaction.ts'
import type { Session } from './migrate.ts'
import { DatabaseUnfit, migrate } from './migrate.ts'
import type { Database, OpenOptions } from './open.ts'
import { Pool } from './pool.ts'
import { readTextPostgres } from './read-text.ts'
import { reasonOf } from './reason-of.ts'

const STATEMENT_TIMEOUT = 10_000

/** Migrates it, and keeps connections to it. */
export async function openPostgres(
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

/**
 * The URL's own options win over the defaults. Every connection works in UTC, for the adapters drop the offset of a
 * timestamp, and writes dates as ISO 8601 has them.
 */
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

function nameOf(databaseUrl: string): string {
  const { hostname, port, pathname } = new URL(databaseUrl)
  return `PostgreSQL at ${hostname || 'localhost'}:${port || 5432}${pathname}`
}
