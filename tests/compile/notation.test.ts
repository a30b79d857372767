import type { GraphQLNamedType, GraphQLObjectType } from 'graphql'
import { getNamedType, isAbstractType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { fieldOf } from '#compile/field.ts'
import { schema } from '#graphql/schema.ts'

/** The object types that a query comes to. */
function readable(): GraphQLObjectType[] {
  const met = new Set<GraphQLNamedType>()
  const visit = (type: GraphQLNamedType): void => {
    if (met.has(type) || type.name.startsWith('__')) return
    met.add(type)
    if (isAbstractType(type)) for (const one of schema.getPossibleTypes(type)) visit(one)
    if (isObjectType(type)) for (const field of Object.values(type.getFields())) visit(getNamedType(field.type))
  }
  const query = schema.getQueryType()
  if (query) visit(query)
  return [...met].filter(isObjectType)
}

test.each(readable().map((type) => [type.name, type] as const))(
  'all fields of %s are written in SQL',
  (_name, type) => {
    const silent = Object.values(type.getFields()).filter((field) => {
      try {
        return fieldOf(type, field) === undefined
      } catch {
        return true
      }
    })
    expect(silent.map(({ name }) => name)).toEqual([])
  },
)
