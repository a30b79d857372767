import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveReading } from '#store/save-reading.ts'
import { losslessTables } from '#transfer/lossless/tables.ts'
import type { TestDatabase } from '../database.ts'
import { openTestDatabase } from '../database.ts'
import { saveWorld } from '../graphql/world.ts'
import { littleReading } from '../little-reading.ts'
import { exported } from './exported.ts'

let database: TestDatabase
let all: string
beforeAll(async () => {
  database = await openTestDatabase('PostgreSQL')
  await saveWorld(database)
  all = (await exported(database, { format: 'jsonl' })).text
})
afterAll(() => database.close())

/** What the database makes of other columns; a link has the days of the node it leads to. */
const derived = /^\w+\.(search|fingerprint|normalised|\w+_sort(_asc|_desc)?)$/
const daysOfLinks = /^(article_author\.published|statement_(party|event)\.said)_(earliest|latest)$/
const left = new Set(['_prisma_migrations', 'api_key', 'article_entity', 'article_event', 'entity_event'])

test('every column of every table is in a lossless file, but for what is derived and the keys of callers', async () => {
  const columns = await database.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns WHERE table_schema = 'public'`,
  )
  const wanted = columns
    .filter(({ table }) => !left.has(table))
    .map(({ table, column }) => `${table}.${column}`)
    .filter((name) => !derived.test(name) && !daysOfLinks.test(name))
  const kept = losslessTables.flatMap(({ name, columns: names }) => names.map((column) => `${name}.${column}`))
  expect(kept.toSorted()).toEqual(wanted.toSorted())
})

test('every line is one JSON object; the first tells what is in the file, the last how many rows', () => {
  const [first, ...others] = all
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  const last = others.pop()
  expect(first).toEqual({ dateline: 1, kind: null, filter: null, since: null, after: null })
  const counts = Map.groupBy(others, ({ table }) => String(table))
  expect(last).toEqual({
    rows: Object.fromEntries([...counts].map(([table, rows]) => [table, rows.length])),
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('two exports of one base are the same, byte for byte', async () => {
  expect((await exported(database, { format: 'jsonl' })).text).toBe(all)
})

test('what is written meanwhile is in none of its parts', async () => {
  const transaction = await database.begin('READ')
  try {
    await transaction.query('SELECT 1') // a snapshot is taken with the first statement
    await saveReading(database.client, littleReading({ 'article.slug': 'meanwhile', 'article.url': undefined }))
    const begin = async () => ({ ...transaction, rollback: async () => undefined })
    expect((await exported({ begin }, { format: 'jsonl' })).text).toBe(all)
  } finally {
    await transaction.rollback()
  }
  expect((await exported(database, { format: 'jsonl', kind: 'articles' })).text).toContain('"slug":"meanwhile"')
})

test.each([{ format: 'jsonl' }, { format: 'jsonl', kind: 'statements' }, { format: 'csv', kind: 'entities' }])(
  'from wherever %o stopped it goes on with what is behind',
  async (asked) => {
    const whole = await exported(database, asked)
    const rows = asked.format === 'csv' ? whole.text.split('\r\n') : whole.text.split('\n').slice(1, -2)
    expect(whole.cursors.length).toBeGreaterThan(0)
    for (const after of whole.cursors) {
      const { text } = await exported(database, { ...asked, after })
      const rest = asked.format === 'csv' ? text.split('\r\n') : text.split('\n').slice(1, -2)
      expect(rest.length).toBeLessThan(rows.length)
      expect(rows.slice(rows.length - rest.length)).toEqual(rest)
    }
  },
)

test('a table that two connections read in turn comes whole and in its order', async () => {
  await database.run(`INSERT INTO origin (id, kind, agent, at)
    SELECT gen_random_uuid(), 'IMPORT', 'a file with a rather long name ' || number, '2026-01-01'
    FROM generate_series(1, 60000) number`)
  const [size] = await database.query<{ bytes: number }>(`SELECT pg_relation_size('origin')::float8 AS bytes`)
  expect(size?.bytes).toBeGreaterThan(4_000_000) // so that there are several parts
  const rows = await database.query<{ id: string }>('SELECT id FROM origin ORDER BY id')
  const { text, seal } = await exported(database, { format: 'jsonl' })
  const ids = [...text.matchAll(/^\{"table":"origin","id":"([^"]+)"/gm)].map(([, id]) => id)
  expect(ids).toEqual(rows.map(({ id }) => id))
  expect(seal.rows['origin']).toBe(rows.length)
})
