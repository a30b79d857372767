import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from './client.ts'
import { openClient } from './client.ts'

let client: Client
beforeAll(async () => {
  client = await openClient('PGlite', { seeded: true })
})
afterAll(() => client.database.close())

const entityId = async () => {
  const { data } = await client.ask('{ entity(by: { slug: "china" }) { id } }')
  return (data as { entity: { id: string } }).entity.id
}

test.each([
  ['an id that is none', '{ node(id: "garbage") { id } }', 'ID_INVALID', 'garbage'],
  ['an empty id', '{ statement(id: "") { id } }', 'ID_INVALID', 'not an id'],
  ['an empty id of an article', '{ article(by: { id: "" }) { id } }', 'ID_INVALID', 'not an id'],
  ['an empty id of an entity', '{ entity(by: { id: "" }) { id } }', 'ID_INVALID', 'not an id'],
  ['an empty id of an event', '{ event(by: { id: "" }) { id } }', 'ID_INVALID', 'not an id'],
  ['an enormous id', `{ node(id: "${'A'.repeat(100_000)}") { id } }`, 'ID_INVALID', '…'],
  ['a page of 101', '{ articles(first: 101) { nodes { id } } }', 'PAGE_INVALID', '101'],
  ['a negative page', '{ events(last: -1) { nodes { id } } }', 'PAGE_INVALID', '-1'],
  ['both directions at once', '{ entities(first: 1, last: 1) { nodes { id } } }', 'PAGE_INVALID', 'not both'],
  ['a nested page of 101', '{ articles { nodes { statements(first: 101) { nodes { id } } } } }', 'PAGE_INVALID', '101'],
  ['a cursor that is none', '{ statements(after: "nonsense") { nodes { id } } }', 'CURSOR_INVALID', 'after'],
  [
    'a filter of 301 values',
    `{ events(filter: { slugs: [${'"x" '.repeat(299)}] }) { totalCount } }`,
    'FILTER_TOO_LARGE',
    'ask in several requests',
  ],
  [
    'a filter of as many values below an article',
    `{ articles { nodes { events(filter: { slugs: [${'"x" '.repeat(299)}] }) { totalCount } } } }`,
    'FILTER_TOO_LARGE',
    'more than 300 values',
  ],
  [
    'a filter that is too deep',
    `{ articles(filter: { ${'not: { '.repeat(12)}hasText: true${' }'.repeat(13)}) { totalCount } }`,
    'FILTER_TOO_LARGE',
    'take levels out of it',
  ],
  [
    'a timeline filter of too many values',
    `{ entity(by: { slug: "china" }) { timeline(filter: { roles: [${'SPEAKER '.repeat(300)}] }) { totalCount } } }`,
    'FILTER_TOO_LARGE',
    'more than 300 values',
  ],
  ['a search for nothing', '{ search(query: " ") { totalCount } }', 'SEARCH_INVALID', 'leave the search out'],
  [
    'a filter by no words',
    '{ articles(filter: { or: [{ search: "" }] }) { totalCount } }',
    'SEARCH_INVALID',
    'leave the search out',
  ],
  [
    'a search for more than 500 characters',
    `{ search(query: "${'x'.repeat(501)}") { totalCount } }`,
    'SEARCH_INVALID',
    'shorten it',
  ],
  [
    'an order by relevance to nothing',
    '{ events(orderBy: { field: RELEVANCE }) { totalCount } }',
    'ORDER_INVALID',
    'take another order',
  ],
  [
    'an order by relevance to what only a part of the filter searches for',
    '{ events(filter: { and: [{ search: "visit" }] }, orderBy: { field: RELEVANCE }) { totalCount } }',
    'ORDER_INVALID',
    'give one there',
  ],
  [
    'an order by relevance below another noun',
    '{ articles { nodes { events(filter: { search: "visit" }, orderBy: { field: RELEVANCE }) { totalCount } } } }',
    'ORDER_INVALID',
    'the lists of Query',
  ],
  ['51 names', `{ resolve(names: [${'"x" '.repeat(51)}]) { name } }`, 'NAMES_INVALID', 'ask in several requests'],
  ['a name that is none', '{ resolve(names: ["China", " "]) { name } }', 'NAMES_INVALID', 'give 1 to 200 characters'],
  ['a name that is too long', `{ resolve(names: ["${'x'.repeat(201)}"]) { name } }`, 'NAMES_INVALID', 'give 1 to 200'],
  ['a facet of 101 values', '{ events { facets { types(first: 101) { count } } } }', 'PAGE_INVALID', '0 to 100'],
  ['a facet of -1 values', '{ articles { facets { entities(first: -1) { count } } } }', 'PAGE_INVALID', '0 to 100'],
  [
    '101 related entities',
    '{ entity(by: { slug: "china" }) { related(first: 101) { articleCount } } }',
    'PAGE_INVALID',
    'a number from 0 to 100',
  ],
  [
    'a range of days that ends before it begins',
    '{ events(filter: { when: { overlaps: { from: "2021-06-12", to: "2021-06-11" } } }) { totalCount } }',
    'DATE_INVALID',
    'exchange the two',
  ],
  [
    'too much context',
    '{ entity(by: { slug: "china" }) { mentions(first: 1) { nodes { span { prefix(length: 1001) } } } } }',
    'LENGTH_INVALID',
    '1001',
  ],
  [
    'too much evidence',
    '{ entity(by: { slug: "li-jinjun" }) { affiliations { evidence(first: 101) { id } } } }',
    'LENGTH_INVALID',
    '101',
  ],
  [
    'a day that does not exist',
    '{ events(filter: { when: { overlaps: { from: "2021-02-30" } } }) { totalCount } }',
    'DATE_INVALID',
    '2021-02-30',
  ],
  ['U+0000 in the document', '{ entity(by: { slug: "a\\u0000b" }) { id } }', 'TEXT_INVALID', 'U+0000'],
  [
    'two ways to name an entity',
    '{ entity(by: { slug: "china", id: "x" }) { id } }',
    'GRAPHQL_VALIDATION_FAILED',
    'exactly one key',
  ],
  ['a field that is none', '{ nonsense }', 'GRAPHQL_VALIDATION_FAILED', 'nonsense'],
  ['a broken document', '{ articles ', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
])('%s is refused with a code and a reason', async (_what, query, code, reason) => {
  const { errors } = await client.ask(query)
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code])
  expect(errors?.[0]?.message).toContain(reason)
})

test('what cannot be read is an error where it stands, and what stands beside it is given', async () => {
  const query = `{ events(first: 1) {
    totalCount nodes { coverage { publishers(first: 101) { count } articleCount } } facets { types(first: 1) { value } }
  } }`
  const { data, errors } = await client.ask(query)
  expect(errors?.map(({ path }) => path?.join('.'))).toEqual(['events.nodes.0.coverage.publishers'])
  expect(data).toBeNull() // the field is never null, and so nothing above it can be given
  const beside = '{ a: events { facets { types(first: 101) { count } } } b: events { totalCount } }'
  expect((await client.ask(beside)).errors?.map(({ path }) => path?.join('.'))).toEqual(['a.facets.types'])
})

test('U+0000 in a variable is refused', async () => {
  const { errors } = await client.ask('query($slug: String) { entity(by: { slug: $slug }) { id } }', { slug: 'a\0b' })
  expect(errors?.[0]?.extensions.code).toBe('TEXT_INVALID')
})

test('an id of another type is refused by name', async () => {
  const { errors } = await client.ask('query($id: ID!) { statement(id: $id) { id } }', { id: await entityId() })
  expect(errors?.[0]?.message).toContain('is not the id of Statement, but of Entity')
})

test.each([
  ['a day that is none', ['events ASC', '0000-00-00', '00000000-0000-5000-8000-000000000000']],
  ['a number for a day', ['events ASC', 5, '00000000-0000-5000-8000-000000000000']],
  ['an id that is none', ['events ASC', '2021-06-11', 'x']],
  ['too few values', ['events ASC', '2021-06-11']],
  ['no list', { 0: 'events ASC' }],
])('a forged cursor with %s is refused', async (_what, values) => {
  const after = Buffer.from(JSON.stringify(values)).toString('base64url')
  const { errors } = await client.ask('query($after: String) { events(after: $after) { nodes { id } } }', { after })
  expect(errors?.[0]?.extensions.code).toBe('CURSOR_INVALID')
})

test('an id that nothing has is null, in a list as well', async () => {
  const missing = Buffer.from('Entity:00000000-0000-5000-8000-000000000000').toString('base64url')
  const { data, errors } = await client.ask(
    'query($ids: [ID!]!) { nodes(ids: $ids) { id } node(id: "' + missing + '") { id } }',
    {
      ids: [missing, await entityId()],
    },
  )
  expect(errors).toBeUndefined()
  expect(data).toEqual({ node: null, nodes: [null, { id: await entityId() }] })
})

test('an empty slug or a variable without any way finds nothing, never the first of all', async () => {
  const slugs = 'article(by: { slug: "" }) { id } entity(by: { slug: "" }) { id } event(by: { slug: "" }) { id }'
  expect(await client.ask(`{ ${slugs} }`)).toEqual({ data: { article: null, entity: null, event: null } })
  for (const [field, type] of [
    ['article', 'ArticleBy'],
    ['entity', 'EntityBy'],
    ['event', 'EventBy'],
  ]) {
    for (const by of [{}, { slug: null }]) {
      const { errors } = await client.ask(`query($by: ${type}!) { ${field}(by: $by) { id } }`, { by })
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
    }
  }
})

test('what nobody knows is null, and no error', async () => {
  const lookups =
    'article(by: { slug: "x" }) { id } entity(by: { identifier: { scheme: "wikidata", value: "Q1" } }) { id } event(by: { slug: "%" }) { id }'
  expect(await client.ask(`{ ${lookups} }`)).toEqual({ data: { article: null, entity: null, event: null } })
})
