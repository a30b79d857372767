/**
 * Requests a second, and the median of their latencies, of one process against several on one port. Makes the base where
 * it is not there yet. The load takes its share of the machine: on two cores two processes cannot be twice as fast.
 *
 *     npm run bench:processes [-- --processes 2 --rounds 5 --seconds 5 --articles 10000 --only Q1,Q3 --data FOLDER]
 */
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openBase } from './postgres.ts'
import { requestsOf } from './read/compare.ts'
import { load } from './read/load.ts'
import type { Operation } from './read/operation.ts'
import { operationsOf } from './read/operations.ts'
import type { Server } from './read/servers.ts'
import { start, stopAll } from './read/servers.ts'
import { wholeNumber } from './whole-number.ts'

const { values } = parseArgs({
  options: {
    processes: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    articles: { type: 'string', default: '10000' },
    only: { type: 'string', default: 'Q1,Q3' },
    data: { type: 'string' },
  },
})
const [rounds, seconds] = [wholeNumber('rounds', values.rounds), wholeNumber('seconds', values.seconds)]
const processes = wholeNumber('processes', values.processes)
const CONNECTIONS = 32

// An end by `exit` ends the servers as well.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const base = await openBase({ articles: wholeNumber('articles', values.articles), seed: 1 }, values.data)
const servers: Server[] = []
try {
  for (const many of [1, processes])
    servers.push(await start('dateline', base.url, { DATELINE_PROCESSES: String(many) }))
  console.log(
    `${cpus().length} cores, PostgreSQL ${base.version}, ${CONNECTIONS} connections; median of ${rounds} rounds`,
  )
  for (const operation of await operations()) await compare(operation)
} finally {
  await stopAll(servers)
  await base.stop()
}

async function operations(): Promise<Operation[]> {
  const client = new pg.Client({ connectionString: base.url })
  await client.connect()
  const query = async <Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await client.query(sql, [...parameters])).rows as Row[]
  const wanted = values.only.split(',')
  const drawn = await operationsOf(query, (name) => wanted.includes(name))
  await client.end()
  return drawn
}

/** Round by round and in each server by server, so that what else the machine does meets both alike. */
async function compare(operation: Operation): Promise<void> {
  const figures = servers.map((): { rate: number; p50: number }[] => [])
  for (let round = -1; round < rounds; round += 1)
    for (const [index, server] of servers.entries()) {
      const done = await load(server.url, await requestsOf({ dateline: server }, operation), CONNECTIONS, seconds)
      const p50 = done.latencies[done.latencies.length >> 1] ?? Number.NaN
      if (round >= 0) figures[index]?.push({ rate: done.requests / done.seconds, p50 }) // one before warms up
    }
  const [one, several] = figures.map((taken) => ({
    rate: median(taken.map(({ rate }) => rate)),
    p50: median(taken.map(({ p50 }) => p50)),
  }))
  if (one === undefined || several === undefined) return
  console.log(`${operation.name}  ${operation.title}
  1 process    ${one.rate.toFixed(0)} requests/s  p50 ${one.p50.toFixed(2)} ms
  ${processes} processes  ${several.rate.toFixed(0)} requests/s  p50 ${several.p50.toFixed(2)} ms
  ratio        ${(several.rate / one.rate).toFixed(2)} of the requests, ${(several.p50 / one.p50).toFixed(2)} of the p50`)
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN
}
