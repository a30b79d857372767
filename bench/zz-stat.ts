import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openDatabase } from '#store/open.ts'
import { saveReadings } from '#store/save-readings.ts'
import { proposeReadings } from '#store/propose-readings.ts'
import { findPostgres } from '../tests/postgres-binaries.ts'
import { startCluster } from '../tests/postgres-cluster.ts'
import { SETTINGS } from './postgres.ts'
import { readStories } from './storing/readings.ts'
import { used } from './storing/server-time.ts'
const articles = Number(process.argv[2] ?? 200),
  way = process.argv[3] ?? 'link',
  stats = process.argv[4] !== 'nostat'
const folder = mkdtempSync(join(tmpdir(), 'dateline-stat-'))
const cluster = await startCluster(findPostgres(undefined), folder, {
  settings: [
    ...SETTINGS,
    ...(stats
      ? ['shared_preload_libraries=pg_stat_statements', 'pg_stat_statements.track=all', 'pg_stat_statements.track_planning=on', 'track_functions=pl']
      : []),
  ],
})
try {
  const c = new pg.Client({ connectionString: `${cluster.url}/postgres` })
  await c.connect()
  await c.query('CREATE DATABASE dateline')
  await c.end()
  const database = await openDatabase({ databaseUrl: `${cluster.url}/dateline`, dataDir: '' })
  const d = new pg.Client({ connectionString: `${cluster.url}/dateline` })
  await d.connect()
  if (stats) await d.query('CREATE EXTENSION pg_stat_statements')
  const readings = readStories(articles)
  for (let round = 0; round < 1; round++) {
    const b = used(folder),
      t = performance.now()
    for (let at = 0; at < readings.length; at += 20)
      for (const r of await (way === 'link' ? proposeReadings : saveReadings)(database, readings.slice(at, at + 20)))
        if (r.status === 'rejected') throw r.reason
    const a = used(folder)
    console.log(
      way,
      'clock',
      (performance.now() - t).toFixed(0),
      'server',
      ((a.server - b.server) * 1000).toFixed(0),
      'node',
      ((a.node - b.node) * 1000).toFixed(0),
    )
  }
  if (stats) {
    for (const r of (
      await d.query(
        `SELECT total_exec_time::int ms, total_plan_time::int plan, calls, rows, left(regexp_replace(query,'\\s+',' ','g'),170) q, toplevel FROM pg_stat_statements ORDER BY total_exec_time+total_plan_time DESC LIMIT 45`,
      )
    ).rows)
      console.log(
        String(r.ms).padStart(6),
        String(r.calls).padStart(7),
        String(r.rows).padStart(7),
        r.toplevel ? 'T' : ' ',
        r.q,
      )
    for (const r of (
      await d.query(
        `SELECT funcname f, calls, total_time::int t, self_time::int s FROM pg_stat_user_functions ORDER BY self_time DESC LIMIT 25`,
      )
    ).rows)
      console.log(r.f.padEnd(30), r.calls, r.t, r.s)
  }
  await d.end()
  await database.close()
} finally {
  await cluster.stop()
}
