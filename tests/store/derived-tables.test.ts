import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { idOf } from '#core/ids.ts'
import { saveReading } from '#store/save-reading.ts'
import type { TestDatabase } from '../database.ts'
import { homes, openTestDatabase } from '../database.ts'
import { littleReading } from '../little-reading.ts'
import { article, entity, event } from './poke.ts'

const other = `'${idOf('article', 'peace-talks-again')}'::uuid`
const articles = fc.constantFrom(article, other)
const events = fc.constantFrom(...['berne-talks', 'truce-of-1999'].map(event))

/** What a write may be about; places are few so that writes meet. */
const subject = fc.record({
  of: articles,
  what: events,
  was: events,
  who: fc.constantFrom(...['ada-byron', 'bob-cole', 'kent', 'berne'].map(entity)),
  whom: fc.constantFrom(...['ada-byron', 'bob-cole', 'kent', 'berne'].map(entity)),
  role: fc.constantFrom('ACTOR', 'HOST', 'PARTICIPANT', 'SUBJECT'),
  from: fc.integer({ min: 0, max: 9 }),
  to: fc.integer({ min: 0, max: 9 }),
})
const letter = (place: number | string) => `substr(text, ${place} + 1, 1)`

/** Writes of one or several rows by one statement, which leave the keys of the tables whole. */
const writes = [
  subject.map(
    ({ of, who, from, to }) =>
      `INSERT INTO mention (id, article_id, version_id, start, "end", exact, entity_id, form, origin_id)
       SELECT gen_random_uuid(), article_id, v.id, n, n + 1, ${letter('n')}, ${who}, 'NAME', o.id
       FROM article_version v, origin o, generate_series(${from}, ${to}) n WHERE article_id = ${of}
       ON CONFLICT DO NOTHING`,
  ),
  subject.map(({ who, from }) => `DELETE FROM mention WHERE entity_id = ${who} AND start >= ${from} * 30`),
  subject.map(
    ({ who, whom, from }) =>
      `UPDATE mention m SET entity_id = ${who} WHERE entity_id = ${whom} AND start >= ${from} * 30 AND NOT EXISTS (
         SELECT FROM mention n WHERE n.version_id = m.version_id AND n.start = m.start AND n.entity_id = ${who})`,
  ),
  subject.map(
    ({ of, who, from, to }) =>
      `UPDATE mention m SET start = ${to}, "end" = ${to} + 1, exact = ${letter(to)} FROM article_version v
       WHERE v.id = m.version_id AND m.id = (
         SELECT id FROM mention WHERE article_id = ${of} AND entity_id = ${who} AND start >= ${from} * 30 ORDER BY start LIMIT 1)
         AND NOT EXISTS (
           SELECT FROM mention n WHERE n.version_id = m.version_id AND n.start = ${to} AND n.entity_id = ${who})`,
  ),
  subject.map(
    ({ of, what, from }) =>
      `INSERT INTO evidence (id, article_id, version_id, start, "end", exact, role, ordinal, review, origin_id, event_id)
       SELECT gen_random_uuid(), article_id, v.id, ${from}, ${from} + 1, ${letter(from)}, 'SUPPORT', 0, 'PROPOSED', o.id, ${what}
       FROM article_version v, origin o WHERE article_id = ${of}`,
  ),
  subject.map(({ of, what }) => `DELETE FROM evidence WHERE article_id = ${of} AND event_id = ${what}`),
  subject.map(
    ({ what, was, from }) => `UPDATE evidence SET event_id = ${what} WHERE event_id = ${was} AND start >= ${from} * 30`,
  ),
  subject.map(
    ({ what }) =>
      `UPDATE evidence SET event_id = NULL, affiliation_id = (SELECT id FROM affiliation) WHERE event_id = ${what}`,
  ),
  subject.map(
    ({ what, who, role }) =>
      `INSERT INTO event_participant (id, event_id, role, ordinal, label, entity_id)
       VALUES (gen_random_uuid(), ${what}, '${role}', 0, 'they', ${who}) ON CONFLICT DO NOTHING`,
  ),
  subject.map(({ who, role }) => `DELETE FROM event_participant WHERE entity_id = ${who} OR role = '${role}'`),
  subject.map(
    ({ who, whom }) =>
      `UPDATE event_participant p SET entity_id = ${who} WHERE entity_id = ${whom} AND NOT EXISTS (
         SELECT FROM event_participant q WHERE q.event_id = p.event_id AND q.role = p.role AND q.entity_id = ${who})`,
  ),
  ...(['statement said', 'article published', 'event when'] as const).map((dated) => {
    const [table = '', prefix = ''] = dated.split(' ')
    return subject.map(
      ({ from, to }) =>
        `UPDATE ${table} SET (${prefix}_edtf, ${prefix}_earliest, ${prefix}_latest, ${prefix}_basis) =
           (SELECT CASE WHEN known THEN '2021' END, CASE WHEN known THEN ${from} + date '2021-05-01' END,
              CASE WHEN known THEN 9 + date '2021-05-01' END, CASE WHEN known THEN 'INFERRED'::date_basis END
            FROM (VALUES (${to} > 3)) unknown (known))
         WHERE substr(id::text, 1, 1) > '${from}'`,
    )
  }),
  subject.map(({ who }) => `UPDATE event_participant SET label = id::text, entity_id = NULL WHERE entity_id = ${who}`),
]
const removal = fc.oneof(
  events.map((what) => `DELETE FROM event WHERE id = ${what}`),
  articles.map((of) => `DELETE FROM article WHERE id = ${of}`),
)

/** The link table joined with the node it leads to, so that it has the node's sort columns and days. */
const ordered = (rows: string, node: string, sort: string) =>
  `SELECT l.*, n.${sort}_sort_asc, n.${sort}_sort_desc, n.${sort}_earliest, n.${sort}_latest FROM (${rows}) l JOIN ${node} n ON n.id = l.${node}_id`

const derived = {
  article_entity: ordered(
    'SELECT article_id, entity_id, count(*)::int, min(start) FROM mention GROUP BY 1, 2',
    'article',
    'published',
  ),
  article_event: ordered(
    'SELECT article_id, event_id, min(start) FROM evidence WHERE event_id IS NOT NULL GROUP BY 1, 2',
    'article',
    'published',
  ),
  entity_event: ordered(
    `SELECT entity_id, event_id, array_agg(DISTINCT role ORDER BY role) FROM event_participant
     WHERE entity_id IS NOT NULL GROUP BY 1, 2`,
    'event',
    'when',
  ),
  article_author: ordered('SELECT article_id, entity_id, ordinal FROM article_author', 'article', 'published'),
  statement_event: ordered('SELECT statement_id, event_id, roles FROM statement_event', 'statement', 'said'),
  statement_party: ordered(
    'SELECT id, statement_id, role, ordinal, label, entity_id, capacity_id FROM statement_party',
    'statement',
    'said',
  ),
}

/** Rows that a derived table has and should not have, or should have and has not. */
async function drift({ query }: TestDatabase): Promise<unknown[]> {
  const differences = Object.entries(derived).map(
    ([table, count]) =>
      `SELECT '${table}' AS table, row::text FROM ((TABLE ${table} EXCEPT (${count})) UNION ALL ((${count}) EXCEPT TABLE ${table})) row`,
  )
  return query(differences.join(' UNION ALL '))
}

describe.each(homes)('The derived tables of %s', async (home) => {
  const database = await openTestDatabase(home)
  afterAll(database.close)
  await saveReading(database.client, littleReading())
  await saveReading(database.client, littleReading({ 'article.slug': 'peace-talks-again', 'article.url': undefined }))

  test('hold a pair for each that the readings name', async () => {
    expect(await drift(database)).toEqual([])
    expect(await database.client.articleEntity.count()).toBe(10)
    expect(await database.client.articleEvent.count()).toBe(4)
    expect(await database.client.entityEvent.count()).toBe(2)
  })

  test('follow every insert, update and delete', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(...writes), { maxLength: 12 }), removal, async (changes, last) => {
        await database.run('BEGIN')
        try {
          for (const sql of [...changes, last]) {
            await database.run(sql)
            expect(await drift(database), sql).toEqual([])
          }
        } finally {
          await database.run('ROLLBACK')
        }
      }),
      { numRuns: 60 },
    )
  })
})
