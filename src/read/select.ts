import { alongLinks } from './along-links.ts'
import type { Arguments, Tree } from './arguments.ts'
import { entriesOf, isTree, listOf } from './arguments.ts'
import { linkedRows } from './linked-rows.ts'
import type { Model, Relation } from './model.ts'
import { modelOf } from './model.ts'
import { relevance } from './search.ts'
import type { Statement } from './sql.ts'
import { allOf, column, quote } from './sql.ts'
import { joined, where } from './where.ts'

/**
 * SQL expression of a JSON array: the rows of a list in its order, each as an object with what is selected. A list
 * inside it is a subquery of its own with its own limit, so the whole is one statement, however deep.
 */
export function rows(statement: Statement, name: string, args: Arguments): string {
  return listed(statement, modelOf(name), args, () => 'TRUE')
}

function listed(statement: Statement, model: Model, args: Arguments, joins: (alias: string) => string): string {
  const alias = statement.alias()
  const source = chosen(statement, model, alias, args, joins(alias))
  // Rows are chosen before they are made into objects: their subqueries run for the page only, not for all it is of.
  const row = object(statement, model, alias, args.select ?? allColumns(model))
  return `(SELECT coalesce(json_agg(${row}), '[]') FROM (${source}) ${alias})`
}

/** SELECT of the whole rows of a list in its order; `held` holds them to another row. */
export function chosen(statement: Statement, model: Model, alias: string, args: Arguments, held = 'TRUE'): string {
  // A number in the text: PostgreSQL plans for a tenth of a table where the limit is a parameter.
  const limit = args.take === undefined ? '' : ` LIMIT ${args.take}`
  const links = held === 'TRUE' ? alongLinks(model, args.where ?? {}, args.orderBy) : null
  if (links) {
    const link = statement.alias()
    const source = linkedRows(statement, links, link, alias)
    return `SELECT ${alias}.* ${source}${orderBy(statement, links.known, link, args.orderBy)}${limit}`
  }
  const condition = allOf([held, where(statement, model, alias, args.where ?? {})])
  const order = orderBy(statement, model, alias, args.orderBy)
  return `SELECT ${alias}.* FROM ${quote(model.table)} ${alias} WHERE ${condition}${order}${limit}`
}

/** What a list inside another is cut to where it is not paged: the parties of a statement, the names of an entity. */
export const LONGEST_LIST = 1000

/** SQL expression of the JSON object of a row. */
export function object(statement: Statement, model: Model, alias: string, select: Tree): string {
  const pairs = entriesOf(select).flatMap(([key, value]) => {
    if (value === false) return []
    return [`'${key}', ${member(statement, model, alias, key, value)}`]
  })
  return `json_build_object(${pairs.join(', ')})`
}

function member(statement: Statement, model: Model, alias: string, key: string, value: unknown): string {
  if (key === '_count') return counts(statement, model, alias, value as Tree)
  if (key === '_relevance') return relevance(statement, model, alias, String(value))
  const relation = model.relations.get(key)
  if (relation) return related(statement, alias, relation, isTree(value) ? value : {})
  const name = model.columns.get(key)
  if (name === undefined) throw new Error(`${model.name} has no field "${key}" to select`)
  return column(alias, name)
}

function related(statement: Statement, alias: string, relation: Relation, args: Arguments): string {
  const target = modelOf(relation.model)
  if (relation.isList) {
    const bounded = { ...args, take: args.take ?? LONGEST_LIST }
    return listed(statement, target, bounded, (inner) => joined(alias, inner, relation))
  }
  const inner = statement.alias()
  const row = object(statement, target, inner, args.select ?? allColumns(target))
  const conditions = [joined(alias, inner, relation), where(statement, target, inner, args.where ?? {})]
  return `(SELECT ${row} FROM ${quote(target.table)} ${inner} WHERE ${conditions.join(' AND ')})`
}

/** `_count: { select: { statements: true | { where } } }` */
function counts(statement: Statement, model: Model, alias: string, { select }: Tree): string {
  const pairs = entriesOf(select as Tree).map(([key, value]) => {
    const relation = model.relations.get(key)
    if (relation === undefined) throw new Error(`${model.name} has no relation "${key}" to count`)
    const filter = isTree(value) ? ((value['where'] ?? {}) as Tree) : {}
    return `'${key}', ${countOf(statement, relation.model, filter, (inner) => joined(alias, inner, relation))}`
  })
  return `json_build_object(${pairs.join(', ')})`
}

/** SQL expression: how many rows there are; `joins` holds them to another row. */
export function countOf(
  statement: Statement,
  name: string,
  filter: Tree,
  joins: (alias: string) => string = () => 'TRUE',
): string {
  const target = modelOf(name)
  const inner = statement.alias()
  const held = joins(inner)
  const links = held === 'TRUE' ? alongLinks(target, filter) : null
  if (links) return `(SELECT count(*) ${linkedRows(statement, links, statement.alias(), inner, false)})`
  const condition = allOf([held, where(statement, target, inner, filter)])
  return `(SELECT count(*) FROM ${quote(target.table)} ${inner} WHERE ${condition})`
}

export function orderBy(statement: Statement, model: Model, alias: string, order: Arguments['orderBy']): string {
  if (order === undefined) return ''
  const terms = listOf(order).flatMap((tree) =>
    entriesOf(tree).map(([key, value]) => orderTerm(statement, model, alias, key, value)),
  )
  return terms.length === 0 ? '' : ` ORDER BY ${terms.join(', ')}`
}

function orderTerm(statement: Statement, model: Model, alias: string, key: string, value: unknown): string {
  if (key === '_relevance') {
    const { search, sort } = value as Tree
    return `${relevance(statement, model, alias, String(search))} ${directions[String(sort)]}`
  }
  const relation = model.relations.get(key)
  if (relation) return relatedTerm(statement, alias, relation, value as Tree)
  const name = model.columns.get(key)
  if (name === undefined) throw new Error(`${model.name} has no column "${key}" to order by`)
  return `${column(alias, name)} ${directions[String(value)]}`
}

/** Of short lists only: no index answers an order by a column of another table. */
function relatedTerm(statement: Statement, alias: string, relation: Relation, tree: Tree): string {
  const target = modelOf(relation.model)
  const inner = statement.alias()
  const [key = '', direction] = entriesOf(tree)[0] ?? []
  const value = column(inner, target.columns.get(key) ?? '')
  const source = `FROM ${quote(target.table)} ${inner} WHERE ${joined(alias, inner, relation)}`
  return `(SELECT ${value} ${source}) ${directions[String(direction)]}`
}

const directions: Readonly<Record<string, string>> = { asc: 'ASC', desc: 'DESC' }

const allColumns = ({ columns }: Model): Tree => Object.fromEntries([...columns.keys()].map((key) => [key, true]))
