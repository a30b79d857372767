import type { ArticleFilterValue, EntityFilterValue, EventFilterValue } from '#graphql/filter-inputs.ts'
import type { MentionFilterValue, StatementFilterValue } from '#graphql/filter-inputs.ts'
import type { EntityByValue, EntityMatchValue, FuzzyDateValue, Logical } from '#graphql/filter-parts.ts'
import { decodeId } from '#graphql/ids.ts'
import { articleOf, articlesNaming, entityOf, eventOf, eventsOf, normalised } from './oracle-lists.ts'
import type { Article, Entity, Event, Fuzzy, Mention, Statement } from './world-types.ts'
import { affiliations } from './world.ts'

/** What every filter means, worked out on the plain data: null and undefined say nothing. */

type Given<Value> = Value | null | undefined
const left = (value: unknown): value is null | undefined => value === null || value === undefined
/** True where nothing is asked. */
const asked = <Value>(value: Given<Value>, holds: (value: Value) => boolean): boolean => left(value) || holds(value)

const logical =
  <Filter extends Logical<Filter>, Row>(own: (filter: Filter, row: Row) => boolean) =>
  (filter: Filter, row: Row): boolean => {
    const below = (one: Filter) => logical(own)(one, row)
    return (
      own(filter, row) &&
      asked(filter.and, (filters) => filters.every(below)) &&
      asked(filter.or, (filters) => filters.some(below)) &&
      asked(filter.not, (one) => !below(one))
    )
  }

const isOne = (row: Readonly<{ id: string }>, ids: readonly string[]) => ids.some((id) => decodeId(id).id === row.id)

export function dateHolds(date: Fuzzy | null, filter: FuzzyDateValue): boolean {
  const { overlaps, certainlyWithin, before, after, isNull } = filter
  const known = (holds: (date: Fuzzy) => boolean) => date !== null && holds(date)
  return (
    asked(overlaps, ({ from, to }) =>
      known(({ earliest, latest }) => asked(from, (day) => latest >= day) && asked(to, (day) => earliest <= day)),
    ) &&
    asked(certainlyWithin, ({ from, to }) =>
      known(({ earliest, latest }) => asked(from, (day) => earliest >= day) && asked(to, (day) => latest <= day)),
    ) &&
    asked(before, (day) => known(({ latest }) => latest < day)) &&
    asked(after, (day) => known(({ earliest }) => earliest > day)) &&
    asked(isNull, (unknown) => unknown === (date === null))
  )
}

const isBy = (entity: Entity, { id, slug, identifier }: EntityByValue): boolean => {
  if (!left(id)) return decodeId(id).id === entity.id
  if (left(identifier)) return slug === entity.slug
  return entity.identifiers.some(({ scheme, value }) => scheme === identifier.scheme && value === identifier.value)
}

const serves = (entity: Entity, organizations: readonly EntityByValue[]): boolean =>
  affiliations.some(({ holder, organization }) => {
    const served = entityOf(organization)
    return holder === entity.slug && served !== undefined && organizations.some((by) => isBy(served, by))
  })

const isSomebody = ({ any, kinds, affiliatedWith }: EntityMatchValue, entity: Entity): boolean =>
  asked(any, (ways) => ways.some((by) => isBy(entity, by))) &&
  asked(kinds, (list) => list.includes(entity.kind)) &&
  asked(affiliatedWith, (organizations) => serves(entity, organizations))

/** `people` are those in the asked roles; `asksRoles` whether the roles alone say that there has to be somebody. */
function matchHolds(match: EntityMatchValue, slugs: readonly (string | null)[], asksRoles = false): boolean {
  const people = slugs.flatMap((slug) => entityOf(slug) ?? [])
  const { any, kinds, affiliatedWith, all, none } = match
  const asksSome = !left(any) || !left(kinds) || !left(affiliatedWith)
  const asksNothing = !asksSome && left(all) && left(none)
  return (
    (!asksSome || people.some((entity) => isSomebody(match, entity))) &&
    asked(all, (ways) => ways.every((by) => people.some((entity) => isBy(entity, by)))) &&
    asked(none, (ways) => !ways.some((by) => people.some((entity) => isBy(entity, by)))) &&
    !(asksNothing && asksRoles && people.length === 0)
  )
}

const inRoles = <Role extends string>(
  takers: readonly Readonly<{ role: Role; entity: string }>[],
  roles: Given<readonly Role[]>,
) => takers.filter(({ role }) => asked(roles, (list) => list.includes(role))).map(({ entity }) => entity)

/** A search for one unstemmed word. */
const hasWord = (text: string, word: string): boolean =>
  normalised(text)
    .split(/[^a-z0-9]+/)
    .includes(word)

export const articleHolds = logical<ArticleFilterValue, Article>((filter, article): boolean => {
  const { ids, search, kinds, languages, published, publisher, author, entities, event, hasText } = filter
  return (
    asked(ids, (list) => isOne(article, list)) &&
    asked(search, (word) => hasWord(`${article.title} ${article.text ?? ''}`, word)) &&
    asked(kinds, (list) => list.includes(article.kind)) &&
    asked(languages, (list) => list.includes(article.language)) &&
    asked(published, (date) => dateHolds(article.published, date)) &&
    asked(publisher, (match) => matchHolds(match, [article.publisher])) &&
    asked(author, (match) => matchHolds(match, article.authors)) &&
    asked(entities, (match) => matchHolds(match, article.named)) &&
    asked(event, (inner) => eventsOf(article.slug).some((one) => eventHolds(inner, one))) &&
    asked(hasText, (has) => has === (article.text !== null))
  )
})

/** Those that were merged into others are left out by every list, not by the filter. */
export const entityHolds = logical<EntityFilterValue, Entity>((filter, entity): boolean => {
  const { ids, search, kinds, name, identifiers, affiliatedWith, articles } = filter
  const isNamed = (holds: (own: string) => boolean) => entity.names.some((own) => holds(normalised(own)))
  return (
    asked(ids, (list) => isOne(entity, list)) &&
    asked(search, (words) => entity.names.some((own) => hasWord(own, words.replaceAll('"', '')))) &&
    asked(kinds, (list) => list.includes(entity.kind)) &&
    asked(name, ({ equals, startsWith, contains }) =>
      isNamed(
        (own) =>
          asked(equals, (text) => own === normalised(text)) &&
          asked(startsWith, (text) => own.startsWith(normalised(text))) &&
          asked(contains, (text) => own.includes(normalised(text))),
      ),
    ) &&
    asked(identifiers, (list) => list.some((identifier) => isBy(entity, { identifier }))) &&
    asked(affiliatedWith, (organizations) => serves(entity, organizations)) &&
    asked(articles, (inner) => articlesNaming(entity.slug).some((article) => articleHolds(inner, article)))
  )
})

export const statementHolds = logical<StatementFilterValue, Statement>((filter, said): boolean => {
  const article = (slug: string | null, inner: ArticleFilterValue) => {
    const found = articleOf(slug)
    return found !== undefined && articleHolds(inner, found)
  }
  const parties = (roles?: Given<readonly Statement['parties'][number]['role'][]>) => inRoles(said.parties, roles)
  const { event, eventRoles } = filter
  return (
    asked(filter.ids, (list) => isOne(said, list)) &&
    asked(filter.search, (word) => hasWord(said.text, word)) &&
    asked(filter.modes, (list) => list.includes(said.mode)) &&
    asked(filter.voice, (voice) => voice === said.voice) &&
    asked(filter.polarity, (polarity) => polarity === said.polarity) &&
    asked(filter.speaker, (match) => matchHolds(match, parties(['SPEAKER']), true)) &&
    asked(filter.addressee, (match) => matchHolds(match, parties(['ADDRESSEE']), true)) &&
    asked(filter.topic, (match) => matchHolds(match, parties(['TOPIC']), true)) &&
    asked(filter.party, (match) => matchHolds(match, parties(match.roles), !left(match.roles))) &&
    asked(filter.said, (date) => dateHolds(said.said, date)) &&
    asked(filter.article, (inner) => article(said.article, inner)) &&
    asked(filter.publishedIn, (inner) => article(said.publishedIn, inner)) &&
    ((left(event) && left(eventRoles)) ||
      said.events.some(
        (link) =>
          asked(event, (inner) => eventHolds(inner, eventOf(link.event) as Event)) &&
          asked(eventRoles, (roles) => roles.includes(link.role)),
      )) &&
    asked(filter.review, (reviews) => reviews.some((review) => said.reviews.includes(review)))
  )
})

export const eventHolds = logical<EventFilterValue, Event>((filter, event): boolean => {
  const { participant } = filter
  return (
    asked(filter.ids, (list) => isOne(event, list)) &&
    asked(filter.slugs, (list) => list.includes(event.slug)) &&
    asked(filter.search, (word) => hasWord(event.title, word)) &&
    asked(filter.types, (list) => list.includes(event.type)) &&
    asked(filter.modes, (list) => event.mode !== null && list.includes(event.mode)) &&
    asked(filter.realis, (list) => list.includes(event.realis)) &&
    asked(filter.when, (date) => dateHolds(event.when, date)) &&
    asked(participant, (match) => matchHolds(match, inRoles(event.participants, match.roles), !left(match.roles))) &&
    asked(filter.place, (match) => matchHolds(match, [event.place])) &&
    asked(filter.article, (inner) =>
      event.told.some(({ article }) => articleHolds(inner, articleOf(article) as Article)),
    ) &&
    asked(filter.review, (reviews) => reviews.some((review) => event.reviews.includes(review)))
  )
})

export const mentionHolds = ({ forms, entity }: MentionFilterValue, mention: Mention): boolean =>
  asked(forms, (list) => list.includes(mention.form)) && asked(entity, (match) => matchHolds(match, [mention.entity]))
