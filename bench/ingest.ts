/**
 * How many articles of 500 words a second a whole ingest reads by rules and stores, with a thread that reads ahead and
 * without, on PostgreSQL and on the embedded database; each time a process of its own and an empty database, in turns.
 *
 *     npm run bench:ingest [-- ARTICLES]  (300 where none is given)
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { prepareFolder } from '#store/embedded.ts'
import { openDatabase } from '#store/open.ts'
import { findPostgres } from '../tests/postgres-binaries.ts'
import { startCluster } from '../tests/postgres-cluster.ts'
import { administer } from './administer.ts'
import { SETTINGS } from './postgres.ts'
import { spreadOf } from './read/figures.ts'
import { used } from './storing/server-time.ts'
import { wholeNumber } from './whole-number.ts'

/** By the clock, and of the processor's time in PostgreSQL and in Node; the most memory of Node. */
export type Ingested = Readonly<{ seconds: number; server: number; node: number; megabytes: number }>

const ROUNDS = 3
const run = promisify(execFile)
const homes = ['PostgreSQL', 'the embedded database'] as const
const ways = ['here', 'ahead'] as const

/** As `src/cli/main.js` runs the embedded database. */
const FLAGS = ['--wasm-tiering-budget=200000000']

const articles = wholeNumber('articles', process.argv[2] ?? '300')
const postgres = findPostgres(process.env['DATELINE_TEST_PG_BIN'])
const folder = mkdtempSync(join(tmpdir(), 'dateline-ingest-'))
const cluster = await startCluster(postgres, folder, { settings: SETTINGS })

async function ingest(home: (typeof homes)[number], way: (typeof ways)[number]): Promise<Ingested> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-ingest-'))
  const isEmbedded = home === 'the embedded database'
  if (!isEmbedded)
    await administer(
      cluster.url,
      'DROP DATABASE IF EXISTS ingest',
      'CREATE DATABASE ingest TEMPLATE dateline',
      'CHECKPOINT',
    )
  const before = used(folder)
  const script = join(import.meta.dirname, 'ingest/process.ts')
  const database = [isEmbedded ? '' : `${cluster.url}/ingest`, dataDir]
  const { stdout } = await run(process.execPath, [...FLAGS, script, String(articles), way, ...database])
  const server = used(folder).server - before.server
  rmSync(dataDir, { recursive: true })
  return { ...(JSON.parse(stdout) as Omit<Ingested, 'server'>), server: isEmbedded ? 0 : server }
}

function tell(way: (typeof ways)[number], rounds: readonly Ingested[]): number {
  const of = (key: keyof Ingested) => spreadOf(rounds.map((one) => one[key]))?.median ?? 0
  const { median = 0, least = 0, most = 0 } = spreadOf(rounds.map(({ seconds }) => articles / seconds)) ?? {}
  const each = (key: 'node' | 'server') => ((of(key) * 1000) / articles).toFixed(1)
  console.log(
    `  ${way === 'here' ? 'read in the thread that stores' : 'read ahead in a thread'}: ${median.toFixed(1)} a second ` +
      `(${least.toFixed(1)} to ${most.toFixed(1)}); the processor for each ` +
      `${each('node')} ms in Node, ${each('server')} ms in PostgreSQL; ${of('megabytes').toFixed(0)} MiB`,
  )
  return median
}

try {
  await prepareFolder()
  await administer(cluster.url, 'CREATE DATABASE dateline')
  await (await openDatabase({ databaseUrl: `${cluster.url}/dateline`, dataDir: '' })).close()
  console.log(`PostgreSQL ${postgres.version}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}
${articles} articles of 500 words; medians of ${ROUNDS} rounds`)
  for (const home of homes) {
    const figures: Record<(typeof ways)[number], Ingested[]> = { here: [], ahead: [] }
    for (let round = 0; round < ROUNDS; round += 1) for (const way of ways) figures[way].push(await ingest(home, way))
    console.log(`into ${home}`)
    const [here = 0, ahead = 0] = ways.map((way) => tell(way, figures[way]))
    console.log(`  ${(ahead / here).toFixed(2)} times as many a second`)
  }
} finally {
  await cluster.stop()
}
