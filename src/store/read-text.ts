import type { PGlite } from '@electric-sql/pglite'
import type { Pool } from './pool.ts'

/**
 * Runs a statement whose answer is one text, without Prisma in between. A statement with a `name` is prepared under it:
 * the same name always stands for the same SQL.
 */
export type ReadText = (sql: string, parameters: readonly unknown[], name?: string) => Promise<string>

type OnQuery = ((sql: string, parameters: string) => void) | undefined

export const readTextPostgres =
  (pool: Pool, onQuery: OnQuery): ReadText =>
  async (text, values, name) => {
    onQuery?.(text, JSON.stringify(values))
    const { rows } = await pool.query<[string]>({ text, values: [...values], rowMode: 'array', ...(name && { name }) })
    return textOf(rows)
  }

/** PGlite parses each statement anew. */
export const readTextEmbedded =
  (pglite: PGlite, onQuery: OnQuery): ReadText =>
  async (sql, parameters) => {
    onQuery?.(sql, JSON.stringify(parameters))
    const { rows } = await pglite.query<[string]>(sql, [...parameters], { rowMode: 'array' })
    return textOf(rows)
  }

function textOf([row]: readonly (readonly [string])[]): string {
  if (row === undefined) throw new Error('a statement that gives one text gave none')
  return row[0]
}
