import { UserError } from '#core/errors.ts'
import type { Reading } from '#core/reading.ts'
import { instant } from '#core/resolve-reading.ts'
import { DatabaseUnavailable } from './connection-error.ts'
import type { Load, Loading } from './load.ts'
import { NewArticles } from './new-articles.ts'
import type { Database } from './open.ts'
import type { Rows } from './rows.ts'
import { rowsOf, tableNames } from './rows.ts'
import type { Saved } from './save-reading.ts'
import { saveReading } from './save-reading.ts'
import { findStored } from './stored-rows.ts'

type Settled = PromiseSettledResult<Saved>
type Waiting = Readonly<{ reading: Reading; rows: Rows }>

/**
 * Stores readings as `saveReading` would one after the other; what became of each is in the place of its reading. New
 * articles that follow each other are one transaction. Where one of them is refused these are stored alone, so that it
 * does not take the others with it.
 */
export async function saveReadings(
  { client, load }: Pick<Database, 'client' | 'load'>,
  readings: readonly Reading[],
): Promise<readonly Settled[]> {
  const now = instant(new Date())
  const waiting = readings.map((reading) => ({ reading, rows: rowsOf(dated(reading, now), 1) }))
  const settled: Settled[] = []
  while (settled.length < waiting.length) {
    const rest = waiting.slice(settled.length)
    const saved = await loadNew(load, rest)
    settled.push(...(saved ?? []).map((value) => ({ status: 'fulfilled' as const, value })))
    const alone = saved === null ? rest : rest.slice(0, saved.length === 0 ? 1 : 0)
    for (const { reading } of alone) settled.push(await settle(() => saveReading(client, reading)))
  }
  return settled
}

const dated = (reading: Reading, now: string): Reading =>
  reading.origin.at === null ? { ...reading, origin: { ...reading.origin, at: now } } : reading

async function settle(work: () => Promise<Saved>): Promise<Settled> {
  try {
    return { status: 'fulfilled', value: await work() }
  } catch (reason) {
    if (!(reason instanceof UserError) || reason instanceof DatabaseUnavailable) throw reason
    return { status: 'rejected', reason }
  }
}

/** Stores as many of the first as are new; null where one of them is refused, and nothing is stored. */
async function loadNew(load: Load, waiting: readonly Waiting[]): Promise<readonly Saved[] | null> {
  try {
    return await load(async (loading) => {
      const stored = await findStored(
        loading,
        waiting.map(({ rows }) => rows),
      )
      const articles = new NewArticles(stored)
      for (const { rows } of waiting) if (!articles.add(rows)) break
      await write(loading, articles)
      return articles.saved
    })
  } catch (error) {
    if (!isRefusal(error)) throw error
    return null
  }
}

/** As in transaction.ts, in the driver's own form. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(22|23|54)[0-9A-Z]{3}$/.test(String(error.code))

async function write({ copy }: Loading, { rows }: NewArticles): Promise<void> {
  for (const table of tableNames) {
    const [first] = rows[table]
    if (first === undefined) continue
    const columns = Object.keys(first)
    const lines = rows[table].map((row) => columns.map((column) => field(row[column])).join('\t'))
    await copy(`"${table}" (${columns.map((column) => `"${column}"`).join(', ')})`, `${lines.join('\n')}\n`)
  }
}

type Value = Rows[keyof Rows][number][string] | undefined

/** As COPY's text format has it; lists are of enums, which need no quotes. */
function field(value: Value): string {
  if (value === null || value === undefined) return String.raw`\N`
  if (typeof value === 'number') return String(value)
  const text = typeof value === 'string' ? value : `{${value.join(',')}}`
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (one) => ESCAPES[one] ?? one) : text
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
