import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { operationsOf } from './read/operations.ts'
const url = process.env['DATABASE_URL']!
const client = new pg.Client(url)
await client.connect()
const names = (process.argv[2] ?? 'Q3c').split(',')
await client.query(`ALTER DATABASE dateline SET log_min_duration_statement = 0`)
const child = spawn(process.execPath, ['src/cli/main.js', 'serve'], {
  env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
let base = ''
for await (const line of createInterface({ input: child.stdout! })) {
  const u = /^health +(http:\/\/[\d.:]+)/.exec(line)?.[1]
  if (u) {
    base = u
    break
  }
}
child.stdout!.resume()
const ops = await operationsOf(
  (async (sql: string, p: unknown[] = []) => (await client.query(sql, p)).rows) as never,
  (n) => names.includes(n),
)
for (const op of ops)
  for (const set of op.sets) {
    const body = JSON.stringify({ query: op.dateline.document, variables: (set as any).dateline })
    const lat: number[] = []
    let bytes = 0,
      text = ''
    for (let i = 0; i < 40; i++) {
      const t = performance.now()
      const r = await fetch(base + '/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body,
      })
      text = await r.text()
      bytes = text.length
      lat.push(performance.now() - t)
    }
    const d = JSON.parse(text).data
    const nodes = d?.statements?.nodes
    console.log(
      op.name,
      'ms',
      lat.toSorted((a, b) => a - b)[20]!.toFixed(2),
      'bytes',
      bytes,
      'nodes',
      nodes?.length,
      'count',
      d?.statements?.totalCount,
      JSON.stringify((set as any).floor).slice(0, 90),
    )
  }
await client.query(`ALTER DATABASE dateline RESET log_min_duration_statement`)
child.kill('SIGTERM')
await client.end()
