import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EntityByValue, FuzzyDateValue } from '#graphql/filter-parts.ts'
import { articleWhere, eventWhere, statementWhere } from '#graphql/filters.ts'
import { encodeId } from '#graphql/ids.ts'
import type { Order } from '#graphql/orders.ts'
import { byPublished, bySaid, byWhen } from '#graphql/orders.ts'
import type { Ordering } from '#graphql/paging.ts'
import { pageWindow } from '#graphql/paging.ts'
import { alongLinks } from '#read/along-links.ts'
import type { Tree } from '#read/arguments.ts'
import { modelOf } from '#read/model.ts'
import { Reader } from '#read/reader.ts'
import type { TestDatabase } from '../database.ts'
import { homes, openTestDatabase } from '../database.ts'
import { articleFilter, date, eventFilter, statementFilter } from '../graphql/filter-arbitraries.ts'
import { edges, entities, events, saveWorld } from '../graphql/world.ts'

type Filter = Readonly<Record<string, unknown>>
type List = Readonly<{
  model: string
  date: string
  whereOf: (filter: Filter) => Tree
  ordering: (order: Order<string>) => Ordering
  links: fc.Arbitrary<Filter>
  more: fc.Arbitrary<Filter>
}>

const by: fc.Arbitrary<EntityByValue> = fc.constantFrom(...entities).chain(({ id, slug, identifiers }) => {
  const ways = [{ slug }, { id: encodeId('Entity', id) }, ...identifiers.map((identifier) => ({ identifier }))]
  return fc.constantFrom<EntityByValue[]>(...ways, { slug: 'nobody' })
})
const match = fc.oneof(
  by.map((one) => ({ any: [one] })),
  by.map((one) => ({ all: [one] })),
  by.map((one) => ({ any: [one], kinds: ['PERSON', 'GEOPOLITICAL'] })),
)
const event = fc.constantFrom(...events).map(({ id }) => ({ ids: [encodeId('Event', id)] }))
const named = (name: string, value: fc.Arbitrary<unknown>) => fc.record({ [name]: value })
/** Ranges that end on the very days on which dates begin and end. */
const edge = fc.constantFrom(...edges)
const ofEdges = fc.oneof(
  edge.map((to) => ({ overlaps: { to } })),
  edge.map((from) => ({ certainlyWithin: { from } })),
  fc.tuple(edge, edge).map((days) => {
    const [from, to] = days.toSorted()
    return { certainlyWithin: { from, to } }
  }),
  fc.record({ before: edge }),
  fc.record({ after: edge }),
  fc.constantFrom({ overlaps: {} }, { certainlyWithin: {} }),
)
const role = fc.constantFrom('SPEAKER', 'TOPIC', 'ADDRESSEE').map((one) => [one])
const party = fc.tuple(match, role).map(([one, roles]) => ({ ...one, roles }))

const lists: readonly List[] = [
  {
    ...{ model: 'statement', date: 'said', whereOf: statementWhere, more: statementFilter(1) as never },
    ordering: (order) => bySaid(order),
    links: fc.oneof(
      named('speaker', match),
      named('topic', match),
      named('party', party),
      named('party', match),
      named('event', event),
    ),
  },
  {
    ...{ model: 'article', date: 'published', whereOf: articleWhere, more: articleFilter(1) as never },
    ordering: (order) => byPublished(order),
    links: fc.oneof(named('entities', match), named('author', match), named('event', event)),
  },
  {
    ...{ model: 'event', date: 'when', whereOf: eventWhere, more: eventFilter(1) as never },
    ordering: (order) => byWhen(order),
    links: fc.oneof(
      named('participant', match),
      named(
        'participant',
        match.map((one) => ({ ...one, roles: ['HOST', 'ACTOR', 'VISITOR'] })),
      ),
    ),
  },
]

/** The same rows by a condition into which nothing looks. */
const opaque = (tree: Tree): Tree => ({ NOT: { NOT: tree } })

describe.each(homes)('on %s', (home) => {
  let database: TestDatabase
  let reader: Reader
  beforeAll(async () => {
    database = await openTestDatabase(home)
    await saveWorld(database)
    reader = new Reader(database)
  })
  afterAll(() => database.close())

  test.each(lists.map((list) => [list.model, list] as const))(
    'the %ss that one thing is linked to are the same along its links, in every order and between any two cursors',
    async (model, list) => {
      const cursors = await cursorsOf(reader, list)
      let [shown, along] = [0, 0]
      const law = async ([filters, when, direction, [after, before], backward, size]: Question) => {
        const filter: Filter = { ...filters[1], ...filters[0], ...(when && { [list.date]: when }) }
        const ordering = list.ordering({ field: '', direction })
        const given = cursors[direction]
        const between = { after: given[after % given.length], before: given[before % given.length] }
        const where = list.whereOf(filter)
        const page = { [backward ? 'last' : 'first']: size, ...between }
        const window = pageWindow(page, ordering, where)
        if (alongLinks(modelOf(model), window.where, window.orderBy)) along += 1
        const { orderBy, take } = window
        const rows = (one: Tree) => reader.list(model, { select: { id: true }, where: one, orderBy, take })
        const found = await rows(window.where)
        expect(found).toEqual(await rows(opaque(window.where)))
        expect(await reader.count(model, where)).toBe(await reader.count(model, opaque(where)))
        shown += found.length
      }
      await fc.assert(fc.asyncProperty(questions(list), law), { numRuns: RUNS[home] })
      expect(along).toBeGreaterThan(RUNS[home] / 2)
      expect(shown).toBeGreaterThan(RUNS[home] / 5)
    },
    PATIENCE,
  )
})

const GIVEN = process.env['DATELINE_TEST_RUNS']
/** As in tests/compile, `DATELINE_TEST_RUNS` makes for a longer search. */
const RUNS = { PGlite: Number(GIVEN ?? 200), PostgreSQL: Number(GIVEN ?? 100) } as const
const PATIENCE = 60_000 + RUNS.PGlite * 80

type Question = [[Filter, Filter], FuzzyDateValue | null, 'ASC' | 'DESC', [number, number], boolean, number]

function questions({ links, more }: List): fc.Arbitrary<Question> {
  const none = fc.constant<Filter>({})
  const place = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(1000)) // the first is no cursor
  return fc.tuple(
    fc.tuple(links, fc.oneof({ weight: 3, arbitrary: none }, more)),
    fc.oneof(fc.constant(null), date, ofEdges),
    fc.constantFrom<('ASC' | 'DESC')[]>('ASC', 'DESC'),
    fc.tuple(place, place),
    fc.boolean(),
    fc.integer({ min: 1, max: 10 }),
  )
}

/** A cursor at each row of the whole list, by direction, after one that is not given. */
async function cursorsOf(reader: Reader, { model, ordering }: List) {
  const of = async (direction: 'ASC' | 'DESC'): Promise<(string | null)[]> => {
    const { name, columns } = ordering({ field: '', direction })
    const keys = columns.map(({ path }) => path[0] ?? '')
    const rows = await reader.list(model, { select: Object.fromEntries(keys.map((key) => [key, true])) })
    const cursor = (row: Tree) =>
      Buffer.from(JSON.stringify([name, ...keys.map((key) => row[key])])).toString('base64url')
    return [null, ...rows.map(cursor)]
  }
  return { ASC: await of('ASC'), DESC: await of('DESC') }
}
