import { pino } from 'pino'
import { afterAll, describe, expect, test } from 'vitest'
import { graphqlServer } from '#server/yoga.ts'
import { documentOf, drawValues, variablesOf } from '../../bench/draws.ts'
import { generate } from '../../bench/generate.ts'
import { operations } from '../../bench/operations.ts'
import type { Plan } from '../../bench/plan.ts'
import { explain, shortcomings } from '../../bench/plan.ts'
import { openTestDatabase } from '../database.ts'

/** Large enough for PostgreSQL to prefer an index, small enough to be made in a moment. */
const ARTICLES = 1500
/** More than a page with its extra row and its nested lists, far less than a table. */
const MOST = { sorted: 150, scanned: 1000, pages: 30 }

const sent: { sql: string; parameters: string }[] = []
const database = await openTestDatabase('PostgreSQL', {
  onQuery: (sql, parameters) => void sent.push({ sql, parameters }),
})
afterAll(database.close)
await generate(database.url ?? '', { articles: ARTICLES, seed: 1 })
const draws = await drawValues(database.query)
// Whether an index gives the order, not whether it pays here: in a nested list the planner does not know the parent,
// plans for one with an average number of rows, and may sort those of a popular one instead.
await database.run('SET enable_sort = off; SET enable_bitmapscan = off')
const server = graphqlServer(database, pino({ level: 'silent' }))

/** Asks as the benchmark does and gives what is wrong with the plans of the SQL that it took. */
const shortcomingsOf = async (selection: string): Promise<string[]> =>
  (await plansOf(selection)).flatMap((plan) => shortcomings(plan, MOST))

async function plansOf(selection: string): Promise<Plan[]> {
  sent.length = 0
  const body = JSON.stringify({ query: documentOf(draws, selection), variables: variablesOf(draws, selection, 0) })
  const headers = { 'content-type': 'application/json' }
  const response = await server.fetch('http://dateline/graphql', { method: 'POST', headers, body })
  expect(await response.json()).not.toHaveProperty('errors')
  expect(sent).not.toEqual([])
  return Promise.all(
    [...sent].map(({ sql, parameters }) => explain(database.query, sql, JSON.parse(parameters) as unknown[])),
  )
}

const ORDERS = /^(articles|entities|statements|events): (latest|earliest|from [AZ]|the last)|^(entity|event|article)\./

const orders = operations.filter(({ name }) => ORDERS.test(name))

describe('A page is read from an index in its order', () => {
  test.each(orders.map(({ name, selection }) => [name, selection] as const))('%s', async (_name, selection) => {
    expect(await shortcomingsOf(selection)).toEqual([])
  })
})

const POPULAR = 'any: [{ id: $popular }]'
const DAYS = '{ from: $from, to: $to }'

describe('What one thing is linked to is read along its links', () => {
  test.each([
    ['statement_party_entity_said_desc', `statements(filter: { topic: { ${POPULAR} } })`],
    [
      'statement_party_entity_said_desc',
      `statements(filter: { speaker: { ${POPULAR} }, said: { certainlyWithin: ${DAYS} } })`,
    ],
    [
      'statement_party_entity_said_asc',
      `statements(filter: { speaker: { ${POPULAR} } }, orderBy: { field: SAID, direction: ASC })`,
    ],
    ['statement_event_said_desc', 'statements(filter: { event: { ids: [$bigEvent] } })'],
    ['article_entity_published_desc', `articles(filter: { entities: { ${POPULAR} }, published: { before: $to } })`],
    ['article_event_published_desc', 'articles(filter: { event: { ids: [$bigEvent] } })'],
    ['entity_event_when_asc', `events(filter: { participant: { ${POPULAR} } })`],
    [
      'entity_event_when_desc',
      `events(filter: { participant: { ${POPULAR} } }, orderBy: { field: WHEN, direction: DESC })`,
    ],
  ])('by %s: %s', async (index, list) => {
    const plans = await plansOf(`${list} { nodes { id } }`)
    expect(plans.flatMap((plan) => shortcomings(plan, MOST))).toEqual([])
    expect(plans.flatMap(({ indexes }) => indexes)).toContain(index)
  })
})

test('a page deep among those without a date reads no more than one at the beginning', async () => {
  const [last] = await database.query<{ id: string; undated: number }>(
    `SELECT id, (count(*) OVER ())::int AS undated FROM statement WHERE said_earliest IS NULL ORDER BY id LIMIT 1 OFFSET 20`,
  )
  expect(last?.undated).toBeGreaterThan(200)
  const after = Buffer.from(JSON.stringify(['statements DESC', '0001-01-01', last?.id])).toString('base64url')
  expect(await shortcomingsOf(`statements(after: "${after}") { nodes { id } }`)).toEqual([])
})
