import { finished } from 'node:stream/promises'
import type { PGlite } from '@electric-sql/pglite'
import { from as copyFrom } from 'pg-copy-streams'
import type { Pool } from './pool.ts'
import { FACTS_LOCK } from './transaction.ts'

export type Query = <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>

/** A transaction that writes alone, past Prisma. */
export type Loading = Readonly<{
  query: Query
  /** Adds rows to a table, `what` names it and its columns; they are in the text format of COPY. */
  copy: (what: string, rows: string) => Promise<void>
}>

/** Does all of the work or nothing of it; what only a commit would refuse is refused before. */
export type Load = <Result>(work: (loading: Loading) => Promise<Result>) => Promise<Result>

const LOCK = `SELECT pg_advisory_xact_lock(${FACTS_LOCK})`
const CHECK = 'SET CONSTRAINTS ALL IMMEDIATE'

export const loadPostgres =
  (pool: Pool): Load =>
  async (work) => {
    const client = await pool.connect()
    client.on('error', ignore) // the statement under way, or the next one, is rejected
    let failed: Error | undefined
    try {
      await client.query(`BEGIN ISOLATION LEVEL READ COMMITTED; ${LOCK}`)
      const result = await work({
        query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
          (await client.query(sql, [...parameters])).rows as Row[],
        copy: async (what, rows) => {
          const stream = client.query(copyFrom(`COPY ${what} FROM STDIN`))
          stream.end(rows)
          await finished(stream)
        },
      })
      await client.query(`${CHECK}; COMMIT`)
      return result
    } catch (error) {
      failed = error instanceof Error ? error : new Error(String(error))
      throw error
    } finally {
      client.off('error', ignore)
      client.release(failed) // closed after an error, which ends its transaction
    }
  }

export const loadEmbedded =
  (pglite: PGlite): Load =>
  (work) =>
    pglite.transaction(async (transaction) => {
      await transaction.query(LOCK)
      const result = await work({
        query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
          (await transaction.query<Row>(sql, [...parameters])).rows,
        copy: async (what, rows) => {
          await transaction.query(`COPY ${what} FROM '/dev/blob'`, [], { blob: new Blob([rows]) })
        },
      })
      await transaction.query(CHECK)
      return result
    })

const ignore = () => undefined
