import type { Row } from '#compile/notation.ts'
import { sql } from '#compile/notation.ts'
import type { Days, Expression, Tree } from '#read/arguments.ts'
import type { PartyRole as Role } from '#store/generated/client/enums.ts'
import { builder } from './builder.ts'
import { connectionRef, implementConnection } from './connection.ts'
import { heedFilter, outerColumn } from './connection-sql.ts'
import { Entity } from './entity.ts'
import { PartyRole } from './enums.ts'
import { Event } from './event.ts'
import type { Given } from './filter-parts.ts'
import { checkFilter, DateRange, dateWhere } from './filter-parts.ts'
import { pageArguments } from './lists.ts'
import type { Sort } from './mixed-connection.ts'
import { mixedConnection, mixedOrder, mixedSql, typenameOf } from './mixed-connection.ts'
import type { PageArguments } from './paging.ts'
import { Statement } from './statement.ts'

const TimelineItem = builder.unionType('TimelineItem', {
  description: 'Something on a timeline.',
  types: [Event, Statement],
  resolveType: typenameOf,
})

const TimelineKind = builder.enumType('TimelineKind', {
  description: 'What a timeline shows.',
  values: {
    EVENT: { description: 'Events it took part in.' },
    STATEMENT: { description: 'Statements it takes part in, those it made unless "roles" says otherwise.' },
  } as const,
})

type TimelineFilterValue = {
  kinds?: Given<('EVENT' | 'STATEMENT')[]>
  roles?: Given<Role[]>
  overlaps?: Given<Days>
}

const TimelineFilter = builder.inputRef<TimelineFilterValue>('TimelineFilter').implement({
  description: 'What of a timeline.',
  fields: (t) => ({
    kinds: t.field({ type: [TimelineKind], description: 'Only these; both without it.' }),
    roles: t.field({
      type: [PartyRole],
      description: 'Statements in which it has one of these roles; those it made without it.',
    }),
    overlaps: t.field({
      type: DateRange,
      description: 'What may have been in this range: its bounds overlap it. What has no date is left out.',
    }),
  }),
})

implementConnection('Timeline', TimelineItem as never, 'Events and statements in one order.')

type TimelineArguments = PageArguments & { filter?: Given<TimelineFilterValue> }

builder.prismaObjectField(Entity, 'timeline', (t) =>
  t.field({
    type: connectionRef('Timeline'),
    description:
      'Events it took part in and statements it made, in the order of the first day they can have been on; on one day events come first. What has no date comes last.',
    args: {
      filter: t.arg({ type: TimelineFilter, description: 'What of it; all without it.' }),
      ...pageArguments(),
    },
    extensions: sql<Row, TimelineArguments>((entity, args, field) => {
      heedFilter(field.statement, args)
      const sorts = sortsOf(outerColumn(entity, 'id'), args.filter ?? {})
      return mixedSql(field, sorts, mixedOrder('timeline', 'date', 'asc'), args)
    }),
    select: { id: true },
    resolve: ({ id }, { filter, ...page }, context, info) =>
      mixedConnection(sortsOf(id, filter ?? {}), mixedOrder('timeline', 'date', 'asc'), page, context, info),
  }),
)

function sortsOf(entityId: string | Expression, filter: TimelineFilterValue): Sort[] {
  checkFilter(filter)
  const { kinds = null, roles = null, overlaps = null } = filter
  const within = (prefix: string, relation: string): Tree =>
    overlaps ? { [relation]: { AND: dateWhere(prefix, { overlaps }) } } : {}
  const events: Sort = {
    kind: 0,
    typename: 'Event',
    node: 'event',
    model: 'entityEvent',
    id: 'eventId',
    sort: { column: 'whenSortAsc' },
    where: { entityId, ...within('when', 'event') },
  }
  const statements: Sort = {
    kind: 1,
    typename: 'Statement',
    node: 'statement',
    model: 'statementParty',
    id: 'statementId',
    sort: { column: 'saidSortAsc' },
    where: { entityId, role: roles ? { in: roles } : 'SPEAKER', ...within('said', 'statement') },
    several: roles !== null && roles.length > 1, // one statement for each of its roles
  }
  return [
    ...(kinds === null || kinds.includes('EVENT') ? [events] : []),
    ...(kinds === null || kinds.includes('STATEMENT') ? [statements] : []),
  ]
}
