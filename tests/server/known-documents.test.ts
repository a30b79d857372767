import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createKey, revokeKey } from '#store/api-keys.ts'
import { saveReading } from '#store/save-reading.ts'
import { littleReading } from '../little-reading.ts'
import type { LoggedServer, TestServer } from './server.ts'
import { send, startOn, startServer } from './server.ts'

type Asked = Parameters<typeof send>[1]

const STATEMENTS = 'query Said($first: Int, $filter: StatementFilter) { statements(first: $first, filter: $filter) {'
const query = `${STATEMENTS} nodes { text } totalCount } }`

let server: TestServer
beforeAll(async () => {
  server = await startServer('PostgreSQL')
})
afterAll(() => server.stop())

/** Of the requests of `work`, how many were answered as known. */
async function knownOf({ url }: LoggedServer, work: () => Promise<unknown>): Promise<number> {
  const count = async () =>
    ((await (await fetch(`${url}/health/ready`)).json()) as { reads: { known: number } }).reads.known
  const before = await count()
  await work()
  return (await count()) - before
}

const facts = ({ status, text, headers }: Awaited<ReturnType<typeof send>>) => ({
  ...{ status, text },
  headers: [...headers].filter(([name]) => name !== 'date'),
})

/** Asks until it must be known, and twice more: the answers, the first from yoga. */
async function thrice(asked: Asked, of: LoggedServer = server) {
  const first = facts(await send(of.url, asked))
  let others: unknown[] = []
  const known = await knownOf(of, async () => {
    others = [facts(await send(of.url, asked)), facts(await send(of.url, asked))]
  })
  return { first, others, known }
}

test.each([
  {},
  { accept: 'application/json' },
  { accept: 'application/graphql-response+json' },
  { accept: 'application/graphql-response+json; charset=utf-8, application/json; charset=utf-8' },
  { accept: 'application/graphql-response+json, application/json;q=0.9' },
  { accept: '*/*' },
])('what is asked again is answered with the same bytes and headers: %j', async (headers) => {
  const body = { query, variables: { first: 2 }, operationName: 'Said', extensions: {} }
  const { first, others, known } = await thrice({ body, headers })
  expect(first.text).toMatch(/^\{"data":\{"statements":/)
  expect(others).toEqual([first, first])
  expect(known).toBe(2)
})

test('with other variables it gives their answer, and their cost', async () => {
  await thrice({ body: { query, variables: { first: 2 } } })
  const known = await knownOf(server, async () => {
    const { text } = await send(server.url, { body: { query, variables: { first: 1 } } })
    expect(text).toMatch(/^\{"data":\{"statements":\{"nodes":\[\{"text":"(?:[^"\\]|\\.)+"\}\],"totalCount":\d+\}\}/)
    expect(text).toContain('"extensions":{"cost":{"nodes":21,')
  })
  expect(known).toBe(1)
})

test('a write is seen by the next read', async () => {
  const body = { query: '{ articles { nodes { slug } } }' }
  await thrice({ body })
  await saveReading(server.database.client, littleReading({ 'article.slug': 'quite-new', 'article.url': undefined }))
  const known = await knownOf(server, async () => {
    expect((await send(server.url, { body })).text).toContain('"quite-new"')
  })
  expect(known).toBe(1)
})

describe('what is not as it was goes the long way, and is told of as by a server that knows nothing:', () => {
  const body = { query, variables: { first: 2 } }
  const deep = JSON.parse(`${'{"a":'.repeat(120)}1${'}'.repeat(120)}`) as unknown
  test.each<[string, Asked]>([
    ['another content type', { body: JSON.stringify(body), headers: { 'content-type': 'text/plain' } }],
    ['no JSON', { body: '{' }],
    ['a list', { body: [body] }],
    ['a parameter that there is not', { body: { ...body, more: 1 } }],
    ['variables that are no object', { body: { ...body, variables: [] } }],
    ['a page that is too long', { body: { query, variables: { first: 101 } } }],
    ['a variable of another type', { body: { query, variables: { first: 'two' } } }],
    ['variables that are too deep', { body: { query, variables: { filter: deep } } }],
    ['U+0000', { body: { query, variables: { filter: { search: 'a\0b' } } } }],
    ['an operation that there is not', { body: { ...body, operationName: 'Other' } }],
    ['a document and the id of one', { body: { ...body, documentId: 'abc' } }],
    ['a key that is not known', { body, headers: { authorization: 'Bearer dateline_none' } }],
    ['nothing that we can write', { body, headers: { accept: 'text/html' } }],
    ['a body that is too long', { body: { ...body, variables: { filter: { search: 'a'.repeat(2_000_000) } } } }],
  ])('%s', async (_what, asked) => {
    await thrice({ body })
    const answers: unknown[] = []
    const known = await knownOf(server, async () => answers.push(facts(await send(server.url, asked))))
    const other = await startOn(server.database)
    const unlearned = await send(other.url, asked)
    await other.stop()
    expect(unlearned.text).not.toMatch(/^\{"data":\{/)
    expect(answers).toEqual([facts(unlearned)])
    expect(known).toBe(0)
  })

  test('what costs more than is allowed', async () => {
    const small = await startOn(server.database, { limits: { nodes: 30 } })
    await thrice({ body }, small)
    expect((await send(small.url, { body: { query, variables: { first: 50 } } })).codes).toEqual(['COST_EXCEEDED'])
    await small.stop()
  })
})

test('with a key it is known as well, where reading is public and where it is not, until the key is revoked', async () => {
  const key = await createKey(server.database.client, { name: 'known', role: 'READER' })
  const headers = { authorization: `Bearer ${key}` }
  const guarded = await startOn(server.database, { publicReading: false })
  for (const of of [server, guarded]) expect((await thrice({ body: { query }, headers }, of)).known).toBe(2)
  expect((await send(guarded.url, { body: { query } })).codes).toEqual(['UNAUTHENTICATED'])
  await revokeKey(server.database.client, 'known')
  for (const { url } of [server, guarded])
    expect((await send(url, { body: { query }, headers })).codes).toEqual(['KEY_INVALID'])
  await guarded.stop()
})

test('where only trusted documents are taken, one is known by its id, and its text is still refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-known-'))
  const trustedDocuments = join(folder, 'documents.json')
  writeFileSync(trustedDocuments, JSON.stringify({ abc: query }))
  const trusting = await startOn(server.database, { trustedDocuments, onlyTrustedDocuments: true })
  const { first, others, known } = await thrice({ body: { documentId: 'abc', variables: { first: 1 } } }, trusting)
  expect(first.text).toMatch(/^\{"data":\{"statements":/)
  expect(others).toEqual([first, first])
  expect(known).toBe(2)
  const refused = await send(trusting.url, { body: { query, variables: { first: 1 } } })
  expect(refused.codes).toEqual(['DOCUMENT_NOT_TRUSTED'])
  await trusting.stop()
  rmSync(folder, { recursive: true })
})
