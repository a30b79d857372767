import { execFileSync } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPostgres, openSession } from '../database.ts'
import type { EventSource } from '../server/event-source.ts'
import { subscribe } from '../server/event-source.ts'
import { ask } from '../server/server.ts'
import type { Process } from './process.ts'
import { dateline } from './process.ts'

let database: Awaited<ReturnType<typeof createPostgres>>
beforeAll(async () => {
  database = await createPostgres('')
})
afterAll(() => database.drop())

const start = (settings: Readonly<Record<string, string>> = {}) =>
  dateline(['serve'], { PORT: '0', DATABASE_URL: database.url, DATELINE_PROCESSES: '2', ...settings })
const address = async (server: Process) => (await server.prints(/GraphiQL +(http:\S+)\/graphql/))[1] ?? ''
const forked = (server: Process) =>
  execFileSync('pgrep', ['-P', String(server.pid)], { encoding: 'utf8' })
    .trim()
    .split('\n')
const times = (text: string, sentence: string) => text.split(sentence).length - 1

test('two processes migrate and seed once; what one writes the other reads and tells at once; both end with 0', async () => {
  const server = start()
  const url = await address(server)
  expect(server.stdout()).toMatch(/prepared \(\d+ migrations\).*\nand seeded it: 1 reading/)
  expect(times(server.stdout(), 'Dateline')).toBe(1)
  expect(forked(server)).toHaveLength(2)

  const streams: EventSource[] = []
  for (let one = 0; one < 4; one += 1) streams.push(await subscribe(url, 'subscription { articleIngested { title } }'))
  const session = await openSession(database.url)
  const listening = `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'`
  expect(await session.query(listening)).toEqual([{ count: 2 }])
  await session.close()

  const created = dateline(['key', 'create', '--role', 'editor', '--name', 'x'], { DATABASE_URL: database.url })
  expect(await created.ended).toBe(0)
  const mutation = `mutation { readArticle(input: { title: "A visit", text: "Mary Robinson visited Dublin on Friday." }) {
    ... on IngestArticlePayload { article { title } } } }`
  const written = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${created.stdout().trim()}`,
      connection: 'close',
    },
    body: JSON.stringify({ query: mutation }),
  })
  expect(await written.text()).toContain('{"article":{"title":"A visit"}}')
  const reads = await Promise.all(
    Array.from({ length: 6 }, () => ask(url, '{ articles(first: 9) { nodes { title } } }')),
  )
  for (const { text } of reads) expect(text).toContain('{"title":"A visit"}')
  for (const stream of streams) {
    expect(await stream.next()).toMatchObject({ data: { articleIngested: { title: 'A visit' } } })
  }

  server.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(server.stderr()).toBe('')
  for (const stream of streams) expect(await stream.next()).toBe('complete')
})

test('one that dies is replaced, with a line in the log', async () => {
  const server = start()
  const url = await address(server)
  expect(server.stdout()).toContain('kept what was in it')
  const [first = '', second] = forked(server)
  process.kill(Number(first), 'SIGKILL')
  await expect
    .poll(() => server.stderr(), { timeout: 20_000 })
    .toContain(`process ${first} ended with SIGKILL; another is`)
  await expect.poll(() => forked(server), { timeout: 20_000 }).toEqual([second, expect.any(String)])
  expect((await fetch(`${url}/health/ready`)).status).toBe(200)
  server.kill('SIGINT')
  server.kill('SIGINT') // as npm does
  expect(await server.ended).toBe(0)
})

test('what keeps all of them from starting is told once', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => void taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as AddressInfo
  const unable = [
    [{ PORT: String(port) }, `cannot listen on 127.0.0.1:${port}: another process listens there`],
    [{ DATABASE_URL: 'postgresql://127.0.0.1:1/x' }, 'cannot connect to the database of DATABASE_URL: '],
    [{ DATABASE_URL: '' }, 'DATELINE_PROCESSES: the embedded database is open in one process at a time'],
  ] as const
  for (const [settings, sentence] of unable) {
    const server = start(settings)
    expect(await server.ended).toBe(1)
    expect(times(server.stderr(), sentence)).toBe(1)
    expect(server.stderr()).not.toMatch(/\n\s+at /)
  }
  taken.close()
})
