import { sql } from '#compile/notation.ts'
import { found } from '#compile/relations.ts'
import type { Tree } from '#read/arguments.ts'
import type { StatementEventRole as Link } from '#store/generated/client/enums.ts'
import { builder } from './builder.ts'
import { connectionRef, nestedConnection, rootConnection } from './connection.ts'
import { EventRelationKind, EventType, ParticipantRole, Realis, StatementEventRole } from './enums.ts'
import { evidenceField, Fact } from './evidence.ts'
import type { StatementFilterValue } from './filter-inputs.ts'
import { fuzzyDate } from './fuzzy-date.ts'
import { decodeIdOf } from './ids.ts'
import type { ListArguments } from './lists.ts'
import { articleList, eventList, statementList } from './lists.ts'
import { byPublished, bySaid, byWhen } from './orders.ts'

builder.prismaNode('EventParticipant', {
  name: 'Participant',
  description: 'Somebody who takes part in an event.',
  interfaces: [Fact],
  id: { field: 'id' },
  nullable: true,
  select: {},
  fields: (t) => ({
    role: t.expose('role', { type: ParticipantRole, description: 'How they take part.' }),
    label: t.exposeString('label', { description: 'What the text calls them.' }),
    entity: t.relation('entity', { nullable: true, description: 'Who that is; null where the text names nobody.' }),
    capacity: t.relation('capacity', {
      nullable: true,
      description: 'The office in which they take part, where the text gives one.',
    }),
    event: t.relation('event', { description: 'The event.' }),
    evidence: t.relation('evidence', evidenceField()),
  }),
})

builder.prismaNode('EventRelation', {
  description: 'How one event belongs to another: "from" COMMEMORATES "to".',
  interfaces: [Fact],
  id: { field: 'id' },
  nullable: true,
  select: {},
  fields: (t) => ({
    kind: t.expose('kind', { type: EventRelationKind, description: 'What "from" is to "to".' }),
    ordinal: t.exposeInt('ordinal', {
      nullable: true,
      description: 'Which time, where it is counted: 2 for the second anniversary.',
    }),
    from: t.relation('from', { description: 'The event that stands in the relation.' }),
    to: t.relation('to', { description: 'The event it stands in relation to.' }),
    evidence: t.relation('evidence', evidenceField()),
  }),
})

const relationOrder = [{ kind: 'asc' as const }, { ordinal: 'asc' as const }, { id: 'asc' as const }]

export const Event = builder.prismaNode('Event', {
  description:
    'Something that happened, is planned, might happen or was denied; one event, however many articles tell of it.',
  interfaces: [Fact],
  id: { field: 'id' },
  nullable: true,
  select: {},
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'A readable name that stays: "blinken-yang-call-2021-06-11".' }),
    title: t.exposeString('title', { description: 'A short description.' }),
    type: t.expose('type', { type: EventType, description: 'What sort of event it is.' }),
    mode: t.exposeString('mode', { nullable: true, description: 'A finer sort: "visit", "meeting", "phone-call".' }),
    realis: t.expose('realis', { type: Realis, description: 'Whether it is told as something that happened.' }),
    when: t.field({
      ...fuzzyDate('when'),
      description: 'When, as far as the sources give it; null where they do not.',
    }),
    place: t.relation('place', { nullable: true, description: 'Where; null where the text does not tell.' }),
    recurrence: t.exposeString('recurrence', {
      nullable: true,
      description: 'How it recurs, as an RFC 5545 RRULE: "FREQ=YEARLY;INTERVAL=20"; null for a single event.',
    }),
    participants: t.relation('participants', {
      description: 'Who took part.',
      args: { roles: t.arg({ type: [ParticipantRole], description: 'Only participants in these roles.' }) },
      query: ({ roles }) => ({
        ...(roles && { where: { role: { in: roles } } }),
        orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
      }),
    }),
    relations: t.relation('relations', {
      description: 'What this event is to others; this event is "from".',
      args: { kinds: t.arg({ type: [EventRelationKind], description: 'Only relations of these kinds.' }) },
      query: ({ kinds }) => ({ ...(kinds && { where: { kind: { in: kinds } } }), orderBy: relationOrder }),
    }),
    relatedBy: t.relation('relatedBy', {
      description: 'What others are to this event; this event is "to".',
      args: { kinds: t.arg({ type: [EventRelationKind], description: 'Only relations of these kinds.' }) },
      query: ({ kinds }) => ({ ...(kinds && { where: { kind: { in: kinds } } }), orderBy: relationOrder }),
    }),
    statements: t.field({
      type: connectionRef('Statement'),
      description: 'What was said at it or about it, the earliest said first.',
      args: {
        roles: t.arg({
          type: [StatementEventRole],
          description: 'Only statements that belong to it in one of these ways.',
        }),
        ...statementList.args(),
      },
      ...nestedConnection<ListArguments<StatementFilterValue> & { roles?: Link[] | null | undefined }>({
        ...statementList,
        relation: 'statements',
        via: 'statement',
        ordering: ({ orderBy }) => bySaid(orderBy ?? { field: 'SAID', direction: 'ASC' }, { id: 'statementId' }),
        link: ({ roles }) => (roles ? { roles: { hasSome: roles } } : {}),
        within: (eventId, { roles }) => ({
          events: { some: { eventId, ...(roles && { roles: { hasSome: roles } }) } },
        }),
      }),
    }),
    articles: t.field({
      type: connectionRef('Article'),
      description: 'The articles that tell of it, the latest published first.',
      args: articleList.args(),
      ...nestedConnection({
        ...articleList,
        relation: 'articles',
        via: 'article',
        ordering: ({ orderBy }) => byPublished(orderBy, { id: 'articleId' }),
        within: (eventId) => ({ events: { some: { eventId } } }),
      }),
    }),
    evidence: t.relation('evidence', evidenceField()),
  }),
})

type EventByValue = { id?: string | null; slug?: string | null }

/** Exactly one is given; an empty id is an error, not no id. */
const eventBy = ({ id, slug }: EventByValue): Tree =>
  typeof id === 'string' ? { id: decodeIdOf('Event', id) } : { slug: slug ?? '' }

const EventBy = builder.inputType('EventBy', {
  description: 'One way to name an event.',
  isOneOf: true,
  fields: (t) => ({ id: t.id({ description: 'Its id.' }), slug: t.string({ description: 'Its slug.' }) }),
})

builder.queryFields((t) => ({
  event: t.prismaField({
    type: Event,
    nullable: true,
    description: 'One event; null where there is none.',
    args: { by: t.arg({ type: EventBy, required: true, description: 'Its id or its slug.' }) },
    extensions: sql<unknown, { by: EventByValue }>((_root, { by }, field) => found(field, 'event', eventBy(by))),
    resolve: (query, _root, { by }, { reader }) => reader.find('event', { ...query, where: eventBy(by) }) as never,
  }),
  events: t.field({
    type: connectionRef('Event'),
    description: 'All events in the order in which they happened.',
    args: eventList.args(),
    ...rootConnection('event', {
      ...eventList,
      ordering: ({ orderBy, filter }) => byWhen(orderBy, { search: filter?.search }),
    }),
  }),
}))
