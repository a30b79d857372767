import { UserError } from '#core/errors.ts'
import type { Reading } from '#core/reading.ts'
import { instant } from '#core/resolve-reading.ts'
import { DatabaseUnavailable } from './connection-error.ts'
import type { Prisma, PrismaClient } from './generated/client/client.ts'
import { NewArticles } from './new-articles.ts'
import { rowsOf, tableNames } from './rows.ts'
import type { Saved } from './save-reading.ts'
import { save, saveReading } from './save-reading.ts'
import { findStored } from './stored-rows.ts'
import { writeAlone } from './transaction.ts'

type Client = Prisma.TransactionClient
type Settled = PromiseSettledResult<Saved>

/**
 * Stores readings as `saveReading` would one after the other, in one transaction; what became of each is in the place
 * of its reading. Where one is refused all are stored alone, so that it does not take the others with it.
 */
export async function saveReadings(client: PrismaClient, readings: readonly Reading[]): Promise<readonly Settled[]> {
  if (readings.length > 1) {
    try {
      const saved = await writeAlone(client, (transaction) => saveAll(transaction, readings))
      return saved.map((value) => ({ status: 'fulfilled', value }))
    } catch (error) {
      if (!isRefusal(error)) throw error
    }
  }
  const settled: Settled[] = []
  for (const reading of readings) settled.push(await settle(() => saveReading(client, reading)))
  return settled
}

async function settle(work: () => Promise<Saved>): Promise<Settled> {
  try {
    return { status: 'fulfilled', value: await work() }
  } catch (reason) {
    if (!isRefusal(reason)) throw reason
    return { status: 'rejected', reason }
  }
}

const isRefusal = (error: unknown): boolean => error instanceof UserError && !(error instanceof DatabaseUnavailable)

/** New articles that follow each other are written together, all others alone. */
async function saveAll(transaction: Client, readings: readonly Reading[]): Promise<Saved[]> {
  const now = await timeOf(transaction)
  const rest = readings.map((reading) => ({ reading, rows: rowsOf(dated(reading, now), 1) }))
  const saved: Saved[] = []
  while (rest.length > 0) {
    const articles = new NewArticles(
      await findStored(
        transaction,
        rest.map(({ rows }) => rows),
      ),
    )
    const [first] = rest
    while (rest[0] !== undefined && articles.add(rest[0].rows)) rest.shift()
    if (rest[0] === first && first !== undefined) saved.push(await save(transaction, (rest.shift() ?? first).reading))
    else saved.push(...(await write(transaction, articles)))
  }
  return saved
}

async function timeOf(transaction: Client): Promise<string> {
  const [found] = await transaction.$queryRaw<{ now: Date }[]>`SELECT now()`
  if (found === undefined) throw new Error('the database does not tell the time')
  return instant(found.now)
}

const dated = (reading: Reading, now: string): Reading =>
  reading.origin.at === null ? { ...reading, origin: { ...reading.origin, at: now } } : reading

async function write(transaction: Client, { rows, saved }: NewArticles): Promise<readonly Saved[]> {
  for (const table of tableNames) {
    const [first] = rows[table]
    if (first === undefined) continue
    const columns = Object.keys(first)
      .map((column) => `"${column}"`)
      .join(', ')
    await transaction.$executeRawUnsafe(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1::json)`,
      JSON.stringify(rows[table]),
    )
  }
  return saved
}
