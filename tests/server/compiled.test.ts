import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Home } from '../database.ts'
import { homes } from '../database.ts'
import type { TestServer } from './server.ts'
import { send, startServer } from './server.ts'

type Reads = { compiled: number; executed: Record<string, number> }

describe.each(homes)('On %s', (home: Home) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer(home)
  })
  afterAll(() => server.stop())

  const post = (query: string, headers = {}) => send(server.url, { body: { query }, headers })

  async function readsOf(work: () => Promise<unknown>): Promise<Reads> {
    const count = async () => ((await (await fetch(`${server.url}/health/ready`)).json()) as { reads: Reads }).reads
    const before = await count()
    await work()
    const after = await count()
    const grown = Object.entries(after.executed).map(([reason, n]) => [reason, n - (before.executed[reason] ?? 0)])
    return {
      compiled: after.compiled - before.compiled,
      executed: Object.fromEntries(grown.filter(([, n]) => n !== 0)) as Record<string, number>,
    }
  }

  test.each(['application/json', 'application/graphql-response+json'])(
    'a query is answered with the text of one statement and its cost, as %s',
    async (accept) => {
      let answer = ''
      const reads = await readsOf(async () => {
        const { text, headers } = await post('{ articles(first: 1) { totalCount nodes { __typename } } }', { accept })
        answer = text
        expect(headers.get('content-type')).toBe(`${accept}; charset=utf-8`)
      })
      expect(reads).toEqual({ compiled: 1, executed: {} })
      expect(answer).toMatch(
        /^\{"data":\{"articles":\{"totalCount":\d+,"nodes":\[\{"__typename":"Article"\}\]\}\},"extensions":\{"cost":\{"nodes":21,"limit":\d+\}\}\}$/,
      )
    },
  )

  test.each([
    ['error', '{ articles(first: -1) { totalCount } }', 'PAGE_INVALID'],
    ['error', '{ articles(after: "W10") { totalCount } }', 'CURSOR_INVALID'],
    ['error', '{ node(id: "none") { id } }', 'ID_INVALID'],
    ['introspection', '{ __schema { queryType { name } } }', undefined],
    ['nothing to read', '{ __typename }', undefined],
    ['no query', 'mutation { undoMerge(input: { id: "none" }) { __typename } }', 'UNAUTHENTICATED'],
  ])('graphql-js executes and tells of it: %s, %s', async (reason, query, code) => {
    let codes: readonly unknown[] = []
    const reads = await readsOf(async () => ({ codes } = await post(query)))
    expect(reads).toEqual({ compiled: 0, executed: { [reason]: 1 } })
    expect(codes[0]).toBe(code)
  })

  test('a query that GET brings, and one of several operations, are answered alike', async () => {
    const query = 'query A { __typename } query B { events(first: 1) { nodes { __typename } } }'
    const path = `/graphql?operationName=B&query=${encodeURIComponent(query)}`
    const reads = await readsOf(async () => {
      const { text } = await send(server.url, { path })
      expect(text).toContain('{"data":{"events":{"nodes":[{"__typename":"Event"}]}}')
    })
    expect(reads.compiled).toBe(1)
  })
})
