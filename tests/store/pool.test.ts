import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cancelledBy } from '#store/cancellation.ts'
import type { Database } from '#store/open.ts'
import { openDatabase } from '#store/open.ts'
import { Pool } from '#store/pool.ts'
import type { TestDatabase } from '../database.ts'
import { openTestDatabase } from '../database.ts'

let home: TestDatabase
let database: Database
beforeAll(async () => {
  home = await openTestDatabase('PostgreSQL')
  database = await openDatabase({ databaseUrl: home.url, dataDir: '', statementTimeout: 400 })
})
afterAll(async () => {
  await database.close()
  await home.close()
})

const sleep = (seconds: number) => database.client.$queryRawUnsafe(`SELECT pg_sleep(${seconds})::text`)

/** Statements of this database that are at work, apart from the one that asks. */
async function atWork(): Promise<string[]> {
  const rows = await home.query<{ query: string }>(
    `SELECT query FROM pg_stat_activity
     WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid()`,
  )
  return rows.map(({ query }) => query)
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(10)
}

test('a read that takes longer than the limit is ended in PostgreSQL and says so', async () => {
  await expect(sleep(30)).rejects.toMatchObject({
    code: 'TIME_LIMIT_EXCEEDED',
    message: expect.stringContaining('longer than 0.4 seconds'),
  })
  await until(async () => (await atWork()).length === 0) // it is said a moment before it is done
})

test('a transaction may take longer than a read', async () => {
  const slept = database.client.$transaction((transaction) => transaction.$queryRaw`SELECT pg_sleep(0.5)::text AS x`)
  expect(await slept).toEqual([{ x: '' }])
})

test('a read whose asker goes away is ended in PostgreSQL, and nobody else’s is', async () => {
  const leaving = new AbortController()
  const left = cancelledBy(leaving.signal, () => sleep(0.35))
  const stayed = cancelledBy(new AbortController().signal, () => sleep(0.3))
  await until(async () => (await atWork()).length === 2)
  leaving.abort()
  await expect(left).rejects.toMatchObject({ code: 'REQUEST_CANCELLED' })
  await until(async () => (await atWork()).length === 1)
  await stayed
})

test('a read whose asker has gone is not even begun', async () => {
  await expect(cancelledBy(AbortSignal.abort(), () => sleep(0.1))).rejects.toMatchObject({ code: 'REQUEST_CANCELLED' })
})

test('a thousand cancellations hit no statement but their own', async () => {
  const outcomes: string[] = []
  const one = async (index: number) => {
    const leaving = new AbortController()
    const asked = cancelledBy(leaving.signal, () => database.client.$queryRawUnsafe(`SELECT ${index}::int AS answer`))
    if (index % 2 === 0) setImmediate(() => leaving.abort())
    const outcome = await asked.then(
      (rows) => ((rows as { answer: number }[])[0]?.answer === index ? 'answered' : 'mixed up'),
      (error: { code: string }) => error.code,
    )
    outcomes.push(`${index % 2 === 0 ? 'left' : 'stayed'}: ${outcome}`)
  }
  for (let round = 0; round < 50; round++) await Promise.all(Array.from({ length: 20 }, (_, index) => one(index)))
  expect(outcomes.filter((outcome) => outcome === 'stayed: answered')).toHaveLength(500)
  expect(outcomes.filter((outcome) => outcome === 'left: REQUEST_CANCELLED').length).toBeGreaterThan(100)
})

test('who waits too long for a connection is told that the server is busy', async () => {
  const connection = { connectionString: home.url ?? '', connectionTimeoutMillis: 300 }
  const pool = new Pool({ connection, limited: connection, timeLimit: 0 })
  pool.on('error', () => undefined) // its idle connections end with the database
  await Promise.all(Array.from({ length: 10 }, () => pool.query('SELECT 1')))
  const busy = Array.from({ length: 10 }, () => pool.query('SELECT pg_sleep(1)'))
  await expect(pool.query('SELECT 1')).rejects.toMatchObject({ code: 'SERVER_BUSY' })
  const transactions = await Promise.all(Array.from({ length: 5 }, () => pool.connect()))
  await expect(pool.connect()).rejects.toMatchObject({ code: 'SERVER_BUSY' })
  for (const client of transactions) client.release()
  await Promise.all(busy)
  await pool.end()
})

describe('A read past Prisma', () => {
  const plans = () =>
    database.readText(
      `SELECT json_agg(p)::text FROM (SELECT name, generic_plans::int AS generic FROM pg_prepared_statements) p`,
      [],
    )
  const one = 'SELECT $1::text'

  test('is prepared under its name, with one plan for all values or one for each', async () => {
    for (let turn = 0; turn < 8; turn += 1) await database.readText(one, [`${turn}`], { name: 'for_all' })
    expect(JSON.parse(await plans())).toEqual([{ name: 'for_all', generic: 3 }])
    for (let turn = 0; turn < 8; turn += 1)
      await database.readText(one, ['1'], { name: 'for_each', valuesMatter: true })
    expect(JSON.parse(await plans())).toContainEqual({ name: 'for_each', generic: 0 })
  })

  test('is forgotten with its connection, once that has prepared a lot', async () => {
    for (let turn = 0; turn < 40; turn += 1)
      await database.readText(`${one} /* ${'x'.repeat(10_000)} */`, ['a'], { name: `long_${turn}` })
    expect((JSON.parse(await plans()) as unknown[]).length).toBeLessThan(31)
  })

  test('gives its text, and errors as others do', async () => {
    expect(await database.readText(one, ['é'])).toBe('é')
    await expect(database.readText('SELECT pg_sleep(30)::text', [])).rejects.toMatchObject({
      code: 'TIME_LIMIT_EXCEEDED',
    })
  })
})
