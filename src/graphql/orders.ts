import { UserError } from '#core/errors.ts'
import { builder } from './builder.ts'
import { searchWords } from './filter-parts.ts'
import type { Ordering } from './paging.ts'

/** The orders a list is offered in; each has an index on its column and the id. Undated rows come last in all. */

/** An order that this list cannot be given in. */
export class OrderInvalid extends UserError {
  readonly code = 'ORDER_INVALID'
}

const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which end of an order comes first.',
  values: {
    ASC: { description: 'The earliest, the first of the alphabet, or the worst match. What has no date comes last.' },
    DESC: { description: 'The latest, the last of the alphabet, or the best match. What has no date comes last.' },
  } as const,
})

type Direction = typeof OrderDirection.$inferType
export type Order<Field extends string> = Readonly<{ field: Field; direction?: Direction | null | undefined }>

const RELEVANCE =
  'How well it matches "search" of the filter, the best first. Only in the lists of Query, and only with a search; else an error.'

const orderInput = <Field extends string>(type: string, fields: Readonly<Record<Field, string>>) => {
  const values = Object.fromEntries(
    Object.entries({ ...fields, RELEVANCE }).map(([name, description]) => [name, { description }]),
  ) as Record<Field | 'RELEVANCE', { description: string }>
  const fieldEnum = builder.enumType(`${type}OrderField`, {
    description: `What ${type} lists can be ordered by.`,
    values,
  })
  return builder.inputRef<Order<Field | 'RELEVANCE'>>(`${type}Order`).implement({
    description: 'The order of a list; ties are broken by id, so that pages never overlap.',
    fields: (t): never =>
      ({
        field: t.field({ type: fieldEnum, required: true, description: 'What to order by.' }),
        direction: t.field({
          type: OrderDirection,
          description: 'Which end comes first; without it the one that the field names.',
        }),
      }) as never, // the fields are a type parameter's
  })
}

export const ArticleOrder = orderInput('Article', {
  PUBLISHED: 'The first day it can have been published on, the latest first.',
})
export const EntityOrder = orderInput('Entity', { NAME: 'The preferred name, without case and accents, from A.' })
export const StatementOrder = orderInput('Statement', {
  SAID: 'The first day it can have been said on, the latest first.',
})
export const EventOrder = orderInput('Event', { WHEN: 'The first day it can have begun on, the earliest first.' })

type Given = Order<string> | null | undefined

/** Where the sort columns stand: in the listed row, or over a relation of it; and its column of the node's id. */
type Place = Readonly<{ via?: readonly string[]; id?: string; search?: string | null | undefined }>

const dated =
  (list: string, prefix: string, natural: Direction) =>
  (given: Given, place: Place = {}): Ordering => {
    if (given?.field === 'RELEVANCE') return relevant(list, given, place)
    const direction = given?.direction ?? natural
    const column = `${prefix}Sort${direction === 'ASC' ? 'Asc' : 'Desc'}`
    return ordered(list, direction, { path: [...(place.via ?? []), column], type: 'date' }, place)
  }

const ordered = (
  list: string,
  direction: Direction,
  column: Ordering['columns'][number],
  { id = 'id' }: Place,
): Ordering => ({
  name: `${list} ${direction}`,
  direction: direction === 'ASC' ? 'asc' : 'desc',
  columns: [column, { path: [id], type: 'uuid' }],
})

/** Only in the lists of Query, whose rows hold the searched words themselves. */
function relevant(list: string, { direction }: Order<string>, { search }: Place): Ordering {
  if (typeof search !== 'string')
    throw new OrderInvalid(
      'RELEVANCE orders the lists of Query by how well a row matches "search" of their filter; give one there, or take another order',
    )
  const words = searchWords(search)
  return ordered(
    `${list} like ${words}`,
    direction ?? 'DESC',
    { path: ['_relevance'], type: 'real', search: words },
    {},
  )
}

/** Orders by date, for the nodes themselves and for link rows, which carry the sort columns of their node. */
export const byPublished = dated('articles', 'published', 'DESC')
export const bySaid = dated('statements', 'said', 'DESC')
export const byWhen = dated('events', 'when', 'ASC')

export const byName = (given: Given, place: Place = {}): Ordering => {
  if (given?.field === 'RELEVANCE') return relevant('entities', given, place)
  const column = { path: [...(place.via ?? []), 'nameSort'], type: 'text' } as const
  return ordered('entities', given?.direction ?? 'ASC', column, place)
}

/** Affiliations by the name of their holder. */
export const byHolder = (list: string): Ordering => ordered(list, 'ASC', { path: ['holderSort'], type: 'text' }, {})

/** The likeliest first. */
export const byScore = (list: string): Ordering => ordered(list, 'DESC', { path: ['score'], type: 'real' }, {})

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
