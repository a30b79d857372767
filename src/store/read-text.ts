import type { PGlite } from '@electric-sql/pglite'
import type { Pool } from './pool.ts'

export type ReadOptions = Readonly<{
  /** PostgreSQL prepares the statement under it: the same name always stands for the same SQL. */
  name?: string | undefined
  /** The best plan depends on the values: it is made anew for each. Else one may serve for all. */
  valuesMatter?: boolean
}>

/** Runs a statement whose answer is one text, without Prisma in between. */
export type ReadText = (sql: string, parameters: readonly unknown[], options?: ReadOptions) => Promise<string>

type OnQuery = ((sql: string, parameters: string) => void) | undefined

export const readTextPostgres =
  (pool: Pool, onQuery: OnQuery): ReadText =>
  async (text, values, { name, valuesMatter = false } = {}) => {
    onQuery?.(text, JSON.stringify(values))
    const asked = { text, values: [...values], rowMode: 'array' as const, ...(name !== undefined && { name }) }
    return textOf(await pool.readRows(asked, valuesMatter ? 'force_custom_plan' : 'auto'))
  }

/** PGlite parses and plans each statement anew. */
export const readTextEmbedded =
  (pglite: PGlite, onQuery: OnQuery): ReadText =>
  async (sql, parameters) => {
    onQuery?.(sql, JSON.stringify(parameters))
    const { rows } = await pglite.query<[string]>(sql, [...parameters], { rowMode: 'array' })
    return textOf(rows)
  }

function textOf([row]: readonly (readonly unknown[])[]): string {
  if (row === undefined) throw new Error('a statement that gives one text gave none')
  return String(row[0])
}
