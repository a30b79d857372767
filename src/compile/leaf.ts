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

/** Gives SQL expressions of the JSON of values of a scalar or enum type, or of lists of them. */
export function leafEncoder(type: GraphQLOutputType): ScalarSql {
  const named = getNamedType(type)
  if (!isLeafType(named)) throw new Error(`${String(type)} is neither a scalar nor an enum`)
  const json = isListType(getNullableType(type)) ? (value: string) => `array_to_json(${value})` : scalarOf(named)
  return isNonNullType(type) ? json : (value) => orNull(json(value))
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
