import { MultiGraph } from 'graphology'
import readGexf from 'graphology-gexf'
import readGraphml from 'graphology-graphml'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seed } from '#app/seed.ts'
import { recordPages } from '#transfer/records.ts'
import type { Asked } from '#transfer/wanted.ts'
import type { TestDatabase } from '../database.ts'
import { openTestDatabase } from '../database.ts'
import { exported } from './exported.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase('PGlite')
  await seed(database)
})
afterAll(() => database.close())

const file = (asked: Asked) => exported(database, asked)

const asked = [
  {},
  { kind: 'statements' },
  { kind: 'events' },
  { kind: 'statements', filter: '{ speaker: { any: [{ slug: "li-jinjun" }] } }' },
  { kind: 'events', filter: '{ modes: ["phone-call"] }' },
]

// The readers throw where the end of an edge is no node.
test.each(asked)('a graph of %j has its ties and whom they tie, the same in both formats', async (limits) => {
  const gexf = await file({ format: 'gexf', ...limits })
  const graphml = await file({ format: 'graphml', ...limits })
  const graphs = [readGexf.parse(MultiGraph, gexf.text), readGraphml.parse(MultiGraph, graphml.text)]
  expect(graphs.map(({ order, size }) => ({ entity: order, edge: size }))).toEqual([gexf.seal.rows, graphml.seal.rows])
  expect(gexf.seal.rows['edge']).toBeGreaterThan(0)
  const [ties, same] = graphs.map((graph) =>
    graph.mapEdges((_id, tie, source, target): unknown[] => [
      ...[tie['fact'], tie['tie'] ?? tie['label'], tie['weight'], source, target],
    ]),
  )
  expect(ties).toEqual(same)
})

test('a phone call ties those who spoke, without a direction, on its day', async () => {
  const { text } = await file({ format: 'gexf', kind: 'events', filter: '{ modes: ["phone-call"] }' })
  const labels = [...text.matchAll(/ label="([^"]*)"/g)].map(([, label]) => label)
  expect(new Set(labels)).toEqual(new Set(['Antony Blinken', 'Yang Jiechi', 'CONSULT']))
  expect(text).toMatch(/<edge [^>]* type="undirected" [^>]* weight="1" start="2021-06-11" end="2021-06-11">/)
})

test('a calendar has the events that have a date, in the order of their first days', async () => {
  const { text, seal } = await file({ format: 'ics' })
  const days = [...text.matchAll(/^DTSTART;VALUE=DATE:(\d+)/gm)].map(([, day]) => Number(day))
  expect(days).toEqual(days.toSorted((one, other) => one - other))
  const dated = await database.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM event WHERE when_earliest IS NOT NULL',
  )
  expect([days.length, seal.rows['event']]).toEqual([dated[0]?.count, dated[0]?.count])
})

test('a timeline has all events, those without a date at the end', async () => {
  const { text, seal } = await file({ format: 'markdown' })
  expect(text.match(/^#### /gm)).toHaveLength(seal.rows['event'] ?? 0)
  expect(text.match(/^## .*$/gm)).toEqual(['## 2019', '## 2021', '## Without a date'])
})

test('events in the order of dates come once each, over pages, days with many events and those without a date', async () => {
  const other = await openTestDatabase('PGlite')
  await other.run(`
    BEGIN; SET LOCAL session_replication_role = replica;
    INSERT INTO event (id, slug, title, type, realis, when_edtf, when_earliest, when_latest, when_basis)
    SELECT md5(n::text)::uuid, n::text, 'Talks', 'CONSULT', 'ACTUAL', CASE WHEN day IS NOT NULL THEN '2021' END, day, day + n % 7,
      CASE WHEN day IS NOT NULL THEN 'EXPLICIT'::date_basis END
    FROM generate_series(1, 1700) n,
      LATERAL (SELECT CASE WHEN n % 2 = 0 THEN DATE '2021-01-01' + n % 3 WHEN n % 5 > 0 THEN DATE '2021-02-01' + n END AS day) d;
    COMMIT`)
  const transaction = await other.begin('READ')
  const ids: string[] = []
  for await (const page of recordPages(transaction, 'event', {}, null, 'date')) ids.push(...page.map(({ id }) => id))
  await transaction.rollback()
  const sorted = await other.query<{ id: string }>(
    'SELECT id::text FROM event ORDER BY when_sort_asc, when_latest DESC, id',
  )
  expect(ids).toEqual(sorted.map(({ id }) => id))
  expect(ids).toHaveLength(1700)
  await other.close()
})
