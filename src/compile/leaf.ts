import type { GraphQLLeafType, GraphQLOutputType } from 'graphql'
import { getNamedType, getNullableType, isEnumType, isLeafType, isListType, isNonNullType } from 'graphql'
import type { Pieces } from './json.ts'
import { quoted, realText } from './json.ts'
import type { ScalarSql } from './notation.ts'
import { NotCompiled } from './not-compiled.ts'

const builtIn: Readonly<Record<string, ScalarSql>> = {
  String: (value) => `to_json(${value})`,
  Boolean: (value) => `(${value})::text`,
  Int: (value) => `${value}::text`,
  Float: realText,
}

/** Gives SQL expressions of the JSON of values of a scalar or enum type, or of lists of them. */
export function leafEncoder(type: GraphQLOutputType): (value: string) => Pieces {
  const named = getNamedType(type)
  if (!isLeafType(named)) throw new Error(`${String(type)} is neither a scalar nor an enum`)
  const isList = isListType(getNullableType(type))
  if (!isList && isPlain(named)) {
    if (isNonNullType(type)) return quoted
    return (value) => [orNull(`'"' || ${value}::text || '"'`)]
  }
  const json = isList ? (value: string) => `array_to_json(${value})` : scalarOf(named)
  return isNonNullType(type) ? (value) => [json(value)] : (value) => [orNull(json(value))]
}

/** Names in GraphQL, days, and ids, which are in base64url, need no escape. */
const isPlain = (type: GraphQLLeafType): boolean => isEnumType(type) || type.name === 'ID' || type.name === 'Date'

/** SQL expression of JSON, or of null where it is NULL. */
export const orNull = (json: string): string => `coalesce(${json}, 'null')`

function scalarOf(type: GraphQLLeafType): ScalarSql {
  const own = type.extensions['sql'] as ScalarSql | undefined
  const found = own ?? builtIn[type.name]
  if (found === undefined) throw new NotCompiled('scalar', `the scalar ${type.name} says nothing of SQL`)
  return found
}
