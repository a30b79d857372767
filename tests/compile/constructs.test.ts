import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compile } from '#compile/compile.ts'
import { encodeId } from '#graphql/ids.ts'
import { schema } from '#graphql/schema.ts'
import { saveReading } from '#store/save-reading.ts'
import type { TestDatabase } from '../database.ts'
import { homes, openTestDatabase } from '../database.ts'
import { littleReading } from '../little-reading.ts'
import { askBothWays } from './both-ways.ts'

/** What random operations over ordinary texts seldom or never come to. */

const LONG = 'a'.repeat(70)
const many = Array.from({ length: 120 }, (_, index) => `f${index}: slug`).join(' ')
const BUCKETS = '{ articles { buckets(interval: DAY) { start } } }'

/** Numbers that PostgreSQL and JavaScript write differently, texts that JSON escapes, a chain of merges. */
const oddities = `
  UPDATE mention m SET confidence = (ARRAY[0, 1, 0.1, 0.00012, 0.0001, 0.00002, 1e-6, 1.5e-6, 9e-7, 1.5e-7, 1e-12])[n % 11 + 1]
    FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM mention) o WHERE o.id = m.id;
  UPDATE entity SET description = E'\\b\\f\\n\\r\\t\\x01\\x1f\\x7f"\\\\/ \\u2028\\u2029 \\U0001F54A é' WHERE slug = 'kent';
  INSERT INTO entity_identifier (entity_id, scheme, value)
    SELECT id, 'viaf', E'Q 1-_.!~*''()/?&#\\u00e9\\U0001F54A' FROM entity WHERE slug = 'kent';
  UPDATE entity SET merged_into_id = (SELECT id FROM entity WHERE slug = 'bob-cole') WHERE slug = 'ada-byron';
  UPDATE entity SET merged_into_id = (SELECT id FROM entity WHERE slug = 'berne') WHERE slug = 'bob-cole'`

describe.each(homes)('On %s both ways answer alike', (home) => {
  let database: TestDatabase
  let ids: string[]
  beforeAll(async () => {
    database = await openTestDatabase(home)
    await saveReading(database.client, littleReading())
    await database.run(oddities)
    const rows = async (table: string, type: string) =>
      (await database.query<{ id: string }>(`SELECT id FROM ${table} ORDER BY id LIMIT 2`)).map(({ id }) =>
        encodeId(type, id),
      )
    const nodes = [await rows('statement', 'Statement'), await rows('entity', 'Entity'), await rows('event', 'Event')]
    ids = [...nodes.flat(), encodeId('Event', '00000000-0000-5000-8000-000000000000'), ...nodes.flat()]
  })
  afterAll(() => database.close())

  const ask = (query: string) => askBothWays(database, { schema, document: parse(query), variableValues: { ids } })

  test.each([
    ['numbers of every size', '{ entity(by: { slug: "kent" }) { mentions { nodes { confidence } } } }'],
    ['every sign that JSON escapes', '{ entities { nodes { description identifiers { value url } } } }'],
    [
      'an entity after a chain of merges',
      '{ entity(by: { slug: "ada-byron" }) { slug } node(id: "none") @skip(if: true) { id } }',
    ],
    ['an alias longer than a name in SQL', `{ ${LONG}: articles { nodes { ${LONG}1: slug ${LONG}2: title } } }`],
    ['more fields than a function takes arguments', `{ articles { nodes { ${many} } } }`],
    [
      'spans, in both units, with their context',
      `{ entities { nodes { mentions { nodes { span { start end exact s: start(unit: UTF16) e: end(unit: UTF16)
        p0: prefix(length: 0) p: prefix(length: 3) prefix suffix s0: suffix(length: 0) s9: suffix(length: 1000) fragment } } } } } }`,
    ],
    ['the passages of all evidence', '{ statements { nodes { evidence { span { fragment prefix } version } } } }'],
    ['instants', '{ articles { nodes { versions { retrievedAt } evidence { origin { at } } } } }'],
    [
      'snippets of every kind, and their pieces',
      '{ search(query: "kent or peace or talks or byron") { edges { score cursor snippet { text parts { text isMarked } } node { __typename } } totalCount } }',
    ],
    [
      'a search that finds nothing',
      '{ search(query: "zzzz") { edges { snippet { text } } pageInfo { startCursor } totalCount } }',
    ],
    [
      'a backward page and where it stands',
      '{ entities(last: 2) { edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
    ],
    [
      'an empty page and where it stands',
      '{ entities(first: 0) { nodes { slug } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
    ],
    [
      'nodes of several types, some twice, one of which is nothing',
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Statement { text } ... on Fact { evidence(first: 1) { role } } ... on Entity { slug } } }',
    ],
    [
      'selections merged from fragments, in the order of the first',
      `{ articles { ...A nodes { title } ... on ArticleConnection { nodes { slug ...B } } } }
       fragment A on ArticleConnection { totalCount nodes { kind published { edtf } } }
       fragment B on Article { published { basis edtf } publisher { name } kind }`,
    ],
    [
      'candidates of a name',
      '{ resolve(names: ["Kent", "Byrn", "nobody at all"]) { name candidates { score entity { slug } } } }',
    ],
  ])('%s', async (_name, query) => {
    const ways = await ask(query)
    expect(ways.compiled ?? ways.reason).toBe(ways.executed)
  })

  test('more buckets than are given are an error of the statement, and then of the reference', async () => {
    await database.run(`
      BEGIN; SET LOCAL session_replication_role = replica;
      INSERT INTO article (id, slug, kind, title, language, published_edtf, published_earliest, published_latest, published_basis)
        SELECT gen_random_uuid(), 'made-' || n, 'NEWS', 'Made', 'en', d::text, d, d, 'EXPLICIT'
        FROM (SELECT n, date '2000-01-01' + n AS d FROM generate_series(1, 1001) n) days;
      COMMIT`)
    expect(await ask(BUCKETS)).toMatchObject({
      compiled: null,
      executed: expect.stringContaining('more than 1000 intervals'),
    })
  })

  test('a short document that stands for a long one is not compiled', async () => {
    const spread = Array.from(
      { length: 13 },
      (_, n) =>
        `fragment F${n} on Article { a: publisher { publications(first: 0) { nodes { ...F${n + 1} } } } b: publisher { publications(first: 0) { nodes { ...F${n + 1} } } } }`,
    )
    const query = `{ articles(first: 0) { nodes { ...F0 } } } ${spread.join(' ')} fragment F13 on Article { slug }`
    expect(() => compile({ schema, document: parse(query) })).toThrow('too large')
  })
})
