import { UserError } from '#core/errors.ts'
import type { Days, Tree } from '#read/arguments.ts'
import type { EntityKind as Kind } from '#store/generated/client/enums.ts'
import { builder } from './builder.ts'
import { EntityKind } from './enums.ts'
import { decodeIdOf } from './ids.ts'

/**
 * What filters are made of. A filter is a pure function from its input to a `where`; all fields of one filter have to
 * hold, and what is left out or null does not count.
 */

export type Given<Value> = Value | null | undefined

/** A filter is larger or deeper than we take. */
export class FilterTooLarge extends UserError {
  readonly code = 'FILTER_TOO_LARGE'
}

/** Words to search for that are none. */
export class SearchInvalid extends UserError {
  readonly code = 'SEARCH_INVALID'
}

const DEEPEST = 12
const LARGEST = 300
const LONGEST_SEARCH = 500

/** Throws `FilterTooLarge`: every value of a filter becomes a condition of one SQL statement. */
export function checkFilter(filter: unknown): void {
  let values = 0
  const walk = (value: unknown, depth: number): void => {
    if (++values > LARGEST)
      throw new FilterTooLarge(`a filter has more than ${LARGEST} values; ask in several requests`)
    if (depth > DEEPEST) throw new FilterTooLarge(`a filter is nested more than ${DEEPEST} deep; take levels out of it`)
    if (Array.isArray(value)) for (const item of value) walk(item, depth)
    else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) walk(item, depth + 1)
  }
  walk(filter, 0)
}

/** The words as they are; throws `SearchInvalid` for none and for too many. */
export function searchWords(search: string): string {
  if (search.trim() === '') throw new SearchInvalid('there are no words to search for; leave the search out')
  if (search.length > LONGEST_SEARCH)
    throw new SearchInvalid(`a search has ${search.length} characters; shorten it to ${LONGEST_SEARCH}`)
  return search
}

export const searchWhere = (search: Given<string>): Tree[] =>
  typeof search === 'string' ? [{ _search: searchWords(search) }] : []

/** The description of the field `search` of a filter. */
export const searchHelp = (what: string): string =>
  `${what}, in the syntax of web searches: words that all have to occur, "a phrase", or for an alternative, a minus before what must not occur. Anything else is only text. At most ${LONGEST_SEARCH} characters.`

export type Logical<Filter> = { and?: Given<Filter[]>; or?: Given<Filter[]>; not?: Given<Filter> }

/** What `and`, `or` and `not` add to the conditions of a filter's own fields. */
export function combined<Filter extends Logical<Filter>>(filter: Filter, own: (filter: Filter) => Tree[]): Tree {
  const below = (filters: readonly Filter[]) => filters.map((one) => combined(one, own))
  return {
    AND: [
      ...own(filter),
      ...below(filter.and ?? []),
      ...(filter.or ? [{ OR: below(filter.or) }] : []),
      ...(filter.not ? [{ NOT: combined(filter.not, own) }] : []),
    ],
  }
}

/** The descriptions of `and`, `or` and `not`. */
export const logic = {
  and: 'All of these as well; an empty list says nothing.',
  or: 'One of these as well; an empty list leaves nothing.',
  not: 'This must not hold; what it asks about and is unknown does not hold.',
} as const

export const IdentifierInput = builder.inputType('IdentifierInput', {
  description: 'An identifier that another catalogue gave.',
  fields: (t) => ({
    scheme: t.string({ required: true, description: 'The catalogue, such as "wikidata".' }),
    value: t.string({ required: true, description: 'The identifier in it, such as "Q148".' }),
  }),
})

export type Identifier = { scheme: string; value: string }
export type EntityByValue = { id?: Given<string>; slug?: Given<string>; identifier?: Given<Identifier> }

export const EntityBy = builder.inputRef<EntityByValue>('EntityBy').implement({
  description: 'One way to name an entity.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'Its id.' }),
    slug: t.string({ description: 'Its slug, such as "north-korea".' }),
    identifier: t.field({ type: IdentifierInput, description: 'Its identifier in another catalogue.' }),
  }),
})

export function entityWhere({ id, slug, identifier }: EntityByValue): Tree {
  if (typeof id === 'string') return { id: decodeIdOf('Entity', id) } // an empty one is an error, not no id
  if (identifier) return identifiedAs(identifier)
  return { slug: slug ?? '' }
}

export const identifiedAs = ({ scheme, value }: Identifier): Tree => ({ identifiers: { some: { scheme, value } } })

const oneOf = (entities: readonly EntityByValue[]): Tree => ({ OR: entities.map(entityWhere) })

export const heldWith = (entities: readonly EntityByValue[]): Tree => ({
  affiliations: { some: { organization: oneOf(entities) } },
})

export type EntityMatchValue = {
  any?: Given<EntityByValue[]>
  all?: Given<EntityByValue[]>
  none?: Given<EntityByValue[]>
  kinds?: Given<Kind[]>
  affiliatedWith?: Given<EntityByValue[]>
}

const matchFields = (t: Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0]) => ({
  any: t.field({ type: [EntityBy], description: 'One of these; an empty list matches nothing.' }),
  all: t.field({ type: [EntityBy], description: 'Each of these; an empty list says nothing.' }),
  none: t.field({ type: [EntityBy], description: 'None of these; true where there is nobody at all.' }),
  kinds: t.field({ type: [EntityKind], description: 'Somebody or something of one of these kinds.' }),
  affiliatedWith: t.field({
    type: [EntityBy],
    description: 'Somebody who holds an office or a membership of one of these, at whatever time.',
  }),
})

export const EntityMatch = builder.inputRef<EntityMatchValue>('EntityMatch').implement({
  description: 'Which entities to match. "any", "kinds" and "affiliatedWith" have to hold of the same one.',
  fields: matchFields,
})

/** Fields of a match that asks for roles as well. */
export { matchFields }

const hasSome = ({ any, kinds, affiliatedWith }: EntityMatchValue): boolean => Boolean(any ?? kinds ?? affiliatedWith)

/** Somebody who is one of `any`, of one of `kinds` and affiliated as asked. */
const somebody = ({ any, kinds, affiliatedWith }: EntityMatchValue): Tree => ({
  AND: [
    ...(any ? [oneOf(any)] : []),
    ...(kinds ? [{ kind: { in: kinds } }] : []),
    ...(affiliatedWith ? [heldWith(affiliatedWith)] : []),
  ],
})

/** Conditions on entities that stand behind link rows; `link` has to hold of the row as well. */
export function matchMany(relation: string, match: EntityMatchValue, link: Tree = {}): Tree[] {
  const some = (entity: Tree): Tree => ({ [relation]: { some: { ...link, entity } } })
  const asksNothing = !hasSome(match) && !match.all && !match.none
  return [
    ...(hasSome(match) ? [some(somebody(match))] : []),
    ...(match.all ?? []).map((entity) => some(entityWhere(entity))),
    ...(match.none ? [{ [relation]: { none: { ...link, entity: oneOf(match.none) } } }] : []),
    ...(asksNothing && Object.keys(link).length > 0 ? [{ [relation]: { some: link } }] : []),
  ]
}

/** Conditions on the one entity a relation leads to. */
export function matchOne(relation: string, match: EntityMatchValue): Tree[] {
  return [
    ...(hasSome(match) ? [{ [relation]: somebody(match) }] : []),
    ...(match.all ?? []).map((entity) => ({ [relation]: entityWhere(entity) })),
    ...(match.none ? [{ [relation]: { isNot: oneOf(match.none) } }] : []),
  ]
}

export const DateRange = builder.inputRef<Days>('DateRange').implement({
  description: 'A range of days; a side left out is open. A range that ends before it begins is an error.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'The first day, inclusive.' }),
    to: t.field({ type: 'Date', description: 'The last day, inclusive.' }),
  }),
})

export type FuzzyDateValue = {
  overlaps?: Given<Days>
  certainlyWithin?: Given<Days>
  before?: Given<string>
  after?: Given<string>
  isNull?: Given<boolean>
}

export const FuzzyDateFilter = builder.inputRef<FuzzyDateValue>('FuzzyDateFilter').implement({
  description: 'What a fuzzy date may or must mean. An unknown date overlaps nothing and is in no range.',
  fields: (t) => ({
    overlaps: t.field({ type: DateRange, description: 'It may have been in this range: its bounds overlap it.' }),
    certainlyWithin: t.field({
      type: DateRange,
      description: 'It must have been in this range: its bounds lie within it.',
    }),
    before: t.field({ type: 'Date', description: 'It must have been before this day: its last day is earlier.' }),
    after: t.field({ type: 'Date', description: 'It must have been after this day: its first day is later.' }),
    isNull: t.boolean({ description: 'True: the date is unknown. False: it is known, however vaguely.' }),
  }),
})

/** A range of days that holds none. */
export class DateRangeInvalid extends UserError {
  readonly code = 'DATE_INVALID'
}

/** Conditions on the fuzzy date whose columns begin with `prefix`. */
export function dateWhere(prefix: string, filter: FuzzyDateValue): Tree[] {
  const { overlaps, certainlyWithin, before, after, isNull } = filter
  return [
    ...(overlaps ? [inRange(prefix, 'overlaps', overlaps)] : []),
    ...(certainlyWithin ? [inRange(prefix, 'within', certainlyWithin)] : []),
    ...(before ? [{ [`${prefix}Latest`]: { not: null, lt: before } }] : []),
    ...(after ? [{ [`${prefix}Earliest`]: { not: null, gt: after } }] : []),
    ...(typeof isNull === 'boolean' ? [isNull ? unknownDate(prefix) : { [`${prefix}Earliest`]: { not: null } }] : []),
  ]
}

/** The sort columns say the same; by them the undated are found at the end of a list. */
const unknownDate = (prefix: string): Tree => ({
  [`${prefix}Earliest`]: null,
  [`${prefix}SortAsc`]: '9999-12-31',
  [`${prefix}SortDesc`]: '0001-01-01',
})

function inRange(of: string, relation: 'overlaps' | 'within', days: Days): Tree {
  const { from, to } = days
  if (from && to && from > to)
    throw new DateRangeInvalid(`the range from ${from} to ${to} ends before it begins; exchange the two`)
  return { _range: { of, [relation]: days } }
}

/** Ids of one type; an empty list matches nothing. */
export const idsWhere = (typename: string, ids: Given<readonly string[]>): Tree[] =>
  ids ? [{ id: { in: ids.map((id) => decodeIdOf(typename, id)) } }] : []

/** One of the values; where the column is null this is false, not unknown, so that "not" holds. */
export const valuesWhere = (column: string, values: Given<readonly unknown[]>): Tree[] =>
  values ? [{ [column]: { not: null, in: values } }] : []
