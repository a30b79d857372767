import type { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { FACTS_LOCK } from './transaction.ts'

/**
 * One transaction on a connection of its own, without a time limit. What it reads does not change while it lasts, also
 * where others write meanwhile.
 */
export type LongTransaction = Readonly<{
  query: <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>
  /** What `COPY … TO STDOUT` sends for each statement, one behind the other; null where the database cannot. */
  copy: ((statements: readonly string[]) => AsyncIterable<Buffer>) | null
  commit: () => Promise<void>
  /** Leaves no trace; after a commit it does nothing. */
  rollback: () => Promise<void>
}>

/** READ sees one snapshot and writes nothing; WRITE waits until nobody else writes facts, then lets nobody. */
export type Begin = (mode: 'READ' | 'WRITE') => Promise<LongTransaction>

const ISOLATION = { READ: 'REPEATABLE READ READ ONLY', WRITE: 'READ COMMITTED' } as const
/** Of what a table sends: what parallel workers hand over costs more than they win. */
const ALONE = 'SET LOCAL jit = off; SET LOCAL max_parallel_workers_per_gather = 0'
const LOCK = `SELECT pg_advisory_xact_lock(${FACTS_LOCK})`
const BEGIN = {
  READ: `BEGIN ISOLATION LEVEL ${ISOLATION.READ}; ${ALONE}`,
  WRITE: `BEGIN ISOLATION LEVEL ${ISOLATION.WRITE}; ${ALONE}; ${LOCK}`,
} as const

export const beginPostgres =
  (connection: pg.ClientConfig): Begin =>
  async (mode) => {
    const client = await opened(connection, BEGIN[mode])
    const query = async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await client.query(sql, [...parameters])).rows as Row[]
    let other: Promise<pg.Client> | undefined
    const rollback = async () => {
      await Promise.all([client.end(), other?.then((one) => one.end()).catch(ignore)])
    }
    const copy = async function* (statements: readonly string[]) {
      other ??= statements.length > 1 ? beside(client, connection) : undefined
      yield* copied([client, (await other) ?? client], statements)
    }
    const commit = async () => {
      await client.query('COMMIT')
      await rollback()
    }
    return { query, copy, commit, rollback }
  }

async function opened(connection: pg.ClientConfig, begin: string): Promise<pg.Client> {
  const client = new pg.Client(connection)
  client.on('error', ignore) // the statement under way, or the next one, is rejected
  await client.connect()
  try {
    await client.query(begin)
  } catch (error) {
    await client.end()
    throw error
  }
  return client
}

/** One more connection that sees what the transaction of this one sees. */
async function beside(client: pg.Client, connection: pg.ClientConfig): Promise<pg.Client> {
  const { rows } = await client.query<{ snapshot: string }>('SELECT pg_export_snapshot() AS snapshot')
  const snapshot = `SET TRANSACTION SNAPSHOT ${pg.escapeLiteral(rows[0]?.snapshot ?? '')}`
  return opened(connection, `BEGIN ISOLATION LEVEL ${ISOLATION.READ}; ${snapshot}; ${ALONE}`)
}

/** While one connection sends, the other works on what comes next; how far ahead its sockets hold. */
async function* copied(
  clients: readonly [pg.Client, pg.Client],
  statements: readonly string[],
): AsyncGenerator<Buffer> {
  const start = (number: number) => {
    const statement = statements[number]
    return statement === undefined ? undefined : clients[number % 2 === 0 ? 0 : 1].query(copyTo(statement, AHEAD))
  }
  let next = start(0)
  for (let number = 1; next !== undefined; number += 1) {
    const now: AsyncIterable<Buffer> = next
    next = start(number)
    next?.on('error', ignore) // it is thrown where it is read
    yield* now
  }
}

const AHEAD = { highWaterMark: 1_000_000 }

/** PGlite has one connection: whatever else it is asked waits until the transaction has ended (`Database.isShared`). */
export const beginEmbedded =
  (pglite: PGlite): Begin =>
  (mode) => {
    const { promise: end, resolve: commit, reject: rollback } = Promise.withResolvers<void>()
    return new Promise((resolve, reject) => {
      const ended = pglite.transaction(async (transaction) => {
        const query = async <Row>(sql: string, parameters: readonly unknown[] = []) =>
          (await transaction.query<Row>(sql, [...parameters])).rows
        if (mode === 'WRITE') await query(LOCK)
        const settle = (act: () => void) => async () => {
          act()
          await ended
        }
        const undo = settle(() => rollback(new RolledBack()))
        resolve({ query, copy: null, commit: settle(commit), rollback: () => undo().catch(unlessRolledBack) })
        await end
      })
      ended.catch(reject)
    })
  }

class RolledBack extends Error {}

function unlessRolledBack(error: unknown): void {
  if (!(error instanceof RolledBack)) throw error
}

const ignore = () => undefined
