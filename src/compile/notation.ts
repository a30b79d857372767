import type { Model } from '#read/model.ts'
import { modelOf } from '#read/model.ts'
import type { Statement } from '#read/sql.ts'
import { column } from '#read/sql.ts'

/**
 * How a field is written in SQL. It stands beside the field's resolver, in the field's `extensions`, and is to SQL what
 * the resolver is to JavaScript: from what the parent field gave and the arguments it makes an SQL expression, of the
 * value where the field's type is a scalar or an enum, else of the text of its JSON; NULL is null.
 *
 *     extensions: sql<Row>((article) => `(SELECT … WHERE article_id = ${columnOf(article, 'id')})`),
 *
 * Fields that Pothos exposes from a column, relations and ids need none (derived.ts).
 */
export type FieldSql<Parent, Arguments = object> = (parent: Parent, args: Arguments, field: Below) => string

/** The field that is being written. */
export type Below = Readonly<{
  statement: Statement
  /** The name of the type that the field belongs to. */
  typename: string
  /** SQL expression of the JSON text of an object of the field's type, or of the type that is named. */
  object: (source: unknown, typename?: string) => string
  /** The model of a type that the field may give; null for any other name. */
  modelOf: (typename: string) => string | null
  /** Whether the field `name` of the field's type is asked for. */
  asks: (name: string) => boolean
}>

/** Gives the `extensions` of a field. */
export const sql = <Parent, Arguments = object>(write: FieldSql<Parent, Arguments>) => ({ sql: write })

/** A row of a table that stands in the statement under an alias. */
export type Row = Readonly<{ model: Model; alias: string }>

/** SQL expressions by the names under which fields expose them, where an object is no row of a table. */
export type Values = Readonly<{ values: Readonly<Record<string, string>> }>

/** The columns of what stands in the statement under an alias, by the names under which fields expose them. */
export const valuesAt = (alias: string, columns: Readonly<Record<string, string>>): Values => ({
  values: Object.fromEntries(Object.entries(columns).map(([name, stored]) => [name, column(alias, stored)])),
})

export const rowOf = (model: string, alias: string): Row => ({ model: modelOf(model), alias })

/** SQL expression of a value of a row or of other values. */
export function columnOf(source: Row | Values, name: string): string {
  const expression = 'values' in source ? source.values[name] : source.model.columns.get(name)
  if (expression === undefined) throw new Error(`nothing is called "${name}" where a field is written in SQL`)
  return 'values' in source ? expression : column(source.alias, expression)
}

/** SQL expression of a value's JSON, from one of the value. */
export type ScalarSql = (value: string) => string

/** Gives the `extensions` of a scalar. */
export const scalarSql = (write: ScalarSql) => ({ sql: write })
