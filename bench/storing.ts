/**
 * How fast what the pipeline found is stored, with every trigger, index and foreign key, against COPY of the same rows
 * into the same tables without them; in turns on one server.
 *
 *     npm run bench:storing [-- ARTICLES]  (1000 where none is given)
 */
import { mkdtempSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Reading } from '#core/reading.ts'
import type { Database } from '#store/open.ts'
import { openDatabase } from '#store/open.ts'
import { saveReading } from '#store/save-reading.ts'
import { saveReadings } from '#store/save-readings.ts'
import { findPostgres } from '../tests/postgres-binaries.ts'
import { startCluster } from '../tests/postgres-cluster.ts'
import { SETTINGS } from './postgres.ts'
import type { Copied } from './storing/copied.ts'
import { bare, copyIn, copyOut } from './storing/copied.ts'
import { readStories } from './storing/readings.ts'
import { used } from './storing/server-time.ts'
import { wholeNumber } from './whole-number.ts'

const ROUNDS = 3
const BATCH = 50
const articles = wholeNumber('articles', process.argv[2] ?? '1000')
const postgres = findPostgres(process.env['DATELINE_TEST_PG_BIN'])
const folder = mkdtempSync(join(tmpdir(), 'dateline-storing-'))
const server = await startCluster(postgres, folder, { settings: SETTINGS })

type Figures = Readonly<{ seconds: number; server: number; node: number }>

async function timed(work: () => Promise<void>): Promise<Figures> {
  const before = used(folder)
  const began = performance.now()
  await work()
  const seconds = (performance.now() - began) / 1000
  const after = used(folder)
  return { seconds, server: after.server - before.server, node: after.node - before.node }
}

/** A connection to an empty copy of the migrated database. */
async function emptied(work: (client: pg.Client, url: string) => Promise<Figures>): Promise<Figures> {
  await administer('DROP DATABASE IF EXISTS storing', 'CREATE DATABASE storing TEMPLATE dateline', 'CHECKPOINT')
  const url = `${server.url}/storing`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client, url)
  } finally {
    await client.end()
  }
}

async function administer(...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: `${server.url}/postgres` })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

const copying = (tables: readonly Copied[], keepIndexes: boolean): Promise<Figures> =>
  emptied(async (client) => {
    await bare(client, keepIndexes)
    return timed(() => copyIn(client, tables))
  })

let stored: readonly Copied[] = []

const storing = (save: (database: Database) => Promise<void>): Promise<Figures> =>
  emptied(async (client, url) => {
    const database = await openDatabase({ databaseUrl: url, dataDir: '' })
    const figures = await timed(() => save(database))
    stored = await copyOut(client)
    await database.close()
    return figures
  })

async function oneByOne({ client }: Database, readings: readonly Reading[]): Promise<void> {
  for (const reading of readings) await saveReading(client, reading)
}

async function together(database: Database, readings: readonly Reading[]): Promise<void> {
  for (let at = 0; at < readings.length; at += BATCH) await saveReadings(database, readings.slice(at, at + BATCH))
}

function tell(what: string, rounds: readonly Figures[], best: number): number {
  const rows = stored.reduce((sum, table) => sum + table.rows, 0)
  const [median] = rounds.toSorted((one, other) => one.seconds - other.seconds).slice(rounds.length >> 1)
  if (median === undefined) throw new Error('there was no round')
  const rate = rows / median.seconds
  const share = best === 0 ? '' : `, ${((rate * 100) / best).toFixed(0)} % of COPY`
  const used = `${median.server.toFixed(2)} s of PostgreSQL, ${median.node.toFixed(2)} s of Node`
  console.log(`${what.padEnd(44)} ${Math.round(rate).toLocaleString('en').padStart(8)} rows a second${share}; ${used}`)
  return rate
}

try {
  const migrated = await administer('CREATE DATABASE dateline').then(() =>
    openDatabase({ databaseUrl: `${server.url}/dateline`, dataDir: '' }),
  )
  await migrated.close()
  console.log(`PostgreSQL ${postgres.version}, Node ${process.version}, ${cpus()[0]?.model}, ${articles} articles`)
  const readings = await readStories(articles)
  const ways: Readonly<Record<string, () => Promise<Figures>>> = {
    'stored, an article a transaction': () => storing((database) => oneByOne(database, readings)),
    [`stored, ${BATCH} articles a transaction`]: () => storing((database) => together(database, readings)),
    'COPY without indexes, keys and triggers': () => copying(stored, false),
    'COPY with indexes and keys, without triggers': () => copying(stored, true),
  }
  const figures: Record<string, Figures[]> = {}
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, way] of Object.entries(ways)) (figures[name] ??= []).push(await way())
  for (const { sql, rows } of stored) console.log(`  ${sql.split(' ')[1]} ${rows}`)
  let best = 0
  for (const [name, rounds] of Object.entries(figures).toReversed()) best = tell(name, rounds, best)
} finally {
  await server.stop()
}
