import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { readMigrations } from '#store/migrate.ts'
import { openDatabase } from '#store/open.ts'
import { findPostgres } from '../tests/postgres-binaries.ts'
import { startCluster } from '../tests/postgres-cluster.ts'
import { checkBase } from './base/checks.ts'
import type { BaseOptions } from './generate.ts'
import { generate } from './generate.ts'

/** A generated base on a server of its own, which `stop` stops. */
export type Base = Readonly<{ url: string; version: string; folder: string; stop: () => Promise<void> }>

/** As on a small server with its database in memory; loading makes indexes, so it gets room for that. */
export const SETTINGS = [
  'shared_buffers=1GB',
  'effective_cache_size=4GB',
  'work_mem=32MB',
  'maintenance_work_mem=512MB',
  'random_page_cost=1.1',
  'max_wal_size=8GB',
  'wal_level=minimal',
  'max_wal_senders=0',
  'synchronous_commit=off',
  'autovacuum=off',
]

/**
 * Starts the server of the base in `folder`, and makes the base where the folder is missing or its making was not
 * finished. The folder stays, so that the next run begins at once.
 */
export async function openBase(options: BaseOptions, folder = folderOf(options), print = console.log): Promise<Base> {
  const postgres = findPostgres(process.env['DATELINE_TEST_PG_BIN'])
  mkdirSync(folder, { recursive: true })
  const { url, stop } = await startCluster(postgres, folder, { settings: SETTINGS, keep: true })
  try {
    await makeOnce(url, options, print)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: `${url}/${FINISHED}`, version: postgres.version, folder, stop }
}

/** The database has its name only when it is whole. */
const [FINISHED, UNFINISHED] = ['dateline', 'dateline_unfinished']

async function makeOnce(server: string, options: BaseOptions, print: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [FINISHED])
    if (rowCount === 1) return
    print(`making ${options.articles} articles, seed ${options.seed}`)
    await client.query(`DROP DATABASE IF EXISTS ${UNFINISHED}`)
    await client.query(`CREATE DATABASE ${UNFINISHED}`)
    const url = `${server}/${UNFINISHED}`
    const database = await openDatabase({ databaseUrl: url, dataDir: '' })
    await database.close()
    await generate(url, options, (step, ms) => print(`${step.padEnd(20)} ${(ms / 1000).toFixed(1)} s`))
    await checkBase(url, print)
    await client.query(`ALTER DATABASE ${UNFINISHED} RENAME TO ${FINISHED}`)
    await client.query('CHECKPOINT')
  } finally {
    await client.end()
  }
}

const BASE_SOURCES = join(import.meta.dirname, 'base')

/** One folder for each size, seed, data model and generator, under the system's folder for what may be lost. */
function folderOf({ articles, seed }: BaseOptions): string {
  const key = createHash('sha256')
  for (const { checksum } of readMigrations()) key.update(checksum)
  for (const file of readdirSync(BASE_SOURCES).toSorted()) key.update(readFileSync(join(BASE_SOURCES, file)))
  return join(tmpdir(), `dateline-bench-${articles}-${seed}-${key.digest('hex').slice(0, 12)}`)
}
