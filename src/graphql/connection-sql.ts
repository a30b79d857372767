import type { Below, Row, Values } from '#compile/notation.ts'
import { columnOf, rowOf, sql } from '#compile/notation.ts'
import { found, oneOf } from '#compile/relations.ts'
import { isSteady } from '#read/along-links.ts'
import type { Tree } from '#read/arguments.ts'
import { Expression } from '#read/arguments.ts'
import type { ModelName, Relation } from '#read/model.ts'
import { modelOf } from '#read/model.ts'
import { chosen, countOf } from '#read/select.ts'
import type { Statement } from '#read/sql.ts'
import { joined } from '#read/where.ts'
import { PageSql } from './page-sql.ts'
import type { Ordering, PageArguments } from './paging.ts'
import { pageWindow } from './paging.ts'

/** What a connection's fields are written from in SQL, as `Connection` is what they resolve from. */
export type ConnectionSql = Readonly<{
  page: PageSql
  count: () => string
  /** A `where` on the nodes: all of the list, whatever the page. */
  where: () => Tree
}>

/** A list of rows of one table: the nodes themselves, or link rows that lead to them. */
export type TableList = Readonly<{
  model: ModelName
  ordering: Ordering
  /** On the listed rows. */
  where: Tree
  /** On the nodes. */
  nodesWhere: () => Tree
  /** The link rows' relation to the node. */
  via?: string | undefined
  /** What holds the list to an outer row: its relation to the listed rows. */
  outer?: Readonly<{ alias: string; relation: Relation }> | undefined
}>

type ListedArguments = PageArguments & Readonly<{ filter?: object | null | undefined }>

/** A filter may leave few rows or many, and the plan has to be one for its values. */
export function heedFilter(statement: Statement, { filter }: ListedArguments): void {
  if (filter && Object.keys(filter).length > 0) statement.valuesMatter = true
}

/** SQL expression of a connection to the rows of a table. */
export function tableConnection(field: Below, args: ListedArguments, list: TableList): string {
  const { statement } = field
  const { ordering, outer } = list
  const row = rowOf(list.model, statement.alias())
  const held = (alias: string) => (outer ? joined(outer.alias, alias, outer.relation) : 'TRUE')
  const { where, orderBy, size, backward } = pageWindow(args, ordering, list.where)
  if (outer || !isSteady(row.model, where, orderBy)) heedFilter(statement, args)
  const rows = {
    ...{ row, alias: row.alias, size, backward },
    select: (take: number) => chosen(statement, row.model, row.alias, { where, orderBy, take }, held(row.alias)),
    node: (below: Below) => (list.via === undefined ? below.object(row) : oneOf(below, row, list.via)),
  }
  return connection(field, new PageSql(statement, rows, ordering, args, field.asks('pageInfo')), {
    count: () => countOf(statement, list.model, list.where, held),
    where: () => {
      heedFilter(statement, args)
      return list.nodesWhere()
    },
  })
}

/** SQL expression of a connection: its fields, around what they need of the page. */
export function connection(field: Below, page: PageSql, rest: Omit<ConnectionSql, 'page'>): string {
  return page.around(field.object({ page, ...rest } satisfies ConnectionSql))
}

/** A column of an outer row, as a value of a `where`. */
export const outerColumn = (row: Row, name: string): Expression => new Expression(columnOf(row, name))

/** The columns of an outer row by their names. */
export const outerColumns = (row: Row): object =>
  Object.fromEntries([...modelOf(row.model.name).columns.keys()].map((name) => [name, outerColumn(row, name)]))

/** How the field `entity` of a row with an `entityId` is written. */
export const entityHere = sql<Values>((row, _args, field) =>
  found(field, 'entity', { id: new Expression(columnOf(row, 'entityId')) }),
)
