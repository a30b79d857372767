import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from './client.ts'
import { openClient } from './client.ts'

let client: Client
beforeAll(async () => {
  client = await openClient('PGlite', { seeded: true })
})
afterAll(() => client.database.close())

/** All values of `key` in an answer, in order. */
async function values(query: string, key: string): Promise<unknown[]> {
  const { data, errors } = await client.ask(query)
  expect(errors).toBeUndefined()
  const found: unknown[] = []
  JSON.stringify(data, (name, value: unknown) => {
    if (name === key) found.push(value)
    return value
  })
  return found
}

const day = (earliest: string, latest: string) => `{ from: "${earliest}", to: "${latest}" }`
const titles = (filter: string) => values(`{ events(filter: { ${filter} }) { nodes { title } } }`, 'title')

test('an office leads to its holder, and the organization and the counterpart to those who hold it', async () => {
  const query = `{ entity(by: { slug: "north-korea" }) {
    holders { nodes { holder { name } } }
    counterpartOf { nodes { holder { name } } }
  } }`
  expect(await values(query, 'name')).toEqual(['Kim Jong-un', 'Ri Ryong-nam', 'Li Jinjun', 'Sung Kim'])
})

test('an office leads to what was said in it', async () => {
  const query = '{ entity(by: { slug: "zhao-tong" }) { affiliations { statements { totalCount nodes { cue } } } } }'
  expect(await values(query, 'cue')).toEqual(['said', 'said', 'said'])
})

test('a place leads to what happened there', async () => {
  const query = '{ entity(by: { slug: "seoul" }) { eventsHere { nodes { slug } } } }'
  expect(await values(query, 'slug')).toEqual(['sung-kim-visit-seoul-2021-06'])
})

test('a newspaper leads to what it published, an author to what he wrote, a work to what is quoted from it', async () => {
  const query = `{
    newspaper: entity(by: { slug: "rodong-sinmun" }) { publications { nodes { slug quotations { totalCount } } } }
    author: entity(by: { slug: "ri-ryong-nam" }) { authored { nodes { slug authors { name } text evidence { role } } } }
  }`
  expect(await values(query, 'totalCount')).toEqual([3])
  expect(await values(query, 'text')).toEqual([null])
  expect(await values(query, 'role')).toEqual(['SUPPORT'])
})

test.each([
  ['the day itself', day('2021-06-11', '2021-06-11'), true, true],
  ['the day before', day('2021-06-10', '2021-06-10'), false, false],
  ['the day after', day('2021-06-12', '2021-06-12'), false, false],
  ['all days since', '{ from: "2021-06-11" }', true, true],
  ['all days until', '{ to: "2021-06-11" }', true, true],
])('a certain day is found by %s', async (_what, range, overlaps, within) => {
  const call = 'modes: ["phone-call"], when:'
  expect((await titles(`${call} { overlaps: ${range} }`)).length > 0).toBe(overlaps)
  expect((await titles(`${call} { certainlyWithin: ${range} }`)).length > 0).toBe(within)
})

test.each([
  ['its first day', day('2021-05-01', '2021-05-21'), true, false],
  ['its last day', day('2021-05-31', '2021-06-30'), true, false],
  ['the day before its first', day('2021-05-01', '2021-05-20'), false, false],
  ['all its days', day('2021-05-21', '2021-05-31'), true, true],
])('"late May" against %s', async (_what, range, overlaps, within) => {
  const meeting = 'participant: { any: [{ slug: "wang-yi" }] }, when:'
  expect((await titles(`${meeting} { overlaps: ${range} }`)).length > 0).toBe(overlaps)
  expect((await titles(`${meeting} { certainlyWithin: ${range} }`)).length > 0).toBe(within)
})

test('dated and undated events are all events', async () => {
  const [all, dated, undated] = await Promise.all([
    titles(''),
    titles('when: { isNull: false }'),
    titles('when: { isNull: true }'),
  ])
  expect(undated.length).toBeGreaterThan(0)
  expect(new Set([...(dated ?? []), ...(undated ?? [])])).toEqual(new Set(all))
})

test('statements are found by voice, mode, topic and date', async () => {
  const text = (filter: string) => values(`{ statements(filter: { ${filter} }) { nodes { text } } }`, 'text')
  expect(await text('voice: PUBLICATION, topic: { any: [{ slug: "china" }] }')).toContainEqual(
    "China, North Korea's biggest ally, accounts for about 90 per cent of trade with North Korea",
  )
  expect(await text('modes: [DIRECT]')).toHaveLength(4)
  expect(await text('said: { certainlyWithin: { from: "2021-05-21", to: "2021-05-31" } }')).toHaveLength(1)
})

test('articles are found by whom they mention and when they may have been published', async () => {
  const slugs = (filter: string) => values(`{ articles(filter: { ${filter} }) { nodes { slug } } }`, 'slug')
  expect(await slugs('entities: { any: [{ slug: "japan" }] }')).toEqual(['china-north-korea-solidarity-2021-06'])
  expect(await slugs('published: { overlaps: { from: "2021-06-22" } }')).toEqual([
    'china-north-korea-solidarity-2021-06',
  ])
})

test('nobody is one of none', async () => {
  expect(await titles('participant: { any: [] }')).toEqual([])
  expect(await values('{ entities(filter: { kinds: [] }) { nodes { name } } }', 'name')).toEqual([])
})

test('entities are listed by name without case and accents', async () => {
  const names = (await values('{ entities(first: 100) { nodes { name } } }', 'name')).map(String)
  expect(names).toEqual(names.toSorted((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)))
  expect(await values('{ entities(filter: { kinds: [AGREEMENT] }) { nodes { name } } }', 'name')).toHaveLength(1)
})
