import { UserError } from '#core/errors.ts'

/** `first`, `last`, `after` or `before` cannot be used as given. */
export class PageInvalid extends UserError {
  readonly code = 'PAGE_INVALID'
}

/** A cursor that this list in this order never gave out. */
export class CursorInvalid extends UserError {
  readonly code = 'CURSOR_INVALID'
  constructor(argument: string) {
    super(
      `"${argument}" is not a cursor of this list in this order; use one of its "cursor", "startCursor" or "endCursor" values`,
    )
  }
}

/**
 * A column a list is ordered by; `path` leads to it from the listed row, over relations where it stands elsewhere.
 * With `search` it is no column but how well the row matches those words.
 */
export type SortColumn = Readonly<{
  path: readonly string[]
  type: 'date' | 'int' | 'real' | 'text' | 'uuid'
  search?: string
}>

/** A total order of a list: the last column is unique, so that pages neither overlap nor leave anything out. */
export type Ordering = Readonly<{
  /** Part of every cursor, so that one of another order is refused. */
  name: string
  direction: 'asc' | 'desc'
  columns: readonly SortColumn[]
}>

export type PageArguments = Readonly<{
  first?: number | null | undefined
  after?: string | null | undefined
  last?: number | null | undefined
  before?: string | null | undefined
}>

type Tree = { [key: string]: unknown }

/** Prisma arguments of one page: one row more than asked for tells whether there is a next page. */
export type Window = Readonly<{
  size: number
  backward: boolean
  where: Tree
  orderBy: Tree[]
  take: number
  select: Tree
}>

export const DEFAULT_PAGE = 20
export const LARGEST_PAGE = 100

/** Checks the arguments and turns them into the arguments of one read; `filter` is a Prisma `where` of the list. */
export function pageWindow(page: PageArguments, ordering: Ordering, filter: object = {}): Window {
  const backward = isGiven(page.last)
  const size = pageSize(page, backward)
  const bounds = [bound('after', page.after, ordering, false), bound('before', page.before, ordering, true)]
  const direction = flip(ordering.direction, backward)
  return {
    size,
    backward,
    where: { AND: [filter, ...bounds.flatMap((where) => where ?? [])] },
    orderBy: ordering.columns.map((column) => sortBy(column, direction)),
    take: size + 1,
    select: ordering.columns.map(selectColumn).reduce(mergeTrees),
  }
}

/** A page between the values of its cursors, for lists that are not of one table. */
export type Between = Readonly<{
  size: number
  backward: boolean
  direction: 'asc' | 'desc'
  after: readonly unknown[] | null
  before: readonly unknown[] | null
  take: number
}>

/** Checks the arguments; on a backward page everything is turned round. */
export function pageBetween(page: PageArguments, ordering: Ordering): Between {
  const backward = isGiven(page.last)
  const size = pageSize(page, backward)
  const place = (argument: 'after' | 'before') => {
    const cursor = page[argument]
    return isGiven(cursor) ? decodeCursor(argument, cursor, ordering) : null
  }
  const [after, before] = backward ? [place('before'), place('after')] : [place('after'), place('before')]
  return { size, backward, direction: flip(ordering.direction, backward), after, before, take: size + 1 }
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
export function pageOf<Row extends object>(
  rows: readonly Row[],
  window: Pick<Window, 'size' | 'backward'>,
  ordering: Ordering,
  page: PageArguments,
): Page<Row> {
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
  if (backward && isGiven(first)) throw new PageInvalid('give "first" or "last", not both')
  return pageLength(backward ? 'last' : 'first', (backward ? last : first) ?? DEFAULT_PAGE)
}

/** The number of rows an argument asks for; throws `PageInvalid` unless it is from 0 to 100. */
export function pageLength(argument: string, size: number): number {
  if (size >= 0 && size <= LARGEST_PAGE) return size
  throw new PageInvalid(`"${argument}" is ${size}; give a number from 0 to ${LARGEST_PAGE}`)
}

/** The rows on one side of a cursor. Its row may be gone: only its values count. */
function bound(
  argument: string,
  cursor: string | null | undefined,
  ordering: Ordering,
  isBefore: boolean,
): Tree | null {
  if (!isGiven(cursor)) return null
  const values = decodeCursor(argument, cursor, ordering)
  const side = flip(ordering.direction, isBefore) === 'asc' ? 'gt' : 'lt'
  const own = ordering.columns.flatMap(({ path: [name, ...rest], search }) =>
    name === undefined || rest.length > 0 || search !== undefined ? [] : [name],
  )
  if (own.length === values.length) return { _beyond: { columns: own, [side]: values } }
  return beyond(ordering.columns, values, side)
}

/** In the form `a <= x AND (a < x OR id < y)`, for what is no column of the listed row. */
function beyond(
  [column, ...columns]: readonly SortColumn[],
  [value, ...values]: readonly unknown[],
  side: 'gt' | 'lt',
): Tree {
  if (column === undefined) throw new Error('an ordering has no column')
  const past = compare(column, side, value)
  if (columns.length === 0) return past
  return { AND: [compare(column, `${side}e`, value), { OR: [past, beyond(columns, values, side)] }] }
}

const compare = ({ path, search }: SortColumn, operator: string, value: unknown): Tree =>
  search === undefined ? nest(path, { [operator]: value }) : { _relevance: { search, [operator]: value } }

const sortBy = ({ path, search }: SortColumn, sort: 'asc' | 'desc'): Tree =>
  search === undefined ? nest(path, sort) : { _relevance: { search, sort } }

const selectColumn = ({ path, search }: SortColumn): Tree =>
  search === undefined ? selectPath(path) : { _relevance: search }

export const isGiven = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined
const flip = (direction: 'asc' | 'desc', turn: boolean) => (turn === (direction === 'asc') ? 'desc' : 'asc')

function encodeCursor({ name, columns }: Ordering, row: object): string {
  const values = columns.map(({ path }) => follow(row, path))
  return Buffer.from(JSON.stringify([name, ...values])).toString('base64url')
}

function decodeCursor(argument: string, cursor: string, { name, columns }: Ordering): unknown[] {
  const parts = parse(Buffer.from(cursor, 'base64url').toString())
  const [order, ...values] = Array.isArray(parts) ? (parts as unknown[]) : []
  if (order !== name || values.length !== columns.length) throw new CursorInvalid(argument)
  if (!columns.every(({ type }, index) => fits[type](values[index]))) throw new CursorInvalid(argument)
  return values
}

/** What a column of each type can hold. */
const fits: Readonly<Record<SortColumn['type'], (value: unknown) => boolean>> = {
  date: (value) =>
    typeof value === 'string' && /^(?!0000)\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)),
  int: (value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
  real: (value) => typeof value === 'number' && Math.abs(value) <= 1, // so is every relevance
  text: (value) => typeof value === 'string' && value.isWellFormed() && !value.includes('\0'),
  uuid: (value) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
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

const selectPath = ([key = '', ...rest]: readonly string[]): Tree => ({
  [key]: rest.length === 0 ? true : { select: selectPath(rest) },
})

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
