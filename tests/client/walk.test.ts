import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Patience } from '#client/patiently.ts'
import { readQuery } from '#client/query.ts'
import { send } from '#client/send.ts'
import { walkOf, walkedPages } from '#client/walk.ts'
import type { Variables } from '#client/paged-query.ts'
import type { Row } from '#client/write-rows.ts'
import type { TestServer } from '../server/server.ts'
import { startOn, startServer } from '../server/server.ts'
import type { Fault, Proxy } from './proxy.ts'
import { failure, startProxy } from './proxy.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer('PGlite')
})
afterAll(() => server.stop())

const never = new AbortController().signal
const patience: Patience = { most: 5000, pause: 1, signal: never, onRetry: () => undefined }
type Asked = Readonly<{ variables?: Variables; connection?: string; from?: string; url?: string; patience?: Patience }>

async function walked(text: string, { variables = {}, connection, from, url = server.url, ...more }: Asked = {}) {
  const walk = walkOf(readQuery(text), variables, connection)
  const pages: (readonly Row[])[] = []
  const cursors: (string | null)[] = []
  const asked = { url: `${url}/graphql`, key: null }
  for await (const page of walkedPages(walk, asked, more.patience ?? patience, from)) {
    pages.push(page.rows)
    cursors.push(page.after)
  }
  return { rows: pages.flat(), sizes: pages.map((rows) => rows.length), cursors }
}

async function data(query: string, variables: Variables = {}): Promise<Record<string, unknown>> {
  const answer = await send({ url: `${server.url}/graphql`, key: null }, { query, variables }, never)
  return answer.data ?? {}
}

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (inner as Row)[key], value)

/** SIZE is the size of the pages. */
type Shaped = readonly [path: string, text: string, variables: Variables]
const shapes: readonly Shaped[] = [
  ['statements.nodes', '{ statements(first: SIZE) { nodes { id text speakers { label } } } }', {}],
  ['all.rows', 'query Q($n: Int = SIZE) { all: statements(first: $n) { rows: nodes { id said { edtf } } } }', {}],
  [
    'entity.statements.nodes',
    '{ entity(by: { slug: "china" }) { name statements(first: SIZE) { nodes { id } } } }',
    {},
  ],
  [
    'who.mentions.nodes',
    `query Q($slug: String = "north-korea") { who: entity(by: { slug: $slug }) { ...Words } }
     fragment Words on Entity { mentions(first: SIZE) { ...Page } }
     fragment Page on MentionConnection { nodes { ...One } }
     fragment One on Mention { id span { exact start } }`,
    {},
  ],
  [
    'entities.nodes',
    'query Q($size: Int, $kinds: [EntityKind!]) { entities(filter: { kinds: $kinds }, first: $size) { nodes { name } } }',
    { kinds: ['PERSON'] },
  ],
  [
    'search.nodes',
    '{ search(query: "korea", first: SIZE) { nodes { __typename ... on Article { title } ... on Node { id } } } }',
    {},
  ],
  [
    'events.nodes',
    '{ events(first: SIZE, orderBy: { field: RELEVANCE }, filter: { search: "korea" }) { nodes { id title } } }',
    {},
  ],
  ['articles.nodes', '{ articles(first: SIZE, filter: { search: "nothingofthekind" }) { nodes { id } } }', {}],
]

describe.each(shapes)('%s', (path, text, variables) => {
  test.each([2, 100])('holds the same on pages of %i as on one', async (size) => {
    const whole = at(await data(text.replaceAll('SIZE', '100'), { ...variables, size: 100 }), path)
    const { rows, sizes } = await walked(text.replaceAll('SIZE', String(size)), { variables: { ...variables, size } })
    expect(rows).toEqual(whole)
    expect(sizes.slice(0, -1).every((one) => one === size)).toBe(true)
  })
})

test('a list below a fragment of a type is walked as well', async () => {
  const { entity } = await data('{ entity(by: { slug: "china" }) { id statements(first: 100) { nodes { id } } } }')
  const text = 'query Q($id: ID!) { node(id: $id) { ... on Entity { statements(first: 4) { nodes { id } } } } }'
  expect((await walked(text, { variables: { id: at(entity, 'id') } })).rows).toEqual(at(entity, 'statements.nodes'))
})

test('edges give their node and their other fields in one record', async () => {
  const text = `{ article(by: { slug: "china-north-korea-solidarity-2021-06" }) {
    entities(first: SIZE) { edges { cursor mentionCount it: node { name } } } } }`
  const whole = at(await data(text.replace('SIZE', '100')), 'article.entities.edges') as Row[]
  const { rows } = await walked(text.replace('SIZE', '7'))
  expect(rows).toEqual(whole.map(({ it, ...edge }) => ({ ...(it as Row), ...edge })))
  expect(rows.length).toBeGreaterThan(7)
})

test('what stands beside the list is not asked for, nor are variables of it', async () => {
  const proxy = await startProxy(server.url, () => null)
  const text = `query Q($name: String!, $n: Int) {
    statements(first: $n) { totalCount facets { mode { count } } nodes { id } }
    resolve(names: [$name]) { name }
  }`
  await walked(text, { variables: { name: 'x' }, url: proxy.url })
  expect(proxy.sent[0]?.query.replaceAll(/\s+/g, ' ')).toBe(
    'query Q($pageSize: Int, $after: String) { statements(first: $pageSize, after: $after) ' +
      '{ nodes { id } pageInfo { hasNextPage endCursor } } }',
  )
  await proxy.stop()
})

test('a walk begins behind the cursor that the query, or whoever goes on, gives', async () => {
  const text = 'query Q($after: String) { statements(first: 5, after: $after) { nodes { id } } }'
  const { rows, cursors } = await walked(text)
  const after = cursors[1] ?? ''
  expect((await walked(text, { variables: { after } })).rows).toEqual(rows.slice(10))
  expect((await walked(text, { from: after })).rows).toEqual(rows.slice(10))
})

test('of several operations one is sent, with the fragments and variables that it uses', async () => {
  const text = `query A($x: Int) { statements(first: $x) { nodes { ...S } } }
    query B($y: ID!) { node(id: $y) { ...N } } fragment S on Statement { id } fragment N on Node { id }`
  const { paged } = walkOf(readQuery(text, 'A'), { x: 3 })
  expect(paged).toMatchObject({ size: 3, after: null })
  expect(paged.text.replaceAll(/\s+/g, ' ')).toBe(
    'query A($pageSize: Int, $after: String) { statements(first: $pageSize, after: $after) ' +
      '{ nodes { ...S } pageInfo { hasNextPage endCursor } } } fragment S on Statement { id }',
  )
  const taken = walkOf(
    readQuery('query ($after: ID!) { node(id: $after) { ... on Entity { events { nodes { id } } } } }'),
    {},
  )
  expect(taken.paged.variables(7, 'c')).toEqual({ pageSize: 7, after_: 'c' })
})

test('of several lists one has to be named', async () => {
  const text = '{ events { nodes { id } } entity(by: { slug: "china" }) { statements { nodes { id } } } }'
  expect((await walked(text, { connection: 'entity.statements' })).rows).toHaveLength(2)
  await expect(walked(text)).rejects.toThrow('choose with --connection one of events, entity.statements')
  await expect(walked(text, { connection: 'entity' })).rejects.toThrow('choose one of events, entity.statements')
})

test.each([
  ['{ statements { totalCount } }', 'there is no list with pages'],
  ['{ statements { nodes { id } edges { node { id } } } }', 'select the rows once'],
  ['{ statements { edges { cursor } } }', 'select "node" of the edges'],
  [
    '{ search(query: "x") { edges { score node { ... on Article { score: id } } } } }',
    '"score" is a field of the edge',
  ],
  ['{ statements(last: 5) { nodes { id } } }', 'leave "last" and "before" out'],
  ['{ statements(first: 0) { nodes { id } } }', 'a whole number from 1 on'],
  ['{ statements { nodes { id } }', 'line 1, column 30 of the query: Syntax Error'],
  ['{ ...F } fragment F on Query { ...F }', 'Cannot spread fragment "F" within itself'],
  ['{ ...F }', 'Unknown fragment "F"'],
  ['mutation { undoMerge { __typename } }', 'only a query is sent, this is a mutation'],
  ['query A { x } query B { x }', 'choose with --operation one of A, B'],
])('refuses %j before anything is sent', async (text, message) => {
  await expect(walked(text, { url: 'http://127.0.0.1:9' })).rejects.toMatchObject({
    ...{ code: 'QUERY_UNFIT', message: expect.stringContaining(message) },
  })
})

test.each([
  ['{ entity(by: { slug: "nobody-at-all" }) { statements { nodes { id } } } }', 'ANSWER_UNFIT', 'entity is not there'],
  [
    '{ resolve(names: ["China"]) { candidates { entity { statements { nodes { id } } } } } }',
    'ANSWER_UNFIT',
    'resolve is a list',
  ],
  ['{ statements(first: 101) { nodes { id } } }', 'PAGE_INVALID', 'the server says of statements: '],
  ['{ statements { nodes { nothing } } }', 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "nothing"'],
])('says of %j what the server, or its answer, says', async (text, code, message) => {
  await expect(walked(text)).rejects.toMatchObject({ code, message: expect.stringContaining(message) })
})

describe('a server that fails for a while', () => {
  const text = '{ statements(first: 8) { nodes { id } } }'
  const whole = async () => (await walked(text)).rows
  const through = async (fault: (size: number, before: number) => Fault | null, more: Asked = {}) => {
    const told: string[] = []
    const proxy: Proxy = await startProxy(server.url, ({ variables }, before) =>
      fault(Number(variables['pageSize']), before),
    )
    const begun = performance.now()
    const walk = walked(text, { url: proxy.url, patience: { ...patience, onRetry: (one) => told.push(one) }, ...more })
    const result = await walk.catch((error: unknown) => error)
    await proxy.stop()
    return {
      result,
      told,
      sizes: proxy.sent.map(({ variables }) => variables['pageSize']),
      took: performance.now() - begun,
    }
  }

  test.each<readonly [string, Fault]>([
    ['hangs up', 'hang up'],
    ['answers with 502 and a page', { status: 502, body: '<html>' }],
    ['answers with 503', { status: 503 }],
    ['answers with 504', { status: 504 }],
    ['answers with 429', { status: 429, headers: { 'retry-after': '0' } }],
    ['says SERVER_BUSY', failure('SERVER_BUSY')],
    ['says DATABASE_UNAVAILABLE', failure('DATABASE_UNAVAILABLE', 503)],
  ])('is asked again when it %s', async (_, fault) => {
    const { result, told, sizes } = await through((_size, before) => ([0, 1, 3].includes(before) ? fault : null))
    expect(result).toMatchObject({ rows: await whole(), sizes: [8, 8, 6] })
    expect([told.length, sizes.length]).toEqual([3, 6])
  })

  test('is left alone as long as it says', async () => {
    const { took, told } = await through((_size, before) =>
      before === 0 ? { status: 503, headers: { 'retry-after': '1' } } : null,
    )
    expect(took).toBeGreaterThan(999)
    expect(told[0]).toContain('trying again in 1.0 s')
    const date = new Date(Date.now() + 3_600_000).toUTCString()
    const { result } = await through(() => ({ status: 503, headers: { 'retry-after': date } }))
    expect(result).toMatchObject({ code: 'SERVER_UNAVAILABLE' })
  })

  test.each(['TIME_LIMIT_EXCEEDED', 'COST_EXCEEDED'])('is asked for less when it says %s', async (code) => {
    const { result, sizes } = await through((size) => (size > 2 ? failure(code) : null))
    expect(result).toMatchObject({ rows: await whole() })
    expect(sizes.slice(0, 4)).toEqual([8, 4, 2, 2])
  })

  test('is given up when single rows cost too much, or after some time', async () => {
    const dear = await through(() => failure('COST_EXCEEDED'))
    expect(dear).toMatchObject({ result: { code: 'COST_EXCEEDED' }, sizes: [8, 4, 2, 1] })
    const away = await through(() => failure('SERVER_BUSY'), { patience: { ...patience, most: 100 } })
    expect(away).toMatchObject({
      result: { code: 'SERVER_BUSY', message: expect.stringContaining(' of statements: no') },
    })
    expect(away.sizes.length).toBeGreaterThan(1)
  })

  test('is not asked again when it refuses for good', async () => {
    const { result, sizes } = await through(() => failure('KEY_INVALID', 401))
    expect(result).toMatchObject({ code: 'KEY_INVALID' })
    expect(sizes).toHaveLength(1)
  })
})

test('the limit on cost of a real server makes pages smaller', async () => {
  const small = await startOn(server.database, { limits: { nodes: 60 } })
  const text = '{ statements { nodes { id parties { label } } } }'
  expect((await walked(text, { url: small.url })).rows).toEqual((await walked(text)).rows)
  await small.stop()
})
