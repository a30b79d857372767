import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openDatabase } from '#store/open.ts'
import { findPostgres } from '../tests/postgres-binaries.ts'
import { startCluster } from '../tests/postgres-cluster.ts'
import { SETTINGS } from './postgres.ts'
const folder = mkdtempSync(join(tmpdir(), 'dateline-lean-'))
const cluster = await startCluster(findPostgres(undefined), folder, { settings: SETTINGS })
try {
  const c = new pg.Client({ connectionString: `${cluster.url}/postgres` })
  await c.connect()
  await c.query('CREATE DATABASE dateline')
  await c.end()
  const m = await openDatabase({ databaseUrl: `${cluster.url}/dateline`, dataDir: '' })
  await m.close()
  const d = new pg.Client({ connectionString: `${cluster.url}/dateline` })
  await d.connect()
  for (const r of (
    await d.query(`SELECT tablename t, indexdef d FROM pg_indexes WHERE schemaname='public' ORDER BY 1,2`)
  ).rows)
    console.log(r.t, '|', r.d.replace(/.*(UNIQUE )?INDEX (\S+) ON public\.\S+ USING/, '$1$2'))
  console.log('--- triggers')
  for (const r of (
    await d.query(
      `SELECT tgrelid::regclass t, pg_get_triggerdef(oid) d FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1,2`,
    )
  ).rows)
    console.log(r.d.replace('CREATE ', ''))
  await d.end()
} finally {
  await cluster.stop()
}
