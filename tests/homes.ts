import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openPGlite, prepareFolder, sessionOf } from '#store/embedded.ts'
import { migrate } from '#store/migrate.ts'
import { openDatabase } from '#store/open.ts'
import { findPostgres } from './postgres-binaries.ts'
import type { Cluster } from './postgres-cluster.ts'
import { startCluster } from './postgres-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** File with the dump of an empty, migrated PGlite. */
    pgliteDump: string
    /** Without the name of a database; the one called `dateline` is empty and migrated, to be copied. */
    postgresUrl: string
  }
}

let cluster: Cluster | undefined

/** Made once for a whole run: an empty, migrated database in both homes, of which every test takes a copy. */
export async function setup({ provide }: TestProject): Promise<void> {
  const postgres = findPostgres(process.env['DATELINE_TEST_PG_BIN'])
  console.log(`Testing on PGlite and on PostgreSQL ${postgres.version} of ${postgres.bin}`)
  const folder = mkdtempSync(join(tmpdir(), 'dateline-tests-'))
  const pgliteDump = join(folder, 'pglite.tar')
  const makePostgres = async () => {
    cluster = await startCluster(postgres, folder)
    provide('postgresUrl', cluster.url)
    await makeTemplate(cluster.url)
  }
  await Promise.all([makePostgres(), dumpEmpty(pgliteDump, join(folder, 'pglite'))])
  provide('pgliteDump', pgliteDump)
}

export async function teardown(): Promise<void> {
  await cluster?.stop()
}

async function dumpEmpty(file: string, folder: string): Promise<void> {
  const prepared = await prepareFolder()
  if (prepared !== null) cpSync(prepared, folder, { recursive: true })
  const pglite = await openPGlite({ dataDir: folder })
  if (prepared === null) await migrate(sessionOf(pglite))
  const dump = await pglite.dumpDataDir('none')
  await pglite.close()
  writeFileSync(file, await dump.bytes())
  rmSync(folder, { recursive: true })
}

async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${url}/postgres` })
  await client.connect()
  await client.query('CREATE DATABASE dateline')
  await client.end()
  const database = await openDatabase({ databaseUrl: `${url}/dateline`, dataDir: '' })
  await database.close()
}
