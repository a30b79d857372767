import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { UserError } from '#core/errors.ts'

/** Another process has the embedded database open; two would destroy each other's rows (why-a-lock.md). */
export class DataFolderInUse extends UserError {
  readonly code = 'DATA_FOLDER_IN_USE'
}

type Owner = Readonly<{
  pid: number
  host: string
  /** When the process started, in the system's own words; tells it from a later one with the same pid. */
  started: string
}>

/**
 * Takes the folder for this process and gives back how to release it. Throws `DataFolderInUse` while another process
 * lives; the lock of a dead one is taken over.
 */
export function lockDataFolder(folder: string): () => void {
  const lock = join(folder, 'dateline.lock')
  const own = `${lock}.${process.pid}`
  const me: Owner = { pid: process.pid, host: hostname(), started: startOf(process.pid) }
  writeFileSync(own, `${JSON.stringify(me)}\n`)
  try {
    while (!tryLink(own, lock)) removeIfDead(lock, folder)
  } finally {
    rmSync(own, { force: true })
  }
  const text = readFileSync(lock, 'utf8')
  return () => {
    if (existsSync(lock) && readFileSync(lock, 'utf8') === text) rmSync(lock)
  }
}

/** Linking makes a whole lock appear at once, or none: false when another stands there. */
function tryLink(own: string, lock: string): boolean {
  try {
    linkSync(own, lock)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

function removeIfDead(lock: string, folder: string): void {
  const text = read(lock)
  if (text === null) return // released in the meantime
  const owner = parse(text)
  if (owner !== null && isAlive(owner)) throw inUse(owner, folder, lock)
  const grave = `${lock}.dead.${process.pid}`
  if (!tryRename(lock, grave)) return
  // Between reading and renaming a third process may have taken the lock over: then it gets it back.
  if (readFileSync(grave, 'utf8') !== text) tryLink(grave, lock)
  rmSync(grave)
}

function inUse({ pid, host }: Owner, folder: string, lock: string): DataFolderInUse {
  if (host === hostname()) {
    return new DataFolderInUse(
      `process ${pid} has the data folder ${folder} open; stop it first, or set DATELINE_DATA_DIR to another folder`,
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

/** Boot and start time of a process where the system tells them (Linux), else nothing. */
function startOf(pid: number): string {
  const boot = read('/proc/sys/kernel/random/boot_id')?.trim()
  // The command's name, in brackets, may hold spaces; field 22 counts from after it.
  const ticks = read(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ')[19]
  return boot === undefined || ticks === undefined ? '' : `${boot} ${ticks}`
}

function parse(text: string): Owner | null {
  try {
    const value = JSON.parse(text) as Partial<Owner> | null
    const whole = typeof value?.pid === 'number' && typeof value.host === 'string' && typeof value.started === 'string'
    return whole ? (value as Owner) : null
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

function tryRename(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
