import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveReading } from '#store/save-reading.ts'
import { homes } from '../database.ts'
import { littleReading } from '../little-reading.ts'
import type { TestServer } from './server.ts'
import { startServer } from './server.ts'

const QUERY = '{ articles(first: 1) { totalCount } }'

describe.each(homes)('an answer to a GET, on %s,', (home) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer(home)
  })
  afterAll(() => server.stop())

  const get = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { accept: 'application/json', ...headers },
    })

  test('is not sent again while it is the same, and is the new one after a write', async () => {
    const first = await get(QUERY)
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('no-cache')
    expect(etag).toMatch(/^"[\w-]{27}"$/)
    for (const list of [etag, `"other", W/${etag}`, '*']) {
      const known = await get(QUERY, { 'if-none-match': list })
      expect([known.status, await known.text(), known.headers.get('etag')]).toEqual([304, '', etag])
    }
    await saveReading(server.database.client, littleReading())
    const later = await get(QUERY, { 'if-none-match': etag })
    expect(later.status).toBe(200)
    expect(await later.text()).not.toBe(await first.text())
  })

  test('has none where it is an error or was asked with POST', async () => {
    const refused = await get('{ nothing }')
    expect([refused.headers.get('etag'), await refused.text()]).toEqual([null, expect.stringContaining('errors')])
    const headers = { 'content-type': 'application/json' }
    const posted = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: QUERY }),
    })
    expect([posted.status, posted.headers.get('etag')]).toEqual([200, null])
  })
})
