import fc from 'fast-check'
import type { DocumentNode, FieldNode } from 'graphql'
import { isObjectType, parse, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schema } from '#graphql/schema.ts'
import { createKey } from '#store/api-keys.ts'
import { knownOf } from '../compile/both-ways.ts'
import type { Answer, Client } from '../graphql/client.ts'
import { openClient } from '../graphql/client.ts'
import { hostileValues } from './hostile-values.ts'
import type { Leaves } from './random-arguments.ts'
import type { Operation } from './random-operation.ts'
import { operations } from './random-operation.ts'

/** A longer search: `DATELINE_TEST_RUNS=20000 DATELINE_TEST_SEED=1 npx vitest run tests/contract/random-operation.test.ts`. */
const numRuns = Number(process.env['DATELINE_TEST_RUNS'] ?? 500)
const seed = Number(process.env['DATELINE_TEST_SEED'] ?? 20210621)

let client: Client
let leaves: Leaves
let key: string
beforeAll(async () => {
  client = await openClient('PGlite', { seeded: true })
  key = await createKey(client.database.client, { name: 'random', role: 'EDITOR' })
  leaves = hostileValues(await knownOf(client.database))
})
afterAll(() => client.database.close())

/** For all runs, and for the search for the smallest failure: an endless one eats the memory. */
const PATIENCE = 60_000 + numRuns * 40

test.each([
  ['query', numRuns],
  ['mutation', numRuns / 4],
] as const)(
  'no valid %s, whatever its values, fails on our side',
  async (kind, runs) => {
    const asked = new Set<string>()
    const law = async ({ query, variables }: Operation) => {
      const document = parse(query)
      expect(validate(schema, document)).toEqual([])
      for (const field of fieldsOf(document)) asked.add(field)
      const { errors = [] } = JSON.parse(await client.askText(query, variables, key)) as Answer
      const codes = errors.map(({ extensions }) => extensions.code)
      expect(codes.filter((code) => !/^[A-Z_]+$/.test(code) || code === 'INTERNAL_SERVER_ERROR')).toEqual([])
    }
    await fc.assert(fc.asyncProperty(operations(schema, kind, leaves), law), {
      numRuns: runs,
      seed,
      interruptAfterTimeLimit: PATIENCE,
      markInterruptAsFailure: true,
    })
    const missing = kind === 'query' ? everyFieldBeside(asked).filter((field) => !asked.has(field)) : []
    expect(missing).toEqual([])
  },
  PATIENCE + 10_000,
)

/** `Article.title` and the others that a document asks for. */
function fieldsOf(document: DocumentNode): string[] {
  const fields: string[] = []
  const types = new TypeInfo(schema)
  const enter = ({ name }: FieldNode) => void fields.push(`${types.getParentType()?.name}.${name.value}`)
  visit(document, visitWithTypeInfo(types, { Field: { enter } }))
  return fields
}

/** Every field of every type of which there is one. */
function everyFieldBeside(fields: ReadonlySet<string>): string[] {
  const names = new Set([...fields].map((field) => field.split('.')[0] ?? ''))
  return [...names].flatMap((name) => {
    const type = schema.getType(name)
    return isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${name}.${field}`) : []
  })
}
