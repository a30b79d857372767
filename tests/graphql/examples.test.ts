import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readExamples } from '#server/graphiql.ts'
import { homes } from '../database.ts'
import type { Client } from './client.ts'
import { openClient } from './client.ts'

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
    expect(client.statements()).toHaveLength(1)
  })
})
