/**
 * How quick every kind of question is over a large base, and how PostgreSQL answers the slowest. Makes the base where
 * it is not there yet, which takes minutes, and keeps it.
 *
 *     npm run bench:api [-- --articles 100000 --seed 1 --data FOLDER --repetitions 24 --only REGEX]
 *
 * With `--only` the results are printed and not written to `bench/results/api.md`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { tables } from './base/tables.ts'
import type { Draws } from './draws.ts'
import { drawValues } from './draws.ts'
import type { Measurement, Sent } from './measure.ts'
import { measure } from './measure.ts'
import { operations } from './operations.ts'
import { explain, shortcomings } from './plan.ts'
import type { Base } from './postgres.ts'
import { openBase } from './postgres.ts'
import type { Facts, PrintedPlan } from './results.ts'
import { percentile, resultsOf } from './results.ts'
import { openServer } from './server.ts'
import { wholeNumber } from './whole-number.ts'

const RESULTS = join(import.meta.dirname, 'results/api.md')
/** No statement may take longer; a request for which one does is reported as an error. */
const STATEMENT_LIMIT = 5000
/** For the plans of those that did. */
const PATIENCE = 30_000
const OPERATION_LIMIT = 10_000
const PLANS = 5
const BOUNDS = { sorted: 1000, scanned: 10_000, pages: 100 }

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    data: { type: 'string' },
    repetitions: { type: 'string', default: '24' },
    only: { type: 'string', default: '' },
  },
})
const articles = wholeNumber('articles', values.articles)
const seed = wholeNumber('seed', values.seed)
const repetitions = wholeNumber('repetitions', values.repetitions)

const base = await openBase({ articles, seed }, values.data)
const client = new pg.Client({
  connectionString: base.url,
  options: `-c statement_timeout=${4 * PATIENCE} -c timezone=UTC`,
})
try {
  await client.connect()
  const measurements = await measureAll(await drawValues(query))
  const results = resultsOf(await factsOf(base), measurements, await plansOf(measurements))
  if (values.only === '') {
    mkdirSync(dirname(RESULTS), { recursive: true })
    writeFileSync(RESULTS, results)
  }
  console.log(`\n${results}`)
} finally {
  await client.end()
  await base.stop()
}

async function query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  return (await client.query(sql, [...parameters])).rows as Row[]
}

async function measureAll(draws: Draws): Promise<Measurement[]> {
  const server = await openServer(base.url, STATEMENT_LIMIT)
  const wanted = new RegExp(values.only)
  const measurements: Measurement[] = []
  for (const operation of operations.filter(({ name }) => wanted.test(name))) {
    const measured = await measure(server.ask, draws, operation, { repetitions, warmUp: 8, limit: OPERATION_LIMIT })
    measurements.push(measured)
    console.log(`${percentile(measured.milliseconds, 0.5).padStart(9)} ms  ${operation.name}  ${measured.error ?? ''}`)
  }
  await server.close()
  return measurements
}

async function factsOf({ version }: Base): Promise<Facts> {
  const [size] = await query<{ bytes: string }>('SELECT pg_database_size(current_database()) AS bytes')
  const counts: [string, number][] = []
  for (const table of tables) {
    const [row] = await query<{ count: number }>(`SELECT count(*)::int FROM ${table}`)
    counts.push([table, row?.count ?? 0])
  }
  return {
    ...{ postgres: version, articles, seed, repetitions, size: Number(size?.bytes) },
    rows: Object.fromEntries(counts.toSorted(([, one], [, other]) => other - one)),
  }
}

/** Plans of the slowest operations, each with the statement that took longest. */
async function plansOf(measurements: readonly Measurement[]): Promise<PrintedPlan[]> {
  const cost = ({ error, milliseconds }: Measurement) => (error === null ? (milliseconds.at(-1) ?? 0) : Infinity)
  const slowestFirst = measurements.toSorted((one, other) => cost(other) - cost(one))
  const patient = await openServer(base.url, PATIENCE)
  const plans: PrintedPlan[] = []
  for (const { name, slowest: sent, refused } of slowestFirst) {
    if (plans.length === PLANS) break
    // A statement that was given up did not tell its SQL, and does not where patience ends too.
    const asked = refused === null ? sent : (await patient.ask(refused.document, refused.variables)).sent
    plans.push(...(await slowestPlan(name, asked)))
  }
  await patient.close()
  return plans
}

async function slowestPlan(name: string, sent: readonly Sent[]): Promise<PrintedPlan[]> {
  const plans: (Omit<PrintedPlan, 'text'> & { time: number; given: unknown[] })[] = []
  for (const { sql, parameters } of sent) {
    const given = JSON.parse(parameters) as unknown[]
    const plan = await explain(query, sql, given)
    plans.push({ name, sql, findings: shortcomings(plan, BOUNDS), time: plan.executionTime, given })
  }
  const [longest] = plans.toSorted((one, other) => other.time - one.time)
  return longest === undefined ? [] : [{ ...longest, text: await printed(longest.sql, longest.given) }]
}

async function printed(sql: string, parameters: unknown[]): Promise<string> {
  const rows = await query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS) ${sql}`, parameters)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}
