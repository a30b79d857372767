import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
  validateSchema,
} from 'graphql'
import type { IntrospectionQuery } from 'graphql'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../graphql/client.ts'
import { openClient } from '../graphql/client.ts'

let client: Client
beforeAll(async () => {
  client = await openClient('PGlite', { seeded: false })
})
afterAll(() => client.database.close())

const sdl = readFileSync('src/graphql/schema.graphql', 'utf8')

test('the committed SDL is a schema by itself, and prints as it is', () => {
  const built = buildSchema(sdl)
  expect(validateSchema(built)).toEqual([])
  expect(`${printSchema(built)}\n`).toBe(sdl)
})

test('introspection over HTTP tells the committed SDL to the letter', async () => {
  const options = { specifiedByUrl: true, directiveIsRepeatable: true, inputValueDeprecation: true, oneOf: true }
  const { data, errors } = await client.ask(getIntrospectionQuery(options))
  expect(errors).toBeUndefined()
  const told = buildClientSchema(data as unknown as IntrospectionQuery)
  expect(`${printSchema(lexicographicSortSchema(told))}\n`).toBe(sdl)
})
