/**
 * How fast the base goes out and comes back, and in how much memory: lossless statements, every format of one kind, all
 * of it out, in and out again with equal bytes, and an export that is killed in the middle.
 *
 *     npm run bench:export [-- ARTICLES]  (100000 where none is given: 500,000 statements)
 *
 * The results go to `bench/results/export.md`.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { openBase } from './postgres.ts'
import { wholeNumber } from './whole-number.ts'

const articles = wholeNumber('articles', process.argv[2] ?? '100000')
const base = await openBase({ articles, seed: 1 })
const folder = mkdtempSync(join(tmpdir(), 'dateline-export-'))
const at = (name: string): string => join(folder, name)

type Run = Readonly<{ seconds: number; peak: number; said: string; end: number | string }>

/** One command in a process of its own; `peak` is the most memory it held, in MB. `killedAt`: when its file has so many bytes. */
async function dateline(args: readonly string[], url: string, kill?: { file: string; bytes: number }): Promise<Run> {
  const began = performance.now()
  const child = spawn(process.execPath, ['src/cli/main.js', ...args], {
    env: { PATH: process.env['PATH'], DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  const ended = once(child, 'close') as Promise<[number | null, string | null]>
  let peak = 0
  const watching = { done: false }
  const watch = async () => {
    while (!watching.done) {
      peak = Math.max(peak, peakOf(child.pid ?? 0))
      if (kill && existsSync(kill.file) && statSync(kill.file).size > kill.bytes) child.kill('SIGKILL')
      await wait(20)
    }
  }
  const watched = watch()
  const [code, signal] = await ended
  const seconds = (performance.now() - began) / 1000
  watching.done = true
  await watched
  return { seconds, peak, said: said.trim(), end: code ?? signal ?? '' }
}

/** The high-water mark that Linux keeps of a process. */
function peakOf(pid: number): number {
  try {
    const [, kilobytes = '0'] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1000
  } catch {
    return 0 // it has ended
  }
}

const told: string[] = []
function say(line: string): void {
  told.push(line)
  console.log(line)
}

const rowsIn = (said: string): number =>
  [...said.matchAll(/(\d+) [a-z_]+(?=[,;])/g)].reduce((sum, [, count]) => sum + Number(count), 0)

function tell(what: string, { seconds, peak, said }: Run, rows = rowsIn(said)): void {
  const rate = Math.round(rows / seconds).toLocaleString('en')
  say(`${what.padEnd(30)} ${rows} rows, ${seconds.toFixed(1)} s, ${rate} a second, ${Math.round(peak)} MB`)
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

async function outAndBack(): Promise<void> {
  const client = new pg.Client({ connectionString: base.url })
  await client.connect()
  await client.query('DROP DATABASE IF EXISTS dateline_back')
  await client.query('CREATE DATABASE dateline_back')
  const back = base.url.replace(/[^/]+$/, 'dateline_back')
  tell('everything, lossless', await dateline(['export', 'jsonl', '--output', at('all.jsonl')], base.url))
  const imported = await dateline(['import', at('all.jsonl')], back)
  tell('brought back', imported, Number(/^(\d+) rows/.exec(imported.said)?.[1]))
  const again = await dateline(['import', at('all.jsonl')], back)
  tell('a second time', again, Number(/(\d+) as they were/.exec(again.said)?.[1]))
  tell('and out again', await dateline(['export', 'jsonl', '--output', at('back.jsonl')], back))
  const [first, second] = await Promise.all([sha256(at('all.jsonl')), sha256(at('back.jsonl'))])
  say(`SHA-256 ${first}\n        ${second}: ${first === second ? 'the same bytes' : 'NOT THE SAME'}`)
  await client.query('DROP DATABASE dateline_back WITH (FORCE)')
  await client.end()
  if (first !== second) process.exitCode = 1
}

const reportOf = (lines: readonly string[]): string => `# Exports, and the way back

Written by \`npm run bench:export -- ${articles}\`. Each is a process of its own, whose start is in the time; the memory is
the most that it held.

${lines.map((line) => `    ${line}`).join('\n')}
`

try {
  say(`PostgreSQL ${base.version}, Node ${process.version}, ${cpus()[0]?.model}, ${articles} articles`)
  for (let round = 0; round < 3; round += 1)
    tell(
      'statements, lossless',
      await dateline(['export', 'jsonl', '--kind', 'statements', '--output', at('s')], base.url),
    )
  for (const format of ['csv', 'turtle'])
    tell(`events as ${format}`, await dateline(['export', format, '--kind', 'events', '--output', at('e')], base.url))
  const kill = { file: at('killed.jsonl.part'), bytes: 100_000_000 }
  const killed = await dateline(['export', 'jsonl', '--output', at('killed.jsonl')], base.url, kill)
  say(`killed in the middle: ${killed.end}; a file of its name: ${existsSync(at('killed.jsonl'))}`)
  await outAndBack()
  writeFileSync(join(import.meta.dirname, 'results/export.md'), reportOf(told))
} finally {
  rmSync(folder, { recursive: true })
  await base.stop()
}
