import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { seed } from '#app/seed.ts'
import { Reader } from '#read/reader.ts'
import type { TestDatabase } from '../database.ts'
import { openTestDatabase } from '../database.ts'

const statements: string[] = []
let database: TestDatabase
let reader: Reader
let entities: { id: string; name: string }[]
beforeAll(async () => {
  database = await openTestDatabase('PGlite', { onQuery: (sql) => void statements.push(sql) })
  await seed(database)
  entities = await database.client.entity.findMany({ select: { id: true, name: true } })
})
beforeEach(() => {
  reader = new Reader(database)
  statements.length = 0
})
afterAll(() => database.close())

const delegate = (model: string) => {
  const found = reader.client[model]
  if (found === undefined) throw new Error(`no model ${model}`)
  return found
}
const one = (value: unknown) => reader.batched((statement) => `${statement.value(String(value))}::text`)

test('reads of one moment are one statement, each with its own answer', async () => {
  const counts = Promise.all([reader.count('article', {}), reader.count('entity', { slug: 'china' }), one('third')])
  expect(await counts).toEqual([3, 1, 'third'])
  expect(statements).toHaveLength(1)
})

test('more reads at once than a statement can hold take as many statements as they must', async () => {
  const numbers = Array.from({ length: 250 }, (_, index) => String(index))
  expect(await Promise.all(numbers.map(one))).toEqual(numbers)
  expect(statements).toHaveLength(3)
})

test('rows by their ids are one statement; an id that nothing has is null', async () => {
  const missing = '00000000-0000-5000-8000-000000000000'
  const ids = [...entities.map(({ id }) => id), missing, ...entities.map(({ id }) => id)]
  const select = { name: true }
  const found = await Promise.all(ids.map((id) => delegate('entity').findUnique({ where: { id }, select })))
  const names = entities.map(({ name }) => name)
  expect(found.map((row) => row?.['name'] ?? null)).toEqual([...names, null, ...names])
  expect(statements).toHaveLength(1)
})

test('rows by compound keys are one statement', async () => {
  const links = await database.client.articleEntity.findMany()
  statements.length = 0
  const found = await Promise.all(
    links.map(({ articleId, entityId }) =>
      delegate('articleEntity').findUniqueOrThrow({
        where: { articleId_entityId: { articleId, entityId } },
        select: { mentionCount: true },
      }),
    ),
  )
  expect(found.map((row) => row?.['mentionCount'])).toEqual(links.map(({ mentionCount }) => mentionCount))
  expect(statements).toHaveLength(1)
})

test('rows of different selections do not answer for each other', async () => {
  const where = { id: entities[0]?.id }
  const [named, slugged] = await Promise.all([
    delegate('entity').findUnique({ where, select: { name: true } }),
    delegate('entity').findUnique({ where, select: { slug: true } }),
  ])
  expect(named).toHaveProperty('name')
  expect(slugged).not.toHaveProperty('name')
})

test('one row at most is found, and a row that has to be there is an error where it is not', async () => {
  expect(await reader.find('entity', { where: { slug: 'nobody' } })).toBeNull()
  expect(await reader.find('entity', { where: { slug: 'china' }, select: { name: true } })).toEqual({ name: 'China' })
  const where = { id: '00000000-0000-5000-8000-000000000000' }
  await expect(delegate('entity').findUniqueOrThrow({ where })).rejects.toThrow('is gone')
})

test('a read that cannot be written fails alone, and the others of its moment have their answers', async () => {
  const broken = reader.batched(() => {
    throw new Error('cannot be written')
  })
  const [bad, good] = await Promise.allSettled([broken, reader.count('article', {})])
  expect(bad).toMatchObject({ status: 'rejected', reason: { message: 'cannot be written' } })
  expect(good).toEqual({ status: 'fulfilled', value: 3 })
})

test.each([
  ['select', { select: { nothing: true } }],
  ['order by', { orderBy: { nothing: 'asc' } }],
  ['filter by', { where: { nothing: 1 } }],
  ['no filter is called', { where: { slug: { resembles: 'x' } } }],
  ['no filter on a relation is called', { where: { names: { any: {} } } }],
])('a field that is not there is an error of the caller: %s', async (words, args) => {
  await expect(reader.list('entity', args)).rejects.toThrow(words)
  expect(statements).toEqual([])
})
