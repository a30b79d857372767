import type { ChildProcess } from 'node:child_process'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { ServerName } from './operation.ts'
import { SERVERS } from './operation.ts'

/** `url` is without a path. */
export type Server = Readonly<{ name: ServerName; url: string; pid: number; stop: () => Promise<void> }>
export type Servers = Readonly<Record<ServerName, Server>>

const ROOT = join(import.meta.dirname, '../..')
const READY_WITHIN = 60_000
/** What Dateline reads with, `src/store/pool.ts`; the others get as many. */
export const CONNECTIONS = 10

const own = (file: string, url: string) => [join(import.meta.dirname, file), url, String(CONNECTIONS)]

const COMMANDS: Readonly<Record<ServerName, (url: string) => readonly string[]>> = {
  dateline: () => [join(ROOT, 'src/cli/main.js'), 'serve'],
  postgraphile: (url) => own('../postgraphile/server.ts', url),
  floor: (url) => own('floor-server.ts', url),
}

/** Packages that nothing else needs, and which `npm ci` of the project therefore leaves out. */
function installPostGraphile(): void {
  const folder = join(import.meta.dirname, '../postgraphile')
  if (!existsSync(join(folder, 'node_modules'))) execFileSync('npm', ['ci'], { cwd: folder, stdio: 'inherit' })
}

/** Each a process of its own, on one database. */
export async function startServers(url: string): Promise<Servers> {
  installPostGraphile()
  const started: Server[] = []
  try {
    for (const name of SERVERS) started.push(await start(name, url))
    return Object.fromEntries(started.map((server) => [server.name, server])) as Servers
  } catch (error) {
    await stopAll(started)
    throw error
  }
}

export const stopAll = (servers: readonly Server[]) => Promise.all(servers.map(({ stop }) => stop()))

/** Of a database at `url`, with settings of Dateline beside. */
export async function start(
  name: ServerName,
  url: string,
  others: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const settings = {
    NODE_ENV: 'production',
    GRAPHILE_ENV: 'production',
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: url,
    ...others,
  }
  const child = spawn(process.execPath, COMMANDS[name](url), {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill) // whatever ends this process
  const stop = async () => {
    process.off('exit', kill)
    await end(child)
  }
  try {
    return { name, url: await addressOf(name, child), pid: child.pid ?? Number.NaN, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What a server prints once it listens. */
async function addressOf(name: string, { stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error(`${name} has no output`)
  const lines = createInterface({ input: stdout, signal: AbortSignal.timeout(READY_WITHIN) })
  for await (const line of lines) {
    const url = /^(?:ready|health) +(http:\/\/[\d.:]+)/.exec(line)?.[1]
    if (url !== undefined) {
      stdout.resume()
      return url
    }
  }
  throw new Error(`${name} ended, or was not ready within ${READY_WITHIN / 1000} s`)
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const impatience = setTimeout(() => child.kill('SIGKILL'), 5000)
  await ended
  clearTimeout(impatience)
}
