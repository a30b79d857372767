import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeId } from '#graphql/ids.ts'
import type { Client } from './client.ts'
import { found, openClient } from './client.ts'
import { articleFilter, entityFilter, eventFilter, statementFilter } from './filter-arbitraries.ts'
import { articleHolds, entityHolds, eventHolds, statementHolds } from './oracle-filters.ts'
import * as oracle from './oracle-lists.ts'
import type { Article, Entity, Event, Fuzzy, Statement } from './world-types.ts'
import { affiliations, articles, events, saveWorld, statements } from './world.ts'

let client: Client
beforeAll(async () => {
  client = await openClient('PGlite', { seeded: false })
  await saveWorld(client.database)
})
afterAll(() => client.database.close())

type Value = string | number
type Count = Readonly<{ value?: Value; entity?: Readonly<{ id: string; slug: string }>; count: number }>
/** What each facet counts a row under; those of entities under slugs. */
type Facets<Row> = Readonly<Record<string, (row: Row) => readonly (Value | null)[]>>

/** The most frequent first; of two as frequent the lesser year or id, while enums tie by their place in the schema. */
function byFrequency(one: Count, other: Count): number {
  const keyOf = ({ entity, value }: Count) => (entity ? decodeId(entity.id).id : typeof value === 'number' ? value : 0)
  const [left, right] = [keyOf(one), keyOf(other)]
  return other.count - one.count || (left < right ? -1 : left > right ? 1 : 0)
}

/** Value and count in some order. */
const sorted = (counts: readonly (readonly [string, number])[]) =>
  counts.toSorted(([one, left], [other, right]) => right - left || (one < other ? -1 : 1))

function counted<Row>(rows: readonly Row[], valuesOf: (row: Row) => readonly (Value | null)[]) {
  const counts = new Map<string, number>()
  for (const value of rows.flatMap(valuesOf))
    if (value !== null) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1)
  return [...counts]
}

const yearOf = (date: Fuzzy | null) => [date === null ? null : Number(date.earliest.slice(0, 4))]
const inRole = ({ parties }: Statement, role: string) =>
  parties.filter((one) => one.role === role).map(({ entity }) => entity)

const ofArticles: Facets<Article> = {
  kinds: ({ kind }) => [kind],
  languages: ({ language }) => [language],
  publishers: ({ publisher }) => [publisher],
  entities: ({ named }) => [...new Set(named)],
  years: ({ published }) => yearOf(published),
}
const ofEntities: Facets<Entity> = {
  kinds: ({ kind }) => [kind],
  organizations: ({ slug }) =>
    affiliations.filter(({ holder }) => holder === slug).map(({ organization }) => organization),
}
const ofStatements: Facets<Statement> = {
  modes: ({ mode }) => [mode],
  voices: ({ voice }) => [voice],
  polarities: ({ polarity }) => [polarity],
  speakers: (said) => inRole(said, 'SPEAKER'),
  addressees: (said) => inRole(said, 'ADDRESSEE'),
  topics: (said) => inRole(said, 'TOPIC'),
  publishers: ({ article }) => [oracle.articleOf(article)?.publisher ?? null],
  years: ({ said }) => yearOf(said),
}
const ofEvents: Facets<Event> = {
  types: ({ type }) => [type],
  modes: ({ mode }) => [mode],
  realis: ({ realis }) => [realis],
  participants: ({ participants }) => [...new Set(participants.map(({ entity }) => entity))],
  places: ({ place }) => [place],
  years: ({ when }) => yearOf(when),
}

const entityFacets = new Set([
  'publishers',
  'entities',
  'organizations',
  'speakers',
  'addressees',
  'topics',
  'participants',
  'places',
])
const selection = (facets: Facets<never>) =>
  Object.keys(facets).map(
    (name) => `${name}(first: 100) { ${entityFacets.has(name) ? 'entity { id slug }' : 'value'} count }`,
  )

/** Lists of one noun, at the root and below others, under random filters; gives how many values were counted. */
async function countsLike<Filter, Row>(
  type: string,
  filters: fc.Arbitrary<Filter>,
  lists: Readonly<Record<string, readonly Row[]>>,
  queryOf: (arguments_: string, fields: string) => string,
  facets: Facets<Row>,
  isIn: (filter: Filter, row: Row) => boolean,
) {
  let values = 0
  await fc.assert(
    fc.asyncProperty(filters, fc.integer({ min: 0, max: 3 }), async (filter, first) => {
      const fields = `{ facets { ${selection(facets).join(' ')} } nodes { id } }`
      const query = queryOf(`first: ${first}, filter: $filter`, fields)
      const { data, errors } = await client.ask(`query($filter: ${type}) { ${query} }`, { filter })
      expect(errors).toBeUndefined()
      for (const [name, rows] of Object.entries(lists)) {
        const list = found(data, name) as { facets: Record<string, Count[]> }
        const listed = rows.filter((row) => isIn(filter, row))
        for (const [facet, valuesOf] of Object.entries(facets)) {
          const counts = (list.facets[facet] ?? []).map(
            ({ value, entity, count }) => [String(entity?.slug ?? value), count] as const,
          )
          expect(sorted(counts), `${name} ${facet}`).toEqual(sorted(counted(listed, valuesOf)))
          values += counts.length
          expect(list.facets[facet]).toEqual(list.facets[facet]?.toSorted(byFrequency))
        }
      }
    }),
    { numRuns: 16 },
  )
  return values
}

describe('facets count the whole list under its filter, whatever the page', () => {
  test('of articles', async () => {
    const values = await countsLike(
      'ArticleFilter',
      articleFilter(1),
      { all: articles, articles: oracle.articlesNaming('berne'), publications: oracle.publishedBy('herald') },
      (args, fields) => `all: articles(${args}) ${fields}
        entity(by: { slug: "berne" }) { articles(${args}) ${fields} }
        herald: entity(by: { slug: "herald" }) { publications(${args}) ${fields} }`,
      ofArticles,
      articleHolds,
    )
    expect(values).toBeGreaterThan(0)
  })

  test('of entities', async () => {
    const values = await countsLike(
      'EntityFilter',
      entityFilter(1),
      { all: oracle.listedEntities },
      (args, fields) => `all: entities(${args}) ${fields}`,
      ofEntities,
      entityHolds,
    )
    expect(values).toBeGreaterThan(0)
  })

  test('of statements', async () => {
    const values = await countsLike(
      'StatementFilter',
      statementFilter(1),
      {
        all: statements,
        statements: oracle.withParty('ada-byron', ['TOPIC']),
        about: oracle.aboutEvent(oracle.talkedAbout.slug, ['ABOUT']),
      },
      (args, fields) => `all: statements(${args}) ${fields}
        entity(by: { slug: "ada-byron" }) { statements(role: TOPIC, ${args}) ${fields} }
        event(by: { slug: "${oracle.talkedAbout.slug}" }) { about: statements(roles: [ABOUT], ${args}) ${fields} }`,
      ofStatements,
      statementHolds,
    )
    expect(values).toBeGreaterThan(0)
  })

  test('of events', async () => {
    const values = await countsLike(
      'EventFilter',
      eventFilter(1),
      {
        all: events,
        events: oracle.eventsOf('a'),
        acted: oracle.withParticipant('union', ['ACTOR']),
        eventsHere: events.filter(({ place }) => place === 'berne'),
      },
      (args, fields) => `all: events(${args}) ${fields}
        article(by: { slug: "a" }) { events(${args}) ${fields} }
        union: entity(by: { slug: "union" }) { acted: events(role: ACTOR, ${args}) ${fields} }
        berne: entity(by: { slug: "berne" }) { eventsHere(${args}) ${fields} }`,
      ofEvents,
      eventHolds,
    )
    expect(values).toBeGreaterThan(0)
  })
})

test('a facet gives as many values as are asked for; of two as frequent the lesser comes first', async () => {
  const { data } = await client.ask(
    '{ events { facets { all: years(first: 100) { value count } two: years(first: 2) { value count } none: years(first: 0) { value } } } }',
  )
  const { all, two, none } = found(data, 'facets') as Record<string, { value: number; count: number }[]>
  const inOrder = all?.toSorted((one, other) => other.count - one.count || one.value - other.value)
  expect(all).toEqual(inOrder)
  expect(two).toEqual(all?.slice(0, 2))
  expect(none).toEqual([])
})

/** The interval of a day, by calendar arithmetic of our own. */
const intervals: Readonly<Record<string, (day: Date) => [start: Date, end: Date]>> = {
  DAY: (day) => [day, moved(day, 0, 0)],
  WEEK: (day) => {
    const monday = moved(day, 0, -((day.getUTCDay() + 6) % 7))
    return [monday, moved(monday, 0, 6)]
  },
  MONTH: (day) => months(day, 1),
  QUARTER: (day) => months(day, 3),
  YEAR: (day) => months(day, 12),
  DECADE: (day) => {
    const start = atDay(Math.floor(day.getUTCFullYear() / 10) * 10, 0, 1)
    return [start, moved(start, 120, -1)]
  },
}
const months = (day: Date, length: number): [Date, Date] => {
  const start = atDay(day.getUTCFullYear(), Math.floor(day.getUTCMonth() / length) * length, 1)
  return [start, moved(start, length, -1)]
}
/** Date.UTC takes the year 1 for 1901. */
function atDay(year: number, month: number, date: number): Date {
  const day = new Date(0)
  day.setUTCFullYear(year, month, date)
  return day
}
const moved = (day: Date, byMonths: number, byDays: number): Date =>
  atDay(day.getUTCFullYear(), day.getUTCMonth() + byMonths, day.getUTCDate() + byDays)
const dayText = (day: Date, otherwise: string): string =>
  day.getUTCFullYear() < 1 || day.getUTCFullYear() > 9999 ? otherwise : day.toISOString().slice(0, 10)

function bucketsOf(dates: readonly (Fuzzy | null)[], interval: string) {
  const cells = dates.flatMap((date) => {
    const [start, end] = (date && intervals[interval]?.(new Date(date.earliest))) ?? []
    if (start === undefined || end === undefined) return []
    return [`${dayText(start, '0001-01-01')} ${dayText(end, '9999-12-31')}`]
  })
  const counts = Map.groupBy(cells, (cell) => cell)
  const buckets = [...counts].map(([cell, { length: count }]) => ({
    start: cell.slice(0, 10),
    end: cell.slice(11),
    count,
  }))
  return buckets.toSorted((one, other) => (one.start < other.start ? -1 : 1))
}

test.each(Object.keys(intervals))(
  'buckets of each %s hold what begins in them, to the ends of time',
  async (interval) => {
    const field = `(first: 1) { buckets(interval: ${interval}) { start end count } }`
    const { data, errors } = await client.ask(`{
    events${field} statements${field} articles${field}
    below: article(by: { slug: "a" }) { told: events${field} }
    some: entity(by: { slug: "ada-byron" }) { spoken: statements${field} }
  }`)
    expect(errors).toBeUndefined()
    const buckets = (name: string) => (found(data, name) as { buckets: unknown }).buckets
    expect(buckets('events')).toEqual(
      bucketsOf(
        events.map(({ when }) => when),
        interval,
      ),
    )
    expect(buckets('statements')).toEqual(
      bucketsOf(
        statements.map(({ said }) => said),
        interval,
      ),
    )
    expect(buckets('articles')).toEqual(
      bucketsOf(
        articles.map(({ published }) => published),
        interval,
      ),
    )
    expect(buckets('told')).toEqual(
      bucketsOf(
        oracle.eventsOf('a').map(({ when }) => when),
        interval,
      ),
    )
    const spoken = oracle.withParty('ada-byron', ['SPEAKER']).map(({ said }) => said)
    expect(buckets('spoken')).toEqual(bucketsOf(spoken, interval))
  },
)

test('a thousand intervals are given, one more is an error that says what to do', async () => {
  const insert = (from: number, to: number) =>
    client.database.run(`BEGIN; SET LOCAL session_replication_role = replica;
      INSERT INTO event (id, slug, title, type, realis, when_edtf, when_earliest, when_latest, when_basis)
      SELECT gen_random_uuid(), 'day-' || n, 'A day', 'OTHER', 'ACTUAL', 'x', date '1990-01-01' + n, date '1990-01-01' + n,
        'INFERRED' FROM generate_series(${from}, ${to}) n; COMMIT`)
  const ask = () => client.ask('{ events(filter: { types: [OTHER] }) { buckets(interval: DAY) { count } } }')
  await insert(1, 1000)
  expect((found((await ask()).data, 'buckets') as unknown[]).length).toBe(1000)
  await insert(1001, 1001)
  const { errors } = await ask()
  expect(errors?.[0]).toMatchObject({
    message: 'there are more than 1000 intervals; take longer ones, or filter by date',
    extensions: { code: 'BUCKETS_TOO_MANY' },
  })
})
