import type { GraphQLResolveInfo } from 'graphql'
import { UserError } from '#core/errors.ts'
import { listText } from '#compile/json.ts'
import type { Below } from '#compile/notation.ts'
import { sql, valuesAt } from '#compile/notation.ts'
import type { Dated as DatedRows, GroupKey, Interval as Length } from '#read/groups.ts'
import { bucketRows, buckets, groupRows, groups } from '#read/groups.ts'
import type { ModelName } from '#read/model.ts'
import { builder } from './builder.ts'
import type { Connection, Fields } from './connection.ts'
import { selectionOf } from './connection.ts'
import type { ConnectionSql } from './connection-sql.ts'
import { entityHere } from './connection-sql.ts'
import type { Context } from './context.ts'
import { Entity } from './entity.ts'
import { ArticleKind, EntityKind, EventType, Polarity, Realis, StatementMode, Voice } from './enums.ts'
import { LARGEST_PAGE, pageLength } from './paging.ts'

/** More intervals than one answer may hold. */
export class BucketsTooMany extends UserError {
  readonly code = 'BUCKETS_TOO_MANY'
}

type Count<Value> = Readonly<{ value: Value; count: number; node?: object }>

const MOST_BUCKETS = 1000

/** The type `…Count` of one sort of value. */
function countType(name: string, type: never, what: string) {
  return builder.objectRef<Count<unknown>>(`${name}Count`).implement({
    description: `How many in a list have one ${what}.`,
    fields: (t) => ({
      value: t.expose('value' as never, { type, description: `The ${what}.` }),
      count: t.exposeInt('count', { description: 'How many there are; never 0.' }),
    }),
  })
}

const enumCount = (type: { name: string }, what: string) => countType(type.name, type as never, what)

const ArticleKindCount = enumCount(ArticleKind, 'kind')
const EntityKindCount = enumCount(EntityKind, 'kind')
const StatementModeCount = enumCount(StatementMode, 'mode')
const VoiceCount = enumCount(Voice, 'voice')
const PolarityCount = enumCount(Polarity, 'polarity')
const EventTypeCount = enumCount(EventType, 'type')
const RealisCount = enumCount(Realis, 'realis')
const TermCount = countType('Term', 'String' as never, 'term')
const YearCount = countType('Year', 'Int' as never, 'year')

export const EntityCount = builder.objectRef<Count<string>>('EntityCount').implement({
  description: 'How many in a list have to do with one entity.',
  fields: (t) => ({
    entity: t.field({
      ...{ type: Entity, description: 'The entity.', extensions: entityHere },
      resolve: ({ node }) => node as never,
    }),
    count: t.exposeInt('count', { description: 'How many there are; never 0.' }),
  }),
})

/** Arguments of a facet. */
const most = () =>
  builder.args((t) => ({
    first: t.int({
      required: true,
      defaultValue: 10,
      description: `How many values, the most frequent first: 0 to ${LARGEST_PAGE}.`,
    }),
  }))

const facetSql = (model: ModelName, key: GroupKey) =>
  sql<Pick<ConnectionSql, 'where'>, { first: number }>((list, args, { statement, object }) => {
    const first = pageLength('first', args.first)
    const alias = statement.alias()
    const shown = valuesAt(alias, { value: 'value', count: 'count', entityId: 'value' })
    const source = groupRows(statement, model, list.where(), key, first)
    return listText(object(shown), `FROM (${source}) ${alias}`)
  })

/** A value's arguments are checked before its read joins those of others, which it must not fail. */
const facet = (model: ModelName, key: GroupKey, type: never, description: string) => ({
  type: [type] as never,
  description,
  args: most(),
  extensions: facetSql(model, key),
  resolve: (list: Connection, args: { first: number }, { reader }: Context) => {
    const first = pageLength('first', args.first)
    const where = list.where()
    return reader.batched<never>((statement) => groups(statement, model, where, key, first))
  },
})

export const entityFacet = (model: ModelName, key: GroupKey, description: string) => ({
  type: [EntityCount] as never,
  description,
  args: most(),
  extensions: facetSql(model, key),
  resolve: (list: Pick<Connection, 'where'>, args: { first: number }, context: Context, info: GraphQLResolveInfo) => {
    const first = pageLength('first', args.first)
    const where = list.where()
    const select = selectionOf('Entity', context, info, [[{ name: 'entity' }]])
    return context.reader.batched<never>((statement) => groups(statement, model, where, key, first, select))
  },
})

const year = (model: ModelName, of: string, description: string) =>
  facet(model, { column: `${of}Earliest`, year: true }, YearCount as never, description)

const facetsType = (noun: string) => builder.objectRef<Connection>(`${noun}Facets`)
const facetsDescription =
  'How the whole list, under its filter and whatever the page, divides by some of its properties; each is counted only when asked for.'

const ArticleFacets = facetsType('Article').implement({
  description: facetsDescription,
  fields: (t) => ({
    kinds: t.field(facet('article', { column: 'kind' }, ArticleKindCount as never, 'By kind.')),
    languages: t.field(facet('article', { column: 'language' }, TermCount as never, 'By language, as a BCP 47 tag.')),
    publishers: t.field(
      entityFacet('article', { column: 'publisherId' }, 'By publisher; without those of no known publisher.'),
    ),
    entities: t.field(
      entityFacet(
        'article',
        { path: [{ relation: 'entities' }], column: 'entityId' },
        'By whom they mention; an article that mentions several counts for each.',
      ),
    ),
    years: t.field(year('article', 'published', 'By the year of the first day they can have been published on.')),
  }),
})

const EntityFacets = facetsType('Entity').implement({
  description: facetsDescription,
  fields: (t) => ({
    kinds: t.field(facet('entity', { column: 'kind' }, EntityKindCount as never, 'By kind.')),
    organizations: t.field(
      entityFacet(
        'entity',
        { path: [{ relation: 'affiliations' }], column: 'organizationId' },
        'By whom they serve or belong to; a holder of two offices there counts twice.',
      ),
    ),
  }),
})

const StatementFacets = facetsType('Statement').implement({
  description: facetsDescription,
  fields: (t) => ({
    modes: t.field(facet('statement', { column: 'mode' }, StatementModeCount as never, 'By mode.')),
    voices: t.field(facet('statement', { column: 'voice' }, VoiceCount as never, 'By voice.')),
    polarities: t.field(facet('statement', { column: 'polarity' }, PolarityCount as never, 'By polarity.')),
    speakers: t.field(partyFacet('SPEAKER', 'By speaker; without those who are not named.')),
    addressees: t.field(partyFacet('ADDRESSEE', 'By addressee; without those who are not named.')),
    topics: t.field(partyFacet('TOPIC', 'By topic; a statement on several counts for each.')),
    publishers: t.field(
      entityFacet(
        'statement',
        { path: [{ relation: 'article' }], column: 'publisherId' },
        'By the publisher of the article that reports them.',
      ),
    ),
    years: t.field(year('statement', 'said', 'By the year of the first day they can have been said on.')),
  }),
})

function partyFacet(role: string, description: string) {
  return entityFacet('statement', { path: [{ relation: 'parties', where: { role } }], column: 'entityId' }, description)
}

const EventFacets = facetsType('Event').implement({
  description: facetsDescription,
  fields: (t) => ({
    types: t.field(facet('event', { column: 'type' }, EventTypeCount as never, 'By type.')),
    modes: t.field(facet('event', { column: 'mode' }, TermCount as never, 'By mode; without those that have none.')),
    realis: t.field(facet('event', { column: 'realis' }, RealisCount as never, 'By how they are told.')),
    participants: t.field({
      ...entityFacet('event', { path: [{ relation: 'entities' }], column: 'entityId' }, ''),
      description: 'By who took part; an event of several counts for each.',
    }),
    places: t.field(entityFacet('event', { column: 'placeId' }, 'By place; without those of no known place.')),
    years: t.field(year('event', 'when', 'By the year of the first day they can have begun on.')),
  }),
})

const Interval = builder.enumType('Interval', {
  description: 'A length of time of the calendar.',
  values: {
    DAY: { description: 'A day.' },
    WEEK: { description: 'A week from Monday to Sunday (ISO 8601).' },
    MONTH: { description: 'A month.' },
    QUARTER: { description: 'Three months, from January, April, July or October.' },
    YEAR: { description: 'A year.' },
    DECADE: { description: 'Ten years, the first of which ends in 0.' },
  } as const,
})

const Bucket = builder.objectRef<Readonly<{ start: string; end: string; count: number }>>('Bucket').implement({
  description: 'How many in a list begin in one interval.',
  fields: (t) => ({
    start: t.expose('start', { type: 'Date', description: 'The first day of the interval, inclusive.' }),
    end: t.expose('end', { type: 'Date', description: 'The last day of the interval, inclusive.' }),
    count: t.exposeInt('count', { description: 'How many there are; intervals with none are left out.' }),
  }),
})

/** The fields `facets` and, for what has a date, `buckets` of a connection. */
function counted(facets: ReturnType<ReturnType<typeof facetsType>['implement']>, dated?: Dated): Fields<Connection> {
  return (t) => ({
    facets: t.field({
      ...{ type: facets, description: facetsDescription },
      extensions: sql<ConnectionSql>((list, _args, { object }) => object(list)),
      resolve: (list) => list,
    }),
    ...(dated && {
      buckets: t.field({
        type: [Bucket],
        description: `How many of the whole list begin in each interval, the earliest first; a fuzzy date counts where its first possible day is, an unknown one nowhere. More than ${MOST_BUCKETS} intervals are an error.`,
        args: { interval: t.arg({ type: Interval, required: true, description: 'The length of the intervals.' }) },
        extensions: sql<ConnectionSql, { interval: Length }>((list, { interval }, field) =>
          bucketsSql(field, { ...dated, where: list.where() }, interval),
        ),
        resolve: (list, { interval }, { reader }) => bucketsOf(reader, list, dated, interval),
      }),
    }),
  })
}

type Dated = Omit<DatedRows, 'where'>

/** Too many are made an error, after which the intervals are read again and refused by name. */
function bucketsSql({ statement, object }: Below, rows: DatedRows, interval: Length): string {
  const alias = statement.alias()
  const shown = object(valuesAt(alias, { start: 'start', end: 'end', count: 'count' }))
  const list = `concat('[', string_agg(${shown}, ','), ']')`
  const checked = `CASE WHEN count(*) > ${MOST_BUCKETS} THEN concat('too many: ', count(*))::int::text ELSE ${list} END`
  return `(SELECT ${checked} FROM (${bucketRows(statement, rows, interval, MOST_BUCKETS + 1)}) ${alias})`
}

async function bucketsOf(reader: Context['reader'], list: Connection, dated: Dated, interval: Length) {
  const where = list.where()
  const found = await reader.batched<(typeof Bucket.$inferType)[]>((statement) =>
    buckets(statement, { ...dated, where }, interval, MOST_BUCKETS + 1),
  )
  if (found.length <= MOST_BUCKETS) return found
  throw new BucketsTooMany(`there are more than ${MOST_BUCKETS} intervals; take longer ones, or filter by date`)
}

export const countedArticles = counted(ArticleFacets, { model: 'article', of: 'publishedEarliest' })
export const countedEntities = counted(EntityFacets)
export const countedStatements = counted(StatementFacets, { model: 'statement', of: 'saidEarliest' })
export const countedEvents = counted(EventFacets, { model: 'event', of: 'whenEarliest' })
