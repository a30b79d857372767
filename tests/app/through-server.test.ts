import { afterAll, beforeAll, expect, test } from 'vitest'
import { describedBy, nothingKnown } from '#app/documents/description.ts'
import { throughServer } from '#app/through-server.ts'
import { createKey } from '#store/api-keys.ts'
import { send, startServer } from '../server/server.ts'
import type { TestServer } from '../server/server.ts'

let server: TestServer
let key = ''
let readersKey = ''
beforeAll(async () => {
  server = await startServer('PGlite', { limits: { body: 50_000 } })
  key = await createKey(server.database.client, { name: 'desk', role: 'EDITOR' })
  readersKey = await createKey(server.database.client, { name: 'reader', role: 'READER' })
})
afterAll(() => server.stop())

const text = 'Kent signs truce\n\nAda Byron, the envoy of Kent, signed the truce.'
const told = (changes: object = {}) => describedBy({ ...nothingKnown, text, ...changes })
const known = { title: 'Truce', url: 'https://herald.example/truce', published: '2021-06-11', publisher: 'The Herald' }

test('a document is stored with what is known of it; the same again is left as it is', async () => {
  const { take, name } = throughServer(server.url, key)
  expect(name).toBe(`the server at ${server.url}`)
  expect(await take(told(known), false)).toMatchObject({ outcome: 'CREATED' })
  expect(await take(told(known), false)).toEqual({ outcome: 'UNCHANGED', facts: 0 })
  await take(told(known), true)
  expect(await take(told({ ...known, text: `${text} Corrected.` }), false)).toMatchObject({ outcome: 'NEW_VERSION' })
  const article = await server.database.client.article.findUniqueOrThrow({
    where: { url: known.url },
    include: { versions: true },
  })
  expect(article.versions).toHaveLength(2)
  expect(article).toMatchObject({ title: 'Truce', publishedEdtf: '2021-06-11', language: 'en' })
})

test('an article that is too large for a request is refused alone', async () => {
  const { take } = throughServer(server.url, key)
  const refused = take(told({ text: 'Kent. '.repeat(10_000) }), false)
  await expect(refused).rejects.toMatchObject({ name: 'ArticleRefused', code: 'REQUEST_ENTITY_TOO_LARGE' })
})

test.each([
  ['the key is not known', () => `dateline_${'x'.repeat(43)}`, 'KEY_INVALID'],
  ['the key does not allow it', () => readersKey, 'FORBIDDEN'],
])('a server refuses everything where %s', async (_, given, code) => {
  const refused = throughServer(server.url, given()).take(told(), false)
  await expect(refused).rejects.toMatchObject({ name: 'ServerRefused', code })
})

test('nothing, or something else, at the address is said so', async () => {
  const away = throughServer('http://127.0.0.1:1', key).take(told(), false)
  await expect(away).rejects.toMatchObject({
    code: 'SERVER_UNAVAILABLE',
    message: expect.stringContaining('127.0.0.1:1'),
  })
  const other = throughServer(`${server.url}/health/live?`, key).take(told(), false)
  await expect(other).rejects.toMatchObject({ code: 'SERVER_UNAVAILABLE' })
})

test('what is wrong with a document comes as data, by its keys', async () => {
  const query = `mutation ($input: ReadArticleInput!) { readArticle(input: $input) {
    __typename ... on InputInvalidError { code issues { path message } } } }`
  const ask = async (input: object, headers = {}) => {
    const { text: answer, codes } = await send(server.url, { headers, body: { query, variables: { input } } })
    return codes.length > 0 ? codes : (JSON.parse(answer) as { data: { readArticle: object } }).data.readArticle
  }
  const authorization = `Bearer ${key}`
  expect(await ask({ text })).toEqual(['UNAUTHENTICATED'])
  expect(await ask({ text, date: 'Friday', slug: 'A Slug', language: null }, { authorization })).toMatchObject({
    code: 'INPUT_INVALID',
    issues: [
      { path: ['date'], message: 'is no day; write it as 2021-06-11' },
      { path: ['slug'], message: expect.any(String) },
    ],
  })
  expect(await ask({ text: ' \n' }, { authorization })).toMatchObject({ issues: [{ path: ['text'] }] })
})
