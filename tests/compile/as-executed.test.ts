import fc from 'fast-check'
import type { DocumentNode } from 'graphql'
import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seed } from '#app/seed.ts'
import { schema } from '#graphql/schema.ts'
import { hostileValues } from '../contract/hostile-values.ts'
import type { Leaves } from '../contract/random-arguments.ts'
import type { Operation } from '../contract/random-operation.ts'
import { operations } from '../contract/random-operation.ts'
import { saveWorld } from '../graphql/world.ts'
import type { TestDatabase } from '../database.ts'
import { homes, openTestDatabase } from '../database.ts'
import type { BothWays } from './both-ways.ts'
import { askBothWays, knownOf } from './both-ways.ts'

/** A longer search: `DATELINE_TEST_RUNS=20000 DATELINE_TEST_SEED=1 npx vitest run tests/compile`. */
const numRuns = Number(process.env['DATELINE_TEST_RUNS'] ?? 300)
const randomSeed = Number(process.env['DATELINE_TEST_SEED'] ?? 20210621)
/** Refused before anything is executed (text-input.ts). */
const UNSTORABLE = /\\u(d[89a-f]|0000)/

/** The same with every condition the other way round, and every number of rows another. */
const turned = (variables: Operation['variables']): Operation['variables'] =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]) => {
      if (typeof value === 'boolean') return [name, !value]
      return [name, typeof value === 'number' && value >= 0 && value < 100 ? value + 1 : value]
    }),
  )

const PATIENCE = 60_000 + numRuns * 80

const bases = { 'the seed': seed, 'a made-up base': saveWorld } as const
const places = homes.flatMap((home) => (['the seed', 'a made-up base'] as const).map((base) => ({ home, base })))

describe.each(places)('on $home, over $base', ({ home, base }) => {
  let database: TestDatabase
  let leaves: Leaves
  beforeAll(async () => {
    database = await openTestDatabase(home)
    await bases[base](database)
    leaves = hostileValues(await knownOf(database))
  }, PATIENCE)
  afterAll(() => database.close())

  test(
    'one SQL statement answers what graphql-js answers, byte for byte, and leaves every error to it',
    async () => {
      const ends: BothWays[] = []
      const ask = async (document: DocumentNode, variableValues: Operation['variables']) => {
        const ways = await askBothWays(database, { schema, document, variableValues })
        ends.push(ways)
        const isLeft = ways.compiled === null && (ways.hasErrors || ways.isMistake)
        expect(ways.compiled ?? ways.reason).toBe(isLeft ? ways.reason : ways.executed)
      }
      const law = async ({ query, variables }: Operation) => {
        if (UNSTORABLE.test(query + JSON.stringify(variables))) return
        const document = parse(query)
        await ask(document, variables)
        await ask(document, turned(variables)) // what is kept of the document must not be of the first values
      }
      await fc.assert(fc.asyncProperty(operations(schema, 'query', leaves), law), {
        numRuns,
        seed: randomSeed,
        interruptAfterTimeLimit: PATIENCE,
        markInterruptAsFailure: true,
      })
      const answered = ends.filter(({ hasErrors }) => !hasErrors)
      expect(answered.length).toBeGreaterThan(ends.length / 4)
    },
    PATIENCE + 10_000,
  )
})
