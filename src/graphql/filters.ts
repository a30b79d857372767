import type { Prisma } from '#store/generated/client/client.ts'
import type * as Enums from '#store/generated/client/enums.ts'
import { builder } from './builder.ts'
import { EntityKind, EventType, StatementMode, Voice } from './enums.ts'
import { decodeIdOf } from './ids.ts'

/** Filters are pure functions from the input to a Prisma `where`; fields of one filter all have to hold. */

type Given<Value> = Value | null | undefined
type DayRange = { from?: Given<string>; to?: Given<string> }
type FuzzyDateValue = { overlaps?: Given<DayRange>; certainlyWithin?: Given<DayRange>; isNull?: Given<boolean> }
type EntityByValue = { id?: Given<string>; slug?: Given<string>; identifier?: Given<{ scheme: string; value: string }> }
type EntityMatchValue = { any?: Given<EntityByValue[]>; affiliatedWith?: Given<EntityByValue[]> }

export const IdentifierInput = builder.inputType('IdentifierInput', {
  description: 'An identifier that another catalogue gave.',
  fields: (t) => ({
    scheme: t.string({ required: true, description: 'The catalogue, such as "wikidata".' }),
    value: t.string({ required: true, description: 'The identifier in it, such as "Q148".' }),
  }),
})

export const EntityBy = builder.inputType('EntityBy', {
  description: 'One way to name an entity.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'Its id.' }),
    slug: t.string({ description: 'Its slug, such as "north-korea".' }),
    identifier: t.field({ type: IdentifierInput, description: 'Its identifier in another catalogue.' }),
  }),
})

const DateRange = builder.inputType('DateRange', {
  description: 'A range of days; a side left out is open.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'The first day, inclusive.' }),
    to: t.field({ type: 'Date', description: 'The last day, inclusive.' }),
  }),
})

const FuzzyDateFilter = builder.inputType('FuzzyDateFilter', {
  description: 'What a fuzzy date may or must mean. Without a date nothing overlaps and nothing is within.',
  fields: (t) => ({
    overlaps: t.field({ type: DateRange, description: 'It may have been in this range: its bounds overlap it.' }),
    certainlyWithin: t.field({
      type: DateRange,
      description: 'It must have been in this range: its bounds lie within it.',
    }),
    isNull: t.boolean({ description: 'True: the date is unknown. False: it is known, however vaguely.' }),
  }),
})

const EntityMatch = builder.inputType('EntityMatch', {
  description: 'Which entities to match.',
  fields: (t) => ({
    any: t.field({ type: [EntityBy], description: 'One of these.' }),
    affiliatedWith: t.field({
      type: [EntityBy],
      description: 'Somebody who holds an office or a membership of one of these, at whatever time.',
    }),
  }),
})

export const ArticleFilter = builder.inputType('ArticleFilter', {
  description: 'Which articles.',
  fields: (t) => ({
    published: t.field({ type: FuzzyDateFilter, description: 'When it was published.' }),
    entities: t.field({ type: EntityMatch, description: 'Whom it mentions.' }),
  }),
})

export const EntityFilter = builder.inputType('EntityFilter', {
  description: 'Which entities.',
  fields: (t) => ({
    kinds: t.field({ type: [EntityKind], description: 'Of one of these kinds.' }),
    affiliatedWith: t.field({ type: [EntityBy], description: 'Holding an office or a membership of one of these.' }),
  }),
})

export const StatementFilter = builder.inputType('StatementFilter', {
  description: 'Which statements.',
  fields: (t) => ({
    modes: t.field({ type: [StatementMode], description: 'In one of these modes.' }),
    voice: t.field({ type: Voice, description: 'In this voice.' }),
    speaker: t.field({ type: EntityMatch, description: 'Who said it.' }),
    topic: t.field({ type: EntityMatch, description: 'What it is about.' }),
    said: t.field({ type: FuzzyDateFilter, description: 'When it was said or published.' }),
  }),
})

export const EventFilter = builder.inputType('EventFilter', {
  description: 'Which events.',
  fields: (t) => ({
    types: t.field({ type: [EventType], description: 'Of one of these types.' }),
    modes: t.field({ type: ['String'], description: 'Of one of these modes, such as "phone-call".' }),
    when: t.field({ type: FuzzyDateFilter, description: 'When it happened.' }),
    participant: t.field({ type: EntityMatch, description: 'Who took part, in whatever role.' }),
  }),
})

export function entityWhere({ id, slug, identifier }: EntityByValue): Prisma.EntityWhereInput {
  if (typeof id === 'string') return { id: decodeIdOf('Entity', id) } // an empty one is an error, not no id
  if (identifier) return { identifiers: { some: { scheme: identifier.scheme, value: identifier.value } } }
  return { slug: slug ?? '' }
}

/** One of none is nobody; Prisma takes an empty OR below a relation for everybody. */
const oneOf = (entities: readonly EntityByValue[]): Prisma.EntityWhereInput =>
  entities.length === 0 ? { id: { in: [] } } : { OR: entities.map(entityWhere) }

const heldWith = (entities: readonly EntityByValue[]): Prisma.EntityWhereInput => ({
  affiliations: { some: { organization: oneOf(entities) } },
})

function matchWhere({ any, affiliatedWith }: EntityMatchValue): Prisma.EntityWhereInput {
  return { AND: [...(any ? [oneOf(any)] : []), ...(affiliatedWith ? [heldWith(affiliatedWith)] : [])] }
}

/** Bounds of the fuzzy date whose columns begin with `prefix`. */
function dateWhere(prefix: string, { overlaps, certainlyWithin, isNull }: FuzzyDateValue): object {
  const earliest = `${prefix}Earliest`
  const latest = `${prefix}Latest`
  return {
    AND: [
      ...(overlaps ? [{ [earliest]: { not: null, ...atMost(overlaps.to) }, [latest]: atLeast(overlaps.from) }] : []),
      ...(certainlyWithin
        ? [{ [earliest]: { not: null, ...atLeast(certainlyWithin.from) }, [latest]: atMost(certainlyWithin.to) }]
        : []),
      ...(isNull === true ? [{ [earliest]: null }] : isNull === false ? [{ [earliest]: { not: null } }] : []),
    ],
  }
}

const atLeast = (day: Given<string>) => (day ? { gte: day } : {})
const atMost = (day: Given<string>) => (day ? { lte: day } : {})

export function articleWhere({
  published,
  entities,
}: {
  published?: Given<FuzzyDateValue>
  entities?: Given<EntityMatchValue>
}): Prisma.ArticleWhereInput {
  return {
    ...(published && dateWhere('published', published)),
    ...(entities && { entities: { some: { entity: matchWhere(entities) } } }),
  }
}

export function entitiesWhere({
  kinds,
  affiliatedWith,
}: {
  kinds?: Given<Enums.EntityKind[]>
  affiliatedWith?: Given<EntityByValue[]>
}): Prisma.EntityWhereInput {
  return { mergedIntoId: null, ...(kinds && { kind: { in: kinds } }), ...(affiliatedWith && heldWith(affiliatedWith)) }
}

type StatementFilterValue = {
  modes?: Given<Enums.StatementMode[]>
  voice?: Given<Enums.Voice>
  speaker?: Given<EntityMatchValue>
  topic?: Given<EntityMatchValue>
  said?: Given<FuzzyDateValue>
}

export function statementWhere({
  modes,
  voice,
  speaker,
  topic,
  said,
}: StatementFilterValue): Prisma.StatementWhereInput {
  const party = (role: Enums.PartyRole, match: EntityMatchValue) => ({
    parties: { some: { role, entity: matchWhere(match) } },
  })
  return {
    ...(modes && { mode: { in: modes } }),
    ...(voice && { voice }),
    AND: [
      ...(speaker ? [party('SPEAKER', speaker)] : []),
      ...(topic ? [party('TOPIC', topic)] : []),
      ...(said ? [dateWhere('said', said)] : []),
    ],
  }
}

type EventFilterValue = {
  types?: Given<Enums.EventType[]>
  modes?: Given<string[]>
  when?: Given<FuzzyDateValue>
  participant?: Given<EntityMatchValue>
}

export function eventWhere({ types, modes, when, participant }: EventFilterValue): Prisma.EventWhereInput {
  return {
    ...(types && { type: { in: types } }),
    ...(modes && { mode: { in: modes } }),
    ...(when && dateWhere('when', when)),
    ...(participant && { entities: { some: { entity: matchWhere(participant) } } }),
  }
}
