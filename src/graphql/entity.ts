import type { ParticipantRole as Participation, PartyRole as Part } from '#store/generated/client/enums.ts'
import type { Row } from '#compile/notation.ts'
import { columnOf, sql } from '#compile/notation.ts'
import type { Arguments, Tree } from '#read/arguments.ts'
import type { Reader } from '#read/reader.ts'
import { builder } from './builder.ts'
import { connectionRef, nestedConnection, rootConnection } from './connection.ts'
import { nameIn, survivorSql } from './entity-sql.ts'
import { EntityKind, NameKind, ParticipantRole, PartyRole } from './enums.ts'
import type { EntityByValue } from './filter-parts.ts'
import { EntityBy, entityWhere } from './filter-parts.ts'
import type { ListArguments } from './lists.ts'
import { articleList, entityList, eventList, mentionList, pageArguments, statementList } from './lists.ts'
import type { PageArguments } from './paging.ts'
import { byArticle, byHolder, byName, byPublished, bySaid, byWhen } from './orders.ts'
import type { EventFilterValue, StatementFilterValue } from './filter-inputs.ts'
import { uriComponent } from './text-fragment-sql.ts'

builder.prismaObject('EntityName', {
  description: 'A name of an entity.',
  select: {},
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name as it is written.' }),
    language: t.exposeString('language', { description: 'Its language, as a BCP 47 tag.' }),
    kind: t.expose('kind', { type: NameKind, description: 'How it belongs to the entity.' }),
  }),
})

builder.prismaObject('EntityIdentifier', {
  description: 'What another catalogue calls an entity.',
  select: {},
  fields: (t) => ({
    scheme: t.exposeString('scheme', { description: 'The catalogue, such as "wikidata".' }),
    value: t.exposeString('value', { description: 'The identifier in it.' }),
    url: t.field({
      type: 'URL',
      nullable: true,
      description: 'Its page in that catalogue; null where we do not know how they are addressed.',
      extensions: sql<Row>((identifier) => {
        const pages = [...catalogues].map(([scheme, address]) => `WHEN '${scheme}' THEN '${address}'`)
        const address = `CASE ${columnOf(identifier, 'scheme')} ${pages.join(' ')} END`
        return `(${address} || ${uriComponent(columnOf(identifier, 'value'))})`
      }),
      select: { scheme: true, value: true },
      resolve: ({ scheme, value }) => {
        const address = catalogues.get(scheme)
        return address === undefined ? null : address + encodeURIComponent(value)
      },
    }),
  }),
})

/** Where the pages of well-known catalogues begin. */
const catalogues: ReadonlyMap<string, string> = new Map([
  ['wikidata', 'https://www.wikidata.org/wiki/'],
  ['viaf', 'https://viaf.org/viaf/'],
  ['isni', 'https://isni.org/isni/'],
  ['geonames', 'https://www.geonames.org/'],
])

export const Entity = builder.prismaNode('Entity', {
  description: 'A person, organization, state, place, agreement, work or idea that articles name.',
  id: { field: 'id' },
  nullable: true,
  select: {},
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'A readable name that stays: "antony-blinken".' }),
    kind: t.expose('kind', { type: EntityKind, description: 'What sort of thing it is.' }),
    name: t.string({
      description: 'Its preferred name.',
      args: {
        language: t.arg.string({ description: 'A BCP 47 tag; where there is no name in it, the name without it.' }),
      },
      extensions: sql<Row, { language?: string | null }>((entity, { language }, { statement }) =>
        language ? nameIn(statement, entity, language) : columnOf(entity, 'name'),
      ),
      select: ({ language }) => ({
        name: true,
        ...(language ? { names: { where: { kind: 'PREFERRED', language }, select: { name: true }, take: 1 } } : {}),
      }),
      resolve: (entity, { language }) => {
        const { name, names = [] } = entity as { name: string; names?: { name: string }[] }
        return language ? (names[0]?.name ?? name) : name
      },
    }),
    description: t.exposeString('description', { nullable: true, description: 'Who or what it is, in a few words.' }),
    names: t.relation('names', {
      description: 'All its names, the preferred ones first.',
      query: { orderBy: [{ kind: 'asc' }, { name: 'asc' }, { id: 'asc' }] },
    }),
    identifiers: t.relation('identifiers', {
      description: 'What other catalogues call it.',
      query: { orderBy: [{ scheme: 'asc' }, { value: 'asc' }] },
    }),
    affiliations: t.relation('affiliations', {
      description: 'The offices and memberships it holds.',
      query: { orderBy: [{ title: 'asc' }, { id: 'asc' }] },
    }),
    holders: t.field({
      type: connectionRef('Affiliation'),
      description: 'Who holds an office or a membership of it, by the holder’s name.',
      args: pageArguments(),
      ...nestedConnection<PageArguments>({
        node: 'Affiliation',
        relation: 'holders',
        ordering: () => byHolder('holders'),
        within: (organizationId) => ({ organizationId }),
      }),
    }),
    counterpartOf: t.field({
      type: connectionRef('Affiliation'),
      description: 'Who is sent to it or deals with it for somebody else, by the holder’s name.',
      args: pageArguments(),
      ...nestedConnection<PageArguments>({
        node: 'Affiliation',
        relation: 'counterpartOf',
        ordering: () => byHolder('counterpart-of'),
        within: (counterpartId) => ({ counterpartId }),
      }),
    }),
    mentions: t.field({
      type: connectionRef('Mention'),
      description: 'Where texts refer to it, article by article, in the order of the text.',
      args: mentionList.args(),
      ...nestedConnection({
        ...mentionList,
        relation: 'mentions',
        ordering: () => byArticle('entity-mentions'),
        within: (entityId) => ({ entityId }),
      }),
    }),
    articles: t.field({
      type: connectionRef('Article'),
      description: 'The articles that mention it, the latest published first.',
      args: articleList.args(),
      ...nestedConnection({
        ...articleList,
        relation: 'articles',
        via: 'article',
        ordering: ({ orderBy }) => byPublished(orderBy, { id: 'articleId' }),
        within: (entityId) => ({ entities: { some: { entityId } } }),
      }),
    }),
    publications: t.field({
      type: connectionRef('Article'),
      description: 'What it published, the latest first.',
      args: articleList.args(),
      ...nestedConnection({
        ...articleList,
        relation: 'published',
        ordering: ({ orderBy }) => byPublished(orderBy),
        within: (publisherId) => ({ publisherId }),
      }),
    }),
    authored: t.field({
      type: connectionRef('Article'),
      description: 'What it wrote, the latest first.',
      args: articleList.args(),
      ...nestedConnection({
        ...articleList,
        relation: 'authored',
        via: 'article',
        ordering: ({ orderBy }) => byPublished(orderBy, { id: 'articleId' }),
        within: (entityId) => ({ authors: { some: { entityId } } }),
      }),
    }),
    statements: t.field({
      type: connectionRef('Statement'),
      description: 'The statements it takes part in, the latest said first.',
      args: {
        role: t.arg({ type: PartyRole, required: true, defaultValue: 'SPEAKER', description: 'How it takes part.' }),
        ...statementList.args(),
      },
      ...nestedConnection<ListArguments<StatementFilterValue> & { role: Part }>({
        ...statementList,
        relation: 'parties',
        via: 'statement',
        ordering: ({ orderBy }) => bySaid(orderBy, { id: 'statementId' }),
        link: ({ role }) => ({ role }),
        within: (entityId, { role }) => ({ parties: { some: { entityId, role } } }),
      }),
    }),
    events: t.field({
      type: connectionRef('Event'),
      description: 'The events it took part in, in the order in which they happened.',
      args: {
        role: t.arg({ type: ParticipantRole, description: 'How it took part; in whatever role without it.' }),
        ...eventList.args(),
      },
      ...nestedConnection<ListArguments<EventFilterValue> & { role?: Participation | null | undefined }>({
        ...eventList,
        relation: 'events',
        via: 'event',
        ordering: ({ orderBy }) => byWhen(orderBy, { id: 'eventId' }),
        link: ({ role }) => (role ? { roles: { has: role } } : {}),
        within: (entityId, { role }) => ({ entities: { some: { entityId, ...(role && { roles: { has: role } }) } } }),
      }),
    }),
    eventsHere: t.field({
      type: connectionRef('Event'),
      description: 'The events that happened at it, in the order in which they happened.',
      args: eventList.args(),
      ...nestedConnection({
        ...eventList,
        relation: 'hosted',
        ordering: ({ orderBy }) => byWhen(orderBy),
        within: (placeId) => ({ placeId }),
      }),
    }),
  }),
})

/** Follows merges to their end; the database sees to it that they have one. */
async function survivor(reader: Reader, query: Arguments, where: Tree): Promise<object | null> {
  const row = await reader.find('entity', { select: { ...query.select, mergedIntoId: true }, where })
  const mergedIntoId = row?.['mergedIntoId'] ?? null
  return mergedIntoId === null ? row : survivor(reader, query, { id: mergedIntoId })
}

builder.queryFields((t) => ({
  entity: t.prismaField({
    type: Entity,
    nullable: true,
    description: 'One entity; null where there is none. One that was merged into another leads to that other.',
    args: {
      by: t.arg({
        type: EntityBy,
        required: true,
        description: 'Its id, its slug, or an identifier of another catalogue.',
      }),
    },
    extensions: sql<unknown, { by: EntityByValue }>((_root, { by }, field) => survivorSql(field, entityWhere(by))),
    resolve: (query, _root, { by }, { reader }) => survivor(reader, query, entityWhere(by)) as never,
  }),
  entities: t.field({
    type: connectionRef('Entity'),
    description: 'All entities by name.',
    args: entityList.args(),
    ...rootConnection('entity', {
      ...entityList,
      ordering: ({ orderBy, filter }) => byName(orderBy, { search: filter?.search }),
    }),
  }),
}))
