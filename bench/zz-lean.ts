import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openDatabase } from '#store/open.ts'
import { saveReadings } from '#store/save-readings.ts'
import { findPostgres } from '../tests/postgres-binaries.ts'
import { startCluster } from '../tests/postgres-cluster.ts'
import { SETTINGS } from './postgres.ts'
import { bare, copyOut } from './storing/copied.ts'
import type { Copied } from './storing/copied.ts'
import { readStories } from './storing/readings.ts'
import { used } from './storing/server-time.ts'

const articles = Number(process.argv[2] ?? 200)
const postgres = findPostgres(process.env['DATELINE_TEST_PG_BIN'])
const folder = mkdtempSync(join(tmpdir(), 'dateline-lean-'))
const cluster = await startCluster(postgres, folder, { settings: SETTINGS })
const admin = async (...s: string[]) => {
  const c = new pg.Client({ connectionString: `${cluster.url}/postgres` })
  await c.connect()
  for (const x of s) await c.query(x)
  await c.end()
}
const dropWhere = (what: string, cond: string) => `DO $do$ DECLARE one record; BEGIN
  FOR one IN ${what === 'c' ? `SELECT conname AS name, conrelid::regclass AS of FROM pg_constraint WHERE connamespace='public'::regnamespace AND ${cond} ORDER BY contype='p'` : `SELECT indexrelid::regclass AS name, 1 AS of FROM pg_index i JOIN pg_class ON pg_class.oid=indexrelid WHERE relnamespace='public'::regnamespace AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid=indexrelid) AND ${cond}`} LOOP
   EXECUTE format('${what === 'c' ? 'ALTER TABLE %2$s DROP CONSTRAINT %1$I' : 'DROP INDEX %1$s'}', one.name, one.of); END LOOP; END $do$`
try {
  await admin('CREATE DATABASE dateline')
  const m = await openDatabase({ databaseUrl: `${cluster.url}/dateline`, dataDir: '' })
  await m.close()
  const readings = readStories(articles)
  let stored: readonly Copied[] = []
  const fresh = async <T>(work: (c: pg.Client, url: string) => Promise<T>) => {
    await admin('DROP DATABASE IF EXISTS storing', 'CREATE DATABASE storing TEMPLATE dateline', 'CHECKPOINT')
    const url = `${cluster.url}/storing`
    const c = new pg.Client({ connectionString: url })
    await c.connect()
    try {
      return await work(c, url)
    } finally {
      await c.end()
    }
  }
  await fresh(async (c, url) => {
    const database = await openDatabase({ databaseUrl: url, dataDir: '' })
    for (let at = 0; at < readings.length; at += 20) await saveReadings(database, readings.slice(at, at + 20))
    stored = await copyOut(c)
    await database.close()
  })
  const total = stored.reduce((s, x) => s + x.rows, 0)
  const red = `conname IN ('mention_article_id_fkey','statement_article_id_fkey','evidence_article_id_fkey')`
  const der = `contype='f' AND conrelid IN ('article_entity'::regclass,'article_event'::regclass,'entity_event'::regclass)`
  const org = `conname IN ('mention_origin_id_fkey','evidence_origin_id_fkey')`
  const partial = `DROP INDEX statement_party_capacity_said_asc, statement_party_capacity_said_desc, event_participant_capacity_id_idx, statement_reported_by_id_idx, statement_published_in_id_position_id_idx, event_place_when_asc, event_place_when_desc;
   CREATE INDEX ON statement_party (capacity_id, said_sort_asc, statement_id) WHERE capacity_id IS NOT NULL;
   CREATE INDEX ON statement_party (capacity_id, said_sort_desc, statement_id) WHERE capacity_id IS NOT NULL;
   CREATE INDEX ON event_participant (capacity_id) WHERE capacity_id IS NOT NULL;
   CREATE INDEX ON statement (reported_by_id) WHERE reported_by_id IS NOT NULL;
   CREATE INDEX ON statement (published_in_id, position, id) WHERE published_in_id IS NOT NULL;
   CREATE INDEX ON event (place_id, when_sort_asc, id) WHERE place_id IS NOT NULL;
   CREATE INDEX ON event (place_id, when_sort_desc, id) WHERE place_id IS NOT NULL;`
  const originIdx = `DROP INDEX mention_origin_id_idx, evidence_origin_id_idx`
  const variants: Record<string, (c: pg.Client) => Promise<void>> = {
    'indexes, FKs': (c) => bare(c, true),
    'no FKs': async (c) => {
      await bare(c, true)
      await c.query(dropWhere('c', `contype='f'`))
    },
    'no redundant FK': async (c) => {
      await bare(c, true)
      await c.query(dropWhere('c', red))
    },
    'no derived FK': async (c) => {
      await bare(c, true)
      await c.query(dropWhere('c', der))
    },
    'no origin FK': async (c) => {
      await bare(c, true)
      await c.query(dropWhere('c', org))
    },
    'no origin idx': async (c) => {
      await bare(c, true)
      await c.query(originIdx)
    },
    partial: async (c) => {
      await bare(c, true)
      await c.query(partial)
    },
    lean: async (c) => {
      await bare(c, true)
      await c.query(dropWhere('c', red))
      await c.query(dropWhere('c', der))
      await c.query(partial)
      await c.query(originIdx)
    },
    'FKs, no plain secondary': async (c) => {
      await bare(c, true)
      await c.query(dropWhere('i', `NOT indisunique`))
    },
    'FKs, only their uniques': async (c) => {
      await bare(c, true)
      await c.query(dropWhere('i', `indexrelid NOT IN (SELECT conindid FROM pg_constraint)`))
    },
    bare: (c) => bare(c, false),
  }
  const all: Record<string, number[]> = {}
  const per: Record<string, number[]> = {}
  for (let r = 0; r < 3; r++)
    for (const [name, prep] of Object.entries(variants))
      await fresh(async (c) => {
        await prep(c)
        const b = used(folder)
        const t = performance.now()
        await c.query('BEGIN; SET CONSTRAINTS ALL DEFERRED')
        for (const one of stored) {
          const t1 = performance.now()
          await copyOne(c, one)
          ;(per[`${name}|${one.sql.split(' ')[1]}|${one.rows}`] ??= []).push(performance.now() - t1)
        }
        const t1 = performance.now()
        await c.query('COMMIT')
        ;(per[`${name}|commit|0`] ??= []).push(performance.now() - t1)
        const ms = performance.now() - t
        const a = used(folder)
        ;(all[name] ??= []).push(ms)
        ;(all[name + ' cpu'] ??= []).push((a.server - b.server) * 1000)
      })
  const med = (v: number[]) => v.toSorted((x, y) => x - y)[v.length >> 1]!
  for (const [n, v] of Object.entries(all))
    console.log(n.padEnd(32), med(v).toFixed(0), Math.round((total / med(v)) * 1000))
  for (const [n, v] of Object.entries(per))
    if (!n.endsWith('|0') || n.includes('commit')) console.log(n, med(v).toFixed(1))
} finally {
  await cluster.stop()
}
async function copyOne(c: pg.Client, one: Copied) {
  const { from } = await import('pg-copy-streams')
  const { finished } = await import('node:stream/promises')
  const s = c.query(from(one.sql))
  for (const p of one.pieces) s.write(p)
  s.end()
  await finished(s)
}
