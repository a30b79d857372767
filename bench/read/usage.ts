import { readdirSync, readFileSync } from 'node:fs'

/** Of a clock that Linux keeps at a hundred a second towards programs. */
const TICK = 0.01

/** Seconds of the processor that a process has used. */
export const cpuOf = (pid: number): number => ticksOf(statOf(pid), 2) * TICK

/** Seconds that PostgreSQL has used: its first process, those that live, and those that have ended. */
export function cpuOfPostgres(first: number): number {
  const backends = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(Number(name)) === first)
  const living = backends.reduce((total, pid) => total + ticksOf(statOf(Number(pid)), 2), 0)
  return (ticksOf(statOf(first), 4) + living) * TICK
}

/** Most that a process has ever held in memory, in MiB. */
export function peakOf(pid: number): number {
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1]) / 1024
}

export const parentOf = (pid: number): number => Number(statOf(pid)[1])

/** The fields of /proc/PID/stat from the third on: state, parent and so on; none where the process has ended. */
function statOf(pid: number): readonly string[] {
  const stat = read(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** User and system time; with four fields that of children that have ended, too. */
const ticksOf = (stat: readonly string[], fields: 2 | 4): number =>
  stat.slice(11, 11 + fields).reduce((total, ticks) => total + Number(ticks), 0)

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
