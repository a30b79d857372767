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
  /** What `COPY … TO STDOUT` sends, as it comes; null where the database cannot. */
  copy: ((sql: string) => AsyncIterable<Buffer>) | null
  commit: () => Promise<void>
  /** Leaves no trace; after a commit it does nothing. */
  rollback: () => Promise<void>
}>

/** READ sees one snapshot and writes nothing; WRITE waits until nobody else writes facts, then lets nobody. */
export type Begin = (mode: 'READ' | 'WRITE') => Promise<LongTransaction>

const ISOLATION = { READ: 'REPEATABLE READ READ ONLY', WRITE: 'READ COMMITTED' } as const
const LOCK = `SELECT pg_advisory_xact_lock(${FACTS_LOCK})`

export const beginPostgres =
  (connection: pg.ClientConfig): Begin =>
  async (mode) => {
    const client = new pg.Client(connection)
    client.on('error', ignore) // the statement under way, or the next one, is rejected
    await client.connect()
    const query = async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await client.query(sql, [...parameters])).rows as Row[]
    try {
      await client.query(`BEGIN ISOLATION LEVEL ${ISOLATION[mode]}; SET LOCAL jit = off`)
      if (mode === 'WRITE') await client.query(LOCK)
    } catch (error) {
      await client.end()
      throw error
    }
    const commit = async () => {
      await client.query('COMMIT')
      await client.end()
    }
    const copy = (sql: string) => client.query(copyTo(sql)) as AsyncIterable<Buffer>
    return { query, copy, commit, rollback: () => client.end() }
  }

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
