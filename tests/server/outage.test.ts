import { afterAll, beforeAll, expect, test } from 'vitest'
import { pino } from 'pino'
import type { RunningServer } from '#server/http.ts'
import { serve } from '#server/http.ts'
import type { Database } from '#store/open.ts'
import { openDatabase } from '#store/open.ts'
import type { TestDatabase } from '../database.ts'
import { openTestDatabase } from '../database.ts'
import { Wire } from '../wire.ts'
import { ask } from './server.ts'

let home: TestDatabase
let wire: Wire
let database: Database
let server: RunningServer
const lost: Error[] = []
beforeAll(async () => {
  home = await openTestDatabase('PostgreSQL')
  wire = new Wire(home.url ?? '')
  database = await openDatabase({
    databaseUrl: await wire.mend(),
    dataDir: '',
    onConnectionLost: (error) => lost.push(error),
  })
  server = await serve({ host: '127.0.0.1', port: 0 }, database, pino({ level: 'silent' }))
})
afterAll(async () => {
  await server.stop()
  await database.close()
  await wire.cut()
  await home.close()
})

test('while PostgreSQL is away the server says so, and goes on when it is back', async () => {
  const query = '{ articles { totalCount } }'
  const [first] = await Promise.all([ask(server.url, query), ask(server.url, query)]) // on two connections
  expect(first.text).toContain('{"data":{"articles":{"totalCount":0}}')

  await home.run('BEGIN; LOCK TABLE article')
  const underWay = ask(server.url, query) // on one of them
  await new Promise((resolve) => setTimeout(resolve, 100))
  await wire.cut()
  await home.run('ROLLBACK')
  expect((await underWay).text).toContain('DATABASE_UNAVAILABLE')
  const away = JSON.parse((await ask(server.url, query)).text) as { errors: { extensions: { code: string } }[] }
  expect(away.errors.map(({ extensions }) => extensions.code)).toEqual(['DATABASE_UNAVAILABLE'])
  expect((await fetch(`${server.url}/health/ready`)).status).toBe(503)
  expect((await fetch(`${server.url}/health/live`)).status).toBe(200)
  expect(lost.length).toBeGreaterThan(0)

  await wire.mend()
  expect((await ask(server.url, query)).text).toContain('{"data":{"articles":{"totalCount":0}}')
  expect((await fetch(`${server.url}/health/ready`)).status).toBe(200)
})

test('connections that the server ended are replaced without an error for the next question', async () => {
  await home.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'dateline'`,
  )
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect((await ask(server.url, '{ events { totalCount } }')).text).toContain('{"data":{"events":{"totalCount":0}}')
})

test('a database that cannot be reached at the start is named without its password', async () => {
  const unreachable = openDatabase({ databaseUrl: 'postgresql://dateline:secret@127.0.0.1:1/dateline', dataDir: '' })
  await expect(unreachable).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
  await expect(unreachable).rejects.not.toThrow('secret')
})
