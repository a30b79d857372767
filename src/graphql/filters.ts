import type { Tree } from '#read/arguments.ts'
import type {
  ArticleFilterValue,
  EntityFilterValue,
  EventFilterValue,
  MentionFilterValue,
  StatementFilterValue,
} from './filter-inputs.ts'
import type { Given } from './filter-parts.ts'
import {
  checkFilter,
  combined,
  dateWhere,
  heldWith,
  identifiedAs,
  idsWhere,
  matchMany,
  matchOne,
  searchWhere,
  valuesWhere,
} from './filter-parts.ts'

/** What the filters mean: pure functions from their input to a `where`. */

/** A filter as a field is given it: checked once, as a whole. */
const checked =
  <Filter>(where: (filter: Filter) => Tree) =>
  (filter: Given<Filter>): Tree => {
    if (!filter) return {}
    checkFilter(filter)
    return where(filter)
  }

const articles = (filter: ArticleFilterValue): Tree =>
  combined(filter, ({ ids, search, kinds, languages, published, publisher, author, entities, event, hasText }) => [
    ...idsWhere('Article', ids),
    ...searchWhere(search),
    ...valuesWhere('kind', kinds),
    ...valuesWhere('language', languages),
    ...(published ? dateWhere('published', published) : []),
    ...(publisher ? matchOne('publisher', publisher) : []),
    ...(author ? matchMany('authors', author) : []),
    ...(entities ? matchMany('entities', entities) : []),
    ...(event ? [{ events: { some: { event: events(event) } } }] : []),
    ...(typeof hasText === 'boolean' ? [{ versions: hasText ? { some: {} } : { none: {} } }] : []),
  ])

const entities = (filter: EntityFilterValue): Tree =>
  combined(filter, ({ ids, search, kinds, name, identifiers, affiliatedWith, articles: mentionedIn }) => [
    ...idsWhere('Entity', ids),
    ...searchWhere(search),
    ...valuesWhere('kind', kinds),
    ...(name ? [{ names: { some: { _named: name } } }] : []),
    ...(identifiers ? [{ OR: identifiers.map(identifiedAs) }] : []),
    ...(affiliatedWith ? [heldWith(affiliatedWith)] : []),
    ...(mentionedIn ? [{ articles: { some: { article: articles(mentionedIn) } } }] : []),
  ])

const statements = (filter: StatementFilterValue): Tree =>
  combined(filter, (one) => [
    ...idsWhere('Statement', one.ids),
    ...searchWhere(one.search),
    ...valuesWhere('mode', one.modes),
    ...(one.voice ? [{ voice: one.voice }] : []),
    ...(one.polarity ? [{ polarity: one.polarity }] : []),
    ...(one.speaker ? matchMany('parties', one.speaker, { role: 'SPEAKER' }) : []),
    ...(one.addressee ? matchMany('parties', one.addressee, { role: 'ADDRESSEE' }) : []),
    ...(one.topic ? matchMany('parties', one.topic, { role: 'TOPIC' }) : []),
    ...(one.party ? matchMany('parties', one.party, one.party.roles ? { role: { in: one.party.roles } } : {}) : []),
    ...(one.said ? dateWhere('said', one.said) : []),
    ...(one.article ? [{ article: articles(one.article) }] : []),
    ...(one.publishedIn ? [{ publishedIn: articles(one.publishedIn) }] : []),
    ...(one.event || one.eventRoles ? [{ events: { some: linkWhere(one) } }] : []),
    ...(one.review ? [{ evidence: { some: { review: { in: one.review } } } }] : []),
  ])

const linkWhere = ({ event, eventRoles }: StatementFilterValue): Tree => ({
  ...(event ? { event: events(event) } : {}),
  ...(eventRoles ? { roles: { hasSome: eventRoles } } : {}),
})

const events = (filter: EventFilterValue): Tree =>
  combined(filter, (one) => [
    ...idsWhere('Event', one.ids),
    ...valuesWhere('slug', one.slugs),
    ...searchWhere(one.search),
    ...valuesWhere('type', one.types),
    ...valuesWhere('mode', one.modes),
    ...valuesWhere('realis', one.realis),
    ...(one.when ? dateWhere('when', one.when) : []),
    ...(one.participant
      ? matchMany(
          'entities',
          one.participant,
          one.participant.roles ? { roles: { hasSome: one.participant.roles } } : {},
        )
      : []),
    ...(one.place ? matchOne('place', one.place) : []),
    ...(one.article ? [{ articles: { some: { article: articles(one.article) } } }] : []),
    ...(one.review ? [{ evidence: { some: { review: { in: one.review } } } }] : []),
  ])

export const articleWhere = checked(articles)
/** Entities that were merged into others are no longer listed. */
export const entitiesWhere = (filter: Given<EntityFilterValue>): Tree => ({
  AND: [{ mergedIntoId: null }, checked(entities)(filter)],
})
export const statementWhere = checked(statements)
export const eventWhere = checked(events)
export const mentionWhere = checked(({ forms, entity }: MentionFilterValue) => ({
  AND: [...valuesWhere('form', forms), ...(entity ? matchOne('entity', entity) : [])],
}))
