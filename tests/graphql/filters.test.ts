import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeId, encodeId } from '#graphql/ids.ts'
import type { Home } from '../database.ts'
import { homes } from '../database.ts'
import type { Client } from './client.ts'
import { found, openClient } from './client.ts'
import {
  articleFilter,
  entityFilter,
  eventFilter,
  mentionFilter,
  statementFilter,
  timelineFilter,
} from './filter-arbitraries.ts'
import { articleHolds, dateHolds, entityHolds, eventHolds, mentionHolds, statementHolds } from './oracle-filters.ts'
import * as oracle from './oracle-lists.ts'
import { articles, events, mentions, saveWorld, statements } from './world.ts'

const runs: Readonly<Record<Home, number>> = { PGlite: 60, PostgreSQL: 15 }
const LIST = '{ totalCount nodes { ... on Node { id } } }'
type List = Readonly<{ totalCount: number; nodes: { id: string }[] }>
type Row = Readonly<{ id: string }>

describe.each(homes)('on %s', (home) => {
  const least = home === 'PGlite' ? 0 : -1 // a few filters may all keep everything or nothing
  let client: Client
  beforeAll(async () => {
    client = await openClient(home, { seeded: false })
    await saveWorld(client.database)
  })
  afterAll(() => client.database.close())

  /**
   * Asks for lists under one random filter each time, and compares each with what the oracle says it holds; gives how
   * many were neither all nor nothing.
   */
  async function holds<Filter, Noun extends Row>(
    type: string,
    filters: fc.Arbitrary<Filter>,
    fields: string,
    expected: Readonly<Record<string, readonly Noun[]>>,
    isIn: (filter: Filter, row: Noun) => boolean,
  ) {
    let telling = 0
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const { data, errors } = await client.ask(`query($filter: ${type}) { ${fields} }`, { filter })
        expect(errors).toBeUndefined()
        for (const [name, rows] of Object.entries(expected)) {
          const list = found(data, name) as List
          const ids = rows.filter((row) => isIn(filter, row)).map(({ id }) => id)
          expect(
            list.nodes.map((node) => decodeId(node.id).id),
            name,
          ).toEqual(ids)
          expect(list.totalCount, name).toBe(ids.length)
          if (ids.length > 0 && ids.length < rows.length) telling += 1
        }
      }),
      { numRuns: runs[home] },
    )
    return telling
  }

  test('articles, at the root and below an entity', async () => {
    const telling = await holds(
      'ArticleFilter',
      articleFilter(3),
      `all: articles(first: 100, filter: $filter) ${LIST}
       berne: entity(by: { slug: "berne" }) { articles(first: 100, filter: $filter) ${LIST} }`,
      { all: oracle.byPublished(articles), articles: oracle.byPublished(oracle.articlesNaming('berne')) },
      articleHolds,
    )
    expect(telling).toBeGreaterThan(least)
  })

  test('entities, at the root and below an article', async () => {
    const telling = await holds(
      'EntityFilter',
      entityFilter(3),
      `all: entities(first: 100, filter: $filter) ${LIST}
       article(by: { slug: "a" }) {
         entities(first: 100, filter: $filter, orderBy: { field: NAME }) ${LIST} }`,
      { all: oracle.byName(oracle.listedEntities), entities: oracle.byName(oracle.entitiesOf('a')) },
      entityHolds,
    )
    expect(telling).toBeGreaterThan(least)
  })

  test('statements, at the root, below an entity and by their words', async () => {
    const telling = await holds(
      'StatementFilter',
      statementFilter(3),
      `all: statements(first: 100, filter: $filter) ${LIST}
       entity(by: { slug: "ada-byron" }) { statements(first: 100, filter: $filter) ${LIST} }
       statement(id: "${encodeId('Statement', oracle.firstSaying.id)}") { sameAs(first: 100, filter: $filter) ${LIST} }`,
      {
        all: oracle.bySaid(statements),
        statements: oracle.bySaid(oracle.withParty('ada-byron', ['SPEAKER'])),
        sameAs: oracle.bySaid(oracle.sameAs(oracle.firstSaying)),
      },
      statementHolds,
    )
    expect(telling).toBeGreaterThan(least)
  })

  test('events, at the root, below an article and at a place', async () => {
    const telling = await holds(
      'EventFilter',
      eventFilter(3),
      `all: events(first: 100, filter: $filter) ${LIST}
       article(by: { slug: "a" }) { events(first: 100, filter: $filter, orderBy: { field: WHEN }) ${LIST} }
       entity(by: { slug: "berne" }) { eventsHere(first: 100, filter: $filter) ${LIST} }`,
      {
        all: oracle.byWhen(events),
        events: oracle.byWhen(oracle.eventsOf('a')),
        eventsHere: oracle.byWhen(events.filter(({ place }) => place === 'berne')),
      },
      eventHolds,
    )
    expect(telling).toBeGreaterThan(least)
  })

  test('mentions of an article', async () => {
    const telling = await holds(
      'MentionFilter',
      mentionFilter,
      `article(by: { slug: "a" }) { mentions(first: 100, filter: $filter) ${LIST} }`,
      { mentions: mentions.filter(({ article }) => article === 'a') },
      mentionHolds,
    )
    expect(telling).toBeGreaterThan(least)
  })

  test('a timeline', () =>
    fc.assert(
      fc.asyncProperty(timelineFilter, async (filter) => {
        const query = `query($filter: TimelineFilter) {
          entity(by: { slug: "kent" }) { timeline(first: 100, filter: $filter) ${LIST} } }`
        const { data, errors } = await client.ask(query, { filter })
        expect(errors).toBeUndefined()
        const { kinds = null, roles = null, overlaps = null } = filter
        const expected = oracle.timeline(
          'kent',
          roles ?? ['SPEAKER'],
          (kind, date) => (kinds?.includes(kind) ?? true) && dateHolds(date, { overlaps }),
        )
        const { timeline } = (data as { entity: { timeline: List } }).entity
        expect(timeline.nodes.map(({ id }) => decodeId(id).id)).toEqual(expected.map(({ id }) => id))
        expect(timeline.totalCount).toBe(expected.length)
      }),
      { numRuns: runs[home] },
    ))

  test.each([
    ['Event', 'events', '{ when: { before: "2021-01-01" } }'],
    ['Event', 'events', '{ when: { after: "2021-01-01" } }'],
    ['Event', 'events', '{ when: { overlaps: { from: "2021-01-01" } } }'],
    ['Event', 'events', '{ when: { certainlyWithin: { to: "2021-01-01" } } }'],
    ['Event', 'events', '{ modes: ["visit"] }'],
    ['Event', 'events', '{ place: { any: [{ slug: "berne" }] } }'],
    ['Event', 'events', '{ place: { none: [{ slug: "berne" }] } }'],
    ['Article', 'articles', '{ published: { before: "2021-01-01" } }'],
    ['Article', 'articles', '{ publisher: { kinds: [ORGANIZATION] } }'],
    ['Statement', 'statements', '{ said: { after: "2021-01-01" } }'],
    ['Statement', 'statements', '{ publishedIn: { published: { before: "2021-01-01" } } }'],
  ])('what is unknown of an %s does not hold, and so its denial does: %s %s', async (_noun, field, filter) => {
    const lists = `holds: ${field}(filter: ${filter}) { totalCount } not: ${field}(filter: { not: ${filter} }) { totalCount }`
    const { data } = await client.ask(`{ ${lists} all: ${field} { totalCount } }`)
    const { holds: held, not, all } = data as Record<'holds' | 'not' | 'all', List>
    expect(held.totalCount + not.totalCount).toBe(all.totalCount)
    expect(held.totalCount).toBeGreaterThan(0)
  })
})
