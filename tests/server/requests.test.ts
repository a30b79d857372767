import { connect } from 'node:net'
import { pino } from 'pino'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from '#server/http.ts'
import type { TestServer } from './server.ts'
import { send, startOn, startServer } from './server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer('PGlite')
})
afterAll(() => server.stop())

const query = '{ __typename }'
const encoded = encodeURIComponent(query)

test.each([
  ['text/plain', JSON.stringify({ query })],
  ['application/x-www-form-urlencoded', `query=${encoded}`],
  [
    'multipart/form-data; boundary=x',
    '--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n{ __typename }\r\n--x--',
  ],
  ['application/graphql', query],
  ['application/graphql+json', JSON.stringify({ query })],
  ['', JSON.stringify({ query })],
])('a POST of %j, which any page may send, is refused', async (type, body) => {
  const { status, codes } = await send(server.url, { headers: { 'content-type': type }, body })
  expect([status, codes]).toEqual([415, ['UNSUPPORTED_MEDIA_TYPE']])
})

test.each(['application/json', 'Application/JSON; charset=utf-8'])('a POST of %s is taken', async (type) => {
  const { status, codes } = await send(server.url, { headers: { 'content-type': type }, body: { query } })
  expect([status, codes]).toEqual([200, []])
})

test.each([
  ['JSON that is broken', 400, 'BAD_REQUEST', { body: '{"query":' }],
  ['JSON that is a number', 400, 'BAD_REQUEST', { body: '5' }],
  ['several at once', 400, 'BAD_REQUEST', { body: [{ query }, { query }] }],
  ['a name that is unknown', 400, 'BAD_REQUEST', { body: { query, quarry: 1 } }],
  ['no query', 400, 'BAD_REQUEST', { body: {} }],
  ['a documentId where none is known', 400, 'BAD_REQUEST', { body: { documentId: 'x' } }],
  ['broken variables in a URL', 400, 'BAD_REQUEST', { path: `/graphql?query=${encoded}&variables={` }],
  ['broken extensions in a URL', 400, 'BAD_REQUEST', { path: `/graphql?query=${encoded}&extensions=%7B%22a%22` }],
  ['a list for variables in a URL', 400, 'BAD_REQUEST', { path: `/graphql?query=${encoded}&variables=[1]` }],
  ['nothing in the URL', 400, 'BAD_REQUEST', { path: '/graphql' }],
  ['another method', 405, 'BAD_REQUEST', { method: 'PUT', body: { query } }],
  ['no method of GraphQL', 405, 'BAD_REQUEST', { method: 'OPTIONS' }],
])('%s is %i %s, in JSON', async (_what, status, code, request) => {
  const received = await send(server.url, { headers: { accept: 'application/graphql-response+json' }, ...request })
  expect([received.status, received.codes]).toEqual([status, [code]])
  expect(server.log).toEqual([])
})

test('a value that does not fit is not repeated whole, but the reason is', async () => {
  const variables = { f: { slugs: [], nonsense: 'x'.repeat(100_000) } }
  const body = { query: 'query($f: EventFilter) { events(filter: $f) { totalCount } }', variables }
  const { status, text } = await send(server.url, { body })
  expect(status).toBe(400)
  expect(text).toContain('Field \\"nonsense\\" is not defined by type \\"EventFilter\\"')
  expect(text.length).toBeLessThan(2000)
})

test.each([101, 20_000])('variables nested %i deep are refused', async (depth) => {
  const nested = '{"not":'.repeat(depth) + 'null' + '}'.repeat(depth)
  const body = `{"query":"query($f: EventFilter) { events(filter: $f) { totalCount } }","variables":{"f":${nested}}}`
  const { status, codes } = await send(server.url, { body })
  expect([status, codes]).toEqual([400, ['VARIABLES_TOO_DEEP']])
})

test('HEAD is answered without a body', async () => {
  expect(await send(server.url, { method: 'HEAD' })).toMatchObject({ status: 405, text: '' })
  expect(await send(server.url, { method: 'HEAD', path: '/nowhere' })).toMatchObject({ status: 404, text: '' })
})

test('a subscription is not answered with JSON', async () => {
  const body = { query: 'subscription { articleIngested { id } }' }
  const { status, codes } = await send(server.url, { headers: { accept: 'application/json' }, body })
  expect([status, codes]).toEqual([406, ['NOT_ACCEPTABLE']])
})

describe('A body that is too large', () => {
  const large = JSON.stringify({ query: `${query} #${'x'.repeat(2_000_000)}` })

  test('is refused by its length', async () => {
    const { status, codes } = await send(server.url, { body: large })
    expect([status, codes]).toEqual([413, ['REQUEST_ENTITY_TOO_LARGE']])
  })

  test('is refused though it does not tell its length', async () => {
    const body = new Blob([large]).stream()
    const headers = { 'content-type': 'application/json' }
    const init = { method: 'POST', headers, body, duplex: 'half' }
    const response = await fetch(`${server.url}/graphql`, init)
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'REQUEST_ENTITY_TOO_LARGE' } }] })
  })
})

describe('A document', () => {
  const bounded = (limits: object, document: string) =>
    withServer({ limits }, async (url) => {
      const { status, text, codes } = await send(url, { body: { query: document } })
      return { status, text, codes }
    })

  test('that may read more than the limit is refused before any SQL, and says what costs most', async () => {
    const dear =
      '{ articles(first: 100) { nodes { statements(first: 100) { nodes { evidence(first: 50) { id } } } } } }'
    const { text, codes } = await send(server.url, { body: { query: dear } })
    expect(codes).toEqual(['COST_EXCEEDED'])
    expect(JSON.parse(text)).toMatchObject({
      errors: [
        {
          message:
            'this may read 510,100 nodes, more than the limit of 50,000; "articles.nodes.statements.nodes.evidence" ' +
            'alone reads 500,000: give a smaller "first" or "last" there or above it, or ask in several requests',
        },
      ],
      extensions: { cost: { nodes: 510_100, limit: 50_000 } },
    })
  })

  test('that costs exactly the limit is answered, and one node more is not', async () => {
    expect((await bounded({ nodes: 23 }, '{ articles(first: 3) { totalCount } }')).codes).toEqual([])
    expect((await bounded({ nodes: 22 }, '{ articles(first: 3) { totalCount } }')).codes).toEqual(['COST_EXCEEDED'])
  })

  test('says what it cost, also when it failed', async () => {
    const cost = { extensions: { cost: { nodes: 3, limit: 50_000 } } }
    const good = await send(server.url, { body: { query: '{ articles(first: 3) { nodes { id } } }' } })
    const bad = await send(server.url, { body: { query: '{ articles(first: 3, after: "x") { nodes { id } } }' } })
    expect([good.codes, bad.codes]).toEqual([[], ['CURSOR_INVALID']])
    expect(JSON.parse(good.text)).toMatchObject(cost)
    expect(JSON.parse(bad.text)).toMatchObject(cost)
  })

  test('with a variable that does not fit says so', async () => {
    const body = { query: 'query($n: Int) { articles(first: $n) { nodes { id } } }', variables: { n: 'x' } }
    expect((await send(server.url, { body })).codes).toEqual(['BAD_USER_INPUT'])
  })

  test('as deep as the limit is answered, and one deeper is not, through whatever fragments', async () => {
    const fragments = 'fragment A on Article { ... { publisher { ...E } } } fragment E on Entity { name }'
    const document = `{ articles { nodes { ...A } } } ${fragments}`
    expect((await bounded({ depth: 4 }, document)).codes).toEqual([])
    const { codes, text } = await bounded({ depth: 3 }, document)
    expect(codes).toEqual(['DEPTH_EXCEEDED'])
    expect(text).toContain('fields stand 4 deep, and the limit is 3')
  })

  test('that cannot be checked in time says so', async () => {
    const { text, codes } = await send(server.url, { body: { query: `{ ${'__typename '.repeat(1900)} }` } })
    expect(codes).toEqual(['DOCUMENT_TOO_COMPLEX'])
    expect(text).toContain('the same fields so often')
  })

  test('that goes in a circle is refused', async () => {
    const circle = '{ articles { nodes { ...A } } } fragment A on Article { publisher { articles { nodes { ...A } } } }'
    expect((await send(server.url, { body: { query: circle } })).codes).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  })

  test('of as many words as the limit is answered, and of one more is not', async () => {
    expect((await bounded({ tokens: 5 }, '{ a: __typename }')).codes).toEqual([])
    const { codes, status } = await bounded({ tokens: 4 }, '{ a: __typename }')
    expect([status, codes]).toEqual([200, ['TOKENS_EXCEEDED']])
  })

  test('that asks for the whole schema is answered', async () => {
    const introspection = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true })
    const { codes, text } = await send(server.url, { body: { query: introspection } })
    expect(codes).toEqual([])
    expect(text).toContain('articleIngested')
  })

  test('that asks for the schema is refused where that is off, and no name is guessed at', async () => {
    await withServer({ introspection: false }, async (url) => {
      for (const asked of ['{ __schema { types { name } } }', '{ __type(name: "Query") { name } }']) {
        expect((await send(url, { body: { query: asked } })).codes).toEqual(['INTROSPECTION_DISABLED'])
      }
      expect((await send(url, { body: { query } })).codes).toEqual([])
      const { text } = await send(url, { body: { query: '{ article { id } }' } })
      expect(text).not.toContain('Did you mean')
      expect((await send(url, { body: { query: '{ articels { id } }' } })).text).not.toContain('Did you mean')
      const guess = 'query($k: EntityKind!) { entities(filter: { kinds: [$k] }) { totalCount } }'
      expect((await send(url, { body: { query: guess, variables: { k: 'PERSEN' } } })).text).not.toContain(
        'Did you mean',
      )
    })
    expect((await send(server.url, { body: { query: '{ articels { id } }' } })).text).toContain('Did you mean')
  })
})

describe('A page of another origin', () => {
  const origin = 'https://news.example'
  const preflight = { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } }

  test('is not let in where no origin is named', async () => {
    const { headers } = await send(server.url, preflight)
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  test('is let in where it is named, without cookies, and others are not', async () => {
    await withServer({ corsOrigins: ['https://other.example', origin] }, async (url) => {
      const asked = await send(url, preflight)
      expect(asked.status).toBe(204)
      expect(Object.fromEntries(asked.headers)).toMatchObject({
        'access-control-allow-origin': origin,
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': 'content-type, accept, authorization',
        vary: 'origin',
      })
      expect(asked.headers.get('access-control-allow-credentials')).toBeNull()
      const answered = await send(url, { headers: { origin }, body: { query } })
      expect([answered.headers.get('access-control-allow-origin'), answered.headers.get('vary')]).toEqual([
        origin,
        'origin',
      ])
      const stranger = await send(url, { headers: { origin: 'https://news.example.evil' }, body: { query } })
      expect(stranger.headers.get('access-control-allow-origin')).toBeNull()
      expect((await send(url, { ...preflight, headers: { ...preflight.headers, origin: 'null' } })).status).toBe(405)
    })
  })
})

describe('A client that', () => {
  test('dawdles with its headers or its body is sent away', async () => {
    const pace = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 }
    const log = pino({ level: 'silent' })
    const hasty = await serve({ host: '127.0.0.1', port: 0 }, server.database, log, pace)
    const head = 'POST /graphql HTTP/1.1\r\nhost: x\r\n'
    const rest = 'content-type: application/json\r\ncontent-length: 100\r\n\r\n{'
    for (const begun of [head, head + rest]) expect(await exchange(hasty.url, begun)).toMatch(/^HTTP\/1.1 408 /)
    await hasty.stop()
  })

  test('sends enormous headers is sent away', async () => {
    const enormous = `GET /graphql HTTP/1.1\r\nhost: x\r\ncookie: ${'x'.repeat(100_000)}\r\n\r\n`
    expect(await exchange(server.url, enormous)).toMatch(/^HTTP\/1.1 431 /)
  })

  test('sends a host that is none gets no stack trace', async () => {
    const odd = `GET /graphql?query=${encoded} HTTP/1.1\r\nhost: [x y\r\nconnection: close\r\n\r\n`
    expect(await exchange(server.url, odd)).toMatch(/^HTTP\/1.1 400 [^]*BAD_REQUEST/)
  })

  test('hangs up in the middle of its request leaves nothing behind', async () => {
    const port = Number(new URL(server.url).port)
    const socket = connect(port, '127.0.0.1')
    socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{')
    await new Promise((resolve) => setTimeout(resolve, 50))
    socket.destroy()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await send(server.url, { body: { query } })).status).toBe(200)
    expect(server.log.filter((line) => line.includes('failed'))).toEqual([])
  })
})

/** What the server says until it closes the connection. */
function exchange(url: string, words: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.on('data', (data) => (heard += String(data)))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(heard))
    socket.write(words)
  })
}

async function withServer<Result>(
  settings: Parameters<typeof startOn>[1],
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const other = await startOn(server.database, settings)
  try {
    return await use(other.url)
  } finally {
    await other.stop()
  }
}
