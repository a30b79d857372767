import { UserError } from '#core/errors.ts'

/** `first`, `last`, `after` or `before` cannot be used as given. */
export class PageInvalid extends UserError {
  readonly code = 'PAGE_INVALID'
}

/** A cursor that this list in this order never gave out. */
export class CursorInvalid extends UserError {
  readonly code = 'CURSOR_INVALID'
  constructor(argument: string) {
    super(`"${argument}" is not a cursor of this list in this order; use one of its "cursor", "startCursor" or "endCursor" values`)
  }
}

/**
 * A total order of a list: a sort column, ties broken by id. Paths lead from the listed row to the columns, through
 * relations where the list goes over a link table.
 */
export type Ordering = Readonly<{
  /** Part of every cursor, so that one of another order is refused. */
  name: string
  column: readonly string[]
  id: readonly string[]
  direction: 'asc' | 'desc'
  type: 'date' | 'int' | 'text'
}>

export type PageArguments = Readonly<{
  first?: number | null | undefined
  after?: string | null | undefined
  last?: number | null | undefined
  before?: string | null | undefined
}>

type Tree = { [key: string]: unknown }

/** Prisma arguments of one page: one row more than asked for tells whether there is a next page. */
export type Window = Readonly<{ size: number; backward: boolean; where: Tree; orderBy: Tree[]; take: number; select: Tree }>

export const DEFAULT_PAGE = 20
export const LARGEST_PAGE = 100

/** Checks the arguments and turns them into the arguments of one read; `filter` is a Prisma `where` of the list. */
export function pageWindow(page: PageArguments, ordering: Ordering, filter: object = {}): Window {
  const backward = page.last !== null && page.last !== undefined
  const size = pageSize(page, backward)
  const bounds = [bound('after', page.after, ordering, false), bound('before', page.before, ordering, true)]
  const direction = flip(ordering.direction, backward)
  return {
    size,
    backward,
    where: { AND: [filter, ...bounds.flatMap((where) => where ?? [])] },
    orderBy: [nest(ordering.column, direction), nest(ordering.id, direction)],
    take: size + 1,
    select: mergeTrees(selectPath(ordering.column), selectPath(ordering.id)),
  }
}

/** One page as a connection shows it. */
export type Page<Row> = Readonly<{
  edges: readonly Readonly<{ cursor: string; row: Row }>[]
  pageInfo: Readonly<{
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }>
}>

/** Cuts the extra row off, restores the order of a backward page, and gives each row its cursor. */
export function pageOf<Row extends object>(rows: readonly Row[], window: Window, ordering: Ordering, page: PageArguments): Page<Row> {
  const more = rows.length > window.size
  const kept = rows.slice(0, window.size)
  if (window.backward) kept.reverse()
  const edges = kept.map((row) => ({ cursor: encodeCursor(ordering, row), row }))
  return {
    edges,
    pageInfo: {
      hasNextPage: isGiven(page.before) || (more && !window.backward),
      hasPreviousPage: isGiven(page.after) || (more && window.backward),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

function pageSize({ first, last }: PageArguments, backward: boolean): number {
  if (backward && first !== null && first !== undefined) throw new PageInvalid('give "first" or "last", not both')
  const size = (backward ? last : first) ?? DEFAULT_PAGE
  if (size >= 0 && size <= LARGEST_PAGE) return size
  throw new PageInvalid(`"${backward ? 'last' : 'first'}" is ${size}; give a number from 0 to ${LARGEST_PAGE}`)
}

/**
 * The rows on one side of a cursor, in the form `a <= x AND (a < x OR id < y)`, which an index on (a, id) answers at
 * any depth. The row of the cursor may be gone: only its values count.
 */
function bound(argument: string, cursor: string | null | undefined, ordering: Ordering, isBefore: boolean): Tree | null {
  if (!isGiven(cursor)) return null
  const { value, id } = decodeCursor(argument, cursor, ordering)
  const side = flip(ordering.direction, isBefore) === 'asc' ? 'gt' : 'lt'
  return {
    AND: [
      nest(ordering.column, { [`${side}e`]: value }),
      { OR: [nest(ordering.column, { [side]: value }), nest(ordering.id, { [side]: id })] },
    ],
  }
}

const isGiven = (cursor: string | null | undefined): cursor is string => cursor !== null && cursor !== undefined
const flip = (direction: 'asc' | 'desc', turn: boolean) => (turn === (direction === 'asc') ? 'desc' : 'asc')

function encodeCursor({ name, column, id }: Ordering, row: object): string {
  const value = follow(row, column)
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : value
  return Buffer.from(JSON.stringify([name, text, follow(row, id)])).toString('base64url')
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const DAY = /^\d{4}-\d\d-\d\d$/

function decodeCursor(argument: string, cursor: string, { name, type }: Ordering): { value: unknown; id: string } {
  const parts = parse(Buffer.from(cursor, 'base64url').toString())
  const [order, value, id] = Array.isArray(parts) && parts.length === 3 ? (parts as unknown[]) : []
  if (order !== name || typeof id !== 'string' || !UUID.test(id)) throw new CursorInvalid(argument)
  if (type === 'int' && Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31) return { value, id }
  if (type === 'text' && typeof value === 'string' && !value.includes('\0') && value.isWellFormed()) return { value, id }
  if (type === 'date' && typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value))) {
    return { value: new Date(value), id }
  }
  throw new CursorInvalid(argument)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** `nest(['event', 'whenSortAsc'], x)` is `{ event: { whenSortAsc: x } }`. */
const nest = (path: readonly string[], value: unknown): Tree =>
  path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as Tree

const selectPath = ([key = '', ...rest]: readonly string[]): Tree =>
  ({ [key]: rest.length === 0 ? true : { select: selectPath(rest) } })

function mergeTrees(left: Tree, right: Tree): Tree {
  const merged = { ...left }
  for (const [key, value] of Object.entries(right)) {
    const old = merged[key]
    merged[key] = isTree(old) && isTree(value) ? mergeTrees(old, value) : value
  }
  return merged
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

const follow = (row: object, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (isTree(value) ? value[key] : undefined), row)
