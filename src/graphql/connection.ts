import type { GraphQLResolveInfo } from 'graphql'
import { queryFromInfo } from '@pothos/plugin-prisma'
import { builder } from './builder.ts'
import type { Ordering, Page, PageArguments } from './paging.ts'
import { pageOf, pageWindow } from './paging.ts'
import type { ModelName } from '#read/model.ts'
import type { Context } from './context.ts'

type MaybePromise<Value> = Value | Promise<Value>
type Edge = Readonly<{ cursor: string; row: object; node: object }>

/** What a connection's fields resolve from; pages and counts of root lists are read when a field asks for them. */
export type Connection = Readonly<{
  page: () => MaybePromise<Readonly<{ edges: readonly Edge[]; pageInfo: Page<object>['pageInfo'] }>>
  count: () => MaybePromise<number>
}>

/** Where a connection's nodes stand below its field; both are planned into one read. */
const NODES = [[{ name: 'nodes' }], [{ name: 'edges' }, { name: 'node' }]]

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
type EdgeFields = NonNullable<Parameters<ReturnType<typeof builder.objectRef<Edge>>['implement']>[0]['fields']>

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
export function implementConnection(name: string, node: NodeType, description: string, edgeFields?: EdgeFields): void {
  const edge = builder.objectRef<Edge>(`${name}Edge`).implement({
    description: `One ${node.name} in its list.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        description: 'Opaque; stays good when its row, or any other, is changed or removed.',
      }),
      node: t.field({
        type: node as never,
        description: `The ${node.name} itself.`,
        resolve: (one) => one.node as never,
      }),
      ...edgeFields?.(t),
    }),
  })
  connectionRef(name).implement({
    description,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'The page with the cursor of each row.',
        resolve: async (connection) => (await connection.page()).edges,
      }),
      nodes: t.field({
        type: [node as never],
        description: 'The page without cursors.',
        resolve: async (connection) => (await connection.page()).edges.map((one) => one.node) as never,
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: 'Whether and where to go on.',
        resolve: async (connection) => (await connection.page()).pageInfo,
      }),
      totalCount: t.int({
        description: 'How many there are on all pages, under the same filter; counted only when asked for.',
        resolve: (connection) => connection.count(),
      }),
    }),
  })
}

/** The four arguments of every connection. */
export const pageArguments = () =>
  builder.args((t) => ({
    first: t.int({
      description: 'How many from the start, or after "after": 0 to 100. Without "first" and "last": 20.',
    }),
    after: t.string({ description: 'Only what follows this cursor.' }),
    last: t.int({ description: 'How many from the end, or before "before": 0 to 100. Not together with "first".' }),
    before: t.string({ description: 'Only what precedes this cursor.' }),
  }))

type List<Arguments> = Readonly<{
  /** The GraphQL type of the nodes. */
  node: string
  ordering: Ordering | ((args: Arguments) => Ordering)
  /** A Prisma `where` on the listed rows. */
  where?: (args: Arguments) => object
}>

const orderingOf = <Arguments>({ ordering }: List<Arguments>, args: Arguments): Ordering =>
  typeof ordering === 'function' ? ordering(args) : ordering

/** Resolver of a root list: one read for the page and one for the count, each only when it is asked for. */
export function rootConnection<Arguments extends PageArguments>(model: ModelName, list: List<Arguments>) {
  return (_root: unknown, args: Arguments, context: Context, info: GraphQLResolveInfo): Connection => {
    const ordering = orderingOf(list, args)
    const where = list.where?.(args) ?? {}
    const window = pageWindow(args, ordering, where)
    const page = once(async () => {
      const { select } = queryFromInfo({
        ...{ context, info, typeName: list.node, paths: NODES },
        select: window.select as { id: true },
      })
      const { orderBy, take } = window
      const rows = await context.reader.list(model, { select, where: window.where, orderBy, take })
      return withNodes(pageOf(rows, window, ordering, args), (row) => row)
    })
    return { page, count: once(() => context.reader.count(model, { ...where })) }
  }
}

type Nested = Readonly<{
  node: string
  ordering: Ordering
  /** A Prisma `where` on the listed rows; takes the field's own arguments. */
  where?: (args: never) => object
  /** The parent's relation: to the nodes themselves, or to link rows. */
  relation: string
  /** The link rows' relation to the node. */
  via?: string
  /** Columns of the link row that the edges show. */
  edgeSelect?: Readonly<Record<string, true>>
}>

type SelectNested = (query: object, paths: object) => Record<string, unknown>

/**
 * Options of a nested list. Its page and its count become part of the parent's read; Pothos reads the plan from this
 * extension, as for its own connections, because only here it tells whether the count is asked for.
 */
export function nestedConnection({ node, ordering, where: whereOf, relation, via, edgeSelect }: Nested) {
  return {
    extensions: {
      pothosPrismaSelect: (
        args: PageArguments,
        _context: Context,
        nested: SelectNested,
        selected: () => ReadonlySet<string>,
      ) => {
        const filter = whereOf?.(args as never) ?? {}
        const { where, orderBy, take, select } = pageWindow(args, ordering, filter)
        const paths = { getType: () => node, paths: NODES }
        const rows = via
          ? {
              select: {
                ...select,
                ...edgeSelect,
                [via]: mergeSelect(select[via], nested({ select: { id: true } }, paths)),
              },
            }
          : nested({ select }, paths)
        const counted = selected().has('totalCount') ? { _count: { select: { [relation]: { where: filter } } } } : {}
        return { select: { ...counted, [relation]: { ...rows, where, orderBy, take } } }
      },
    },
    resolve: (parent: object, args: PageArguments): Connection => {
      const { [relation]: rows = [], _count: counts } = parent as Record<string, object[]> & {
        _count?: Record<string, number>
      }
      return {
        page: () =>
          withNodes(
            pageOf(rows, pageWindow(args, ordering), ordering, args),
            (row) => (via ? row[via] : row) as object,
          ),
        count: () => counts?.[relation] ?? 0,
      }
    },
  }
}

function withNodes(page: Page<object>, nodeOf: (row: Record<string, unknown>) => object) {
  const edges = page.edges.map(({ cursor, row }) => ({ cursor, row, node: nodeOf(row as Record<string, unknown>) }))
  return { ...page, edges }
}

/** The sort column may stand on the node itself: its selection joins the one the query asks for. */
function mergeSelect(needed: unknown, asked: Record<string, unknown>): Record<string, unknown> {
  const columns = (needed as { select?: object } | undefined)?.select
  return { ...asked, select: { ...(asked['select'] as object | undefined), ...columns } }
}

function once<Value>(read: () => Value): () => Value {
  let value: { read: Value } | undefined
  return () => (value ??= { read: read() }).read
}
