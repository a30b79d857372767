import type { Tree } from '#read/arguments.ts'
import { modelOf } from '#read/model.ts'
import { Statement, column, quote } from '#read/sql.ts'
import { where } from '#read/where.ts'
import type { LongTransaction } from '#store/long-transaction.ts'
import { writeCursor } from '../cursor.ts'
import type { Page } from '../page.ts'
import type { LosslessTable } from './tables.ts'
import { wordKeys } from './tables.ts'

/** Characters a page is meant to have: enough to be quick, too few to be felt. */
const GOAL = 2_000_000
const FIRST = 200
const MOST = 10_000

/**
 * The rows of one table as lines of JSON, `{"table":"statement","id":…}`, in the order of its key. PostgreSQL writes
 * them; of each page only the last line is read here, for its key. The size of pages follows the length of rows.
 */
export async function* tablePages(
  transaction: LongTransaction,
  table: LosslessTable,
  filter: Tree,
  after: readonly string[] | null,
): AsyncGenerator<Page> {
  let last = after
  let size = FIRST
  for (;;) {
    const statement = new Statement()
    const sql = pageSql(statement, table, filter, last, size)
    const [page] = await transaction.query<{ text: string | null; rows: number }>(sql, statement.parameters)
    if (page === undefined || page.text === null) return
    const row = JSON.parse(page.text.slice(page.text.lastIndexOf('\n', page.text.length - 2) + 1)) as Tree
    last = table.key.map((name) => String(row[name]))
    yield { text: page.text, rows: { [table.name]: page.rows }, after: cursorOf(table, last) }
    if (page.rows < size) return
    size = Math.max(1, Math.min(MOST, 4 * size, Math.floor((size * GOAL) / page.text.length)))
  }
}

function pageSql(
  statement: Statement,
  table: LosslessTable,
  filter: Tree,
  after: readonly string[] | null,
  size: number,
): string {
  const alias = statement.alias()
  const columns = table.columns.map((name) => column(alias, name)).join(', ')
  const key = table.key.map((name) => `${column(alias, name)}${wordKeys.has(name) ? ' COLLATE "C"' : ''}`).join(', ')
  const behind = after === null ? 'TRUE' : `(${key}) > (${after.map((value) => statement.value(value)).join(', ')})`
  const condition = where(statement, modelOf(camel(table.name)), alias, filter)
  const rows = `SELECT ${columns} FROM ${quote(table.name)} ${alias} WHERE ${behind} AND ${condition}
    ORDER BY ${key} LIMIT ${size}`
  return `SELECT string_agg('{"table":"${table.name}",' || substr(row_to_json(line)::text, 2) || E'\\n', '') AS text,
    count(*)::int AS rows FROM (${rows}) line`
}

const camel = (name: string): string => name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

const cursorOf = ({ name }: LosslessTable, key: readonly string[]): string => writeCursor([name, ...key])
