import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../database.ts'
import { openTestDatabase } from '../database.ts'
import type { LoggedServer } from './server.ts'
import { send, startOn } from './server.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-documents-'))
let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase('PGlite')
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const documents = {
  'sha256:abc': 'query Count($first: Int) { articles(first: $first) { totalCount } }',
  def: '{ events { totalCount } }',
}

function manifest(content: unknown): string {
  const path = join(folder, 'documents.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

describe.each([false, true])('Where only trusted documents are taken: %s', (onlyTrustedDocuments) => {
  let server: LoggedServer
  beforeAll(async () => {
    server = await startOn(database, { trustedDocuments: manifest(documents), onlyTrustedDocuments })
  })
  afterAll(() => server.stop())

  test.each(['abc', 'sha256:abc'])('a document is sent as its id %s, by POST and by GET', async (documentId) => {
    const posted = await send(server.url, { body: { documentId, variables: { first: 5 } } })
    const got = await send(server.url, { path: `/graphql?documentId=${documentId}&variables={"first":5}` })
    for (const { text } of [posted, got]) {
      expect(text).toBe('{"data":{"articles":{"totalCount":0}},"extensions":{"cost":{"nodes":25,"limit":50000}}}')
    }
  })

  test('an id without "sha256:" in the manifest is known as well', async () => {
    expect((await send(server.url, { body: { documentId: 'def' } })).codes).toEqual([])
  })

  test.each(['nothing', '', '__proto__', 'constructor'])('the id %j is unknown', async (documentId) => {
    const headers = { accept: 'application/graphql-response+json' }
    const { status, codes } = await send(server.url, { headers, body: { documentId } })
    expect([status, codes]).toEqual([400, ['DOCUMENT_UNKNOWN']])
  })

  test('another document is taken or not', async () => {
    const refused = onlyTrustedDocuments ? ['DOCUMENT_NOT_TRUSTED'] : []
    for (const query of ['{ __typename }', documents.def]) {
      expect((await send(server.url, { body: { query } })).codes).toEqual(refused)
      expect((await send(server.url, { path: `/graphql?query=${encodeURIComponent(query)}` })).codes).toEqual(refused)
      expect((await send(server.url, { body: { query, documentId: 'def' } })).codes).toEqual(refused)
    }
  })

  test('neither an id nor a document is a mistake', async () => {
    const code = onlyTrustedDocuments ? 'DOCUMENT_NOT_TRUSTED' : 'BAD_REQUEST'
    expect((await send(server.url, { body: {} })).codes).toEqual([code])
    expect((await send(server.url, { body: { documentId: 5 } })).codes).toEqual([code])
  })
})

test.each([
  ['that is not there', null, /cannot be used: ENOENT/],
  ['that is no JSON', '{', /cannot be used: .*JSON/],
  ['that is a list', '["{ __typename }"]', /cannot be used: it is not { "<id>": "<document>" }/],
  [
    'with a broken document',
    { good: '{ __typename }', bad: '{ articles ' },
    /the document "bad" cannot be used: Syntax Error/,
  ],
  [
    'with a document of another schema',
    { old: '{ authors { id } }' },
    /"old" cannot be used: Cannot query field "authors"/,
  ],
  [
    'with a document that is too deep',
    { deep: '{ articles { nodes { publisher { name } } } }' },
    /"deep" .* fields stand 4 deep/,
  ],
  ['with a document that is too long', { long: `{ ${'a: __typename '.repeat(30)} }` }, /"long" .* more than 50 words/],
])('a manifest %s is refused at the start, by name', async (_what, content, message) => {
  const trustedDocuments = content === null ? join(folder, 'nowhere.json') : manifest(content)
  const start = startOn(database, { trustedDocuments, limits: { depth: 3, tokens: 50 } })
  await expect(start).rejects.toMatchObject({ code: 'MANIFEST_REFUSED', message: expect.stringMatching(message) })
})
