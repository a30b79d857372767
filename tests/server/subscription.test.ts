import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Database } from '#store/open.ts'
import { openDatabase } from '#store/open.ts'
import { saveReading } from '#store/save-reading.ts'
import type { TestDatabase } from '../database.ts'
import { homes, openTestDatabase } from '../database.ts'
import { littleReading, littleText } from '../little-reading.ts'
import { Wire } from '../wire.ts'
import { subscribe } from './event-source.ts'
import type { EventSource } from './event-source.ts'
import type { LoggedServer } from './server.ts'
import { send, startOn } from './server.ts'

const query =
  'subscription { articleIngested { slug version: versions { sequence } statements(first: 1) { nodes { text } } } }'

/** A story of its own; saving it is heard once. */
const story = (slug: string, changes: object = {}) =>
  littleReading({ 'article.slug': slug, 'article.url': `https://news.example/${slug}`, ...changes })

const heard = (event: unknown) =>
  (event as { data?: { articleIngested: { slug: string } } }).data?.articleIngested.slug ?? event

async function listening(url: string, asked: string = query): Promise<EventSource> {
  const stream = await subscribe(url, asked)
  onTestFinished(stream.leave)
  return stream
}

describe.each(homes)('on %s', (home) => {
  let database: TestDatabase
  let server: LoggedServer
  const reads: string[] = []
  beforeAll(async () => {
    database = await openTestDatabase(home, { onQuery: (sql) => void reads.push(sql) })
    server = await startOn(database, { limits: { streams: 3 } })
  })
  afterAll(async () => {
    await server.stop()
    await database.close()
  })

  test('a new article is told with all that is asked of it, and what it cost', async () => {
    const stream = await listening(server.url)
    expect(stream.status).toBe(200)
    await saveReading(database.client, story('told'))
    expect(await stream.next()).toEqual({
      data: {
        articleIngested: {
          slug: 'told',
          version: [{ sequence: 1 }],
          statements: { nodes: [{ text: expect.any(String) }] },
        },
      },
      extensions: { cost: { nodes: 6, limit: 50_000 } },
    })
  })

  test('a corrected text is told as it is now; the same once more is not told', async () => {
    const stream = await listening(server.url)
    await saveReading(database.client, story('corrected'))
    expect(heard(await stream.next())).toBe('corrected')
    await saveReading(database.client, story('corrected'))
    await saveReading(
      database.client,
      littleReading(
        { 'article.slug': 'corrected', 'article.url': 'https://news.example/corrected' },
        `${littleText} The end.`,
      ),
    )
    expect(await stream.next()).toMatchObject({
      data: { articleIngested: { slug: 'corrected', version: [{ sequence: 2 }, { sequence: 1 }] } },
    })
  })

  test('each article is read once for each subscriber, whatever is asked of it', async () => {
    const streams = [await listening(server.url), await listening(server.url)]
    const before = reads.length
    await saveReading(database.client, story('counted'))
    for (const stream of streams) expect(heard(await stream.next())).toBe('counted')
    expect(reads.slice(before).filter((sql) => /^SELECT .*article_version.*json/is.test(sql))).toHaveLength(2)
  })

  test('whoever leaves while an article is read for it leaves nothing behind', async () => {
    for (let index = 0; index < 5; index++) {
      const stream = await listening(server.url)
      await saveReading(database.client, story(`left-${index}`))
      stream.leave()
    }
    await wait(50)
    expect(server.log).toEqual([])
  })

  test('only what the filter takes is told', async () => {
    const late = await listening(
      server.url,
      'subscription { articleIngested(filter: { published: { certainlyWithin: { from: "2022-01-01" } } }) { slug } }',
    )
    await saveReading(database.client, story('early'))
    await saveReading(
      database.client,
      story('late', { 'article.published': { edtf: '2022-05-03', basis: 'EXPLICIT' } }),
    )
    expect(heard(await late.next())).toBe('late')
  })

  test('no more than the limit subscribe; who leaves makes room', async () => {
    const streams = await Promise.all([1, 2, 3].map(() => listening(server.url)))
    const refused = await listening(server.url)
    expect(await refused.next()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_STREAMS' } }] })
    streams[0]?.leave()
    const event = await eventually(async () => {
      const first = (await listening(server.url)).next()
      return (await Promise.race([first, wait(50, 'open')])) === 'open' ? { first } : null
    })
    await saveReading(database.client, story('room'))
    expect(heard(await event.first)).toBe('room')
  })

  test('a mistake in the question is told at once', async () => {
    const wrong = await listening(server.url, 'subscription { articleIngested { nonsense } }')
    expect(await wrong.next()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] })
    const dear = await listening(
      server.url,
      `subscription { articleIngested { ${'mentions(first: 100) { nodes { article { '.repeat(3)}id${' } } }'.repeat(3)} } }`,
    )
    expect(await dear.next()).toMatchObject({ errors: [{ extensions: { code: 'COST_EXCEEDED' } }] })
    expect(server.log).toEqual([])
  })

  test('a browser’s EventSource, which can only GET, may subscribe; a subscription that nobody could read is refused', async () => {
    const asked = encodeURIComponent('subscription { articleIngested { slug } }')
    const leaving = new AbortController()
    const headers = { accept: 'text/event-stream' }
    const response = await fetch(`${server.url}/graphql?query=${asked}`, { headers, signal: leaving.signal })
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
    leaving.abort()
    const { codes } = await send(server.url, {
      path: `/graphql?query=${asked}`,
      headers: { accept: 'application/json' },
    })
    expect(codes).toEqual(['NOT_ACCEPTABLE'])
  })

  test('a server that stops ends its streams in order, and at once', async () => {
    const stopping = await startOn(database)
    const stream = await listening(stopping.url)
    const started = performance.now()
    await stopping.stop()
    expect(await stream.next()).toBe('complete')
    expect(await stream.next()).toBe('cut')
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('Two servers on one PostgreSQL', () => {
  let home: TestDatabase
  let wire: Wire
  let databases: Database[]
  let servers: LoggedServer[]
  beforeAll(async () => {
    home = await openTestDatabase('PostgreSQL')
    wire = new Wire(home.url ?? '')
    const through = await wire.mend()
    databases = [
      await openDatabase({ databaseUrl: through, dataDir: '' }),
      await openDatabase({ databaseUrl: home.url, dataDir: '' }),
    ]
    servers = await Promise.all(databases.map((database) => startOn(database)))
  })
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()))
    await Promise.all(databases.map((database) => database.close()))
    await wire.cut()
    await home.close()
  })

  const url = (index: number) => servers[index]?.url ?? ''
  const listeners = async () =>
    (await home.query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`))
      .length

  test('hear of what is saved through the other, each listening once for all its subscribers', async () => {
    const streams = await Promise.all([0, 0, 0, 1].map((index) => listening(url(index))))
    await saveReading((databases[1] as Database).client, story('shared'))
    for (const stream of streams) expect(heard(await stream.next())).toBe('shared')
    expect(await listeners()).toBe(2)
  })

  test('hear again when the database is back, in the streams that stayed open', async () => {
    const stream = await listening(url(0))
    await wire.cut()
    await wait(300)
    await wire.mend()
    await eventually(async () => ((await listeners()) === 2 ? true : null))
    await saveReading((databases[1] as Database).client, story('again'))
    expect(heard(await stream.next())).toBe('again')
  })

  test('say so when they cannot listen', async () => {
    const database = await openDatabase({ databaseUrl: wire.url, dataDir: '' })
    const server = await startOn(database)
    await wire.cut()
    const stream = await listening(server.url)
    expect(await stream.next()).toMatchObject({ errors: [{ extensions: { code: 'DATABASE_UNAVAILABLE' } }] })
    await wire.mend()
    await saveReading(home.client, story('before'))
    const better = await listening(server.url)
    await saveReading(home.client, story('after'))
    expect(heard(await better.next())).toBe('after')
    await server.stop()
    await database.close()
  })
})

async function eventually<Value>(find: () => Promise<Value | null>): Promise<Value> {
  for (;;) {
    const found = await find()
    if (found !== null) return found
    await wait(20)
  }
}
