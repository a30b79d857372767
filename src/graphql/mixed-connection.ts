import type { GraphQLResolveInfo } from 'graphql'
import type { Branch, Mixed, Place } from '#read/mixed.ts'
import { mixed, mixedCount } from '#read/mixed.ts'
import type { Connection } from './connection.ts'
import { once, selectionOf } from './connection.ts'
import type { Context } from './context.ts'
import type { Ordering, PageArguments } from './paging.ts'
import { pageBetween, pageOf } from './paging.ts'

/** One sort of nodes in a list that mixes several, without what the request selects of them. */
export type Sort = Omit<Branch, 'select'> & Readonly<{ typename: string }>

/** The total order of a mixed list by a date or by relevance; `name` becomes part of its cursors. */
export const mixedOrder = (name: string, type: 'date' | 'real', direction: 'asc' | 'desc'): Ordering => ({
  name,
  direction,
  columns: [
    { path: ['sort'], type },
    { path: ['kind'], type: 'int' },
    { path: ['id'], type: 'uuid' },
  ],
})

/** A connection whose nodes are of several types. Those that rows of one list ask for are read together. */
export function mixedConnection(
  sorts: readonly Sort[],
  ordering: Ordering,
  args: PageArguments,
  context: Context,
  info: GraphQLResolveInfo,
): Connection {
  const window = pageBetween(args, ordering)
  const page = once(async () => {
    const branches = sorts.map((sort) => ({ ...sort, select: selectionOf(sort.typename, context, info) }))
    const rows = await context.reader.batched<Mixed[]>((statement) =>
      mixed(statement, branches, {
        type: ordering.columns[0]?.type === 'date' ? 'date' : 'real',
        direction: window.direction,
        after: window.after as Place | null,
        before: window.before as Place | null,
        take: window.take,
      }),
    )
    const { edges, pageInfo } = pageOf(rows, window, ordering, args)
    const typename = (row: Mixed) => sorts.find(({ kind }) => kind === row.kind)?.typename
    const withNode = ({ cursor, row }: { cursor: string; row: Mixed }) => ({
      cursor,
      row,
      node: { ...row.node, [TYPENAME]: typename(row) },
    })
    return { edges: edges.map(withNode), pageInfo }
  })
  const count = once(() => context.reader.batched<number>((statement) => mixedCount(statement, sorts)))
  return { page, count, where: () => ({}) }
}

/** The name of a node's type, for unions. */
export const typenameOf = (node: unknown): string => (node as { [TYPENAME]: string })[TYPENAME]

const TYPENAME = Symbol('typename')
