import type { GraphQLField, GraphQLNamedType, GraphQLObjectType } from 'graphql'
import { getNamedType, isCompositeType, isNonNullType } from 'graphql'
import { sqlOf } from './derived.ts'
import type { Pieces } from './json.ts'
import { leafEncoder, orNull } from './leaf.ts'
import type { FieldSql } from './notation.ts'

export type AnyField = GraphQLField<unknown, unknown>

/** All that a field's writing needs of the schema, found out once. */
export type Field = Readonly<{
  definition: AnyField
  write: FieldSql<never, never>
  /** Without lists and nulls. */
  named: GraphQLNamedType
  isLeaf: boolean
  /** The field's JSON from what `write` gave. */
  json: (written: string) => Pieces
}>

const known = new WeakMap<AnyField, Field>()

export function fieldOf(type: GraphQLObjectType, definition: AnyField): Field {
  const found = known.get(definition) ?? described(type, definition)
  known.set(definition, found)
  return found
}

function described(type: GraphQLObjectType, definition: AnyField): Field {
  const named = getNamedType(definition.type)
  const isLeaf = !isCompositeType(named)
  const composite = (written: string) => [isNonNullType(definition.type) ? written : orNull(written)]
  const json = isLeaf ? leafEncoder(definition.type) : composite
  return { definition, write: sqlOf(type, definition), named, isLeaf, json }
}
