import type { GraphQLField, GraphQLObjectType } from 'graphql'
import type { Arguments } from '#read/arguments.ts'
import { modelOf } from '#read/model.ts'
import { chosen, LONGEST_LIST } from '#read/select.ts'
import { quote } from '#read/sql.ts'
import { joined } from '#read/where.ts'
import { listText } from './json.ts'
import type { FieldSql, Row } from './notation.ts'
import { columnOf, rowOf } from './notation.ts'
import { NotCompiled } from './not-compiled.ts'

type AnyField = GraphQLField<unknown, unknown>
type AnySql = FieldSql<never, never>

/** What Pothos and we note beside a field. */
type Notes = Readonly<{
  sql?: AnySql
  pothosExposedField?: string
  pothosPrismaRelationField?: Readonly<{ name: string }>
  pothosPrismaSelect?: unknown
}>

const known = new WeakMap<AnyField, AnySql>()

/** How a field is written: as it says itself, or as follows from what Pothos knows of it. */
export function sqlOf(type: GraphQLObjectType, field: AnyField): AnySql {
  const found = known.get(field) ?? noted(field.extensions as Notes)
  if (found === null) throw new NotCompiled('field', `${type.name}.${field.name} says nothing of SQL`)
  known.set(field, found)
  return found
}

function noted({ sql, pothosExposedField: exposed, pothosPrismaRelationField: relation, ...notes }: Notes) {
  if (sql) return sql
  if (exposed !== undefined) return ((source: Row) => columnOf(source, exposed)) as AnySql
  if (relation) return relationSql(relation.name, notes.pothosPrismaSelect as SelectRelation) as AnySql
  return null
}

type Query = Arguments | ((args: object, context: object) => Arguments)
type SelectRelation = (args: object, context: object, nested: (query: Query) => Arguments) => unknown

/** A relation as `t.relation` made it; its `query` is only to be had from what Pothos would select. */
function relationSql(name: string, select: SelectRelation): FieldSql<Row> {
  return ({ model, alias }, args, { statement, object }) => {
    const relation = model.relations.get(name)
    if (relation === undefined) throw new Error(`${model.name} has no relation "${name}"`)
    const target = modelOf(relation.model)
    let query: Arguments = {}
    select(args, {}, (given) => (query = typeof given === 'function' ? given(args, {}) : given))
    const inner = statement.alias()
    if (!relation.isList) {
      const row = object(rowOf(target.name, inner))
      return `(SELECT ${row} FROM ${quote(target.table)} ${inner} WHERE ${joined(alias, inner, relation)})`
    }
    const bounded = { ...query, take: query.take ?? LONGEST_LIST }
    const rows = chosen(statement, target, inner, bounded, joined(alias, inner, relation))
    return listText(object(rowOf(target.name, inner)), `FROM (${rows}) ${inner}`)
  }
}
