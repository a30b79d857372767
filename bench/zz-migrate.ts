import pg from 'pg'
import { openBase } from './postgres.ts'
import { openDatabase } from '#store/open.ts'
import { checkBase } from './base/checks.ts'
const [n, folder] = [Number(process.argv[2]), process.argv[3]]
const base = await openBase({ articles: n, seed: 1 }, folder)
const t = performance.now()
await (await openDatabase({ databaseUrl: base.url, dataDir: '' })).close()
console.log('migrated', ((performance.now() - t) / 1000).toFixed(1))
const c = new pg.Client(base.url); await c.connect(); await c.query('VACUUM ANALYZE'); console.log('vacuumed', ((performance.now() - t) / 1000).toFixed(1))
if (process.argv[4]) await checkBase(base.url, (l) => { if (/sorted/.test(l)) console.log(l) })
await c.query('CHECKPOINT'); await c.end(); await base.stop()
