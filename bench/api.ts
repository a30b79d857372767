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
import { pino } from 'pino'
import { graphqlServer } from '#server/yoga.ts'
import { openDatabase } from '#store/open.ts'
import type { Draws } from './draws.ts'
import { drawValues } from './draws.ts'
import type { Ask, Measurement, Sent } from './measure.ts'
import { measure } from './measure.ts'
import { operations } from './operations.ts'
import { explain, shortcomings } from './plan.ts'
import type { Base } from './postgres.ts'
import { openBase } from './postgres.ts'
import type { Facts, PrintedPlan } from './results.ts'
import { percentile, resultsOf } from './results.ts'

const RESULTS = join(import.meta.dirname, 'results/api.md')
/** No statement may take longer; a request for which one does is reported as an error. */
const STATEMENT_LIMIT = 5000
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
const [articles, seed, repetitions] = [values.articles, values.seed, values.repetitions].map(Number) as [
  number,
  number,
  number,
]

const base = await openBase({ articles, seed }, values.data)
const client = new pg.Client({
  connectionString: base.url,
  options: `-c statement_timeout=${STATEMENT_LIMIT} -c timezone=UTC`,
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
  let sent: Sent[] = []
  const database = await openDatabase({
    databaseUrl: `${base.url}?options=${encodeURIComponent(`-c statement_timeout=${STATEMENT_LIMIT}`)}`,
    dataDir: '',
    onQuery: (sql, parameters) => void sent.push({ sql, parameters }),
  })
  let logged = ''
  const server = graphqlServer(database, pino({ level: 'error' }, { write: (line) => void (logged = reasonOf(line)) }))
  const ask: Ask = async (document, variables) => {
    sent = []
    const body = JSON.stringify({ query: document, variables })
    const headers = { 'content-type': 'application/json' }
    const response = await server.fetch('http://dateline/graphql', { method: 'POST', headers, body })
    const answer = (await response.json()) as Answer
    const errors = answer.errors?.map(({ message, extensions }) => ({
      message: extensions?.code === 'INTERNAL_SERVER_ERROR' ? logged : message,
    }))
    return { answer: { data: answer.data, ...(errors && { errors }) }, sent }
  }
  const measurements: Measurement[] = []
  const wanted = new RegExp(values.only)
  for (const operation of operations.filter(({ name }) => wanted.test(name))) {
    const measured = await measure(ask, draws, operation, { repetitions, warmUp: 8, limit: OPERATION_LIMIT })
    measurements.push(measured)
    console.log(`${percentile(measured.milliseconds, 0.5).padStart(9)} ms  ${operation.name}  ${measured.error ?? ''}`)
  }
  await database.close()
  return measurements
}

type Answer = { data?: unknown; errors?: { message: string; extensions?: { code?: string } }[] }

/** What the client is not told, from a line of the log: its last line names the cause. */
function reasonOf(line: string): string {
  const { err } = JSON.parse(line) as { err?: { message?: string } }
  return err?.message?.trim().split('\n').at(-1) ?? line
}

async function factsOf({ version }: Base): Promise<Facts> {
  const { rows } = await client.query<{ name: string; count: string }>(
    `SELECT relname AS name, greatest(reltuples, 0)::bigint::text AS count FROM pg_class
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT LIKE '\\_%' ORDER BY reltuples DESC`,
  )
  const size = await client.query<{ size: string }>('SELECT pg_database_size(current_database())::text AS size')
  return {
    ...{ postgres: version, articles, seed, repetitions, size: Number(size.rows[0]?.size) },
    rows: Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)])),
  }
}

/** Plans of the slowest operations, each with the statement that took longest. */
async function plansOf(measurements: readonly Measurement[]): Promise<PrintedPlan[]> {
  const cost = ({ error, milliseconds }: Measurement) => (error === null ? (milliseconds.at(-1) ?? 0) : Infinity)
  const slowest = measurements.toSorted((one, other) => cost(other) - cost(one)).slice(0, PLANS)
  const plans: PrintedPlan[] = []
  for (const { name, slowest: sent } of slowest) plans.push(...(await slowestPlan(name, sent)))
  return plans
}

async function slowestPlan(name: string, sent: readonly Sent[]): Promise<PrintedPlan[]> {
  const plans: (PrintedPlan & { time: number })[] = []
  for (const { sql, parameters } of sent) {
    const given = JSON.parse(parameters) as unknown[]
    try {
      const plan = await explain(query, sql, given)
      const findings = shortcomings(plan, BOUNDS)
      plans.push({ name, sql, findings, text: await printed('ANALYZE, BUFFERS', sql, given), time: plan.executionTime })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      const text = await printed('VERBOSE FALSE', sql, given).catch(() => 'no plan')
      plans.push({ name, sql, findings: [`fails: ${why}`], text, time: Infinity })
    }
  }
  return plans.toSorted((one, other) => other.time - one.time).slice(0, 1)
}

async function printed(how: string, sql: string, parameters: unknown[]): Promise<string> {
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (${how}) ${sql}`, parameters)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}
