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
import { proposeReadings } from '#store/propose-readings.ts'
import { saveReading } from '#store/save-reading.ts'
import { saveReadings } from '../tests/store/save-readings.ts'
import { findPostgres } from '../tests/postgres-binaries.ts'
import { startCluster } from '../tests/postgres-cluster.ts'
import { administer } from './administer.ts'
import { SETTINGS } from './postgres.ts'
import type { Copied, Kept } from './storing/copied.ts'
import { bare, copyIn, copyOut } from './storing/copied.ts'
import { readStories } from './storing/readings.ts'
import { used } from './storing/server-time.ts'
import { wholeNumber } from './whole-number.ts'

const ROUNDS = 3
const BATCH = 20
const articles = wholeNumber('articles', process.argv[2] ?? '1000')
const postgres = findPostgres(process.env['DATELINE_TEST_PG_BIN'])
const folder = mkdtempSync(join(tmpdir(), 'dateline-storing-'))
const cluster = await startCluster(postgres, folder, { settings: SETTINGS })

type Way = () => Promise<Figures>
/** `server` and `node` are seconds of the processor. */
type Figures = Readonly<{ rows: number; seconds: number; server: number; node: number }>

async function timed(work: () => Promise<void>): Promise<Omit<Figures, 'rows'>> {
  const before = used(folder)
  const began = performance.now()
  await work()
  const seconds = (performance.now() - began) / 1000
  const after = used(folder)
  return { seconds, server: after.server - before.server, node: after.node - before.node }
}

/** A connection to an empty copy of the migrated database. */
async function emptied(work: (client: pg.Client, url: string) => Promise<Figures>): Promise<Figures> {
  await administer(
    cluster.url,
    'DROP DATABASE IF EXISTS storing',
    'CREATE DATABASE storing TEMPLATE dateline',
    'CHECKPOINT',
  )
  const url = `${cluster.url}/storing`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client, url)
  } finally {
    await client.end()
  }
}

const copying = (tables: readonly Copied[], kept: Kept): Promise<Figures> =>
  emptied(async (client) => {
    await bare(client, kept)
    return { ...(await timed(() => copyIn(client, tables))), rows: rowsIn(tables) }
  })

/** What the last way stored; COPY brings the same. */
let stored: readonly Copied[] = []
const rowsIn = (tables: readonly Copied[]): number => tables.reduce((sum, { rows }) => sum + rows, 0)

const storing = (save: (database: Database) => Promise<void>): Promise<Figures> =>
  emptied(async (client, url) => {
    const database = await openDatabase({ databaseUrl: url, dataDir: '' })
    const figures = await timed(() => save(database))
    stored = await copyOut(client)
    await database.close()
    return { ...figures, rows: rowsIn(stored) }
  })

async function oneByOne({ client }: Database, readings: readonly Reading[]): Promise<void> {
  for (const reading of readings) await saveReading(client, reading)
}

type Store = (database: Database, readings: readonly Reading[]) => Promise<readonly PromiseSettledResult<unknown>[]>

const inBatches =
  (store: Store, readings: readonly Reading[]) =>
  async (database: Database): Promise<void> => {
    for (let at = 0; at < readings.length; at += BATCH)
      for (const one of await store(database, readings.slice(at, at + BATCH)))
        if (one.status === 'rejected') throw new Error('a reading was refused', { cause: one.reason })
  }

/** Prints the rows a second, and of the processor's time; PostgreSQL and Node work in turns here. */
function tell(what: string, rounds: readonly Figures[], floor: Figures | undefined): Figures {
  const figures = median(rounds)
  const { rows, seconds, server, node } = figures
  const rate = (time: number) => Math.round(rows / time).toLocaleString('en')
  const share = (other: Figures) =>
    `; of COPY ${Math.round((other.seconds * 100 * rows) / other.rows / seconds)} % by the clock, ` +
    `${Math.round((other.server * 100 * rows) / other.rows / server)} % in PostgreSQL`
  console.log(
    `${what}\n  ${rows} rows, ${rate(seconds)} a second; ${server.toFixed(2)} s of PostgreSQL, ` +
      `${node.toFixed(2)} s of Node, ${rate(server + node)} rows a second of both${floor ? share(floor) : ''}`,
  )
  return figures
}

function median(rounds: readonly Figures[]): Figures {
  const middle = (values: readonly number[]) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0
  return {
    rows: middle(rounds.map((one) => one.rows)),
    seconds: middle(rounds.map((one) => one.seconds)),
    server: middle(rounds.map((one) => one.server)),
    node: middle(rounds.map((one) => one.node)),
  }
}

try {
  const migrated = await administer(cluster.url, 'CREATE DATABASE dateline').then(() =>
    openDatabase({ databaseUrl: `${cluster.url}/dateline`, dataDir: '' }),
  )
  await migrated.close()
  console.log(`PostgreSQL ${postgres.version}, Node ${process.version}, ${cpus()[0]?.model}, ${articles} articles`)
  const readings = readStories(articles)
  const storingWays: Readonly<Record<string, Way>> = {
    [`linked and stored, ${BATCH} articles a transaction`]: () => storing(inBatches(proposeReadings, readings)),
    'stored, an article a transaction': () => storing((database) => oneByOne(database, readings)),
    [`stored, ${BATCH} articles a transaction`]: () => storing(inBatches(saveReadings, readings)),
  }
  const copyingWays: Readonly<Record<string, Way>> = {
    'COPY without triggers, indexes and keys': () => copying(stored, { indexes: false, foreignKeys: false }),
    'COPY with indexes, without triggers and foreign keys': () =>
      copying(stored, { indexes: true, foreignKeys: false }),
    'COPY with keys, without triggers and other indexes': () => copying(stored, { indexes: false, foreignKeys: true }),
    'COPY with indexes and keys, without triggers': () => copying(stored, { indexes: true, foreignKeys: true }),
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
  await cluster.stop()
}
