import { createHash, randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { UserError } from '#core/errors.ts'

/** Another process has the embedded database open; two would destroy each other's rows (why-a-lock.md). */
export class DataFolderInUse extends UserError {
  readonly code = 'DATA_FOLDER_IN_USE'
  /** Where that process serves the database, if it does and runs on this machine. */
  readonly url: string | null

  constructor(message: string, url: string | null = null) {
    super(message)
    this.url = url
  }
}

type Owner = Readonly<{
  pid: number
  host: string
  /** When the process started, in the system's own words; tells it from a later one with the same pid. */
  started: string
  /** Where it serves the database, once it does. */
  url?: string
}>

/** To replace a dead owner takes less than a millisecond; who has not done it after five seconds hangs. */
const PAUSE = 5
const MOST_ATTEMPTS = 1000

/**
 * Takes the folder for this process and gives back how to release it. Throws `DataFolderInUse` while another process
 * lives; the lock of a dead one is taken over.
 */
export function lockDataFolder(folder: string): () => void {
  const lock = lockOf(folder)
  acquire(lock, textOf(thisProcess()), folder)
  return () => {
    if (isOurs(lock)) rmSync(lock)
  }
}

/** Tells those who find the folder locked by this process where it serves the database. */
export function announce(folder: string, url: string): void {
  const lock = lockOf(folder)
  if (isOurs(lock)) withFile(lock, textOf({ ...thisProcess(), url }), (file) => renameSync(file, lock))
}

const lockOf = (folder: string): string => join(folder, 'dateline.lock')

const textOf = (owner: Owner): string => `${JSON.stringify(owner)}\n`

const thisProcess = (): Owner => ({ pid: process.pid, host: hostname(), started: startOf(process.pid) })

function isOurs(lock: string): boolean {
  const { pid, host, started } = parse(read(lock) ?? '') ?? {}
  const me = thisProcess()
  return pid === me.pid && host === me.host && started === me.started
}

/**
 * Puts our lock where there is none, or in the place of a dead owner's. Who may replace a dead owner is settled by a
 * lock of its own, named after him: a process that found him dead a moment ago would else remove his heir's.
 */
function acquire(lock: string, text: string, folder: string): void {
  for (let attempt = 0; !tryCreate(lock, text); attempt++) {
    const held = read(lock)
    if (held === null) continue // released in the meantime
    const owner = parse(held)
    if (owner !== null && isAlive(owner)) throw inUse(owner, folder, lock)
    const claim = `${lock}.${createHash('sha256').update(held).digest('hex').slice(0, 16)}`
    try {
      acquire(claim, text, folder)
    } catch (error) {
      if (!(error instanceof DataFolderInUse) || attempt === MOST_ATTEMPTS) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE) // another settles it; then we look again
      continue
    }
    const inherited = read(lock) === held
    if (inherited) withFile(lock, text, (file) => renameSync(file, lock))
    rmSync(claim)
    if (inherited) return
  }
}

/** Linking makes a whole lock appear at once, or none: false when another stands there. */
function tryCreate(lock: string, text: string): boolean {
  try {
    withFile(lock, text, (file) => linkSync(file, lock))
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Does something with a file of this text beside the lock, which nobody else knows. */
function withFile(lock: string, text: string, use: (file: string) => void): void {
  const file = `${lock}.${randomUUID()}`
  writeFileSync(file, text)
  try {
    use(file)
  } finally {
    rmSync(file, { force: true })
  }
}

function inUse({ pid, host, url }: Owner, folder: string, lock: string): DataFolderInUse {
  if (host === hostname()) {
    return new DataFolderInUse(
      `process ${pid} has the data folder ${folder} open; stop it first, or set DATELINE_DATA_DIR to another folder`,
      url ?? null,
    )
  }
  return new DataFolderInUse(
    `process ${pid} on ${host} has the data folder ${folder} open, or ended without closing it; ` +
      `when you are sure that it ended, remove ${lock}`,
  )
}

/** A process of another host cannot be asked; it counts as alive. */
function isAlive({ pid, host, started }: Owner): boolean {
  if (host !== hostname()) return true
  if (pid === process.pid && started !== startOf(pid)) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM' && startOf(pid) === started
  }
  return startOf(pid) === started
}

/** Boot and start time of a process where the system tells them (Linux), else nothing; nothing of one that has ended. */
function startOf(pid: number): string {
  const boot = read('/proc/sys/kernel/random/boot_id')?.trim()
  // The command's name, in brackets, may hold spaces; the state, field 3, and the start, field 22, come after it.
  const fields = read(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ') ?? []
  const ticks = fields[0] === 'Z' ? undefined : fields[19] // Z: killed, but its parent has not asked
  return boot === undefined || ticks === undefined ? '' : `${boot} ${ticks}`
}

function parse(text: string): Owner | null {
  try {
    const value = JSON.parse(text) as Partial<Owner> | null
    const whole = typeof value?.pid === 'number' && typeof value.host === 'string' && typeof value.started === 'string'
    const isServed = value?.url === undefined || (typeof value.url === 'string' && URL.canParse(value.url))
    return whole && isServed ? (value as Owner) : null
  } catch {
    return null // not one of ours, or cut short by a crash: nobody holds it
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
