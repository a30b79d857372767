/**
 * What the reads above this stage ask for: the query arguments of Prisma's `findMany`, so that types, filters, orders
 * and connections stay what Prisma and Pothos know, and a few of our own where Prisma has no word:
 *
 * - `where: { _search: 'peace -war' }`: the row's words match, in the syntax of web searches;
 * - `where: { _range: { of: 'when', overlaps: { from, to } } }` or `within`: how a fuzzy date lies to a range of days;
 * - `where: { _named: { equals, startsWith, contains } }` on a name: without case, accents and repeated spaces;
 * - `where: { _beyond: { columns: ['whenSortAsc', 'id'], gt: [day, id] } }` or `lt`: the row comes later, or earlier, in the
 *   order of these columns;
 * - `orderBy: { _relevance: { search, sort } }`, `select: { _relevance: search }` and
 *   `where: { _relevance: { search, lt } }`: how well the row matches, as a number from 0.
 *
 * One thing differs: of a related row whose column is null Prisma says neither `is` nor `isNot` about a value; here it
 * `isNot`.
 */
export type Arguments = Readonly<{
  select?: Tree | undefined
  where?: Tree | undefined
  orderBy?: Tree | readonly Tree[] | undefined
  take?: number | undefined
}>

/** Keys that are undefined count as left out, as in Prisma. */
export type Tree = Readonly<{ [key: string]: unknown }>

/** Days as YYYY-MM-DD, inclusive; a side left out is open. */
export type Days = Readonly<{ from?: string | null | undefined; to?: string | null | undefined }>

/** Stands for a value where the statement itself has it: an SQL expression, such as the column of an outer row. */
export class Expression {
  readonly sql: string
  constructor(sql: string) {
    this.sql = sql
  }
}

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Expression)

/** The given keys of a tree. */
export const entriesOf = (tree: Tree): [string, unknown][] =>
  Object.entries(tree).filter(([, value]) => value !== undefined)

/** A list, or one thing that stands for a list of one. */
export const listOf = (value: unknown): readonly Tree[] => (Array.isArray(value) ? value : [value]) as readonly Tree[]
