import { afterAll, expect, test } from 'vitest'
import { explain, shortcomings } from '../../bench/plan.ts'
import { openTestDatabase } from '../database.ts'

const database = await openTestDatabase('PostgreSQL')
afterAll(database.close)
await database.run(`
  CREATE TABLE number AS SELECT n, n % 7 AS remainder, repeat('x', 100) AS filler FROM generate_series(1, 20000) n;
  CREATE INDEX number_n ON number (n);
  CREATE TABLE pair AS SELECT n AS first, -n AS second FROM generate_series(1, 20000) n;
  CREATE INDEX pair_first_second ON pair (first, second);
  ANALYZE number, pair`)
const most = { sorted: 100, scanned: 1000, pages: 20 }
const plan = (sql: string, parameters?: readonly unknown[]) => explain(database.query, sql, parameters)

test('An order that an index has needs no sorting', async () => {
  const found = await plan('SELECT n FROM number WHERE n > $1 ORDER BY n LIMIT 20', [500])
  expect(found).toMatchObject({ indexes: ['number_n'], sorts: [], scans: [] })
  expect(shortcomings(found, most)).toEqual([])
})

test('An order that no index has sorts everything', async () => {
  const found = await plan('SELECT n FROM number ORDER BY remainder, n LIMIT 20')
  expect(found.indexes).toEqual([])
  expect(shortcomings(found, most)).toEqual([
    'sorts 20000 rows by remainder, n',
    'reads 20000 rows of number in sequence',
  ])
})

test('Rows that a filter throws away were read', async () => {
  const found = await plan('SELECT n FROM number WHERE filler = $1', ['y'])
  expect(shortcomings(found, most)).toEqual(['reads 20000 rows of number in sequence'])
})

test('What runs again and again counts every time', async () => {
  const found = await plan(`SELECT (SELECT max(s.n) FROM (
      SELECT n FROM number WHERE n BETWEEN g AND g + 9 ORDER BY remainder LIMIT 3) s) FROM generate_series(1, 50) g`)
  expect(found.indexes).toEqual(['number_n'])
  expect(shortcomings(found, most)).toEqual(['sorts 500 rows by number.remainder'])
})

test('Reading a few rows in sequence and sorting a few is well', async () => {
  const found = await plan('SELECT remainder FROM (SELECT * FROM number LIMIT 50) few ORDER BY remainder')
  expect(shortcomings(found, most)).toEqual([])
})

test('An index whose first column is not asked for is read from end to end', async () => {
  await database.run('SET enable_seqscan = off')
  const found = await plan('SELECT first FROM pair WHERE second = $1', [-7])
  await database.run('RESET enable_seqscan')
  const [shortcoming] = shortcomings(found, most)
  expect(shortcoming).toMatch(/^reads \d\d+ pages each time by pair_first_second and finds 1$/)
})
