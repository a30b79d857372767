import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import type { Row, Rows, Table, Value } from './tables.ts'
import { columns, tables } from './tables.ts'

const CHUNK = 64 * 1024

/** One COPY into one table over a connection of its own. */
class Copy {
  readonly #client: pg.Client
  readonly #stream: ReturnType<typeof from>
  readonly #done: Promise<void>
  #lines = ''
  isFull = false

  constructor(client: pg.Client, table: Table) {
    const names = columns[table].map((column) => `"${column}"`).join(', ')
    this.#client = client
    client.on('error', () => undefined) // as when the server stops: the stream fails with the same error
    this.#stream = client.query(from(`COPY ${table} (${names}) FROM STDIN`))
    this.#done = finished(this.#stream)
    this.#done.catch(() => undefined) // whoever waits next gets the error
  }

  /** Keeps the line; `flush` sends it. */
  add(line: string): void {
    this.#lines += line
    this.isFull = this.#lines.length >= CHUNK
  }

  /** Sends what is kept, and waits while PostgreSQL is slower than we are. */
  async flush(): Promise<void> {
    const isTaken = this.#stream.write(this.#lines)
    this.#lines = ''
    this.isFull = false
    if (!isTaken) await Promise.race([once(this.#stream, 'drain'), this.#done])
  }

  async end(): Promise<void> {
    this.#stream.end(this.#lines)
    await this.#done
    await this.#client.end()
  }

  async abort(): Promise<void> {
    this.#stream.destroy()
    await this.#client.end()
  }
}

/** What a generator writes to, and when it has to let us send. */
export type Loader = Readonly<{
  rows: Rows
  isFull: () => boolean
  flush: () => Promise<void>
  end: () => Promise<void>
  /** Instead of `end` when something went wrong: nothing is kept. */
  abort: () => Promise<void>
}>

/**
 * Opens a COPY into every table, with triggers and foreign keys off: the rows must be right, and `checks.ts` proves it.
 * Memory stays bounded by a chunk for each table.
 */
export async function openLoader(url: string): Promise<Loader> {
  const copies = await Promise.all(
    tables.map(async (table) => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query(`SET session_replication_role = replica; SET timezone = 'UTC'`)
      return [table, new Copy(client, table)] as const
    }),
  )
  const all = copies.map(([, copy]) => copy)
  const rows = Object.fromEntries(
    copies.map(([table, copy]) => [table, (row: Row<Table>) => copy.add(lineOf(columns[table], row))]),
  ) as unknown as Rows
  return {
    rows,
    isFull: () => all.some((copy) => copy.isFull),
    flush: async () => void (await Promise.all(all.filter((copy) => copy.isFull).map((copy) => copy.flush()))),
    end: async () => void (await Promise.all(all.map((copy) => copy.end()))),
    abort: async () => void (await Promise.allSettled(all.map((copy) => copy.abort()))),
  }
}

const lineOf = (names: readonly string[], row: Readonly<Record<string, Value>>): string =>
  `${names.map((name) => field(row[name])).join('\t')}\n`

/** As COPY's text format has it. */
function field(value: Value): string | number {
  if (value === null || value === undefined) return String.raw`\N`
  return typeof value === 'string' && /[\\\n\r\t]/.test(value) ? value.replace(/[\\\n\r\t]/g, escape) : value
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const escape = (character: string): string => ESCAPES[character] ?? character
