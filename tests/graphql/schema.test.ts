import type { GraphQLField, GraphQLNamedType } from 'graphql'
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql'
import { expect, test } from 'vitest'
import { schema } from '#graphql/schema.ts'

test('the printed schema is the committed one', async () => {
  const printed = `${printSchema(lexicographicSortSchema(schema))}\n`
  await expect(printed).toMatchFileSnapshot('../../src/graphql/schema.graphql')
})

test('every type, field, argument and enum value has a description', () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  )
  expect(types.length).toBeGreaterThan(50)
  expect(types.flatMap(undescribed)).toEqual([])
})

function undescribed(type: GraphQLNamedType): string[] {
  const own = type.description ? [] : [type.name]
  if (isEnumType(type)) return [...own, ...missing(type.name, type.getValues())]
  if (isInputObjectType(type)) return [...own, ...missing(type.name, Object.values(type.getFields()))]
  if (!isObjectType(type) && !isInterfaceType(type)) return own
  const fields: GraphQLField<unknown, unknown>[] = Object.values(type.getFields())
  const inArguments = fields.flatMap((field) => missing(`${type.name}.${field.name}`, field.args))
  return [...own, ...missing(type.name, fields), ...inArguments]
}

const missing = (
  parent: string,
  members: readonly { name: string; description?: string | null | undefined }[],
): string[] => members.filter(({ description }) => !description).map(({ name }) => `${parent}.${name}`)
