import type { Tree } from './arguments.ts'
import type { ModelName } from './model.ts'
import { modelOf } from './model.ts'
import { relevance } from './search.ts'
import { object } from './select.ts'
import type { Statement } from './sql.ts'
import { column, quote } from './sql.ts'
import { where } from './where.ts'

/** One sort of rows in a list that mixes several. */
export type Branch = Readonly<{
  /** Tells the sorts apart in the answer; in an order that ends with it the greater comes later. */
  kind: number
  /** What is listed: the nodes themselves, or link rows. */
  model: ModelName
  where: Tree
  /** A column of the listed rows, or the words that they are to match well. */
  sort: Readonly<{ column: string } | { search: string }>
  /** The listed rows' column of the node's id; `several` rows may have the same. */
  id: string
  several?: boolean
  node: ModelName
  select: Tree
}>

/** A place between two rows: the sort value, the kind and the id of the row it is at. */
export type Place = readonly [sort: unknown, kind: number, id: string]

export type MixedWindow = Readonly<{
  type: 'date' | 'real'
  direction: 'asc' | 'desc'
  after: Place | null
  before: Place | null
  take: number
}>

/** What a mixed list gives for each row. */
export type Mixed = Readonly<{ sort: string | number; kind: number; id: string; node: object }>

/**
 * SQL expression of a JSON array of `Mixed`: the rows of all branches in one order, by sort value, kind and id, all in
 * the same direction. Each branch is cut to the page before they meet, so each can be read from its own index.
 */
export function mixed(statement: Statement, branches: readonly Branch[], window: MixedWindow): string {
  if (branches.length === 0) return `'[]'::json`
  const found = mixedRows(statement, branches, window)
  const nodes = branches.map((branch) => `WHEN ${branch.kind} THEN ${nodeOf(statement, branch)}`)
  const row = `json_build_object('sort', m.sort, 'kind', m.kind, 'id', m.id, 'node', CASE m.kind ${nodes.join(' ')} END)`
  return `(SELECT coalesce(json_agg(${row}), '[]') FROM (${found}) m)`
}

/** SELECT of the `sort`, `kind` and `id` of the rows of all branches, of which there is one at least. */
export function mixedRows(
  statement: Statement,
  branches: readonly Omit<Branch, 'select'>[],
  window: MixedWindow,
): string {
  const direction = window.direction === 'asc' ? 'ASC' : 'DESC'
  const order = `ORDER BY sort ${direction}, kind ${direction}, id ${direction} LIMIT ${window.take}`
  const parts = branches.map((branch) => `(${cut(statement, branch, window)} ${order})`)
  return `SELECT * FROM (${parts.join(' UNION ALL ')}) u ${order}`
}

/** SQL expression: how many nodes all branches have. */
export function mixedCount(statement: Statement, branches: readonly Omit<Branch, 'select'>[]): string {
  const counts = branches.map((branch) => {
    const model = modelOf(branch.model)
    const alias = statement.alias()
    const counted = branch.several ? `DISTINCT ${idOf(branch, alias)}` : '*'
    const filter = where(statement, model, alias, branch.where)
    return `(SELECT count(${counted}) FROM ${quote(model.table)} ${alias} WHERE ${filter})`
  })
  return `(${['0', ...counts].join(' + ')})`
}

function cut(statement: Statement, branch: Omit<Branch, 'select'>, window: MixedWindow): string {
  const model = modelOf(branch.model)
  const alias = statement.alias()
  const isSearch = 'search' in branch.sort
  const sort =
    'search' in branch.sort
      ? relevance(statement, model, alias, branch.sort.search)
      : column(alias, model.columns.get(branch.sort.column) ?? '')
  const filter = where(statement, model, alias, branch.where)
  const distinct = branch.several ? 'DISTINCT ' : ''
  const rows = `SELECT ${distinct}${sort} AS sort, ${branch.kind} AS kind, ${idOf(branch, alias)} AS id
    FROM ${quote(model.table)} ${alias} WHERE ${filter}`
  const [forward, backward] = window.direction === 'asc' ? (['>', '<'] as const) : (['<', '>'] as const)
  const bounds = [bound(statement, window, window.after, forward), bound(statement, window, window.before, backward)]
  // How well a row matches is computed once; OFFSET 0 keeps PostgreSQL from doing it again for each comparison.
  return `SELECT * FROM (${rows}${isSearch ? ' OFFSET 0' : ''}) r WHERE TRUE${bounds.join('')}`
}

function bound(statement: Statement, { type }: MixedWindow, place: Place | null, side: '<' | '>'): string {
  if (place === null) return ''
  const [value, kind, id] = place
  const sort = `${statement.value(value)}::${type}`
  // The first half is what an index answers.
  return ` AND r.sort ${side}= ${sort} AND (r.sort, r.kind, r.id) ${side}
    (${sort}, ${statement.value(kind)}::int, ${statement.value(id)}::uuid)`
}

const idOf = ({ model, id }: Pick<Branch, 'model' | 'id'>, alias: string): string =>
  column(alias, modelOf(model).columns.get(id) ?? '')

function nodeOf(statement: Statement, { node, select }: Branch): string {
  const alias = statement.alias()
  const model = modelOf(node)
  return `(SELECT ${object(statement, model, alias, select)} FROM ${quote(model.table)} ${alias} WHERE ${alias}.id = m.id)`
}
