/**
 * How much quicker a query is as one SQL statement than executed by graphql-js, over a base that `npm run bench:api`
 * made: both in this process, in turns, so that whatever else the machine does slows both.
 *
 *     node bench/both-ways.ts DATABASE_URL [--seconds 2] [--clients 8] [--rounds 3] [--only REGEX]
 */
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { graphqlServer } from '#server/yoga.ts'
import type { Database } from '#store/open.ts'
import { openDatabase } from '#store/open.ts'
import type { Draws } from './draws.ts'
import { documentOf, drawValues, variablesOf } from './draws.ts'

const ENTITY = 'id slug name kind description'
const ARTICLE = 'id slug title published { edtf earliest latest basis } publisher { id name }'
const STATEMENT = 'id text mode said { edtf basis } speakers { label entity { id name } } article { id title }'
const questions: Readonly<Record<string, string>> = {
  'an entity by its id': `entity(by: { id: $popular }) { ${ENTITY} }`,
  'a page of an entity': `entity(by: { id: $popular }) { ${ENTITY} names { name language kind } affiliations { title organization { name } }
    articles(first: 10) { nodes { ${ARTICLE} } pageInfo { hasNextPage endCursor } }
    statements(first: 10) { nodes { ${STATEMENT} } pageInfo { hasNextPage endCursor } } }`,
  'a deep page': `events(first: 5) { nodes { id title when { edtf } participants { role entity { name } }
    statements(first: 5) { nodes { ${STATEMENT} evidence { role span { start end exact } } } }
    articles(first: 5) { nodes { ${ARTICLE} } } } }`,
  'a filtered list': `statements(first: 20, filter: { speaker: { any: [{ id: $middling }] } }) { nodes { ${STATEMENT} } pageInfo { hasNextPage endCursor } }`,
  'and its count': `statements(first: 20, filter: { speaker: { any: [{ id: $middling }] } }) { totalCount nodes { ${STATEMENT} } }`,
  'a list of the popular': `statements(first: 20, filter: { speaker: { any: [{ id: $popular }] } }) { nodes { ${STATEMENT} } }`,
  'full text': `articles(first: 20, filter: { search: $middlingWord }) { nodes { ${ARTICLE} } }`,
  'a timeline': `entity(by: { id: $middling }) { timeline(first: 20) { nodes { ... on Event { title when { edtf } } ... on Statement { text } } } }`,
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '2' },
    clients: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
  },
})
const databaseUrl = positionals[0] ?? ''

type Ways = 'compiled' | 'executed'
const databases: Record<Ways, Database> = {
  compiled: await openDatabase({ databaseUrl, dataDir: '' }),
  executed: await openDatabase({ databaseUrl, dataDir: '' }),
}
/** Without an answer of its own the statement's query is executed; having compiled it for nothing costs a little. */
const withoutText = { ...databases.executed, readText: () => Promise.reject(new Error('not here')) }
const servers = {
  compiled: graphqlServer(databases.compiled, pino({ level: 'silent' })),
  executed: graphqlServer(withoutText, pino({ level: 'silent' })),
}

async function ask(way: Ways, draws: Draws, selection: string, turn: number): Promise<string> {
  const body = JSON.stringify({ query: documentOf(draws, selection), variables: variablesOf(draws, selection, turn) })
  const headers = { 'content-type': 'application/json' }
  const response = await servers[way].fetch('http://dateline/graphql', { method: 'POST', headers, body })
  return response.text()
}

/** Requests in a second, and milliseconds of this process for each. */
async function speed(way: Ways, draws: Draws, selection: string): Promise<{ rate: number; cpu: number }> {
  const began = performance.now()
  const used = process.cpuUsage()
  const end = began + Number(options.seconds) * 1000
  let answers = 0
  const client = async () => {
    while (performance.now() < end) await ask(way, draws, selection, (answers += 1))
  }
  await Promise.all(Array.from({ length: Number(options.clients) }, client))
  const { user, system } = process.cpuUsage(used)
  return { rate: (answers * 1000) / (performance.now() - began), cpu: (user + system) / 1000 / answers }
}

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

const draws = await drawValues(async (sql) => databases.compiled.client.$queryRawUnsafe(sql))
for (const [name, selection] of Object.entries(questions).filter(([one]) => new RegExp(options.only).test(one))) {
  for (let turn = 0; turn < 8; turn += 1) {
    const [compiled, executed] = [
      await ask('compiled', draws, selection, turn),
      await ask('executed', draws, selection, turn),
    ]
    if (compiled !== executed)
      console.log(`${name}: the answers differ`, compiled.slice(0, 300), executed.slice(0, 300))
  }
  const rates = { compiled: [] as number[], executed: [] as number[] }
  const costs = { compiled: [] as number[], executed: [] as number[] }
  for (let round = 0; round < Number(options.rounds); round += 1) {
    for (const way of ['compiled', 'executed'] as const) {
      const { rate, cpu } = await speed(way, draws, selection)
      rates[way].push(rate)
      costs[way].push(cpu)
    }
  }
  const [rate, was, cpu, cpuWas] = [rates.compiled, rates.executed, costs.compiled, costs.executed].map(median) as [
    number,
    number,
    number,
    number,
  ]
  console.log(
    `${name.padEnd(24)} ${rate.toFixed(0).padStart(6)}/s against ${was.toFixed(0).padStart(6)}/s: ${(rate / was).toFixed(2)}; ` +
      `CPU ${cpu.toFixed(2)} against ${cpuWas.toFixed(2)} ms: ${(cpu / cpuWas).toFixed(2)}`,
  )
}
await Promise.all(Object.values(databases).map((database) => database.close()))
process.exit()
