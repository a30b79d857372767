import fc from 'fast-check'
import type { DocumentNode } from 'graphql'
import { buildSchema, getNamedType, parse, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql'
import { expect, test } from 'vitest'
import { hostileValues } from './hostile-values.ts'
import { operations } from './random-operation.ts'

/** Everything that a schema can have and that is hard to get right. */
const schema = buildSchema(`
  interface Node { id: ID! }
  type Query { node(id: ID!): Node  things(filter: Filter, by: [By!], first: Int! = 2, sizes: [[Size]!]): [Thing!]!  any: Any }
  type Mutation { add(input: Add!): Added! }
  type Thing implements Node { id: ID!  name(language: String): String!  size: Size!  other(by: By!): Any }
  type Person implements Node { id: ID!  name: String  born: Date  thing: Thing }
  union Any = Thing | Person
  union Added = Person | Refused
  type Refused { code: String! }
  enum Size { BIG  SMALL }
  scalar Date
  input Filter { and: [Filter!]  or: [Filter!]  not: Filter  born: Date  sizes: [Size!]  by: By }
  input By @oneOf { id: ID  name: String  key: Key }
  input Key { scheme: String!  value: Float }
  input Add { name: String!  born: Date  by: By!  isKnown: Boolean = true }
`)
const leaves = hostileValues({ ids: ['1'], cursors: ['2'], words: ['China'] })
const sample = (kind: 'query' | 'mutation') => fc.sample(operations(schema, kind, leaves), { numRuns: 300, seed: 1 })

test.each(['query', 'mutation'] as const)('every random %s is valid for its schema', (kind) => {
  for (const { query } of sample(kind)) expect(validate(schema, parse(query)), query).toEqual([])
})

test('random operations reach every field, argument and value, and use every part of the language', () => {
  const found = new Set([...sample('query'), ...sample('mutation')].flatMap(({ query }) => partsOf(parse(query))))
  const parts = [
    ...[
      'Query.node',
      'Query.things',
      'Query.any',
      'Thing.name',
      'Thing.other',
      'Person.thing',
      'Refused.code',
      'Node.id',
    ],
    ...['things(filter)', 'things(by)', 'things(first)', 'things(sizes)', 'node(id)', 'name(language)', 'add(input)'],
    ...[
      'Filter.and',
      'Filter.or',
      'Filter.not',
      'Filter.sizes',
      'By.id',
      'By.name',
      'By.key',
      'Key.scheme',
      'Key.value',
    ],
    ...[
      'Add.by',
      'Add.isKnown',
      'BIG',
      'SMALL',
      'on Thing',
      'on Person',
      'on Refused',
      'on Node',
      'on Query',
      'NullValue',
    ],
    ...[
      '@include',
      '@skip',
      'Variable',
      'FragmentSpread',
      'InlineFragment',
      'FragmentDefinition',
      '__typename',
      'alias',
    ],
    'default',
  ]
  expect(parts.filter((part) => !found.has(part))).toEqual([])
})

test('now and then an input object stands in itself dozens of times', () => {
  const deepest = Math.max(...sample('query').map(({ query }) => query.match(/(?:not|and|or): \[?\{ /g)?.length ?? 0))
  expect(deepest).toBeGreaterThan(30)
})

test('values that no document can hold go into variables', () => {
  const given = sample('query').flatMap(({ variables }) => Object.values(variables))
  expect(given.some((value) => typeof value === 'string' && !value.isWellFormed())).toBe(true)
})

/** `Query.node`, `node(id)`, `Filter.and`, `on Thing`, `@skip`, and the kinds of the nodes of its syntax. */
function partsOf(document: DocumentNode): string[] {
  const parts: string[] = []
  const types = new TypeInfo(schema)
  const visitor = visitWithTypeInfo(types, {
    enter: (node) => void parts.push(node.kind),
    Field: ({ name, alias }) =>
      void parts.push(`${types.getParentType()?.name}.${name.value}`, alias ? 'alias' : name.value),
  })
  visit(document, visitor)
  visit(
    document,
    visitWithTypeInfo(types, {
      Argument: ({ name }) => void parts.push(`${types.getFieldDef()?.name}(${name.value})`),
      ObjectField: ({ name }) => void parts.push(`${String(getNamedType(types.getParentInputType()))}.${name.value}`),
      EnumValue: ({ value }) => void parts.push(value),
      Directive: ({ name }) => void parts.push(`@${name.value}`),
      NamedType: ({ name }) => void parts.push(`on ${name.value}`),
      VariableDefinition: ({ defaultValue }) => void parts.push(defaultValue ? 'default' : ''),
    }),
  )
  return parts
}
