import type { Arguments, Tree } from '#read/arguments.ts'
import type { Relation } from '#read/model.ts'
import { chosen, LONGEST_LIST } from '#read/select.ts'
import type { Statement } from '#read/sql.ts'
import { quote } from '#read/sql.ts'
import { joined, where as condition } from '#read/where.ts'
import { listText } from './json.ts'
import type { Below, Row } from './notation.ts'
import { columnOf, rowOf } from './notation.ts'

/** What relations lead to, as SQL expressions. */

type Within = Pick<Below, 'statement' | 'object'>

/** JSON text of the one row that is looked for by what is unique; NULL where there is none. */
export function found({ statement, object }: Within, model: string, where: Tree): string {
  const row = rowOf(model, statement.alias())
  const text = object(row)
  return `(SELECT ${text} FROM ${quote(row.model.table)} ${row.alias} WHERE ${condition(statement, row.model, row.alias, where)})`
}

/** JSON text of the first row that a relation leads to; NULL where there is none. */
export function firstOf({ statement, object }: Within, owner: Row, name: string, args: Arguments): string {
  const relation = relationOf(owner, name)
  const row = rowOf(relation.model, statement.alias())
  const held = joined(owner.alias, row.alias, relation)
  const rows = chosen(statement, row.model, row.alias, { ...args, take: 1 }, held)
  return `(SELECT ${object(row)} FROM (${rows}) ${row.alias})`
}

/** JSON text of the list that a relation leads to, or of what another, `via`, leads to from its rows. */
export function listOf(field: Within, owner: Row, name: string, args: Arguments, via?: string): string {
  const relation = relationOf(owner, name)
  const row = rowOf(relation.model, field.statement.alias())
  const bounded = { ...args, take: args.take ?? LONGEST_LIST }
  const rows = chosen(field.statement, row.model, row.alias, bounded, joined(owner.alias, row.alias, relation))
  const item = via === undefined ? field.object(row) : oneOf(field, row, via)
  return listText(item, `FROM (${rows}) ${row.alias}`)
}

/** JSON text of the one row that a relation leads to; NULL where there is none. */
export const oneOf = ({ statement, object }: Within, owner: Row, name: string): string =>
  over(statement, owner, relationOf(owner, name), object)

/** The value that a path of relations leads to. */
export function valueAt(statement: Statement, row: Row, [name = '', ...rest]: readonly string[]): string {
  if (rest.length === 0) return columnOf(row, name)
  return over(statement, row, relationOf(row, name), (inner) => valueAt(statement, inner, rest))
}

function over(statement: Statement, { alias }: Row, relation: Relation, write: (row: Row) => string): string {
  const row = rowOf(relation.model, statement.alias())
  const held = joined(alias, row.alias, relation)
  return `(SELECT ${write(row)} FROM ${quote(row.model.table)} ${row.alias} WHERE ${held})`
}

export function relationOf({ model }: Row, name: string): Relation {
  const relation = model.relations.get(name)
  if (relation === undefined) throw new Error(`${model.name} has no relation "${name}"`)
  return relation
}
