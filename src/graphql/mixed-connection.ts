import type { GraphQLResolveInfo } from 'graphql'
import type { Below, Values } from '#compile/notation.ts'
import { rowOf, valuesAt } from '#compile/notation.ts'
import type { Branch, Mixed, Place } from '#read/mixed.ts'
import { mixed, mixedCount, mixedRows } from '#read/mixed.ts'
import { quote } from '#read/sql.ts'
import type { Connection } from './connection.ts'
import { once, selectionOf } from './connection.ts'
import { connection } from './connection-sql.ts'
import type { Context } from './context.ts'
import { PageSql } from './page-sql.ts'
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
  const window = mixedWindow(args, ordering)
  const page = once(async () => {
    const branches = sorts.map((sort) => ({ ...sort, select: selectionOf(sort.typename, context, info) }))
    const rows = await context.reader.batched<Mixed[]>((statement) => mixed(statement, branches, window))
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

function mixedWindow(args: PageArguments, ordering: Ordering) {
  const type = ordering.columns[0]?.type === 'date' ? ('date' as const) : ('real' as const)
  const { after, before, ...window } = pageBetween(args, ordering)
  return { ...window, type, after: after as Place | null, before: before as Place | null }
}

/** The same in SQL; `values` are what else the edges show. */
export function mixedSql(
  field: Below,
  sorts: readonly Sort[],
  ordering: Ordering,
  args: PageArguments,
  values: Values['values'] = {},
): string {
  const { statement } = field
  const window = mixedWindow(args, ordering)
  const alias = statement.alias()
  const columns = valuesAt(alias, { sort: 'sort', kind: 'kind', id: 'id' }).values
  const rows = {
    ...{ row: { values: Object.assign(values, columns) }, alias, size: window.size, backward: window.backward },
    select: (take: number) => (sorts.length === 0 ? NO_ROWS : mixedRows(statement, sorts, { ...window, take })),
    node: (below: Below) => nodeSql(below, sorts, alias),
  }
  return connection(field, new PageSql(statement, rows, ordering, args, field.asks('pageInfo')), {
    count: () => mixedCount(statement, sorts),
    where: () => ({}),
  })
}

const NO_ROWS = 'SELECT NULL::real AS sort, NULL::int AS kind, NULL::uuid AS id WHERE FALSE'

function nodeSql(below: Below, sorts: readonly Sort[], alias: string): string {
  const nodes = sorts.map(({ kind, node, typename }) => {
    const row = rowOf(node, below.statement.alias())
    const text = below.object(row, typename)
    return `WHEN ${kind} THEN (SELECT ${text} FROM ${quote(row.model.table)} ${row.alias} WHERE ${row.alias}.id = ${alias}.id)`
  })
  return nodes.length === 0 ? 'NULL::text' : `CASE ${alias}.kind ${nodes.join(' ')} END`
}

/** The name of a node's type, for unions. */
export const typenameOf = (node: unknown): string => (node as { [TYPENAME]: string })[TYPENAME]

const TYPENAME = Symbol('typename')
