import { afterAll, beforeAll, expect, test } from 'vitest'
import { pino } from 'pino'
import { AddressUnavailable, serve } from '#server/http.ts'
import type { TestServer } from './server.ts'
import { ask, startServer } from './server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer('PGlite')
})
afterAll(() => server.stop())

test('it lives and is ready', async () => {
  for (const [path, status] of [
    ['live', 'live'],
    ['ready', 'ready'],
  ]) {
    const response = await fetch(`${server.url}/health/${path}`)
    expect([response.status, await response.json()]).toMatchObject([200, { status }])
  }
})

test('its root leads to GraphQL, and a wrong path says where GraphQL is', async () => {
  const root = await fetch(server.url, { redirect: 'manual' })
  expect([root.status, root.headers.get('location')]).toEqual([302, '/graphql'])
  const wrong = await fetch(`${server.url}/grahpql`)
  expect([wrong.status, await wrong.json()]).toEqual([
    404,
    { error: 'nothing is at /grahpql; GraphQL is at /graphql, exports are below /export/' },
  ])
})

test('GraphiQL is sent once, compressed, and not again to whoever has it', async () => {
  const page = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } })
  expect(page.headers.get('content-encoding')).toBe('gzip')
  expect(Number(page.headers.get('content-length'))).toBeLessThan(3_000_000)
  expect(await page.text()).toContain('WhoIsZhao')
  const etag = page.headers.get('etag') ?? ''
  const again = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html', 'if-none-match': etag } })
  expect(again.status).toBe(304)
})

test('a page of another origin is not let in', async () => {
  const headers = { 'content-type': 'application/json', origin: 'https://elsewhere.example' }
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: '{"query":"{ __typename }"}' })
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
})

test('a body of more than two megabytes is refused', async () => {
  const { status } = await ask(server.url, `{ __typename } #${'x'.repeat(2_100_000)}`)
  expect(status).toBe(413)
})

test('our own mistakes are masked, and logged under the id that the client is told', async () => {
  const { client } = server.database
  await client.$executeRaw`ALTER TABLE mention RENAME TO mislaid`
  const { text } = await ask(server.url, '{ entity(by: { slug: "china" }) { mentions { nodes { id } } } }')
  await client.$executeRaw`ALTER TABLE mislaid RENAME TO mention`
  const [error] = (JSON.parse(text) as { errors: { message: string; extensions: { code: string } }[] }).errors
  expect(error?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' })
  expect(text).not.toMatch(/mention"|prisma|select/i)
  const [, id = 'none'] = /under (.+)$/.exec(error?.message ?? '') ?? []
  expect(server.log.some((line) => line.includes(id) && line.includes('mention'))).toBe(true)
})

test('a user’s mistakes are not logged as ours', async () => {
  const before = server.log.length
  await ask(server.url, '{ nonsense }')
  await ask(server.url, '{ node(id: "x") { id } }')
  expect(server.log).toHaveLength(before)
})

test('an address that is not of this machine is named', async () => {
  const astray = serve({ host: '192.0.2.1', port: 0 }, server.database, pino({ level: 'silent' }))
  await expect(astray).rejects.toThrow(/^cannot listen on 192\.0\.2\.1:0: .*EADDRNOTAVAIL/)
})

test('a port that is taken is named', async () => {
  const port = Number(new URL(server.url).port)
  const second = serve({ host: '127.0.0.1', port }, server.database, pino({ level: 'silent' }))
  await expect(second).rejects.toThrow(AddressUnavailable)
  await expect(second).rejects.toThrow(`cannot listen on 127.0.0.1:${port}: another process listens there; set PORT`)
})
