import type { GraphQLLeafType, GraphQLOutputType } from 'graphql'
import { getNamedType, getNullableType, isEnumType, isLeafType, isListType, isNonNullType } from 'graphql'
import { realText } from './json.ts'
import type { ScalarSql } from './notation.ts'
import { NotCompiled } from './not-compiled.ts'

const builtIn: Readonly<Record<string, ScalarSql>> = {
  ID: (value) => `to_json(${value})`,
  String: (value) => `to_json(${value})`,
  Boolean: (value) => `to_json(${value})`,
  Int: (value) => `${value}::text`,
  Float: realText,
}

/** SQL expression of the JSON of a value of a scalar or enum type, or of a list of them. */
export function leafText(type: GraphQLOutputType, value: string): string {
  const present = getNullableType(type)
  const named = getNamedType(type)
  if (!isLeafType(named)) throw new Error(`${String(type)} is neither a scalar nor an enum`)
  const json = isListType(present) ? `array_to_json(${value})` : scalarOf(named)(value)
  return isNonNullType(type) ? json : orNull(json)
}

/** SQL expression of JSON, or of null where it is NULL. */
export const orNull = (json: string): string => `coalesce(${json}, 'null')`

function scalarOf(type: GraphQLLeafType): ScalarSql {
  if (isEnumType(type)) return (value) => `to_json(${value})`
  const own = type.extensions['sql'] as ScalarSql | undefined
  const found = own ?? builtIn[type.name]
  if (found === undefined) throw new NotCompiled('scalar', `the scalar ${type.name} says nothing of SQL`)
  return found
}
