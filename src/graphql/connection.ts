import type { GraphQLResolveInfo } from 'graphql'
import { queryFromInfo } from '@pothos/plugin-prisma'
import type { Row } from '#compile/notation.ts'
import { sql } from '#compile/notation.ts'
import { relationOf } from '#compile/relations.ts'
import type { Tree } from '#read/arguments.ts'
import { builder } from './builder.ts'
import type { ConnectionSql } from './connection-sql.ts'
import { outerColumn, outerColumns, tableConnection } from './connection-sql.ts'
import type { EdgeSql } from './page-sql.ts'
import type { Ordering, Page, PageArguments } from './paging.ts'
import { pageOf, pageWindow } from './paging.ts'
import type { ModelName } from '#read/model.ts'
import { rows } from '#read/select.ts'
import type { Context } from './context.ts'

type MaybePromise<Value> = Value | Promise<Value>
export type Edge = Readonly<{ cursor: string; row: object; node: object }>

/** What a connection's fields resolve from; each is read when a field asks for it. */
export type Connection = Readonly<{
  page: () => MaybePromise<Readonly<{ edges: readonly Edge[]; pageInfo: Page<object>['pageInfo'] }>>
  count: () => MaybePromise<number>
  /** A `where` on the nodes: all of the list, whatever the page. */
  where: () => Tree
}>

/** Where a connection's nodes stand below its field; both are planned into one read. */
export const NODES = [[{ name: 'nodes' }], [{ name: 'edges' }, { name: 'node' }]]

const PageInfo = builder.objectRef<Page<object>['pageInfo']>('PageInfo').implement({
  description: 'Where a page stands in its list (Relay).',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', {
      description: 'Whether something follows the page; a "before" that was given counts as such.',
    }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
      description: 'Whether something precedes the page; an "after" that was given counts as such.',
    }),
    startCursor: t.exposeString('startCursor', {
      nullable: true,
      description: 'Cursor of the first edge; null on an empty page.',
    }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'Cursor of the last edge; null on an empty page.',
    }),
  }),
})

type NodeType = Parameters<typeof builder.prismaObjectField>[0] & { readonly name: string }
/** Fields of a type that stands for `Of`. */
export type Fields<Of> = NonNullable<Parameters<ReturnType<typeof builder.objectRef<Of>>['implement']>[0]['fields']>

const refs = new Map<string, ReturnType<typeof makeRef>>()
const makeRef = (name: string) => builder.objectRef<Connection>(`${name}Connection`)

/** The type `…Connection` by its name, so that nouns need not import each other. */
export function connectionRef(name: string): ReturnType<typeof makeRef> {
  const ref = refs.get(name) ?? makeRef(name)
  refs.set(name, ref)
  return ref
}

/**
 * Makes the connection and edge types of a list of nodes; `name` is the node's own, or another where the edges have
 * fields of their own.
 */
export function implementConnection(
  name: string,
  node: NodeType,
  description: string,
  more: Readonly<{ edge?: Fields<Edge>; connection?: Fields<Connection> }> = {},
): void {
  const edge = builder.objectRef<Edge>(`${name}Edge`).implement({
    description: `One ${node.name} in its list.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        description: 'Opaque; stays good when its row, or any other, is changed or removed.',
        extensions: sql<EdgeSql>((one) => one.cursor()),
      }),
      node: t.field({
        type: node as never,
        description: `The ${node.name} itself.`,
        extensions: sql<EdgeSql>((one, _args, field) => one.node(field)),
        resolve: (one) => one.node as never,
      }),
      ...more.edge?.(t),
    }),
  })
  connectionRef(name).implement({
    description,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'The page with the cursor of each row.',
        extensions: sql<ConnectionSql>(({ page }, _args, { object }) => page.list(object)),
        resolve: async (connection) => (await connection.page()).edges,
      }),
      nodes: t.field({
        type: [node as never],
        description: 'The page without cursors.',
        extensions: sql<ConnectionSql>(({ page }, _args, field) => page.list((one) => one.node(field))),
        resolve: async (connection) => (await connection.page()).edges.map((one) => one.node) as never,
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: 'Whether and where to go on.',
        extensions: sql<ConnectionSql>(({ page }, _args, { object }) => object(page.info)),
        resolve: async (connection) => (await connection.page()).pageInfo,
      }),
      totalCount: t.int({
        description: 'How many there are on all pages, under the same filter; counted only when asked for.',
        extensions: sql<ConnectionSql>((connection) => connection.count()),
        resolve: (connection) => connection.count(),
      }),
      ...more.connection?.(t),
    }),
  })
}

type List<Arguments> = Readonly<{
  /** The GraphQL type of the nodes. */
  node: string
  ordering: (args: Arguments) => Ordering
  /** A `where` on the nodes. */
  where?: (args: Arguments) => Tree
}>

/** Options of a root list: one read for the page and one for the count, each only when it is asked for. */
export function rootConnection<Arguments extends PageArguments>(model: ModelName, list: List<Arguments>) {
  const write = sql<unknown, Arguments>((_root, args, field) => {
    const where = list.where?.(args) ?? {}
    return tableConnection(field, args, { model, ordering: list.ordering(args), where, nodesWhere: () => where })
  })
  const resolve = (_root: unknown, args: Arguments, context: Context, info: GraphQLResolveInfo): Connection => {
    const ordering = list.ordering(args)
    const where = list.where?.(args) ?? {}
    const window = pageWindow(args, ordering, where)
    const page = once(async () => {
      const { orderBy, take } = window
      const select = { ...selectionOf(list.node, context, info), ...window.select }
      const found = await context.reader.list(model, { select, where: window.where, orderBy, take })
      return withNodes(pageOf(found, window, ordering, args), (row) => row)
    })
    return { page, count: once(() => context.reader.count(model, where)), where: () => where }
  }
  return { extensions: write, resolve }
}

/** What the request selects of the nodes of a connection, or of what stands at other paths, and their ids. */
export function selectionOf(
  typeName: string,
  context: Context,
  info: GraphQLResolveInfo,
  paths: readonly (readonly { name: string }[])[] = NODES,
): Tree {
  return queryFromInfo({ context, info, typeName, paths: paths as never, select: { id: true } as never }).select
}

/**
 * Options of a nested list that no relation leads to; `within` tells which nodes belong to the parent. What the rows
 * of one list ask for is read together.
 */
export function looseConnection<Owner, Arguments extends PageArguments>(
  model: ModelName,
  list: List<Arguments> & Readonly<{ within: (owner: Owner) => Tree }>,
) {
  const whereOf = (owner: Owner, args: Arguments) => ({ AND: [list.within(owner), list.where?.(args) ?? {}] })
  const write = sql<Row, Arguments>((owner, args, field) => {
    const where = whereOf(outerColumns(owner) as Owner, args)
    return tableConnection(field, args, { model, ordering: list.ordering(args), where, nodesWhere: () => where })
  })
  const resolve = (owner: Owner, args: Arguments, context: Context, info: GraphQLResolveInfo): Connection => {
    const ordering = list.ordering(args)
    const where = whereOf(owner, args)
    const window = pageWindow(args, ordering, where)
    const page = once(async () => {
      const select = { ...selectionOf(list.node, context, info), ...window.select }
      const found = await context.reader.batched<object[]>((statement) => rows(statement, model, { ...window, select }))
      return withNodes(pageOf(found, window, ordering, args), (row) => row)
    })
    return { page, count: once(() => context.reader.count(model, where)), where: () => where }
  }
  return { extensions: write, resolve }
}

type Nested<Arguments> = List<Arguments> &
  Readonly<{
    /** The parent's relation: to the nodes themselves, or to link rows. */
    relation: string
    /** The link rows' relation to the node. */
    via?: string
    /** A `where` on the link rows; takes the field's own arguments. */
    link?: (args: Arguments) => Tree
    /** Columns of the link row that the edges show. */
    edgeSelect?: Readonly<Record<string, true>>
    /** The list as a `where` on the nodes: those that belong to the parent with this id. */
    within: (id: string, args: Arguments) => Tree
  }>

type SelectNested = (query: object, paths: object) => Record<string, unknown>

/**
 * Options of a nested list. Its page and its count become part of the parent's read; Pothos reads the plan from this
 * extension, as for its own connections, because only here it tells whether the count is asked for.
 */
export function nestedConnection<Arguments extends PageArguments>(list: Nested<Arguments>) {
  const { node, relation, via, link } = list
  const rowsWhere = (args: Arguments): Tree => {
    const where = list.where?.(args) ?? {}
    const own = via && Object.keys(where).length > 0 ? { [via]: where } : via ? {} : where
    return { AND: [link?.(args) ?? {}, own] }
  }
  const nodesWhere = (id: string, args: Arguments) => ({ AND: [list.within(id, args), list.where?.(args) ?? {}] })
  const write = sql<Row, Arguments>((owner, args, field) => {
    const to = relationOf(owner, relation)
    return tableConnection(field, args, {
      ...{ model: to.model, ordering: list.ordering(args), where: rowsWhere(args), via },
      nodesWhere: () => nodesWhere(outerColumn(owner, 'id') as never, args),
      outer: { alias: owner.alias, relation: to },
    })
  })
  return {
    extensions: {
      ...write,
      pothosPrismaSelect: (
        args: Arguments,
        _context: Context,
        nested: SelectNested,
        selected: () => ReadonlySet<string>,
      ) => {
        const { where, orderBy, take, select } = pageWindow(args, list.ordering(args), rowsWhere(args))
        const paths = { getType: () => node, paths: NODES }
        const listed = via
          ? {
              select: {
                ...select,
                ...list.edgeSelect,
                [via]: mergeSelect(select[via], nested({ select: { id: true } }, paths)),
              },
            }
          : nested({ select }, paths)
        const counted = selected().has('totalCount')
          ? { _count: { select: { [relation]: { where: rowsWhere(args) } } } }
          : {}
        return { select: { id: true, ...counted, [relation]: { ...listed, where, orderBy, take } } }
      },
    },
    resolve: (parent: object, args: Arguments): Connection => {
      const { id, [relation]: listed = [], _count: counts } = parent as Record<string, object[]> & Parent
      const page = () => {
        const ordering = list.ordering(args)
        const nodeOf = (row: Record<string, unknown>) => (via ? row[via] : row) as object
        return withNodes(pageOf(listed, pageWindow(args, ordering), ordering, args), nodeOf)
      }
      return { page, count: () => counts?.[relation] ?? 0, where: () => nodesWhere(id, args) }
    },
  }
}

type Parent = { id: string; _count?: Record<string, number> }

function withNodes(page: Page<object>, nodeOf: (row: Record<string, unknown>) => object) {
  const edges = page.edges.map(({ cursor, row }) => ({ cursor, row, node: nodeOf(row as Record<string, unknown>) }))
  return { ...page, edges }
}

/** The sort column may stand on the node itself: its selection joins the one the query asks for. */
function mergeSelect(needed: unknown, asked: Record<string, unknown>): Record<string, unknown> {
  const columns = (needed as { select?: object } | undefined)?.select
  return { ...asked, select: { ...(asked['select'] as object | undefined), ...columns } }
}

/** Reads at most once, however many fields ask. */
export function once<Value>(read: () => Value): () => Value {
  let value: { read: Value } | undefined
  return () => (value ??= { read: read() }).read
}
