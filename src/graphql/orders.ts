import { builder } from './builder.ts'
import type { Ordering } from './paging.ts'

/** The orders a list is offered in; each has an index on its column and the id. Undated rows come last in all. */

const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which end of an order comes first.',
  values: {
    ASC: { description: 'The earliest, or the first of the alphabet. What has no date comes last.' },
    DESC: { description: 'The latest, or the last of the alphabet. What has no date comes last.' },
  } as const,
})

type Direction = typeof OrderDirection.$inferType

const orderInput = <Field extends string>(type: string, fields: Readonly<Record<Field, string>>) => {
  const values = Object.fromEntries(
    Object.entries(fields).map(([name, description]) => [name, { description }]),
  ) as Record<Field, { description: string }>
  const fieldEnum = builder.enumType(`${type}OrderField`, {
    description: `What ${type} lists can be ordered by.`,
    values,
  })
  return builder.inputType(`${type}Order`, {
    description: `The order of a list; ties are broken by id, so that pages never overlap.`,
    fields: (t) => ({
      field: t.field({ type: fieldEnum, required: true, description: 'What to order by.' }),
      direction: t.field({
        type: OrderDirection,
        required: true,
        defaultValue: 'ASC',
        description: 'Which end comes first.',
      }),
    }),
  })
}

export const ArticleOrder = orderInput('Article', { PUBLISHED: 'The first day it can have been published on.' })
export const EntityOrder = orderInput('Entity', { NAME: 'The preferred name, without case and accents.' })
export const StatementOrder = orderInput('Statement', { SAID: 'The first day it can have been said on.' })
export const EventOrder = orderInput('Event', { WHEN: 'The first day it can have begun on.' })

type Given = Readonly<{ direction: Direction }> | null | undefined

const dated = (name: string, prefix: string, direction: Direction, via: readonly string[], id: string): Ordering => ({
  name: `${name} ${direction}`,
  direction: direction === 'ASC' ? 'asc' : 'desc',
  columns: [
    { path: [...via, `${prefix}Sort${direction === 'ASC' ? 'Asc' : 'Desc'}`], type: 'date' },
    { path: [id], type: 'uuid' },
  ],
})

/** Orders by date; `via` leads from link rows to the node and `id` is the link's column that holds the node's id. */
export const byPublished = (given: Given, via: readonly string[] = [], id = 'id') =>
  dated('articles', 'published', given?.direction ?? 'DESC', via, id)
export const bySaid = (given: Given, via: readonly string[] = [], id = 'id') =>
  dated('statements', 'said', given?.direction ?? 'DESC', via, id)
export const byWhen = (given: Given, via: readonly string[] = [], id = 'id') =>
  dated('events', 'when', given?.direction ?? 'ASC', via, id)

export const byName = (given: Given, via: readonly string[] = [], id = 'id'): Ordering => ({
  name: `entities ${given?.direction ?? 'ASC'}`,
  direction: given?.direction === 'DESC' ? 'desc' : 'asc',
  columns: [
    { path: [...via, 'nameSort'], type: 'text' },
    { path: [id], type: 'uuid' },
  ],
})

/** The order of the text: `column` holds an offset, `id` breaks ties. */
export const inText = (name: string, column: string, id = 'id'): Ordering => ({
  name,
  direction: 'asc',
  columns: [
    { path: [column], type: 'int' },
    { path: [id], type: 'uuid' },
  ],
})

/** Article by article, and in each in the order of the text. */
export const byArticle = (name: string): Ordering => ({
  name,
  direction: 'asc',
  columns: [
    { path: ['articleId'], type: 'uuid' },
    { path: ['start'], type: 'int' },
    { path: ['id'], type: 'uuid' },
  ],
})
