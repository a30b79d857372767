import { pino } from 'pino'
import { afterAll, describe, expect, test } from 'vitest'
import { graphqlServer } from '#server/yoga.ts'
import { documentOf, drawValues, variablesOf } from '../../bench/draws.ts'
import { generate } from '../../bench/generate.ts'
import { operations } from '../../bench/operations.ts'
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
async function shortcomingsOf(selection: string): Promise<string[]> {
  sent.length = 0
  const body = JSON.stringify({ query: documentOf(draws, selection), variables: variablesOf(draws, selection, 0) })
  const headers = { 'content-type': 'application/json' }
  const response = await server.fetch('http://dateline/graphql', { method: 'POST', headers, body })
  expect(await response.json()).not.toHaveProperty('errors')
  expect(sent).not.toEqual([])
  const plans = await Promise.all(
    [...sent].map(({ sql, parameters }) => explain(database.query, sql, JSON.parse(parameters) as unknown[])),
  )
  return plans.flatMap((plan) => shortcomings(plan, MOST))
}

const ORDERS = /^(articles|entities|statements|events): (latest|earliest|from [AZ]|the last)|^(entity|event|article)\./

const orders = operations.filter(({ name }) => ORDERS.test(name))

describe('A page is read from an index in its order', () => {
  test.each(orders.map(({ name, selection }) => [name, selection] as const))('%s', async (_name, selection) => {
    expect(await shortcomingsOf(selection)).toEqual([])
  })
})
