import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../database.ts'
import { openTestDatabase } from '../database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase('PGlite')
})
afterAll(() => database.close())

const areSame = async (one: string, other: string): Promise<boolean | undefined> => {
  const [row] = await database.query<{ same: boolean }>('SELECT fingerprint($1) = fingerprint($2) AS same', [
    one,
    other,
  ])
  return row?.same
}

test.each([
  ['We want peace.', '“we want  PEACE”'],
  ['Málaga, 1999', 'malaga 1999'],
  ['…', '…'],
])('%j and %j are the same words', async (one, other) => {
  expect(await areSame(one, other)).toBe(true)
})

test.each([
  ['We want peace', 'We want a piece'],
  ['…', '?'],
  ['🕊', '🔥'],
])('%j and %j are not', async (one, other) => {
  expect(await areSame(one, other)).toBe(false)
})
