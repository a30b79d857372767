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

type Way = () => Promise<Figures>
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

/** In so many lanes: while the database works on one batch, the rows of the next are made. */
async function together(database: Database, readings: readonly Reading[], lanes: number): Promise<void> {
  const batches = Array.from({ length: Math.ceil(readings.length / BATCH) }, (_, at) =>
    readings.slice(at * BATCH, (at + 1) * BATCH),
  ).values()
  const work = async () => {
    for (const batch of batches) await saveReadings(database, batch)
  }
  await Promise.all(Array.from({ length: lanes }, work))
}

/** Prints the rows a second of processor time of both, side by side; PostgreSQL and Node work in turns here. */
function tell(what: string, rounds: readonly Figures[], floor: Figures | undefined): Figures {
  const rows = stored.reduce((sum, table) => sum + table.rows, 0)
  const figures = median(rounds)
  const { seconds, server, node } = figures
  const rate = (time: number) => Math.round(rows / time).toLocaleString('en')
  const share = (one: number, whole: number) => `${Math.round((whole * 100) / one)} %`
  const shares =
    floor === undefined
      ? ''
      : `; of COPY ${share(seconds, floor.seconds)} on the wall, ${share(server, floor.server)} in PostgreSQL`
  console.log(
    `${what}\n  ${rate(seconds)} rows a second; processor ${server.toFixed(2)} s of PostgreSQL, ` +
      `${node.toFixed(2)} s of Node, ${rate(server + node)} rows a second of both${shares}`,
  )
  return figures
}

function median(rounds: readonly Figures[]): Figures {
  const middle = (values: readonly number[]) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0
  return {
    seconds: middle(rounds.map(({ seconds }) => seconds)),
    server: middle(rounds.map(({ server }) => server)),
    node: middle(rounds.map(({ node }) => node)),
  }
}

try {
  const migrated = await administer('CREATE DATABASE dateline').then(() =>
    openDatabase({ databaseUrl: `${server.url}/dateline`, dataDir: '' }),
  )
  await migrated.close()
  console.log(`PostgreSQL ${postgres.version}, Node ${process.version}, ${cpus()[0]?.model}, ${articles} articles`)
  const readings = await readStories(articles)
  const storingWays: Readonly<Record<string, Way>> = {
    'stored, an article a transaction': () => storing((database) => oneByOne(database, readings)),
    [`stored, ${BATCH} articles a transaction`]: () => storing((database) => together(database, readings, 1)),
    'the same, the next batch made ready meanwhile': () => storing((database) => together(database, readings, 2)),
  }
  const copyingWays: Readonly<Record<string, Way>> = {
    'COPY without indexes, keys and triggers': () => copying(stored, false),
    'COPY with indexes and keys, without triggers': () => copying(stored, true),
  }
  const figures: Record<string, Figures[]> = {}
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, way] of Object.entries({ ...storingWays, ...copyingWays }))
      (figures[name] ??= []).push(await way())
  let floor: Figures | undefined
  for (const name of Object.keys({ ...copyingWays, ...storingWays })) {
    const told = tell(name, figures[name] ?? [], floor)
    floor ??= told
  }
} finally {
  await server.stop()
}
