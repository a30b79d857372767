import pg from 'pg'
import type { Tree } from '#read/arguments.ts'
import { modelOf } from '#read/model.ts'
import { Statement, allOf, column, quote } from '#read/sql.ts'
import { where } from '#read/where.ts'
import type { LongTransaction } from '#store/long-transaction.ts'
import { writeCursor } from '../cursor.ts'
import type { Page } from '../page.ts'
import { wholeLines } from './lines.ts'
import type { RowText } from './row-text.ts'
import { rowText } from './row-text.ts'
import type { LosslessTable } from './tables.ts'
import { wordKeys } from './tables.ts'

/** Rows of a table that a filter lets through, behind a key. */
type Wanted = Readonly<{ table: LosslessTable; filter: Tree; after: readonly string[] | null }>

/**
 * The rows of one table as lines of JSON, `{"table":"statement","id":…}`, in the order of its key. The database writes
 * them: nothing is done here for each row. PostgreSQL sends them as a stream; the embedded database
 * has pages only.
 */
export function tablePages(transaction: LongTransaction, wanted: Wanted): AsyncGenerator<Page> {
  return transaction.copy === null ? pages(transaction, wanted) : copied(transaction, transaction.copy, wanted)
}

/** Lines of JSON hold no control characters: with these for quote and delimiter COPY sends them as they are. */
const AS_THEY_ARE = `(FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')`

async function* copied(
  transaction: LongTransaction,
  copy: NonNullable<LongTransaction['copy']>,
  wanted: Wanted,
): AsyncGenerator<Page> {
  const line = await rowText(transaction, wanted.table)
  const statements = (await rangesOf(transaction, wanted)).map((range) => {
    const statement = new Statement()
    const sql = linesSql(statement, line, wanted, range)
    return `COPY (${withValues(sql, statement.parameters)}) TO STDOUT ${AS_THEY_ARE}`
  })
  for await (const text of wholeLines(copy(statements), GOAL)) yield pageOf(wanted.table, text, linesIn(text))
}

/** Ids from one, to below the other; open where it is null. */
type Range = Readonly<{ from: string | null; to: string | null }>

const EVERYTHING: Range = { from: null, to: null }
/** Bytes of a table that make one range. */
const RANGE = 2_000_000

/**
 * Parts of a table in its order, which two connections read in turn. Ids are hashes and lie evenly; where they did not,
 * it would be slower and no less right. A filter is asked once.
 */
async function rangesOf(transaction: LongTransaction, { table, filter }: Wanted): Promise<Range[]> {
  const [first = ''] = table.key
  if (wordKeys.has(first) || Object.keys(filter).length > 0) return [EVERYTHING]
  const sql = `SELECT pg_relation_size('"${table.name}"')::float8 AS bytes`
  const [size] = await transaction.query<{ bytes: number }>(sql)
  const count = Math.min(4096, Math.max(1, Math.ceil((size?.bytes ?? 0) / RANGE)))
  const edge = (number: number) =>
    number === 0 || number === count ? null : idFrom(Math.floor((number * 2 ** 32) / count))
  return Array.from({ length: count }, (_, number) => ({ from: edge(number), to: edge(number + 1) }))
}

/** The least UUID that begins with these 32 bits. */
const idFrom = (bits: number): string => `${bits.toString(16).padStart(8, '0')}-0000-0000-0000-000000000000`

/** COPY takes no parameters. */
const withValues = (sql: string, values: readonly unknown[]): string =>
  sql.replaceAll(/\$(\d+)/g, (_, number: string) => pg.escapeLiteral(String(values[Number(number) - 1])))

function linesIn(text: Buffer): number {
  let count = 0
  for (let at = text.indexOf(NEW_LINE); at !== -1; at = text.indexOf(NEW_LINE, at + 1)) count += 1
  return count
}

/** Characters a page is meant to have; the number of its rows follows their length. */
const GOAL = 500_000
const FIRST = 200
const MOST = 10_000

async function* pages(transaction: LongTransaction, wanted: Wanted): AsyncGenerator<Page> {
  const line = await rowText(transaction, wanted.table)
  let { after } = wanted
  let size = FIRST
  for (;;) {
    const statement = new Statement()
    const lines = `${linesSql(statement, line, { ...wanted, after })} LIMIT ${size}`
    const sql = `SELECT string_agg(line || E'\\n', '') AS text, count(*)::int AS rows FROM (${lines}) lines`
    const [page] = await transaction.query<{ text: string | null; rows: number }>(sql, statement.parameters)
    if (page === undefined || page.text === null) return
    const text = Buffer.from(page.text)
    after = keyOf(wanted.table, text)
    yield pageOf(wanted.table, text, page.rows)
    if (page.rows < size) return
    size = Math.max(1, Math.min(MOST, 4 * size, Math.floor((size * GOAL) / text.length)))
  }
}

const NEW_LINE = 0x0a

function linesSql(
  statement: Statement,
  line: RowText,
  { table, filter, after }: Wanted,
  { from, to } = EVERYTHING,
): string {
  const alias = statement.alias()
  const key = table.key.map((name) => `${column(alias, name)}${wordKeys.has(name) ? ' COLLATE "C"' : ''}`).join(', ')
  const behind = after === null ? 'TRUE' : `(${key}) > (${after.map((value) => statement.value(value)).join(', ')})`
  const condition = where(statement, modelOf(camel(table.name)), alias, filter)
  const first = column(alias, table.key[0] ?? 'id')
  const bounds = [
    ...(from === null ? [] : [`${first} >= ${statement.value(from)}`]),
    ...(to === null ? [] : [`${first} < ${statement.value(to)}`]),
  ]
  return `SELECT ${line(alias)} AS line FROM ${quote(table.name)} ${alias}
    WHERE ${allOf([behind, condition, ...bounds])} ORDER BY ${key}`
}

const camel = (name: string): string => name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

const pageOf = (table: LosslessTable, text: Buffer, rows: number): Page => ({
  text,
  rows: { [table.name]: rows },
  after: writeCursor([table.name, ...keyOf(table, text)]),
})

/** Of the last line. */
function keyOf({ key }: LosslessTable, text: Buffer): string[] {
  const row = JSON.parse(text.subarray(text.lastIndexOf(NEW_LINE, -2) + 1).toString()) as Tree
  return key.map((name) => String(row[name]))
}
