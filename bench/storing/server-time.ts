import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Seconds of the processor. */
export type Used = Readonly<{ server: number; node: number }>

/** Of a second; what Linux counts in. */
const TICKS = 100

/** What the server whose data are in `folder` and this process have used so far. */
export function used(folder: string): Used {
  const { user, system } = process.cpuUsage()
  return { server: serverSeconds(folder), node: (user + system) / 1e6 }
}

/** Of the processes that PostgreSQL has and of those that ended. */
function serverSeconds(folder: string): number {
  const [pid = ''] = readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
  const [own = [], ...others] = [pid, ...children].map(ticksOf)
  return (sum(own) + sum(others.map(([user = 0, system = 0]) => user + system))) / TICKS
}

/** utime, stime, and the same of children that ended; nothing of a process that has ended meanwhile. */
function ticksOf(pid: string): number[] {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    return fields.split(' ').slice(11, 15).map(Number)
  } catch {
    return []
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
