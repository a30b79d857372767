import type { Load } from './load.ts'
import { load } from './load.ts'
import type { Prepared, ServerName } from './operation.ts'
import { SERVERS } from './operation.ts'
import type { Servers } from './servers.ts'
import { cpuOf, cpuOfPostgres } from './usage.ts'

/** What one server did with one operation for some seconds. */
export type Sample = Readonly<{
  operation: string
  server: ServerName
  connections: number
  round: number
  /** Requests a second. */
  rate: number
  /** Milliseconds of the processor for one request, of the server's process and of PostgreSQL. */
  cpu: number
  postgres: number
  /** Milliseconds until the answer. */
  p50: number
  p99: number
}>

export type Effort = Readonly<{ rounds: number; seconds: number }>

/** One client alone, and so many that everybody is busy. */
export const CONNECTIONS = [1, 32] as const
const BUSY = 32
/** Seconds in which the compilers of a server see what they will run, and every connection what it will plan. */
const WARM_UP = 5

/** Round by round, and in each server by server, so that what else the machine does meets all of them alike. */
export async function measureRounds(
  servers: Servers,
  postgres: number,
  { name, requests }: Prepared,
  { rounds, seconds }: Effort,
): Promise<Sample[]> {
  const taking = SERVERS.flatMap((server) => ({ server, asked: requests[server] ?? [] })).filter(
    ({ asked }) => asked.length > 0,
  )
  for (const { server, asked } of taking) await load(servers[server].url, asked, BUSY, WARM_UP)
  const samples: Sample[] = []
  for (let round = 0; round < rounds; round += 1)
    for (const connections of CONNECTIONS)
      for (const { server, asked } of taking) {
        const { url, pid } = servers[server]
        const before = [cpuOf(pid), cpuOfPostgres(postgres)] as const
        const done = await load(url, asked, connections, seconds)
        const used = [cpuOf(pid) - before[0], cpuOfPostgres(postgres) - before[1]] as const
        samples.push({ ...{ operation: name, server, connections, round }, ...figuresOf(done, used) })
      }
  return samples
}

function figuresOf({ requests, seconds, latencies }: Load, [cpu, postgres]: readonly [number, number]) {
  const at = (share: number) => latencies[Math.ceil(latencies.length * share) - 1] ?? Number.NaN
  return {
    rate: requests / seconds,
    cpu: (cpu * 1000) / requests,
    postgres: (postgres * 1000) / requests,
    p50: at(0.5),
    p99: at(0.99),
  }
}
