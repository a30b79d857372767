import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '#store/open.ts'
import { openDatabase } from '#store/open.ts'
import type { TestDatabase } from '../database.ts'
import { openSession, openTestDatabase } from '../database.ts'
import type { LoggedServer } from './server.ts'
import { send, startOn } from './server.ts'

/** Long enough for a client to go away. */
const LIMIT = 700

/** Statements that went to the database. */
const sent: string[] = []
let home: TestDatabase
let database: Database
let server: LoggedServer
let admin: Awaited<ReturnType<typeof openSession>>
beforeAll(async () => {
  home = await openTestDatabase('PostgreSQL')
  admin = await openSession(home.url ?? '')
  const onQuery = (sql: string) => void sent.push(sql)
  database = await openDatabase({ databaseUrl: home.url, dataDir: '', statementTimeout: LIMIT, onQuery })
  server = await startOn(database)
  await send(server.url, { body: { query: known } })
})
afterAll(async () => {
  await server.stop()
  await database.close()
  await admin.close()
  await home.close()
})

// Reads of articles wait for as long as this holds.
beforeEach(() => admin.run('BEGIN; LOCK TABLE article IN ACCESS EXCLUSIVE MODE'))
afterEach(() => admin.run('ROLLBACK'))

/** One that yoga sees for the first time, and one that it need not see again. */
const [unseen, known] = ['{ articles { nodes { title } } }', '{ articles { nodes { url } } }']
const bothWays = [{ query: unseen }, { query: known }]

async function waiting(): Promise<number> {
  const [row] = await home.query<{ count: number }>(
    `SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  )
  return row?.count ?? 0
}

async function until(count: number): Promise<number> {
  const started = performance.now()
  while ((await waiting()) !== count) await wait(5)
  return performance.now() - started
}

test.each(bothWays)(
  'when a client goes away its statement is ended, long before the limit: $query',
  async ({ query }) => {
    const leaving = new AbortController()
    const asked = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: leaving.signal,
    })
    await until(1)
    leaving.abort()
    await expect(asked).rejects.toThrow('aborted')
    expect(await until(0)).toBeLessThan(LIMIT / 2)
    expect(server.log).toEqual([])
  },
)

test.each(bothWays)(
  'a statement that takes too long is ended once, and its answer says so: $query',
  async ({ query }) => {
    sent.length = 0
    const asked = send(server.url, { body: { query } })
    await until(1)
    const { codes, text } = await asked
    expect(codes).toEqual(['TIME_LIMIT_EXCEEDED'])
    expect(text).toContain('reading took longer than 0.7 seconds and was ended')
    expect(sent).toHaveLength(1)
    expect(await waiting()).toBe(0)
    expect(server.log).toEqual([])
  },
)
