import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readExamples } from '#server/graphiql.ts'
import { homes } from '../database.ts'
import type { Client } from './client.ts'
import { openClient } from './client.ts'

/** How many SQL statements each example takes: one for each root field, one for a total, one for the texts of spans. */
const statements: Readonly<Record<string, number>> = {
  '1-who-is-zhao.graphql': 2,
  '2-north-korean-officials.graphql': 2,
  '3-june-11-phone-call.graphql': 1,
  '4-what-happened-when.graphql': 2,
  '5-the-treaty.graphql': 1,
  '6-search-and-count.graphql': 2,
  '7-china-in-time.graphql': 2,
}

describe.each(homes)('on %s', (home) => {
  let client: Client
  beforeAll(async () => {
    client = await openClient(home, { seeded: true })
  })
  afterAll(() => client.database.close())

  test.each(readExamples())('$name has the answer beside it, byte for byte', async ({ name, query }) => {
    const answer = await client.askText(query)
    const pretty = `${JSON.stringify(JSON.parse(answer), null, 2)}\n`
    await expect(pretty).toMatchFileSnapshot(`../../examples/${name.replace(/graphql$/, 'json')}`)
    expect(answer).toBe(JSON.stringify(JSON.parse(pretty)))
    expect(client.statements()).toHaveLength(statements[name] ?? 0)
  })
})
