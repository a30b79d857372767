/**
 * How many reads a second Dateline answers, and what each costs, beside PostGraphile on the same tables and the least
 * that a server can do. Makes the base where it is not there yet, which takes minutes, and keeps it.
 *
 *     npm run bench [-- --rounds 5 --seconds 5 --articles 100000 --only Q1,Q3 --data FOLDER]
 *
 * With `--only` the results are printed and not written to `bench/results/read.md` and `read.svg`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openBase } from './postgres.ts'
import { chartOf } from './read/chart.ts'
import { prepare, prepareAlone } from './read/compare.ts'
import { factsOf } from './read/facts.ts'
import type { Prepared } from './read/operation.ts'
import { operationsOf } from './read/operations.ts'
import { readmeQueries } from './read/readme-queries.ts'
import type { Results } from './read/report.ts'
import { reportOf, summaryOf } from './read/report.ts'
import type { Sample } from './read/rounds.ts'
import { measureRounds } from './read/rounds.ts'
import type { Servers } from './read/servers.ts'
import { startServers, stopAll } from './read/servers.ts'
import { parentOf, peakOf } from './read/usage.ts'
import { wholeNumber } from './whole-number.ts'

const RESULTS = join(import.meta.dirname, 'results')
const TITLE = 'README’s queries that the base has an answer to, Dateline alone'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    articles: { type: 'string', default: '100000' },
    only: { type: 'string', default: '' },
    data: { type: 'string' },
  },
})
const effort = { rounds: wholeNumber('rounds', values.rounds), seconds: wholeNumber('seconds', values.seconds) }
const articles = wholeNumber('articles', values.articles)
const only = values.only.split(',').filter((name) => name !== '')

// An end by `exit` ends the servers as well.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const base = await openBase({ articles, seed: 1 }, values.data)
const client = new pg.Client({ connectionString: base.url })
try {
  await client.connect()
  await client.query(readFileSync(join(import.meta.dirname, 'postgraphile/schema.sql'), 'utf8'))
  const results = await measureAll(await startServers(base.url))
  if (only.length === 0) keep(results)
  console.log(`\n${reportOf(results)}\n${summaryOf(results).join('\n')}`)
} finally {
  await client.query('DROP SCHEMA IF EXISTS bench CASCADE')
  await client.end()
  await base.stop()
}

async function query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  return (await client.query(sql, [...parameters])).rows as Row[]
}

async function measureAll(servers: Servers): Promise<Results> {
  try {
    const operations = await prepareAll(servers)
    const postgres = await firstProcess()
    const samples: Sample[] = []
    for (const operation of operations) {
      samples.push(...(await measureRounds(servers, postgres, operation, effort)))
      console.log(`measured ${operation.name}: ${operation.title}`)
    }
    const { dateline, postgraphile, floor } = servers
    const peaks = { dateline: peakOf(dateline.pid), postgraphile: peakOf(postgraphile.pid), floor: peakOf(floor.pid) }
    const command = `npm run bench -- --rounds ${effort.rounds} --seconds ${effort.seconds} --articles ${articles}`
    return { operations, samples, peaks, facts: factsOf({ postgres: base.version, articles, command }) }
  } finally {
    await stopAll(Object.values(servers))
  }
}

async function prepareAll(servers: Servers): Promise<Prepared[]> {
  const wanted = (name: string) => only.length === 0 || only.includes(name)
  const prepared: Prepared[] = []
  for (const operation of await operationsOf(query, wanted)) {
    prepared.push(await prepare(servers, operation))
    console.log(`the same from all: ${operation.name}, ${operation.sets.length} sets of variables`)
  }
  if (wanted('Q6')) prepared.push(await prepareAlone(servers, 'Q6', TITLE, readmeQueries()))
  return prepared
}

/** That of PostgreSQL which all others come from. */
async function firstProcess(): Promise<number> {
  const [row] = await query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  return parentOf(row?.pid ?? Number.NaN)
}

function keep(results: Results): void {
  mkdirSync(RESULTS, { recursive: true })
  writeFileSync(join(RESULTS, 'read.md'), reportOf(results))
  writeFileSync(join(RESULTS, 'read.svg'), chartOf(results))
}
