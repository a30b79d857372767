import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seed } from '#app/seed.ts'
import { Reader } from '#read/reader.ts'
import { saveReading } from '#store/save-reading.ts'
import type { TestDatabase } from '../database.ts'
import { homes, openTestDatabase } from '../database.ts'
import { littleReading } from '../little-reading.ts'
import type { Samples } from './prisma-arguments.ts'
import { findManyOf, prismaArguments, readerArguments, sampleRows } from './prisma-arguments.ts'

const models = ['article', 'entity', 'statement', 'event', 'mention', 'evidence', 'entityEvent', 'statementParty']
const runs = { PGlite: 120, PostgreSQL: 60 }

describe.each(homes)('on %s', (home) => {
  let database: TestDatabase
  let samples: Samples
  beforeAll(async () => {
    database = await openTestDatabase(home)
    await seed(database)
    await saveReading(database.client, littleReading())
    samples = await sampleRows(database)
  })
  afterAll(() => database.close())

  test('whatever Prisma is asked, the reader gives the same rows', async () => {
    const reader = new Reader(database)
    let found = 0
    const questions = fc
      .constantFrom(...models)
      .chain((model) => fc.tuple(fc.constant(model), prismaArguments(model, samples)))
    await fc.assert(
      fc.asyncProperty(questions, async ([model, args]) => {
        const expected = await findManyOf(database, model)(args)
        expect(plain(await reader.list(model, readerArguments(args)))).toEqual(plain(expected))
        found += expected.length
      }),
      { numRuns: runs[home] },
    )
    expect(found).toBeGreaterThan(runs[home]) // else the questions ask for nothing
  })
})

/** Dates and instants in one form. */
const plain = (rows: readonly unknown[]): unknown =>
  JSON.parse(JSON.stringify(rows), (_key, value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\d(T|$)/.test(value) ? new Date(value).toISOString() : value,
  )
