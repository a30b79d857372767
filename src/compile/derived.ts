import type { GraphQLField, GraphQLObjectType } from 'graphql'
import type { Arguments } from '#read/arguments.ts'
import type { FieldSql, Row } from './notation.ts'
import { columnOf } from './notation.ts'
import { NotCompiled } from './not-compiled.ts'
import { listOf, oneOf, relationOf } from './relations.ts'

type AnyField = GraphQLField<unknown, unknown>
type AnySql = FieldSql<never, never>

/** What Pothos and we note beside a field. */
type Notes = Readonly<{
  sql?: AnySql
  pothosExposedField?: string
  pothosPrismaRelationField?: Readonly<{ name: string }>
  pothosPrismaSelect?: unknown
}>

/** How a field is written: as it says itself, or as follows from what Pothos knows of it. */
export function sqlOf(type: GraphQLObjectType, field: AnyField): AnySql {
  const write = noted(field.extensions as Notes)
  if (write === null) throw new NotCompiled('field', `${type.name}.${field.name} says nothing of SQL`)
  return write
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
  return (owner, args, field) => {
    let query: Arguments = {}
    select(args, {}, (given) => (query = typeof given === 'function' ? given(args, {}) : given))
    return relationOf(owner, name).isList ? listOf(field, owner, name, query) : oneOf(field, owner, name)
  }
}
