import type { Figure, Measure } from './figures.ts'
import { figureOf, meanRatio, ratioOf } from './figures.ts'
import type { Prepared, ServerName } from './operation.ts'
import { SERVERS } from './operation.ts'
import type { Sample } from './rounds.ts'
import { CONNECTIONS } from './rounds.ts'

export type Results = Readonly<{
  operations: readonly Prepared[]
  samples: readonly Sample[]
  /** Most that each server held in memory, in MiB. */
  peaks: Readonly<Record<ServerName, number>>
  /** Lines on the machine, the versions, the base and the command. */
  facts: readonly string[]
}>

const CALLED: Readonly<Record<ServerName, string>> = {
  dateline: 'Dateline',
  postgraphile: 'PostGraphile',
  floor: 'floor',
}

/** The three lines that sum it up, over the operations that all three have. */
export const summaryOf = ({ samples }: Pick<Results, 'samples'>): string[] => [
  `geomean rps vs postgraphile ${meanRatio(samples, 'postgraphile', 'rate').toFixed(2)}`,
  `geomean cpu vs postgraphile ${meanRatio(samples, 'postgraphile', 'cpu').toFixed(2)}`,
  `geomean rps vs floor ${meanRatio(samples, 'floor', 'rate').toFixed(2)}`,
]

/** All that a run found, as Markdown. */
export function reportOf(results: Results): string {
  const { operations, peaks, facts } = results
  return [
    '# Reading, beside PostGraphile and the floor',
    INTRODUCTION,
    facts.map((fact) => `- ${fact}`).join('\n'),
    '![Dateline’s requests a second by the others’](read.svg)',
    summaryOf(results)
      .map((line) => `    ${line}`)
      .join('\n'),
    operations.map(({ name, title }) => `- **${name}** ${title}`).join('\n'),
    '## Dateline’s part of the others’ figures',
    ratiosOf(results),
    ...CONNECTIONS.flatMap((connections) => [
      `## ${connections} ${connections === 1 ? 'connection' : 'connections'}`,
      tableOf(results, connections),
    ]),
    '## Memory',
    `Most that a server’s process ever held, in MiB: ${SERVERS.map((server) => `${CALLED[server]} ${peaks[server].toFixed(0)}`).join(', ')}.`,
    '',
  ].join('\n\n')
}

const INTRODUCTION = `Written by \`npm run bench\`. Three servers on one PostgreSQL, each a process of its own with a pool of ten connections:
Dateline as \`npm start\` runs it; PostGraphile with the presets for Amber and Relay and the filter plugin, in production mode,
with the functions, orders and tags of \`bench/postgraphile\`; and the floor, plain \`node:http\` that
sends the JSON text of one prepared statement, written by hand. All give the same data for every set of variables, which is
compared before anything is timed. Servers are measured in turn, round by round; figures are medians of the rounds, in
brackets the least and the most. The load comes from the same machine. The means are of Q1 to Q5.`

const RATIOS: readonly [string, ServerName, Measure][] = [
  ['requests/s, PostGraphile = 1', 'postgraphile', 'rate'],
  ['CPU of the server', 'postgraphile', 'cpu'],
  ['CPU of PostgreSQL', 'postgraphile', 'postgres'],
  ['requests/s, floor = 1', 'floor', 'rate'],
]

function ratiosOf({ operations, samples }: Results): string {
  const rows = operations
    .filter(({ requests }) => requests.postgraphile !== undefined)
    .map(({ name }) => [
      name,
      ...RATIOS.map(([, other, measure]) =>
        shown(ratioOf(samples, { operation: name, connections: 32 }, other, measure), 2),
      ),
    ])
  return table(['32 connections', ...RATIOS.map(([title]) => title)], rows)
}

const COLUMNS: readonly [string, Measure, number][] = [
  ['requests/s', 'rate', 0],
  ['p50 ms', 'p50', 1],
  ['p99 ms', 'p99', 1],
  ['server’s CPU, ms', 'cpu', 2],
  ['PostgreSQL’s CPU, ms', 'postgres', 2],
]

function tableOf({ operations, samples }: Results, connections: number): string {
  const rows = operations.flatMap(({ name, requests }) =>
    SERVERS.filter((server) => requests[server] !== undefined).map((server) => [
      `${name} ${CALLED[server]}`,
      ...COLUMNS.map(([, measure, digits]) =>
        shown(figureOf(samples, { operation: name, server, connections }, measure), digits),
      ),
    ]),
  )
  return table(['each request', ...COLUMNS.map(([title]) => title)], rows)
}

export const shown = (figure: Figure | null, digits: number): string =>
  figure === null
    ? '–'
    : `${figure.median.toFixed(digits)} (${figure.least.toFixed(digits)} to ${figure.most.toFixed(digits)})`

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
