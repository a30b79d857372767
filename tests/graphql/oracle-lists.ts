import { encodeId } from '#graphql/ids.ts'
import type { Fuzzy } from './world-types.ts'
import { affiliations, articles, entities, events, mentions, statements } from './world.ts'

/** What every list of the API holds and in which order, worked out from the plain data. */

type Row = Readonly<{ id: string }>
type Key = string | number
export type Direction = 'ASC' | 'DESC'

/** By the keys of each row and then by id; all in one direction. */
export function ordered<Of extends Row>(rows: readonly Of[], direction: Direction, keysOf: (row: Of) => Key[]): Of[] {
  const before = (one: Of, other: Of): number => {
    const [left, right] = [
      [...keysOf(one), one.id],
      [...keysOf(other), other.id],
    ]
    const at = left.findIndex((key, index) => key !== right[index])
    const [a = 0, b = 0] = [left[at], right[at]]
    return at < 0 ? 0 : (a < b ? -1 : 1) * (direction === 'ASC' ? 1 : -1)
  }
  return rows.toSorted(before)
}

/** What is undated comes last in both directions. */
const dateKey = (date: Fuzzy | null, direction: Direction): string =>
  date?.earliest ?? (direction === 'ASC' ? '9999-12-31' : '0001-01-01')

const normal = (name: string) => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ')
export const normalised = normal
export const fingerprint = (text: string): string => normal(text).replaceAll(/[^\p{L}\p{N}]/gu, '')

type Article = (typeof articles)[number]
type Entity = (typeof entities)[number]
type Event = (typeof events)[number]
type Statement = (typeof statements)[number]

export const byPublished = (rows: readonly Article[], direction: Direction = 'DESC'): Article[] =>
  ordered(rows, direction, ({ published }) => [dateKey(published, direction)])
export const bySaid = (rows: readonly Statement[], direction: Direction = 'DESC'): Statement[] =>
  ordered(rows, direction, ({ said }) => [dateKey(said, direction)])
export const byWhen = (rows: readonly Event[], direction: Direction = 'ASC'): Event[] =>
  ordered(rows, direction, ({ when }) => [dateKey(when, direction)])
export const byName = (rows: readonly Entity[], direction: Direction = 'ASC'): Entity[] =>
  ordered(rows, direction, ({ name }) => [normal(name)])

export const entityOf = (slug: string | null): Entity | undefined => entities.find((one) => one.slug === slug)
export const articleOf = (slug: string | null): Article | undefined => articles.find((one) => one.slug === slug)
export const eventOf = (slug: string): Event | undefined => events.find((one) => one.slug === slug)

const startIn = (article: string, { told }: Event): number =>
  told.find((one) => one.article === article)?.start ?? Infinity
const firstMention = (article: string, { slug }: Entity): number =>
  Math.min(...mentions.filter((one) => one.article === article && one.entity === slug).map(({ start }) => start))

export const listedEntities: readonly Entity[] = entities.filter(({ mergedInto }) => mergedInto === null)
export const entitiesOf = (article: string): Entity[] =>
  listedEntities.filter(({ slug }) => articleOf(article)?.named.includes(slug))
export const eventsOf = (article: string): Event[] =>
  events.filter(({ told }) => told.some((one) => one.article === article))
export const articlesNaming = (entity: string): Article[] => articles.filter(({ named }) => named.includes(entity))
export const publishedBy = (entity: string): Article[] => articles.filter(({ publisher }) => publisher === entity)
export const sameAs = ({ id, text }: Statement): Statement[] =>
  statements.filter((other) => other.id !== id && fingerprint(other.text) === fingerprint(text))
export const withParty = (entity: string, roles: readonly string[]): Statement[] =>
  statements.filter(({ parties }) => parties.some((one) => one.entity === entity && roles.includes(one.role)))
export const withParticipant = (entity: string, roles?: readonly string[]): Event[] =>
  events.filter(({ participants }) =>
    participants.some((one) => one.entity === entity && (roles?.includes(one.role) ?? true)),
  )

/** Events before statements on one day. */
export function timeline(
  entity: string,
  roles: readonly string[] = ['SPEAKER'],
  holds: (kind: string, date: Fuzzy | null) => boolean = () => true,
): Row[] {
  const items = [
    ...withParticipant(entity)
      .filter(({ when }) => holds('EVENT', when))
      .map(({ id, when }) => ({ id, kind: 0, at: dateKey(when, 'ASC') })),
    ...withParty(entity, roles)
      .filter(({ said }) => holds('STATEMENT', said))
      .map(({ id, said }) => ({ id, kind: 1, at: dateKey(said, 'ASC') })),
  ]
  return ordered(items, 'ASC', ({ at, kind }) => [at, kind])
}

const holderName = (office: (typeof affiliations)[number]) => normal(entityOf(office.holder)?.name ?? '')
export const firstSaying: Statement =
  statements.find(({ text }) => text === 'Peace holds') ?? (statements[0] as Statement)
const office = affiliations[0] as (typeof affiliations)[number]
const spokenAs = statements.filter(({ parties }) =>
  parties.some(({ role, capacity }) => role === 'SPEAKER' && capacity === office.key),
)
export const aboutEvent = (event: string, roles: readonly string[]) =>
  statements.filter((said) => said.events.some((one) => one.event === event && roles.includes(one.role)))
/** The event that most statements are about. */
export const talkedAbout: Event = events.toSorted(
  (one, two) => aboutEvent(two.slug, ['ABOUT']).length - aboutEvent(one.slug, ['ABOUT']).length,
)[0] as Event

export type List = Readonly<{
  /** The field of the schema it is, or a variant of it. */
  field: string
  /** A field of Query, or the parent of the list: `article(by: { slug: "a" })`; `{}` stands for the list. */
  parent: string
  name: string
  arguments?: string
  /** The fixed argument of the order, where one is given. */
  orderBy?: string
  expected: readonly Row[]
}>

const article = 'article(by: { slug: "a" }) { {} }'
const work = 'article(by: { slug: "work-one" }) { {} }'
const entity = (slug: string) => `entity(by: { slug: "${slug}" }) { {} }`
const event = `event(by: { slug: "${talkedAbout.slug}" }) { {} }`
const inOffice = `node(id: "${encodeId('Affiliation', office.id)}") { ... on Affiliation { {} } }`
const saying = `statement(id: "${encodeId('Statement', firstSaying.id)}") { {} }`
const order = (field: string, direction: Direction) => `{ field: ${field}, direction: ${direction} }`
const inA = statements.filter((one) => one.article === 'a')
const quoted = statements.filter(({ publishedIn }) => publishedIn === 'work-one')

/** Every connection of the schema, in its own order and in others. */
export const lists: readonly List[] = [
  { field: 'Query.articles', parent: '{}', name: 'articles', expected: byPublished(articles) },
  {
    ...{ field: 'Query.articles', parent: '{}', name: 'articles', orderBy: order('PUBLISHED', 'ASC') },
    expected: byPublished(articles, 'ASC'),
  },
  { field: 'Query.entities', parent: '{}', name: 'entities', expected: byName(listedEntities) },
  {
    ...{ field: 'Query.entities', parent: '{}', name: 'entities', orderBy: order('NAME', 'DESC') },
    expected: byName(listedEntities, 'DESC'),
  },
  { field: 'Query.statements', parent: '{}', name: 'statements', expected: bySaid(statements) },
  {
    ...{ field: 'Query.statements', parent: '{}', name: 'statements', orderBy: order('SAID', 'ASC') },
    expected: bySaid(statements, 'ASC'),
  },
  { field: 'Query.events', parent: '{}', name: 'events', expected: byWhen(events) },
  {
    ...{ field: 'Query.events', parent: '{}', name: 'events', orderBy: order('WHEN', 'DESC') },
    expected: byWhen(events, 'DESC'),
  },
  {
    ...{ field: 'Article.mentions', parent: article, name: 'mentions' },
    expected: ordered(
      mentions.filter((one) => one.article === 'a'),
      'ASC',
      ({ start }) => [start],
    ),
  },
  {
    ...{ field: 'Article.entities', parent: article, name: 'entities' },
    expected: ordered(entitiesOf('a'), 'ASC', (one) => [firstMention('a', one)]),
  },
  {
    ...{ field: 'Article.entities', parent: article, name: 'entities', orderBy: order('NAME', 'DESC') },
    expected: byName(entitiesOf('a'), 'DESC'),
  },
  {
    ...{ field: 'Article.statements', parent: article, name: 'statements' },
    expected: ordered(inA, 'ASC', ({ start }) => [start]),
  },
  {
    ...{ field: 'Article.statements', parent: article, name: 'statements', orderBy: order('SAID', 'DESC') },
    expected: bySaid(inA),
  },
  {
    ...{ field: 'Article.quotations', parent: work, name: 'quotations' },
    expected: ordered(quoted, 'ASC', ({ start }) => [start]),
  },
  {
    ...{ field: 'Article.events', parent: article, name: 'events' },
    expected: ordered(eventsOf('a'), 'ASC', (one) => [startIn('a', one)]),
  },
  {
    ...{ field: 'Article.events', parent: article, name: 'events', orderBy: order('WHEN', 'ASC') },
    expected: byWhen(eventsOf('a')),
  },
  {
    ...{ field: 'Entity.holders', parent: entity('herald'), name: 'holders' },
    expected: ordered(
      affiliations.filter(({ organization }) => organization === 'herald'),
      'ASC',
      (one) => [holderName(one)],
    ),
  },
  {
    ...{ field: 'Entity.counterpartOf', parent: entity('surrey'), name: 'counterpartOf' },
    expected: ordered(
      affiliations.filter(({ counterpart }) => counterpart === 'surrey'),
      'ASC',
      (one) => [holderName(one)],
    ),
  },
  {
    ...{ field: 'Entity.mentions', parent: entity('kent'), name: 'mentions' },
    expected: ordered(
      mentions.filter((one) => one.entity === 'kent'),
      'ASC',
      (one) => [articleOf(one.article)?.id ?? '', one.start],
    ),
  },
  {
    ...{ field: 'Entity.articles', parent: entity('berne'), name: 'articles' },
    expected: byPublished(articlesNaming('berne')),
  },
  {
    ...{ field: 'Entity.publications', parent: entity('herald'), name: 'publications' },
    expected: byPublished(publishedBy('herald')),
  },
  {
    ...{ field: 'Entity.authored', parent: entity('ada-byron'), name: 'authored' },
    expected: byPublished(articles.filter(({ authors }) => authors.includes('ada-byron'))),
  },
  {
    ...{ field: 'Entity.statements', parent: entity('ada-byron'), name: 'statements' },
    expected: bySaid(withParty('ada-byron', ['SPEAKER'])),
  },
  {
    ...{ field: 'Entity.statements', parent: entity('kent'), name: 'statements', arguments: 'role: TOPIC' },
    orderBy: order('SAID', 'ASC'),
    expected: bySaid(withParty('kent', ['TOPIC']), 'ASC'),
  },
  {
    ...{ field: 'Entity.events', parent: entity('bob-cole'), name: 'events' },
    expected: byWhen(withParticipant('bob-cole')),
  },
  {
    ...{ field: 'Entity.events', parent: entity('union'), name: 'events', arguments: 'role: ACTOR' },
    orderBy: order('WHEN', 'DESC'),
    expected: byWhen(withParticipant('union', ['ACTOR']), 'DESC'),
  },
  {
    ...{ field: 'Entity.eventsHere', parent: entity('berne'), name: 'eventsHere' },
    expected: byWhen(events.filter(({ place }) => place === 'berne')),
  },
  {
    ...{ field: 'Entity.timeline', parent: entity('ada-byron'), name: 'timeline' },
    expected: timeline('ada-byron'),
  },
  {
    ...{ field: 'Entity.timeline', parent: entity('kent'), name: 'timeline' },
    arguments: 'filter: { roles: [TOPIC, ADDRESSEE] }',
    expected: timeline('kent', ['TOPIC', 'ADDRESSEE']),
  },
  { field: 'Affiliation.statements', parent: inOffice, name: 'statements', expected: bySaid(spokenAs) },
  {
    ...{ field: 'Event.statements', parent: event, name: 'statements' },
    expected: bySaid(aboutEvent(talkedAbout.slug, ['AT', 'ABOUT']), 'ASC'),
  },
  {
    ...{ field: 'Event.statements', parent: event, name: 'statements', arguments: 'roles: [ABOUT]' },
    expected: bySaid(aboutEvent(talkedAbout.slug, ['ABOUT']), 'ASC'),
  },
  {
    ...{ field: 'Event.articles', parent: event, name: 'articles' },
    expected: byPublished(articles.filter(({ slug }) => talkedAbout.told.some((one) => one.article === slug))),
  },
  { field: 'Statement.sameAs', parent: saying, name: 'sameAs', expected: bySaid(sameAs(firstSaying)) },
]
