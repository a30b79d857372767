import fc from 'fast-check'
import { encodeId } from '#graphql/ids.ts'
import type { ArticleFilterValue, EntityFilterValue, EventFilterValue } from '#graphql/filter-inputs.ts'
import type { MentionFilterValue, StatementFilterValue } from '#graphql/filter-inputs.ts'
import type { EntityByValue, EntityMatchValue, FuzzyDateValue } from '#graphql/filter-parts.ts'
import { articles, edges, entities, events, statements } from './world.ts'

/** Random filters whose values occur in the made-up base, some of them empty or null. */

type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>

/** A few of the fields, else nearly every filter would match nothing; now and then one is null. */
const fewOf = <Filter>(fields: Fields, most = 2): fc.Arbitrary<Filter> =>
  fc
    .shuffledSubarray(Object.keys(fields))
    .map((keys) => keys.slice(0, most))
    .chain((keys) => {
      const chosen = keys.map((key) => [key, fc.option(fields[key] ?? fc.constant(null), { freq: 12 })] as const)
      return fc.record(Object.fromEntries(chosen))
    }) as fc.Arbitrary<Filter>

const listOf = <Value>(values: readonly Value[], maxLength = 3) => fc.array(fc.constantFrom(...values), { maxLength })
const idsOf = (typename: string, rows: readonly Readonly<{ id: string }>[]) =>
  listOf(rows.map(({ id }) => encodeId(typename, id)))

const by: fc.Arbitrary<EntityByValue> = fc.oneof(
  fc.record({ slug: fc.constantFrom(...entities.map(({ slug }) => slug), 'nobody') }),
  fc.record({ id: fc.constantFrom(...entities.map(({ id }) => encodeId('Entity', id))) }),
  fc.record({ identifier: fc.constantFrom(...entities.flatMap(({ identifiers }) => identifiers)) }),
)
const bys = fc.array(by, { maxLength: 3 })
const kinds = listOf(['PERSON', 'ORGANIZATION', 'GEOPOLITICAL', 'PLACE'])
const match = (fields: Fields = {}) =>
  fewOf<EntityMatchValue>({
    any: bys,
    all: fc.array(by, { maxLength: 2 }),
    none: bys,
    kinds,
    affiliatedWith: bys,
    ...fields,
  })

/** The day before, the day itself and the day after each at which something begins or ends. */
const day = fc.tuple(fc.constantFrom(...edges), fc.constantFrom(-1, 0, 1)).map(([edge, step]) => {
  const moved = new Date(Date.parse(edge) + step * 86_400_000).toISOString().slice(0, 10)
  return /^(?!0000)\d{4}-/.test(moved) ? moved : edge
})
const range = fc
  .tuple(fc.option(day), fc.option(day))
  .map(([from, to]) => (from !== null && to !== null && from > to ? { from: to, to: from } : { from, to }))
export const date = fewOf<FuzzyDateValue>({
  overlaps: range,
  certainlyWithin: range,
  before: day,
  after: day,
  isNull: fc.boolean(),
})

const logic = (inner: (depth: number) => fc.Arbitrary<unknown>, depth: number): Fields => {
  if (depth === 0) return {}
  const list = fc.array(inner(depth - 1), { maxLength: 2 })
  return { and: list, or: list, not: inner(depth - 1) }
}
/** Filters on other nouns are a level deeper. */
const deeper = (fields: () => Fields, depth: number): Fields => (depth === 0 ? {} : fields())

export const articleFilter = (depth: number): fc.Arbitrary<ArticleFilterValue> =>
  fewOf({
    ...logic(articleFilter, depth),
    ids: idsOf('Article', articles),
    search: fc.constantFrom('peace', 'grain', 'story', 'kent'),
    kinds: listOf(['NEWS', 'OPINION', 'SPEECH']),
    languages: listOf(['en', 'en-GB', 'de', 'fr']),
    published: date,
    publisher: match(),
    author: match(),
    entities: match(),
    hasText: fc.boolean(),
    ...deeper(() => ({ event: eventFilter(depth - 1) }), depth),
  })

export const entityFilter = (depth: number): fc.Arbitrary<EntityFilterValue> =>
  fewOf({
    ...logic(entityFilter, depth),
    ids: idsOf('Entity', entities),
    search: fc.constantFrom('"kent"', '"byron"', '"union"'),
    kinds,
    name: fewOf({
      equals: fc.constantFrom('ADA  byron', 'the herald', 'bale', 'ozdemir'),
      startsWith: fc.constantFrom('k', 'Éva 100%', 'dan_', 'the  h', '%', 'gaz\\'),
      contains: fc.constantFrom('kent', 'n_l', '0%', '_', 'É', 'z\\e', ''),
    }),
    identifiers: listOf([...entities.flatMap(({ identifiers }) => identifiers), { scheme: 'wikidata', value: 'Q999' }]),
    affiliatedWith: bys,
    ...deeper(() => ({ articles: articleFilter(depth - 1) }), depth),
  })

export const statementFilter = (depth: number): fc.Arbitrary<StatementFilterValue> =>
  fewOf({
    ...logic(statementFilter, depth),
    ids: idsOf('Statement', statements),
    search: fc.constantFrom('peace', 'war', 'grain', 'kent'),
    modes: listOf(['DIRECT', 'INDIRECT', 'MIXED']),
    voice: fc.constantFrom('ATTRIBUTED', 'PUBLICATION'),
    polarity: fc.constantFrom('POSITIVE', 'NEGATIVE'),
    speaker: match(),
    addressee: match(),
    topic: match(),
    party: match({ roles: listOf(['SPEAKER', 'ADDRESSEE', 'TOPIC', 'AUDIENCE']) }),
    said: date,
    eventRoles: listOf(['AT', 'ABOUT', 'ANNOUNCES']),
    review: listOf(['PROPOSED', 'ACCEPTED', 'REJECTED']),
    ...deeper(
      () => ({
        article: articleFilter(depth - 1),
        publishedIn: articleFilter(depth - 1),
        event: eventFilter(depth - 1),
      }),
      depth,
    ),
  })

export const eventFilter = (depth: number): fc.Arbitrary<EventFilterValue> =>
  fewOf({
    ...logic(eventFilter, depth),
    ids: idsOf('Event', events),
    slugs: listOf(events.map(({ slug }) => slug)),
    search: fc.constantFrom('riot', 'vote', 'talks'),
    types: listOf(['CONSULT', 'PROTEST', 'ELECTION', 'AID']),
    modes: listOf(['visit', 'phone-call', 'none']),
    realis: listOf(['ACTUAL', 'PLANNED', 'DENIED']),
    when: date,
    participant: match({ roles: listOf(['ACTOR', 'PARTICIPANT', 'HOST', 'VISITOR']) }),
    place: match(),
    review: listOf(['PROPOSED', 'ACCEPTED', 'REJECTED']),
    ...deeper(() => ({ article: articleFilter(depth - 1) }), depth),
  })

export const mentionFilter: fc.Arbitrary<MentionFilterValue> = fewOf({
  forms: listOf(['NAME', 'NOMINAL', 'PRONOUN', 'METONYM']),
  entity: match(),
})

export type TimelineFilter = Readonly<{
  kinds?: string[] | null
  roles?: string[] | null
  overlaps?: FuzzyDateValue['overlaps']
}>
export const timelineFilter = fewOf<TimelineFilter>(
  {
    kinds: listOf(['EVENT', 'STATEMENT']),
    roles: listOf(['SPEAKER', 'ADDRESSEE', 'TOPIC']),
    overlaps: range,
  },
  3,
)
