import { afterAll, expect, test } from 'vitest'
import { pino } from 'pino'
import { serve } from '#server/http.ts'
import { openTestDatabase } from '../database.ts'
import { ask } from './server.ts'

const database = await openTestDatabase('PGlite')
const config = { host: '127.0.0.1', port: 0, publicReading: false }
const server = await serve(config, database, pino({ level: 'silent' }))
afterAll(async () => {
  await server.stop()
  await database.close()
})

test('where reading is not public, health and the GraphiQL page stay open', async () => {
  for (const path of ['/health/live', '/health/ready']) expect((await fetch(`${server.url}${path}`)).status).toBe(200)
  const page = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } })
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
})

test('and nothing else is answered without a key, in whatever way it is asked', async () => {
  expect(await ask(server.url, '{ __typename }')).toMatchObject({
    ...{ status: 401, text: expect.stringContaining('UNAUTHENTICATED') },
  })
  const asked = await fetch(`${server.url}/graphql?query={__typename}`, { headers: { accept: 'application/json' } })
  expect(asked.status).toBe(401)
})
