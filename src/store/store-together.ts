import { UserError } from '#core/errors.ts'
import type { Reading } from '#core/reading.ts'
import { instant } from '#core/resolve-reading.ts'
import { DatabaseUnavailable } from './connection-error.ts'
import type { Load, Loading } from './load.ts'
import { NewArticles } from './new-articles.ts'
import type { Rows, TableName } from './rows.ts'
import { tableNames } from './rows.ts'
import type { Saved } from './save-reading.ts'
import type { Stored } from './stored-rows.ts'

export type Settled = PromiseSettledResult<Saved>

/** The rows of a reading, what of them is stored, and what is still to do once they are; gives rows added there. */
export type Prepared = Readonly<{ rows: Rows; stored: Stored; afterwards?: () => Promise<number> }>

export type Ways = Readonly<{
  /** Called in a transaction with all readings that wait; what it gives prepares one after the other, or leaves it out. */
  open: (loading: Loading, waiting: readonly Reading[]) => Promise<(reading: Reading) => Promise<Prepared | null>>
  /** Tables whose rows the preparation of the next reading must find. */
  atOnce: readonly TableName[]
  alone: (reading: Reading) => Promise<Saved>
}>

/**
 * Stores readings as one after the other would be; what became of each is in the place of its reading. New articles
 * that follow each other are one transaction, others are stored alone. Where one of a transaction is refused all that
 * wait are stored alone, so that it does not take the others with it.
 */
export async function storeTogether(load: Load, readings: readonly Reading[], ways: Ways): Promise<readonly Settled[]> {
  const settled: Settled[] = []
  while (settled.length < readings.length) {
    const waiting = readings.slice(settled.length)
    const saved = await loadNew(load, waiting, ways)
    settled.push(...(saved ?? []).map((value) => ({ status: 'fulfilled' as const, value })))
    const others = saved === null ? waiting : waiting.slice(saved.length, saved.length + 1)
    for (const reading of others) settled.push(await settle(() => ways.alone(reading)))
  }
  return settled
}

/** What became of it; only what would fail all others as well is thrown. */
export async function settle<Result>(work: () => Promise<Result>): Promise<PromiseSettledResult<Result>> {
  try {
    return { status: 'fulfilled', value: await work() }
  } catch (reason) {
    if (!(reason instanceof UserError) || reason instanceof DatabaseUnavailable) throw reason
    return { status: 'rejected', reason }
  }
}

/** Stores as many of the first as are new; null where one of them is refused, and nothing is stored. */
async function loadNew(
  load: Load,
  waiting: readonly Reading[],
  { open, atOnce }: Ways,
): Promise<readonly Saved[] | null> {
  try {
    return await load(async (loading) => {
      const prepare = await open(loading, waiting)
      const articles = new NewArticles()
      const saved: Saved[] = []
      for (const reading of waiting) {
        const prepared = await prepare(reading)
        const one = prepared && articles.add(prepared.rows, prepared.stored)
        if (one === null) break
        for (const table of atOnce) await copyRows(loading, table, articles.take(table))
        saved.push({ ...one, added: one.added + ((await prepared?.afterwards?.()) ?? 0) })
      }
      for (const table of tableNames) await copyRows(loading, table, articles.take(table))
      return saved
    })
  } catch (error) {
    if (!isRefusal(error)) throw error
    return null
  }
}

/** As in transaction.ts, in the driver's own form. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(22|23|54)[0-9A-Z]{3}$/.test(String(error.code))

async function copyRows({ copy }: Loading, table: TableName, rows: Rows[TableName]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const lines = rows.map((row) => columns.map((column) => field(row[column])).join('\t'))
  await copy(`"${table}" (${columns.map((column) => `"${column}"`).join(', ')})`, `${lines.join('\n')}\n`)
}

type Value = Rows[TableName][number][string] | undefined

/** As COPY's text format has it; lists are of enums, which need no quotes. */
function field(value: Value): string {
  if (value === null || value === undefined) return String.raw`\N`
  if (typeof value === 'number') return String(value)
  const text = typeof value === 'string' ? value : `{${value.join(',')}}`
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (one) => ESCAPES[one] ?? one) : text
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** The reading with a time at which it was made: of a new text nobody made one before. */
export const datedNow = (reading: Reading): Reading =>
  reading.origin.at === null ? { ...reading, origin: { ...reading.origin, at: instant(new Date()) } } : reading
