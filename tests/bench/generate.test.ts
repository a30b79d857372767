import { afterAll, expect, test } from 'vitest'
import { checkBase } from '../../bench/base/checks.ts'
import { digestOf } from '../../bench/base/digest.ts'
import { columns, tables } from '../../bench/base/tables.ts'
import { generate } from '../../bench/generate.ts'
import type { TestDatabase } from '../database.ts'
import { openTestDatabase } from '../database.ts'

const ARTICLES = 200
/** Foreign keys of tables that only editors fill. */
const NOT_GENERATED = / (entity_merge|entity_merge_row|entity_withdrawal|link_candidate) \(/

async function generated(seed: number): Promise<TestDatabase> {
  const database = await openTestDatabase('PostgreSQL')
  await generate(urlOf(database), { articles: ARTICLES, seed })
  return database
}

function urlOf({ url }: TestDatabase): string {
  if (url === null) throw new Error('the generator needs PostgreSQL')
  return url
}

const bases = await Promise.all([1, 1, 2].map(generated))
const [base, same, other] = bases as [TestDatabase, TestDatabase, TestDatabase]
const digests = await Promise.all(bases.map(({ query }) => digestOf(query)))
afterAll(() => Promise.all(bases.map(({ close }) => close())))

test('The same seed makes the same base, another seed another', () => {
  expect(digests[1]).toBe(digests[0])
  expect(digests[2]).not.toBe(digests[0])
})

test('A generated base is what the checks say, which see everything', async () => {
  const lines: string[] = []
  await checkBase(urlOf(base), (line) => lines.push(line))
  expect(lines.length).toBeGreaterThan(60)
  const ofNothing = lines.filter((line) => line.endsWith(' 0 of 0 are wrong'))
  expect(ofNothing.filter((line) => !NOT_GENERATED.test(line))).toEqual([])
})

test('It is not generated into a database that is in use', async () => {
  await expect(generate(urlOf(base), { articles: 1, seed: 1 })).rejects.toThrow('the database is not empty')
})

test('It has its number of everything', async () => {
  const { article, statement, event, mention } = base.client
  expect(await article.count({ where: { versions: { some: {} } } })).toBe(ARTICLES)
  expect(await statement.count()).toBe(5 * ARTICLES)
  expect(await event.count()).toBe(1.5 * ARTICLES)
  expect((await mention.count()) / ARTICLES).toBeCloseTo(10, 0)
})

test('It has characters outside the Basic Multilingual Plane before spans', async () => {
  const [{ count } = { count: 0 }] = await base.query<{ count: number }>(
    `SELECT count(*)::int FROM mention JOIN article_version v ON v.id = version_id
     WHERE strpos(substr(text, 1, start), '📰') > 0`,
  )
  expect(count).toBeGreaterThan(ARTICLES)
})

test('It is the same when it is stored through all triggers and guards', async () => {
  const copies = tables.map((table) => `CREATE TEMPORARY TABLE of_${table} AS TABLE ${table}`)
  await same.run(copies.join(';'))
  await same.clear()
  const inserts = tables.map((table) => {
    const names = columns[table].map((column) => `"${column}"`).join(', ')
    return `INSERT INTO ${table} (${names}) SELECT ${names} FROM of_${table}`
  })
  await same.run(['BEGIN', ...inserts, 'COMMIT'].join(';'))
  expect(await digestOf(same.query)).toBe(digests[1])
})

test('A base that is not right is told from one that is', async () => {
  await other.run(`SET session_replication_role = replica;
    UPDATE mention SET exact = reverse(exact) WHERE id = (SELECT id FROM mention WHERE exact <> reverse(exact) LIMIT 1);
    DELETE FROM article_entity WHERE entity_id = (SELECT entity_id FROM article_entity GROUP BY 1 HAVING count(*) = 1 LIMIT 1)`)
  await expect(checkBase(urlOf(other))).rejects.toThrow(
    /every anchor of mention is in its text: 1 of \d+; article_entity counts the mentions: 1 of \d+$/,
  )
})
