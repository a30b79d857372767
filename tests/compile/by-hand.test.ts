import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seed } from '#app/seed.ts'
import { schema } from '#graphql/schema.ts'
import type { TestDatabase } from '../database.ts'
import { homes, openTestDatabase } from '../database.ts'
import { askBothWays, knownOf } from './both-ways.ts'

describe.each(homes)('on %s', (home) => {
  let database: TestDatabase
  let slug: string
  beforeAll(async () => {
    database = await openTestDatabase(home)
    await seed(database)
    const { words } = await knownOf(database)
    slug = words[0] ?? ''
  }, 60_000)
  afterAll(() => database.close())

  test.each([
    'query ($slug: String!) { event(by: { slug: $slug }) { id __typename slug title type realis recurrence } }',
    'query ($slug: String!) { event(by: { slug: $slug }) { participants { role label entity { id kind } event { slug } } } }',
    '{ event(by: { slug: "none" }) { id } }',
  ])('%s', async (query) => {
    const ways = await askBothWays(database, { schema, document: parse(query), variableValues: { slug } })
    expect(ways.reason).toBe('')
    expect(ways.compiled).toBe(ways.executed)
  })
})
