import { listText } from '#compile/json.ts'
import type { Row } from '#compile/notation.ts'
import { sql, valuesAt } from '#compile/notation.ts'
import type { Expression } from '#read/arguments.ts'
import { distinct } from '#read/groups.ts'
import { related, relatedRows } from '#read/related.ts'
import { countOf } from '#read/select.ts'
import { builder } from './builder.ts'
import type { ConnectionSql } from './connection-sql.ts'
import { entityHere, outerColumn } from './connection-sql.ts'
import { selectionOf } from './connection.ts'
import { Entity } from './entity.ts'
import { EntityKind } from './enums.ts'
import { Event } from './event.ts'
import { entityFacet } from './facets.ts'
import { pageLength } from './paging.ts'

type Related = Readonly<{ node: object; articleCount: number; eventCount: number; statementCount: number }>

const RelatedEntity = builder.objectRef<Related>('RelatedEntity').implement({
  description: 'Somebody or something that an entity has to do with, and how often.',
  fields: (t) => ({
    entity: t.field({
      ...{ type: Entity, description: 'The other entity.', extensions: entityHere },
      resolve: ({ node }) => node as never,
    }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles mention both.' }),
    eventCount: t.exposeInt('eventCount', { description: 'How many events both took part in: where they met.' }),
    statementCount: t.exposeInt('statementCount', {
      description: 'How many statements both take part in, in whatever roles: what one said to or about the other.',
    }),
  }),
})

const counts = { articleCount: 'articleCount', eventCount: 'eventCount', statementCount: 'statementCount' } as const

type RelatedArguments = Readonly<{ kinds?: string[] | null; first: number }>

builder.prismaObjectField(Entity, 'related', (t) =>
  t.field({
    type: [RelatedEntity],
    description:
      'Whom and what it has to do with: those first that share most articles with it, then most events, then most statements.',
    args: {
      kinds: t.arg({ type: [EntityKind], description: 'Only entities of these kinds.' }),
      first: t.arg.int({ required: true, defaultValue: 20, description: 'How many: 0 to 100.' }),
    },
    extensions: sql<Row, RelatedArguments>((entity, { kinds = null, first }, { statement, object }) => {
      const alias = statement.alias()
      const shown = valuesAt(alias, { entityId: 'entity_id', ...counts })
      const company = { id: outerColumn(entity, 'id'), kinds, most: pageLength('first', first) }
      return listText(object(shown), `FROM (${relatedRows(statement, company)}) ${alias}`)
    }),
    select: { id: true },
    resolve: ({ id }, { kinds, first }, context, info) => {
      const most = pageLength('first', first)
      const select = selectionOf('Entity', context, info, [[{ name: 'entity' }]])
      return context.reader.batched<Related[]>((statement) =>
        related(statement, { id, kinds: kinds ?? null, most }, select),
      )
    },
  }),
)

const PUBLISHER = { column: 'publisherId' }
const toldBy = (eventId: string | Expression) => ({ events: { some: { eventId } } })

/** What the fields of a coverage are written from. */
type Told = Pick<ConnectionSql, 'where'>

const Coverage = builder.objectRef<Readonly<{ id: string }>>('Coverage').implement({
  description: 'How widely an event is reported.',
  fields: (t) => ({
    articleCount: t.int({
      description: 'How many articles tell of it; at least 1.',
      extensions: sql<Told>(({ where }, _args, { statement }) => countOf(statement, 'article', where())),
      resolve: ({ id }, _args, { reader }) => reader.count('article', toldBy(id)),
    }),
    publisherCount: t.int({
      description: 'How many publishers tell of it; articles of no known publisher do not count.',
      extensions: sql<Told>(({ where }, _args, { statement }) => distinct(statement, 'article', where(), PUBLISHER)),
      resolve: ({ id }, _args, { reader }) =>
        reader.batched<number>((statement) => distinct(statement, 'article', toldBy(id), PUBLISHER)),
    }),
    publishers: t.field(publishersField()),
  }),
})

function publishersField() {
  const { resolve, ...facet } = entityFacet('article', PUBLISHER, 'Who tells of it, and in how many articles.')
  return {
    ...facet,
    resolve: (
      { id }: { id: string },
      ...rest: Parameters<typeof resolve> extends [unknown, ...infer Rest] ? Rest : never
    ) => resolve({ where: () => toldBy(id) }, ...rest),
  }
}

builder.prismaObjectField(Event, 'coverage', (t) =>
  t.field({
    type: Coverage,
    description: 'How widely it is reported: one event, however many articles tell of it.',
    extensions: sql<Row>((event, _args, { object }) =>
      object({ where: () => toldBy(outerColumn(event, 'id')) } satisfies Told),
    ),
    select: { id: true },
    resolve: ({ id }) => ({ id }),
  }),
)
