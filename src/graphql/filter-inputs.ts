import type * as Enums from '#store/generated/client/enums.ts'
import { builder } from './builder.ts'
import {
  ArticleKind,
  EntityKind,
  EventType,
  MentionForm,
  ParticipantRole,
  PartyRole,
  Polarity,
  Realis,
  Review,
  StatementEventRole,
  StatementMode,
  Voice,
} from './enums.ts'
import type { EntityByValue, EntityMatchValue, FuzzyDateValue, Given, Identifier, Logical } from './filter-parts.ts'
import {
  EntityBy,
  EntityMatch,
  FuzzyDateFilter,
  IdentifierInput,
  logic,
  matchFields,
  searchHelp,
} from './filter-parts.ts'

/** The inputs of the filters of the four nouns and of mentions. They nest in each other, so they share a file. */

export interface ArticleFilterValue extends Logical<ArticleFilterValue> {
  ids?: Given<string[]>
  search?: Given<string>
  kinds?: Given<Enums.ArticleKind[]>
  languages?: Given<string[]>
  published?: Given<FuzzyDateValue>
  publisher?: Given<EntityMatchValue>
  author?: Given<EntityMatchValue>
  entities?: Given<EntityMatchValue>
  event?: Given<EventFilterValue>
  hasText?: Given<boolean>
}

export interface EntityFilterValue extends Logical<EntityFilterValue> {
  ids?: Given<string[]>
  search?: Given<string>
  kinds?: Given<Enums.EntityKind[]>
  name?: Given<NameFilterValue>
  identifiers?: Given<Identifier[]>
  affiliatedWith?: Given<EntityByValue[]>
  articles?: Given<ArticleFilterValue>
}

type NameFilterValue = { equals?: Given<string>; startsWith?: Given<string>; contains?: Given<string> }

export interface StatementFilterValue extends Logical<StatementFilterValue> {
  ids?: Given<string[]>
  search?: Given<string>
  modes?: Given<Enums.StatementMode[]>
  voice?: Given<Enums.Voice>
  polarity?: Given<Enums.Polarity>
  speaker?: Given<EntityMatchValue>
  addressee?: Given<EntityMatchValue>
  topic?: Given<EntityMatchValue>
  party?: Given<EntityMatchValue & { roles?: Given<Enums.PartyRole[]> }>
  said?: Given<FuzzyDateValue>
  article?: Given<ArticleFilterValue>
  publishedIn?: Given<ArticleFilterValue>
  event?: Given<EventFilterValue>
  eventRoles?: Given<Enums.StatementEventRole[]>
  review?: Given<Enums.Review[]>
}

export interface EventFilterValue extends Logical<EventFilterValue> {
  ids?: Given<string[]>
  slugs?: Given<string[]>
  search?: Given<string>
  types?: Given<Enums.EventType[]>
  modes?: Given<string[]>
  realis?: Given<Enums.Realis[]>
  when?: Given<FuzzyDateValue>
  participant?: Given<EntityMatchValue & { roles?: Given<Enums.ParticipantRole[]> }>
  place?: Given<EntityMatchValue>
  article?: Given<ArticleFilterValue>
  review?: Given<Enums.Review[]>
}

export type MentionFilterValue = { forms?: Given<Enums.MentionForm[]>; entity?: Given<EntityMatchValue> }

export const ArticleFilter = builder.inputRef<ArticleFilterValue>('ArticleFilter')
export const EntityFilter = builder.inputRef<EntityFilterValue>('EntityFilter')
export const StatementFilter = builder.inputRef<StatementFilterValue>('StatementFilter')
export const EventFilter = builder.inputRef<EventFilterValue>('EventFilter')

const PartyMatch = builder.inputRef<NonNullable<StatementFilterValue['party']>>('PartyMatch').implement({
  description: 'Which parties of a statement to match. Everything but "none" has to hold of the same one.',
  fields: (t) => ({
    ...matchFields(t),
    roles: t.field({ type: [PartyRole], description: 'Taking part in one of these roles; in any without it.' }),
  }),
})

const ParticipantMatch = builder.inputRef<NonNullable<EventFilterValue['participant']>>('ParticipantMatch').implement({
  description: 'Which participants of an event to match. Everything but "none" has to hold of the same one.',
  fields: (t) => ({
    ...matchFields(t),
    roles: t.field({ type: [ParticipantRole], description: 'Taking part in one of these roles; in any without it.' }),
  }),
})

const NameFilter = builder.inputRef<NameFilterValue>('NameFilter').implement({
  description: 'How one of an entity’s names is written; case, accents and repeated spaces do not count.',
  fields: (t) => ({
    equals: t.string({ description: 'The whole name.' }),
    startsWith: t.string({ description: 'Its beginning; "%" and "_" stand for themselves.' }),
    contains: t.string({ description: 'Some part of it; "%" and "_" stand for themselves.' }),
  }),
})

ArticleFilter.implement({
  description: 'Which articles.',
  fields: (t) => ({
    and: t.field({ type: [ArticleFilter], description: logic.and }),
    or: t.field({ type: [ArticleFilter], description: logic.or }),
    not: t.field({ type: ArticleFilter, description: logic.not }),
    ids: t.idList({ description: 'One of these; an empty list matches nothing.' }),
    search: t.string({ description: searchHelp('Words of the title or of the latest text') }),
    kinds: t.field({ type: [ArticleKind], description: 'Of one of these kinds.' }),
    languages: t.stringList({ description: 'In one of these languages; BCP 47 tags, compared as they are written.' }),
    published: t.field({ type: FuzzyDateFilter, description: 'When it was published.' }),
    publisher: t.field({ type: EntityMatch, description: 'Who published it.' }),
    author: t.field({ type: EntityMatch, description: 'Who wrote it.' }),
    entities: t.field({ type: EntityMatch, description: 'Whom it mentions: any, all or none of some.' }),
    event: t.field({ type: EventFilter, description: 'It tells of such an event.' }),
    hasText: t.boolean({ description: 'True: its text is here. False: it is known only by report.' }),
  }),
})

EntityFilter.implement({
  description: 'Which entities. Those merged into others are left out.',
  fields: (t) => ({
    and: t.field({ type: [EntityFilter], description: logic.and }),
    or: t.field({ type: [EntityFilter], description: logic.or }),
    not: t.field({ type: EntityFilter, description: logic.not }),
    ids: t.idList({ description: 'One of these; an empty list matches nothing.' }),
    search: t.string({
      description: `${searchHelp('Words of its names or its description')} Without operators a name that is only alike is found as well: typos and accents are forgiven.`,
    }),
    kinds: t.field({ type: [EntityKind], description: 'Of one of these kinds.' }),
    name: t.field({ type: NameFilter, description: 'One of its names is written like this.' }),
    identifiers: t.field({ type: [IdentifierInput], description: 'Another catalogue calls it by one of these.' }),
    affiliatedWith: t.field({ type: [EntityBy], description: 'Holding an office or a membership of one of these.' }),
    articles: t.field({ type: ArticleFilter, description: 'Mentioned in such an article.' }),
  }),
})

StatementFilter.implement({
  description: 'Which statements.',
  fields: (t) => ({
    and: t.field({ type: [StatementFilter], description: logic.and }),
    or: t.field({ type: [StatementFilter], description: logic.or }),
    not: t.field({ type: StatementFilter, description: logic.not }),
    ids: t.idList({ description: 'One of these; an empty list matches nothing.' }),
    search: t.string({ description: searchHelp('Words of what was said') }),
    modes: t.field({ type: [StatementMode], description: 'In one of these modes.' }),
    voice: t.field({ type: Voice, description: 'In this voice.' }),
    polarity: t.field({ type: Polarity, description: 'Affirmed or denied.' }),
    speaker: t.field({ type: EntityMatch, description: 'Who said it.' }),
    addressee: t.field({ type: EntityMatch, description: 'Whom it was said to.' }),
    topic: t.field({ type: EntityMatch, description: 'What it is about.' }),
    party: t.field({ type: PartyMatch, description: 'Who takes part in it, in whatever role or in some.' }),
    said: t.field({ type: FuzzyDateFilter, description: 'When it was said or published.' }),
    article: t.field({ type: ArticleFilter, description: 'The article that reports it, by its publisher for one.' }),
    publishedIn: t.field({ type: ArticleFilter, description: 'The work it appeared in.' }),
    event: t.field({ type: EventFilter, description: 'It belongs to such an event.' }),
    eventRoles: t.field({
      type: [StatementEventRole],
      description: 'It belongs to an event, that of "event" where given, in one of these ways.',
    }),
    review: t.field({ type: [Review], description: 'Some of its evidence is in one of these states of review.' }),
  }),
})

EventFilter.implement({
  description: 'Which events.',
  fields: (t) => ({
    and: t.field({ type: [EventFilter], description: logic.and }),
    or: t.field({ type: [EventFilter], description: logic.or }),
    not: t.field({ type: EventFilter, description: logic.not }),
    ids: t.idList({ description: 'One of these; an empty list matches nothing.' }),
    slugs: t.stringList({ description: 'One of these by its slug; an empty list matches nothing.' }),
    search: t.string({ description: searchHelp('Words of its title or mode') }),
    types: t.field({ type: [EventType], description: 'Of one of these types.' }),
    modes: t.stringList({ description: 'Of one of these modes, such as "phone-call".' }),
    realis: t.field({ type: [Realis], description: 'Told in one of these ways, such as ACTUAL: it happened.' }),
    when: t.field({ type: FuzzyDateFilter, description: 'When it happened.' }),
    participant: t.field({ type: ParticipantMatch, description: 'Who took part, in whatever role or in some.' }),
    place: t.field({ type: EntityMatch, description: 'Where it happened.' }),
    article: t.field({ type: ArticleFilter, description: 'Such an article tells of it.' }),
    review: t.field({ type: [Review], description: 'Some of its evidence is in one of these states of review.' }),
  }),
})

export const MentionFilter = builder.inputRef<MentionFilterValue>('MentionFilter').implement({
  description: 'Which mentions.',
  fields: (t) => ({
    forms: t.field({ type: [MentionForm], description: 'In one of these forms.' }),
    entity: t.field({ type: EntityMatch, description: 'Of which entity.' }),
  }),
})
