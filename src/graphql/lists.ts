import type { Tree } from '#read/arguments.ts'
import { builder } from './builder.ts'
import type { Given } from './filter-parts.ts'
import type {
  ArticleFilterValue,
  EntityFilterValue,
  EventFilterValue,
  MentionFilterValue,
  StatementFilterValue,
} from './filter-inputs.ts'
import { ArticleFilter, EntityFilter, EventFilter, MentionFilter, StatementFilter } from './filter-inputs.ts'
import { articleWhere, entitiesWhere, eventWhere, mentionWhere, statementWhere } from './filters.ts'
import type { Order } from './orders.ts'
import { ArticleOrder, EntityOrder, EventOrder, StatementOrder } from './orders.ts'
import type { PageArguments } from './paging.ts'

/** What every list of a noun shares, wherever it is: the type of its nodes, its arguments, and what its filter means. */

export type ListArguments<Filter> = PageArguments & { filter?: Given<Filter>; orderBy?: Given<Order<string>> }

const pages = () =>
  builder.args((t) => ({
    first: t.int({
      description: 'How many from the start, or after "after": 0 to 100. Without "first" and "last": 20.',
    }),
    after: t.string({ description: 'Only what follows this cursor.' }),
    last: t.int({ description: 'How many from the end, or before "before": 0 to 100. Not together with "first".' }),
    before: t.string({ description: 'Only what precedes this cursor.' }),
  }))

/** The four arguments of a connection that is neither filtered nor ordered. */
export const pageArguments = pages

const which = (nouns: string) => `Which ${nouns}; all without it.`
const order = 'The order; the one that the field describes without it.'

const filtered = <Filter>(node: string, where: (filter: Given<Filter>) => Tree) => ({
  node,
  where: ({ filter }: ListArguments<Filter>) => where(filter),
})

export const articleList = {
  ...filtered<ArticleFilterValue>('Article', articleWhere),
  args: () =>
    builder.args((t) => ({
      filter: t.field({ type: ArticleFilter, description: which('articles') }),
      orderBy: t.field({ type: ArticleOrder, description: order }),
      ...pages(),
    })),
}

export const entityList = {
  ...filtered<EntityFilterValue>('Entity', entitiesWhere),
  args: () =>
    builder.args((t) => ({
      filter: t.field({ type: EntityFilter, description: which('entities') }),
      orderBy: t.field({ type: EntityOrder, description: order }),
      ...pages(),
    })),
}

export const statementList = {
  ...filtered<StatementFilterValue>('Statement', statementWhere),
  args: () =>
    builder.args((t) => ({
      filter: t.field({ type: StatementFilter, description: which('statements') }),
      orderBy: t.field({ type: StatementOrder, description: order }),
      ...pages(),
    })),
}

export const eventList = {
  ...filtered<EventFilterValue>('Event', eventWhere),
  args: () =>
    builder.args((t) => ({
      filter: t.field({ type: EventFilter, description: which('events') }),
      orderBy: t.field({ type: EventOrder, description: order }),
      ...pages(),
    })),
}

export const mentionList = {
  ...filtered<MentionFilterValue>('Mention', mentionWhere),
  args: () =>
    builder.args((t) => ({
      filter: t.field({ type: MentionFilter, description: which('mentions') }),
      ...pages(),
    })),
}
