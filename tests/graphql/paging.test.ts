import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reading } from '#core/reading.ts'
import { saveReading } from '#store/save-reading.ts'
import type { Client } from './client.ts'
import { openClient } from './client.ts'

const days = ['2021-05-21', '2021-06-11', '2021-06-21'] as const
const text = 'Something happened.'
const passage = { start: 0, end: text.length, exact: text }

/** Thirty events of which many share a day and every fourth has none. */
const events: Reading['events'] = Array.from({ length: 30 }, (_, index) => {
  const day = index % 4 === 0 ? undefined : days[index % 3]
  return {
    slug: `event-${index}`,
    title: `Event ${index}`,
    type: 'OTHER',
    mode: null,
    realis: 'ACTUAL',
    when: day === undefined ? null : { text: null, edtf: day, earliest: day, latest: day, basis: 'INFERRED' },
    whenWords: null,
    place: null,
    placeWords: null,
    recurrence: null,
    support: [passage],
    participants: [],
    relations: [],
  }
})

const reading: Reading = {
  origin: { kind: 'HUMAN', agent: 'test 1', at: '2026-01-01T00:00:00Z' },
  article: {
    slug: 'many-events',
    kind: 'NEWS',
    title: 'Many events',
    url: null,
    language: 'en',
    publisher: null,
    authors: [],
    published: null,
    text,
    sections: [],
  },
  works: [],
  entities: [],
  affiliations: [],
  statements: [],
  events,
}

let client: Client
beforeAll(async () => {
  client = await openClient('PGlite', { seeded: false })
  await saveReading(client.database.client, reading)
})
afterAll(() => client.database.close())

type Connection = {
  nodes: { slug: string; when: { earliest: string } | null }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
  totalCount: number
}

const fields =
  '{ nodes { slug when { earliest } } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }'

/** The list at the root, and the same events below their article. */
const lists = {
  ascending: (cut: string) => `{ list: events(${cut}, orderBy: { field: WHEN, direction: ASC }) ${fields} }`,
  descending: (cut: string) => `{ list: events(${cut}, orderBy: { field: WHEN, direction: DESC }) ${fields} }`,
  nested: (cut: string) => `{ article(by: { slug: "many-events" }) { list: events(${cut}) ${fields} } }`,
}

async function page(list: keyof typeof lists, argument: string): Promise<Connection> {
  const { data, errors } = await client.ask(lists[list](argument))
  expect(errors).toBeUndefined()
  return ((data as { article?: { list: Connection } }).article ?? (data as { list: Connection })).list
}

async function walk(list: keyof typeof lists, size: number, backward: boolean): Promise<string[]> {
  const found: string[] = []
  let from: string | null = null
  for (;;) {
    const cursor = from === null ? '' : `, ${backward ? 'before' : 'after'}: "${from}"`
    const { nodes, pageInfo } = await page(list, `${backward ? 'last' : 'first'}: ${size}${cursor}`)
    const slugs = nodes.map(({ slug }) => slug)
    if (backward) found.unshift(...slugs)
    else found.push(...slugs)
    from = backward ? pageInfo.startCursor : pageInfo.endCursor
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return found
  }
}

test('a walk of any page size in either direction gives every list exactly once, in one order', async () => {
  const whole = new Map<string, string[]>()
  for (const list of ['ascending', 'descending', 'nested'] as const) {
    whole.set(
      list,
      (await page(list, 'first: 100')).nodes.map(({ slug }) => slug),
    )
  }
  const walks = fc.record({
    list: fc.constantFrom('ascending' as const, 'descending' as const, 'nested' as const),
    size: fc.integer({ min: 1, max: 31 }),
    backward: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(walks, async ({ list, size, backward }) => {
      expect(await walk(list, size, backward)).toEqual(whole.get(list))
    }),
    { numRuns: 25 },
  )
  expect(new Set(whole.get('ascending')).size).toBe(events.length)
})

test('what has no date comes last in both directions', async () => {
  for (const list of ['ascending', 'descending'] as const) {
    const dates = (await page(list, 'first: 100')).nodes.map(({ when }) => when?.earliest ?? null)
    const dated = dates.filter((date) => date !== null)
    expect(dates).toEqual([...dated, ...dates.filter((date) => date === null)])
    const sorted = dated.toSorted()
    expect(dated).toEqual(list === 'ascending' ? sorted : sorted.toReversed())
  }
})

test('between two cursors lies what follows the one and precedes the other', async () => {
  const { data } = await client.ask('{ events(first: 30) { edges { cursor node { slug } } } }')
  const { edges } = (data as { events: { edges: { cursor: string; node: { slug: string } }[] } }).events
  const between = await page('ascending', `first: 100, after: "${edges[4]?.cursor}", before: "${edges[11]?.cursor}"`)
  expect(between.nodes.map(({ slug }) => slug)).toEqual(edges.slice(5, 11).map(({ node }) => node.slug))
  expect(between.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
})

test('a cursor outlives its row', async () => {
  const whole = (await page('ascending', 'first: 100')).nodes.map(({ slug }) => slug)
  const start = await page('ascending', 'first: 5')
  await client.database.client.event.delete({ where: { slug: whole[4] ?? '' } })
  const rest = await page('ascending', `first: 100, after: "${start.pageInfo.endCursor}"`)
  expect(rest.nodes.map(({ slug }) => slug)).toEqual(whole.slice(5))
  await saveReading(client.database.client, reading)
})

test('a page of none is empty and says whether more follows', async () => {
  const none = await page('ascending', 'first: 0')
  expect(none).toMatchObject({ nodes: [], totalCount: events.length, pageInfo: { hasNextPage: true, endCursor: null } })
})

test('without arguments a page has twenty', async () => {
  const { data } = await client.ask('{ events { nodes { slug } } }')
  expect((data as { events: Connection }).events.nodes).toHaveLength(20)
})
