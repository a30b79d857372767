import { execFile, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import type { Binaries } from './postgres-binaries.ts'

/** A throw-away server; `url` lacks the database's name. */
export type Cluster = Readonly<{ url: string; stop: () => Promise<void> }>

export type ClusterOptions = Readonly<{
  /** Of postgresql.conf, such as `shared_buffers=1GB`. */
  settings?: readonly string[]
  /** Leaves the folder when the server stops; a folder that was left is started again. */
  keep?: boolean
}>

/**
 * Starts the server, then waits for the end of its input, which comes with `stop` and with the death of this process
 * alike; then it stops the server and, unless told to keep it, removes the folder.
 */
const KEEPER = `
  programs=$1 folder=$2 port=$3 keep=$4
  shift 4
  "$programs/postgres" -D "$folder/data" -k "$folder" -p "$port" -c listen_addresses=127.0.0.1 -c fsync=off \\
    -c full_page_writes=off "$@" >"$folder/log" 2>&1 &
  cat >/dev/null
  kill -INT $!
  wait
  [ "$keep" = true ] || rm -rf "$folder"`

const run = promisify(execFile) // rejects with what the program wrote on its standard error

/** Makes and starts a cluster in `folder`, an empty folder of ours, which goes with it unless it is kept. */
export async function startCluster(
  { bin }: Binaries,
  folder: string,
  { settings = ['shared_buffers=64MB'], keep = false }: ClusterOptions = {},
): Promise<Cluster> {
  const user = serverUser()
  if (user) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o755)
  const programs = reachable(bin, folder, user)
  if (!existsSync(join(folder, 'data'))) await makeCluster(programs, folder, user)
  const port = await freePort()
  const given = [programs, folder, String(port), String(keep), ...settings.flatMap((setting) => ['-c', setting])]
  const keeper = spawn('sh', ['-c', KEEPER, 'sh', ...given], {
    ...user,
    cwd: folder,
    detached: true, // Ctrl-C is for the tests; the server stops when they have ended
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const ended = new Promise<void>((resolve) => keeper.on('exit', () => resolve()))
  const stop = async () => {
    keeper.stdin.end()
    await ended
  }
  const url = `postgresql://postgres@127.0.0.1:${port}`
  try {
    await answer(`${url}/postgres`)
  } catch (error) {
    const log = readFileSync(join(folder, 'log'), 'utf8')
    await stop()
    throw new Error(`PostgreSQL of ${bin} does not start: ${log}`, { cause: error })
  }
  return { url, stop }
}

async function makeCluster(programs: string, folder: string, user: User | undefined): Promise<void> {
  const options = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync']
  await run(join(programs, 'initdb'), [`--pgdata=${folder}/data`, ...options], { ...user, cwd: folder }).catch(
    (error) => {
      rmSync(folder, { recursive: true })
      throw error
    },
  )
}

type User = Readonly<{ uid: number; gid: number }>

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as nobody where there is no such user. */
function serverUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined
  const [uid = Number.NaN, gid = Number.NaN] = ['-u', '-g'].map((option) => {
    const { stdout } = spawnSync('id', [option, 'postgres'], { encoding: 'utf8' })
    return Number.parseInt(stdout, 10)
  })
  return Number.isNaN(uid) || Number.isNaN(gid) ? { uid: 65_534, gid: 65_534 } : { uid, gid }
}

/** The programs, copied where the server's user cannot enter the folder in which they are. */
function reachable(bin: string, folder: string, user: User | undefined): string {
  const tried = spawnSync(join(bin, 'postgres'), ['--version'], { ...user, cwd: folder })
  if (tried.status === 0) return bin
  const copy = join(folder, 'programs')
  cpSync(join(bin, '..'), copy, { recursive: true, verbatimSymlinks: true })
  if (user) spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, copy]) // so that the keeper can remove it
  return join(copy, basename(bin))
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

async function answer(url: string): Promise<void> {
  const end = performance.now() + 20_000
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      if (performance.now() > end) throw error
      await wait(25)
    }
  }
}
