import { cpus, release, totalmem, type } from 'node:os'
import type { Measurement } from './measure.ts'
import { SETTINGS } from './postgres.ts'

/** What a set of measurements was made on. */
export type Facts = Readonly<{
  postgres: string
  articles: number
  seed: number
  repetitions: number
  /** Of the database, in bytes. */
  size: number
  /** Rows by table. */
  rows: Readonly<Record<string, number>>
}>

/** The plan of one statement as PostgreSQL prints it. */
export type PrintedPlan = Readonly<{ name: string; sql: string; findings: readonly string[]; text: string }>

const LONGEST_PLAN = 70
const LONGEST_SQL = 2500

/** All that a run found, as Markdown. */
export function resultsOf(facts: Facts, measurements: readonly Measurement[], plans: readonly PrintedPlan[]): string {
  return [
    '# The API over a large base',
    'Written by `npm run bench:api`. Every operation of `bench/operations.ts` goes through the whole server, without the\nnetwork, one at a time, and gets other variables each time. Times are in milliseconds, warm.',
    factsOf(facts),
    tableOf(measurements),
    '## The slowest',
    ...plans.map(planOf),
    '',
  ].join('\n\n')
}

function factsOf({ postgres, articles, seed, repetitions, size, rows }: Facts): string {
  const cores = cpus()
  const counts = Object.entries(rows).map(([table, count]) => `${count.toLocaleString('en')} ${table}`)
  return [
    `- ${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${type()} ${release()}, shared with other work`,
    `- PostgreSQL ${postgres}, Node.js ${process.version}`,
    `- settings of the server: ${SETTINGS.map((setting) => `\`${setting}\``).join(', ')}`,
    `- base of ${articles.toLocaleString('en')} articles, seed ${seed}: ${(size / 2 ** 30).toFixed(1)} GiB; rows: ${counts.join(', ')}`,
    `- ${repetitions} answers for each operation after warming up`,
  ].join('\n')
}

function tableOf(measurements: readonly Measurement[]): string {
  const lines = measurements.map(({ name, milliseconds, statements, rows, secondPage, error }) => {
    const times = [0.5, 0.95].map((share) => percentile(milliseconds, share))
    return `| ${[name, ...times, statements, rows, error === null ? secondPage : `**${error}**`].join(' | ')} |`
  })
  return [
    '| operation | p50 | p95 | SQL | rows | second page |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
  ].join('\n')
}

function planOf({ name, sql, findings, text }: PrintedPlan): string {
  const lines = text.split('\n')
  const cut = lines.length > LONGEST_PLAN ? [`… ${lines.length - LONGEST_PLAN} more lines`] : []
  const shown = sql.length > LONGEST_SQL ? `${sql.slice(0, LONGEST_SQL)} …` : sql
  return [
    `### ${name}`,
    findings.length > 0 ? `It ${findings.join('; it ')}.` : 'Every row it reads comes from an index, in order.',
    `\`\`\`sql\n${shown}\n\`\`\``,
    `\`\`\`\n${[...lines.slice(0, LONGEST_PLAN), ...cut].join('\n')}\n\`\`\``,
  ].join('\n\n')
}

/** `share` of the ascending values are at most this; a dash where there are none. */
export function percentile(ascending: readonly number[], share: number): string {
  return ascending.length === 0 ? '–' : (ascending[Math.ceil(ascending.length * share) - 1] ?? Number.NaN).toFixed(1)
}
