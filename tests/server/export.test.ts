import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { get } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createKey } from '#store/api-keys.ts'
import { exportThrough } from '#transfer/from-server.ts'
import { homes } from '../database.ts'
import { exported } from '../transfer/exported.ts'
import type { TestServer } from './server.ts'
import { send, startServer } from './server.ts'

/** An answer with what comes behind its body. */
async function fetched(url: string) {
  const [response] = (await once(get(url), 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  return { status: response.statusCode, headers: response.headers, trailers: response.trailers, body }
}

describe.each(homes)('a server on %s', (home) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer(home)
  })
  afterAll(() => server.stop())

  test.each(['/export/jsonl', '/export/csv?kind=statements', '/export/csv?kind=events&filter={types:[CONSULT]}'])(
    'sends at %s the file that the command writes, and proves it',
    async (path) => {
      const { status, trailers, body } = await fetched(`${server.url}${path}`)
      const { pathname, searchParams } = new URL(path, server.url)
      const asked = { format: pathname.slice('/export/'.length), ...Object.fromEntries(searchParams) }
      const { text, seal } = await exported(server.database, asked)
      expect([status, body.toString()]).toEqual([200, text])
      expect(trailers).toEqual({
        'repr-digest': `sha-256=:${createHash('sha256').update(body).digest('base64')}:`,
        'dateline-rows': JSON.stringify(seal.rows),
      })
    },
  )

  test('names the file and its media type', async () => {
    const { headers } = await fetched(`${server.url}/export/csv?kind=events`)
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="dateline-events.csv"',
    })
  })

  test('tells the context of its JSON-LD to everybody', async () => {
    const { status, headers, text } = await send(server.url, { path: '/export/context.jsonld' })
    expect([status, headers.get('content-type')]).toEqual([200, 'application/ld+json'])
    const file = JSON.parse((await exported(server.database, { format: 'jsonld', kind: 'events' })).text) as object
    expect(JSON.parse(text)).toEqual({ '@context': (file as { '@context': unknown })['@context'] })
  })

  test('refuses what cannot be with a status and a code', async () => {
    const refusals = [
      ['/export/xlsx', 'EXPORT_UNFIT'],
      ['/export/', 'EXPORT_UNFIT'],
      ['/export/csv', 'EXPORT_UNFIT'],
      ['/export/csv?kind=events&filter={', 'FILTER_INVALID'],
      ['/export/csv?kind=events&limit=3', 'BAD_REQUEST'],
      ['/export/%E0%A4%A', 'EXPORT_UNFIT'],
    ] as const
    for (const [path, code] of refusals)
      expect(await send(server.url, { path }), path).toMatchObject({ status: 400, codes: [code] })
    expect(await send(server.url, { path: '/export/jsonl', method: 'POST' })).toMatchObject({ codes: ['BAD_REQUEST'] })
  })

  test('goes on answering when clients hang up in the middle', async () => {
    for (let left = 0; left < 5; left += 1) {
      const request = get(`${server.url}/export/jsonl`)
      const [response] = (await once(request, 'response')) as [IncomingMessage]
      await once(response, 'data')
      request.destroy()
    }
    await expect.poll(async () => (await fetched(`${server.url}/export/jsonl`)).status).toBe(200)
    expect((await send(server.url, { body: { query: '{ __typename }' } })).status).toBe(200)
  })
})

test('where as many exports are under way as may be, the next is told to wait', async () => {
  const server = await startServer('PGlite', { limits: { exports: 0 } })
  expect(await send(server.url, { path: '/export/jsonl' })).toMatchObject({ status: 503, codes: ['SERVER_BUSY'] })
  await server.stop()
})

test('where reading is not public, an export needs a key', async () => {
  const server = await startServer('PGlite', { publicReading: false })
  const key = await createKey(server.database.client, { name: 'night', role: 'READER' })
  expect(await send(server.url, { path: '/export/jsonl' })).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'] })
  const asked = { format: 'csv', kind: 'events' }
  const read = async (secret: string | null) => {
    const chunks: Buffer[] = []
    for await (const chunk of exportThrough(server.url, secret, asked)) chunks.push(chunk)
    return Buffer.concat(chunks).toString()
  }
  expect(await read(key)).toBe((await exported(server.database, asked)).text)
  await expect(read('dateline_no')).rejects.toMatchObject({ code: 'KEY_INVALID' })
  await server.stop()
})
