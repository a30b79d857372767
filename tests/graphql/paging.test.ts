import fc from 'fast-check'
import { isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeId, encodeId } from '#graphql/ids.ts'
import { schema } from '#graphql/schema.ts'
import { saveReading } from '#store/save-reading.ts'
import type { Home } from '../database.ts'
import { homes } from '../database.ts'
import { littleReading } from '../little-reading.ts'
import type { Client } from './client.ts'
import { found, openClient } from './client.ts'
import type { List } from './oracle-lists.ts'
import { lists, listedEntities } from './oracle-lists.ts'
import { saveWorld } from './world.ts'

type Connection = Readonly<{
  edges: readonly Readonly<{ cursor: string; node: { id: string } }>[]
  totalCount: number
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
}>
type Cut = Readonly<{ first?: number; last?: number; after?: string; before?: string }>

const FIELDS =
  '{ edges { cursor node { ... on Node { id } } } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }'

const queryOf = ({ parent, name, arguments: own, orderBy }: List, cut: Cut): string => {
  const cuts = Object.entries(cut).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  const given = [...(own ? [own] : []), ...(orderBy ? [`orderBy: ${orderBy}`] : []), ...cuts]
  return `{ ${parent.replace('{}', `list: ${name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${FIELDS}`)} }`
}

async function pageOf(client: Client, list: List, cut: Cut): Promise<Connection> {
  const { data, errors } = await client.ask(queryOf(list, cut))
  expect(errors).toBeUndefined()
  return found(data, 'list') as Connection
}
const idsOf = ({ edges }: Connection) => edges.map(({ node }) => decodeId(node.id).id)

async function walk(client: Client, list: List, size: number, backward: boolean): Promise<string[]> {
  const pages: string[][] = []
  for (let cut: Cut = backward ? { last: size } : { first: size }; ;) {
    const page = await pageOf(client, list, cut)
    pages.push(idsOf(page))
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo
    if (!(backward ? hasPreviousPage : hasNextPage)) return (backward ? pages.toReversed() : pages).flat()
    cut = backward ? { last: size, before: startCursor ?? '' } : { first: size, after: endCursor ?? '' }
  }
}

/** What Relay's specification makes of a whole list; `after` and `before` are places in it. */
function expectedPage(whole: readonly string[], { size, backward, after, before }: Window) {
  const between = whole.slice(after === null ? 0 : after + 1, before ?? whole.length)
  const ids = backward ? between.slice(Math.max(0, between.length - size)) : between.slice(0, size)
  const more = between.length > size
  return {
    ids,
    hasNextPage: before !== null || (more && !backward),
    hasPreviousPage: after !== null || (more && backward),
  }
}
type Window = Readonly<{ size: number; backward: boolean; after: number | null; before: number | null }>

const windows = (length: number): fc.Arbitrary<Window> => {
  const place = length === 0 ? fc.constant(null) : fc.option(fc.nat(length - 1))
  return fc.record({ size: fc.nat(length + 2), backward: fc.boolean(), after: place, before: place })
}
const runs: Readonly<Record<Home, number>> = { PGlite: 5, PostgreSQL: 2 }

test('every connection of the schema but those of a search and of candidates has its list here', () => {
  const fields = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) =>
        /Connection!?$/.test(String(field.type)) ? [`${type.name}.${field.name}`] : [],
      ),
    )
  // Candidates have one order and no filter; link-candidate.test.ts pages through them.
  const elsewhere = new Set(['Query.search', 'Query.linkCandidates'])
  expect(new Set(fields.filter((field) => !elsewhere.has(field)))).toEqual(new Set(lists.map(({ field }) => field)))
})

describe.each(homes)('on %s', (home) => {
  let client: Client
  beforeAll(async () => {
    client = await openClient(home, { seeded: false })
    await saveWorld(client.database)
  })
  afterAll(() => client.database.close())

  describe.each(lists)('$field($arguments $orderBy)', (list) => {
    const whole = list.expected.map(({ id }) => id)

    test('is the documented list in the documented order, forward and backward', async () => {
      expect(whole.length).toBeGreaterThan(1)
      const page = await pageOf(client, list, { first: 100 })
      expect(idsOf(page)).toEqual(whole)
      expect(page.totalCount).toBe(whole.length)
      expect(await walk(client, list, Math.ceil(whole.length / 3), false)).toEqual(whole)
      expect(await walk(client, list, Math.ceil(whole.length / 4), true)).toEqual(whole)
    })

    test('is cut between any two cursors as Relay says', async () => {
      const cursors = (await pageOf(client, list, { first: 100 })).edges.map(({ cursor }) => cursor)
      await fc.assert(
        fc.asyncProperty(windows(whole.length), async (window) => {
          const { size, backward, after, before } = window
          const page = await pageOf(client, list, {
            ...(backward ? { last: size } : { first: size }),
            ...(after !== null && { after: cursors[after] ?? '' }),
            ...(before !== null && { before: cursors[before] ?? '' }),
          })
          const { ids, ...info } = expectedPage(whole, window)
          expect(idsOf(page)).toEqual(ids)
          expect(page.totalCount).toBe(whole.length)
          const [startCursor = null, endCursor = null] = [page.edges[0]?.cursor, page.edges.at(-1)?.cursor]
          expect(page.pageInfo).toEqual({ ...info, startCursor, endCursor })
          expect(page.edges.map(({ cursor }) => cursor)).toEqual(ids.map((id) => cursors[whole.indexOf(id)]))
        }),
        { numRuns: runs[home] },
      )
    })
  })

  test('without arguments a page has the first twenty', async () => {
    const [, , , , statements] = lists
    const page = await pageOf(client, statements as List, {})
    expect(idsOf(page)).toEqual(statements?.expected.slice(0, 20).map(({ id }) => id))
  })

  const search = (words: string): List => ({
    ...{ field: 'Query.search', parent: '{}', name: 'search', arguments: `query: ${JSON.stringify(words)}` },
    expected: [],
  })
  const relevant = (name: string, direction: string): List => ({
    ...{ field: `Query.${name}`, parent: '{}', name, arguments: 'filter: { search: "kent" }' },
    ...{ orderBy: `{ field: RELEVANCE, direction: ${direction} }`, expected: [] },
  })

  test.each([
    search('peace'),
    search('kent or peace or talks'),
    relevant('entities', 'DESC'),
    relevant('entities', 'ASC'),
    relevant('articles', 'DESC'),
  ])('$name($arguments $orderBy) gives each match once, in walks of either direction', async (list) => {
    const page = await pageOf(client, list, { first: 100 })
    const whole = idsOf(page)
    expect(whole.length).toBeGreaterThan(1)
    expect(page.totalCount).toBe(whole.length)
    expect(new Set(whole).size).toBe(whole.length)
    const size = Math.ceil(whole.length / 4)
    expect(await walk(client, list, size, false)).toEqual(whole)
    expect(await walk(client, list, size, true)).toEqual(whole)
  })
})

describe('a cursor', () => {
  let client: Client
  beforeAll(async () => {
    client = await openClient('PGlite', { seeded: false })
    await saveWorld(client.database)
  })
  afterAll(() => client.database.close())

  const listOf = (field: string, orderBy?: string) =>
    lists.find((list) => list.field === field && list.orderBy === orderBy) as List
  const search: List = {
    ...{ field: 'Query.search', parent: '{}', name: 'search', arguments: 'query: "peace or talks"', expected: [] },
  }

  test('is refused by a list of another order, kind or search', async () => {
    const orders = [
      ...['Query.articles', 'Query.entities', 'Query.statements', 'Query.events', 'Article.mentions'],
      ...['Article.entities', 'Article.statements', 'Article.events', 'Entity.mentions', 'Entity.timeline'],
      ...['Entity.holders', 'Entity.counterpartOf'],
    ].map((field) => listOf(field))
    const others = [
      ...orders,
      listOf('Query.events', '{ field: WHEN, direction: DESC }'),
      search,
      { ...search, arguments: 'query: "peace"' },
    ]
    for (const [index, list] of others.entries()) {
      const { pageInfo } = await pageOf(client, list, { first: 1 })
      const other = others[(index + 1) % others.length] as List
      for (const cut of [{ after: pageInfo.endCursor ?? '' }, { before: pageInfo.endCursor ?? '', last: 1 }]) {
        const { errors } = await client.ask(queryOf(other, cut))
        expect(errors?.[0]?.extensions.code, `${list.field} in ${other.field}`).toBe('CURSOR_INVALID')
      }
    }
  })

  /** Deletes the row at a cursor; the rest of the list is as it was. */
  test.each([
    listOf('Query.events'),
    listOf('Article.events'),
    listOf('Entity.timeline'),
    listOf('Query.statements'),
    search,
  ])('of $field outlives its row', async (list) => {
    const { edges } = await pageOf(client, list, { first: 100 })
    const at = edges.findIndex(({ node }, index) => index > 2 && /Event|Statement/.test(decodeId(node.id).typename))
    const { typename, id } = decodeId(edges[at]?.node.id ?? '')
    await client.database.run(`BEGIN; SET LOCAL session_replication_role = replica;
      DELETE FROM ${typename === 'Event' ? 'article_event WHERE event_id' : 'statement_event WHERE statement_id'} = '${id}';
      DELETE FROM ${typename === 'Event' ? 'entity_event WHERE event_id' : 'statement_party WHERE statement_id'} = '${id}';
      DELETE FROM ${typename} WHERE id = '${id}'; COMMIT`)
    const cursor = edges[at]?.cursor ?? ''
    const ids = edges.map(({ node }) => decodeId(node.id).id)
    expect(idsOf(await pageOf(client, list, { first: 100, after: cursor }))).toEqual(ids.slice(at + 1))
    expect(idsOf(await pageOf(client, list, { last: 100, before: cursor }))).toEqual(ids.slice(0, at))
  })

  test('of a merged entity still leads on', async () => {
    const list = listOf('Query.entities')
    const { edges } = await pageOf(client, list, { first: 100 })
    await client.database.run(`UPDATE entity SET merged_into_id = (SELECT id FROM entity WHERE slug = 'berne')
      WHERE slug = 'basel'`)
    const at = edges.findIndex(({ node }) => node.id === encodeId('Entity', idOfSlug('basel')))
    const rest = await pageOf(client, list, { first: 100, after: edges[at]?.cursor ?? '' })
    expect(idsOf(rest)).toEqual(edges.slice(at + 1).map(({ node }) => decodeId(node.id).id))
  })

  test('is the same place when rows come in before and after it', async () => {
    const grown = ['Query.events', 'Query.statements', 'Entity.timeline', 'Entity.statements'].map((name) =>
      listOf(name),
    )
    const before = await Promise.all(grown.map((list) => pageOf(client, list, { first: 100 })))
    await saveReading(client.database.client, littleReading())
    for (const [index, list] of grown.entries()) {
      const { edges } = before[index] as Connection
      const { edges: more } = await pageOf(client, list, { first: 100 })
      expect(more.length).toBeGreaterThan(edges.length)
      for (const { cursor } of [edges[0], edges[Math.floor(edges.length / 2)], edges.at(-1)] as Connection['edges']) {
        const place = more.findIndex((edge) => edge.cursor === cursor)
        const [after, upTo] = [
          { first: 100, after: cursor },
          { last: 100, before: cursor },
        ]
        expect((await pageOf(client, list, after)).edges).toEqual(more.slice(place + 1))
        expect((await pageOf(client, list, upTo)).edges).toEqual(more.slice(0, place))
      }
    }
  })
})

const idOfSlug = (slug: string): string => listedEntities.find((one) => one.slug === slug)?.id ?? ''
