/**
 * How long from `npm start` until the server says it is ready, and how much memory it holds then.
 * Cold: a new data folder, copied from the prepared one as after `npm ci`, and seeded. Warm: the same folder again.
 *
 *     npm run bench:start-up [-- ROUNDS]
 */
import type { ChildProcess } from 'node:child_process'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, release, tmpdir, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

const ROOT = join(import.meta.dirname, '..')
const READY_WITHIN = 60_000
const ENDED_WITHIN = 15_000

/** `megabytes` are NaN where there is no /proc to ask. */
type Start = Readonly<{ milliseconds: number; megabytes: number }>

/** Starts the server on a data folder, waits until it is ready, and stops it as a supervisor would. */
async function start(dataDir: string): Promise<Start> {
  const settings = { PORT: '0', HOST: '127.0.0.1', DATELINE_DATA_DIR: dataDir, DATABASE_URL: '', LOG_LEVEL: 'warn' }
  const began = performance.now()
  const npm = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await ready(await healthOf(npm.stdout))
    return { milliseconds: performance.now() - began, megabytes: residentMegabytes(lastInLine(npm.pid)) }
  } finally {
    await stop(npm)
  }
}

/** The address that the server prints once it listens. */
async function healthOf(output: Readable): Promise<string> {
  for await (const line of createInterface({ input: output, signal: AbortSignal.timeout(READY_WITHIN) })) {
    const health = /^health +(http.+)$/.exec(line)?.[1]
    if (health !== undefined) return health
  }
  throw new Error(`"npm start" ended, or was not ready within ${READY_WITHIN / 1000} s`)
}

async function ready(health: string): Promise<void> {
  const { status } = await fetch(health, { signal: AbortSignal.timeout(READY_WITHIN) })
  if (status !== 200) throw new Error(`${health} answers ${status}`)
}

async function stop(npm: ChildProcess): Promise<void> {
  if (npm.exitCode !== null) return
  const ended = once(npm, 'exit', { signal: AbortSignal.timeout(ENDED_WITHIN) })
  npm.kill('SIGTERM')
  try {
    await ended
  } catch {
    process.kill(lastInLine(npm.pid), 'SIGKILL')
  }
  if (npm.exitCode === 0) return
  console.error(`"npm start" ended with ${npm.exitCode ?? npm.signalCode}`)
  process.exitCode = 1
}

/** From npm, perhaps by way of a shell, to the server; just `pid` where there is no /proc. */
function lastInLine(pid = 0): number {
  const file = `/proc/${pid}/task/${pid}/children`
  const child = existsSync(file) ? readFileSync(file, 'utf8').split(' ')[0] : undefined
  return child ? lastInLine(Number(child)) : pid
}

function residentMegabytes(pid: number): number {
  const file = `/proc/${pid}/status`
  const status = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024
}

/** `1234 (1201 to 1306)`: the median and the extremes. */
function spread(values: readonly number[]): string {
  const sorted = values.toSorted((one, other) => one - other)
  const [least, median, most] = [0, (sorted.length - 1) / 2, sorted.length - 1].map((at) => {
    const [below = Number.NaN, above = Number.NaN] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
    return ((below + above) / 2).toFixed(0)
  })
  return `${median} (${least} to ${most})`
}

/** What can be no quicker: the runtimes alone, and opening the folder of the embedded database without a server. */
const OPEN = `const { openPGlite } = await import('./src/store/embedded.ts')
const pglite = await openPGlite({ dataDir: process.argv[1] })
await pglite.close()`
const floors = (dataDir: string): Readonly<Record<string, readonly [string, ...string[]]>> => ({
  'node -e 0': [process.execPath, '-e', '0'],
  'npm prefix': ['npm', 'prefix'],
  'PGlite alone': [
    process.execPath,
    '--wasm-tiering-budget=200000000',
    '--input-type=module',
    '-e',
    OPEN,
    join(dataDir, 'pglite'),
  ],
})

function timed([command, ...args]: readonly [string, ...string[]]): number {
  const began = performance.now()
  execFileSync(command, args, { cwd: ROOT })
  return performance.now() - began
}

const rounds = Number(process.argv[2] ?? 5)
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('give a number of rounds, such as 5')

execFileSync(process.execPath, ['src/cli/main.js', 'prepare'], { cwd: ROOT })
const cold: Start[] = []
const warm: Start[] = []
const floor: Record<string, number[]> = {}
for (let round = 0; round < rounds; round += 1) {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-start-up-'))
  try {
    cold.push(await start(dataDir))
    warm.push(await start(dataDir))
    for (const [name, command] of Object.entries(floors(dataDir))) (floor[name] ??= []).push(timed(command))
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const cores = cpus()
console.log(`npm start until /health/ready answers 200, embedded database; median (least to most) of ${rounds} rounds
${cores.length} × ${cores[0]?.model.trim() ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${type()} ${release()}, Node.js ${process.version}
`)
for (const [name, starts] of Object.entries({ cold, warm })) {
  const milliseconds = spread(starts.map((one) => one.milliseconds))
  console.log(`${name}  ${milliseconds} ms  ${spread(starts.map((one) => one.megabytes))} MiB resident`)
}
for (const [name, times] of Object.entries(floor)) console.log(`${name}  ${spread(times)} ms`)
