import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkBase } from '../../bench/base/checks.ts'
import { digestOf } from '../../bench/base/digest.ts'
import { columns, tables } from '../../bench/base/tables.ts'
import { generate } from '../../bench/generate.ts'
import type { TestDatabase } from '../database.ts'
import { openTestDatabase } from '../database.ts'

const ARTICLES = 200

async function generated(seed: number): Promise<TestDatabase> {
  const database = await openTestDatabase('PostgreSQL')
  await generate(urlOf(database), { articles: ARTICLES, seed })
  return database
}

function urlOf({ url }: TestDatabase): string {
  if (url === null) throw new Error('the generator needs PostgreSQL')
  return url
}

describe('A generated base', () => {
  let base: TestDatabase
  beforeAll(async () => {
    base = await generated(1)
  })
  afterAll(() => base.close())

  test('is what the checks say, which see everything', async () => {
    const lines: string[] = []
    await checkBase(urlOf(base), (line) => lines.push(line))
    expect(lines.length).toBeGreaterThan(60)
    expect(lines.filter((line) => line.endsWith(' 0 of 0 are wrong'))).toEqual([])
  })

  test('has its number of everything', async () => {
    const { article, statement, event, mention } = base.client
    expect(await article.count({ where: { versions: { some: {} } } })).toBe(ARTICLES)
    expect(await statement.count()).toBe(5 * ARTICLES)
    expect(await event.count()).toBe(1.5 * ARTICLES)
    expect((await mention.count()) / ARTICLES).toBeCloseTo(10, 0)
  })

  test('has characters outside the Basic Multilingual Plane before spans', async () => {
    const [{ count } = { count: 0 }] = await base.query<{ count: number }>(
      `SELECT count(*)::int FROM mention JOIN article_version v ON v.id = version_id
       WHERE strpos(substr(text, 1, start), '📰') > 0`,
    )
    expect(count).toBeGreaterThan(ARTICLES)
  })

  test('is the same when it is stored through all triggers and guards', async () => {
    const before = await digestOf(base.query)
    const copies = tables.map((table) => `CREATE TEMPORARY TABLE of_${table} AS TABLE ${table}`)
    await base.run(copies.join(';'))
    await base.clear()
    const inserts = tables.map((table) => {
      const names = columns[table].map((column) => `"${column}"`).join(', ')
      return `INSERT INTO ${table} (${names}) SELECT ${names} FROM of_${table}`
    })
    await base.run(['BEGIN', ...inserts, 'COMMIT'].join(';'))
    expect(await digestOf(base.query)).toBe(before)
  })
})

test('The same seed makes the same base, another seed another', async () => {
  const bases = await Promise.all([7, 7, 8].map(generated))
  const [one, same, other] = await Promise.all(bases.map(({ query }) => digestOf(query)))
  await Promise.all(bases.map(({ close }) => close()))
  expect(same).toBe(one)
  expect(other).not.toBe(one)
})

test('A base that is not right is told from one that is', async () => {
  const database = await generated(3)
  await database.run(`SET session_replication_role = replica;
    UPDATE mention SET exact = reverse(exact) WHERE id = (SELECT id FROM mention WHERE exact <> reverse(exact) LIMIT 1);
    DELETE FROM article_entity WHERE entity_id = (SELECT entity_id FROM article_entity GROUP BY 1 HAVING count(*) = 1 LIMIT 1)`)
  await expect(checkBase(urlOf(database))).rejects.toThrow(
    /every anchor of mention is in its text: 1 of \d+; article_entity counts the mentions: 1 of \d+$/,
  )
  await database.close()
})
