import { readFileSync } from 'node:fs'
import type { ResultOf, VariablesOf } from 'gql.tada'
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest'
import { ask, DatelineError, graphql } from '../../examples/typed/client.ts'
import { introspectionTypes, TYPES } from '../../examples/typed/generate.ts'
import { Statements, statements } from '../../examples/typed/statements.ts'
import { lines } from './example-process.ts'
import type { TestServer } from '../server/server.ts'
import { startServer } from '../server/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer('PGlite')
})
afterAll(() => server.stop())

const Total = graphql('query Total($filter: StatementFilter) { statements(filter: $filter) { totalCount } }')

test('the types of the examples are those of the schema; if not: npm run examples:types', () => {
  expect(readFileSync(TYPES, 'utf8')).toBe(introspectionTypes())
})

test('the typed client pages through every statement once', async () => {
  const { statements: all } = await ask(server.url, Total, { filter: null })
  const ids: string[] = []
  for await (const { id } of statements(server.url, null, 5)) ids.push(id)
  expect(ids).toHaveLength(all.totalCount)
  expect(new Set(ids).size).toBe(all.totalCount)
})

test('the typed client gives an error by its code', async () => {
  const refused = ask(server.url, Statements, { filter: null, size: 101, after: null })
  await expect(refused).rejects.toBeInstanceOf(DatelineError)
  await expect(refused).rejects.toMatchObject({ code: 'PAGE_INVALID', path: ['statements'] })
})

test('the typed example prints what somebody said', async () => {
  const said = await lines('typed/statements.ts', 'li-jinjun', server.url)
  const { statements: his } = await ask(server.url, Total, { filter: { speaker: { any: [{ slug: 'li-jinjun' }] } } })
  expect(said).toHaveLength(his.totalCount)
  expect(said.join('\n')).toMatch(/^\d{4}[^\t]*\t.*Li Jinjun.*\t.+$/m)
})

test('the example with fetch alone prints every statement, a page at a time', async () => {
  const whole = await lines('fetch.ts', server.url)
  expect(whole.length).toBeGreaterThan(20)
  expect(whole.every((line) => line.split('\t').length === 3)).toBe(true)
  expect(await lines('fetch.ts', server.url, '5')).toEqual(whole)
})

test('the example with fetch alone ends with the code of an error', async () => {
  await expect(lines('fetch.ts', server.url, '101')).rejects.toThrow('PAGE_INVALID')
})

type Said = ResultOf<typeof Statements>['statements']['nodes'][number]
type Misspelt = ResultOf<ReturnType<typeof misspelt>>['statements']['nodes'][number]
const misspelt = () => graphql('query Misspelt { statements { nodes { txt } } }')

/** `npm run types` checks this: each line marked as an error has to be one. */
test('a wrong name does not pass the type checker', () => {
  expectTypeOf<Said['text']>().toEqualTypeOf<string>()
  expectTypeOf<Said['mode']>().toEqualTypeOf<'DIRECT' | 'INDIRECT' | 'MIXED'>()
  expectTypeOf<Said['said']>().toEqualTypeOf<{ edtf: string } | null>()
  // @ts-expect-error: the operation does not ask for the polarity
  expectTypeOf<Said['polarity']>().toBeString()
  // @ts-expect-error: no statement has this field, so that nothing is known of its value
  const wrongField = ({ txt }: Misspelt): string => txt
  // @ts-expect-error: there is no such mode
  const wrongMode: VariablesOf<typeof Statements> = { size: 1, filter: { modes: ['SHOUTED'] } }
  // @ts-expect-error: there is no such filter
  const wrongFilter: VariablesOf<typeof Statements> = { size: 1, filter: { speakers: [] } }
  // @ts-expect-error: a page needs a size
  const noSize: VariablesOf<typeof Statements> = { after: null }
  expect([wrongField, wrongMode, wrongFilter, noSize]).toHaveLength(4)
})
