/**
 * Whether a read costs what its page costs, not what the base holds: the operations of `npm run bench` on two bases of
 * which one is a hundred times the other, round by round in turn, one client alone. Makes the bases where they are not
 * there yet; the large one takes an hour and 50 GB.
 *
 *     npm run bench:growth [-- --small 10000 --large 1000000 --rounds 5 --seconds 3 --data FOLDER]
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import type { Base } from './postgres.ts'
import { openBase } from './postgres.ts'
import { requestsOf } from './read/compare.ts'
import { spreadOf } from './read/figures.ts'
import { load } from './read/load.ts'
import type { Request } from './read/operation.ts'
import { operationsOf } from './read/operations.ts'
import { shown, table } from './read/report.ts'
import type { Server } from './read/servers.ts'
import { start } from './read/servers.ts'
import { wholeNumber } from './whole-number.ts'

const { values } = parseArgs({
  options: {
    small: { type: 'string', default: '10000' },
    large: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    data: { type: 'string' },
  },
})
const sizes = [wholeNumber('small', values.small), wholeNumber('large', values.large)] as const
const rounds = wholeNumber('rounds', values.rounds)
const seconds = wholeNumber('seconds', values.seconds)

type Asked = Readonly<{ name: string; title: string; requests: readonly Request[] }>
/** A base with Dateline on it, and what it is asked. */
type Side = Readonly<{ base: Base; server: Server; asked: readonly Asked[] }>

async function side(articles: number, folder: string | undefined): Promise<Side> {
  const base = await openBase({ articles, seed: 1 }, folder)
  const server = await start('dateline', base.url)
  const client = new pg.Client({ connectionString: base.url })
  await client.connect()
  const query = async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    (await client.query(sql, [...parameters])).rows as Row[]
  const asked: Asked[] = []
  for (const operation of await operationsOf(query, () => true))
    asked.push({ ...operation, requests: await requestsOf({ dateline: server }, operation) })
  await client.end()
  return { base, server, asked }
}

async function stop({ base, server }: Side): Promise<void> {
  await server.stop()
  await base.stop()
}

/** Milliseconds in the middle of those of all requests. */
async function middle({ server }: Side, requests: readonly Request[]): Promise<number> {
  const { latencies } = await load(server.url, requests, 1, seconds)
  return latencies[Math.floor(latencies.length / 2)] ?? Number.NaN
}

const bytesOf = ({ requests }: Asked): number =>
  Math.round(requests.reduce((sum, { bytes }) => sum + bytes, 0) / requests.length)

/**
 * Of two lists of requests as many as have an answer of about the same length in the other, a tenth more or less: what a
 * page costs is compared with what as large a page costs.
 */
function pagesAlike(few: readonly Request[], many: readonly Request[]): readonly [Request[], Request[]] {
  const left = new Set(many)
  const pairs = few.flatMap((one) => {
    const away = ({ bytes }: Request) => Math.abs(bytes - one.bytes)
    const [nearest] = [...left].toSorted((two, three) => away(two) - away(three))
    if (nearest === undefined || away(nearest) > one.bytes / 10) return []
    left.delete(nearest)
    return [[one, nearest] as const]
  })
  return [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
}

async function row(small: Side, large: Side, at: number): Promise<string[]> {
  const [few, many] = [small.asked[at], large.asked[at]]
  if (few === undefined || many === undefined) return []
  const alike = pagesAlike(few.requests, many.requests)
  const p50s: [number, number, number][] = []
  for (let round = 0; round <= rounds; round += 1) {
    const ofPages = [await middle(small, alike[0]), await middle(large, alike[1])] as const
    const ofAll = (await middle(large, many.requests)) / (await middle(small, few.requests))
    if (round > 0) p50s.push([...ofPages, ofAll]) // the first one warms up
  }
  const columns = [
    p50s.map(([less]) => less),
    p50s.map(([, more]) => more),
    p50s.map(([less, more]) => more / less),
    p50s.map(([, , ofAll]) => ofAll),
  ].map((column) => shown(spreadOf(column), 2))
  const bytes = [bytesOf(few), bytesOf(many)].map((count) => count.toLocaleString('en'))
  return [`${few.name} ${few.title}`, `${alike[0].length} of ${few.requests.length}`, ...columns, ...bytes]
}

const named = (size: number): string => size.toLocaleString('en')
const small = await side(sizes[0], undefined)
const large = await side(sizes[1], values.data)
try {
  const rows: string[][] = []
  for (const at of small.asked.keys()) rows.push(await row(small, large, at))
  const head = [
    ...['one client alone', 'pages alike', ...sizes.map((size) => `p50 ms of ${named(size)}`), 'ratio', 'ratio of all'],
    ...sizes.map((size) => `bytes an answer, ${named(size)}`),
  ]
  const command = `npm run bench:growth -- --small ${sizes[0]} --large ${sizes[1]} --rounds ${rounds} --seconds ${seconds}`
  const text = `# Reading bases of ${named(sizes[0])} and ${named(sizes[1])} articles

Written by \`${command}\`. The popular and the rare are asked for alike. A page of fifty that is full in the large base
may have three rows in the small one: the first columns are of those requests whose answers have about the same length in
both, the ratio of all is of all fifty on each side. A count counts all there is, and a search for a word of middling
frequency sorts what it finds.

${table(head, rows)}
`
  mkdirSync(join(import.meta.dirname, 'results'), { recursive: true })
  writeFileSync(join(import.meta.dirname, 'results/growth.md'), text)
  console.log(text)
} finally {
  await stop(small)
  await stop(large)
}
