import { readFileSync } from 'node:fs'
import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { schema } from '#graphql/schema.ts'
import { brokenPromises } from './broken-promises.ts'

/** Written by `npm run release:schema`, once for each release; never between two. */
const released = readFileSync('src/graphql/released.graphql', 'utf8')

test('whatever the last release offered and did not deprecate is still there', () => {
  expect(brokenPromises(released, schema)).toEqual([])
})

const before = `
  type Query { thing(by: By!, size: Int = 1): Thing  node: Node }
  input By { slug: String  id: ID @deprecated(reason: "use slug") }
  interface Node { id: ID! }
  type Thing implements Node { id: ID!  name: String!  title: String @deprecated(reason: "use name")  kind: Kind!  old: Old @deprecated }
  type Old { name: String! }
  enum Kind { BIG  SMALL  HUGE @deprecated }
`

test.each([
  ['a new field', 'name: String!', 'name: String!  more: Int'],
  ['a new optional argument', 'size: Int = 1', 'size: Int = 1, more: Int'],
  ['a new type and a new value', 'BIG  SMALL', 'BIG  SMALL  TINY } type New { id: ID! } enum Other { A'],
  [
    'a field that is never null any more',
    'thing(by: By!, size: Int = 1): Thing',
    'thing(by: By!, size: Int = 1): Thing!',
  ],
  ['another default', 'size: Int = 1', 'size: Int = 2'],
  ['the removal of a deprecated field', 'title: String @deprecated(reason: "use name")', ''],
  ['the removal of a deprecated field of an input', 'id: ID @deprecated(reason: "use slug")', ''],
  ['the removal of a deprecated value', 'HUGE @deprecated', ''],
  ['another type of a deprecated field', 'title: String ', 'title: Int '],
  ['the removal of a type to which only a deprecated field led', /old: Old @deprecated|type Old \{.*?\}/g, ''],
])('allows %s', (_what, from, to) => {
  expect(before).toMatch(from)
  expect(brokenPromises(before, buildSchema(before.replace(from, to)))).toEqual([])
})

test.each([
  ['the removal of a field', 'name: String!', '', 'Thing.name was removed.'],
  ['the removal of another field', 'kind: Kind!', '', 'Thing.kind was removed.'],
  ['the removal of a value', 'SMALL', '', 'SMALL was removed from enum type Kind.'],
  ['a field that may be null', 'name: String!', 'name: String', 'Thing.name changed type from String! to String.'],
  [
    'a new required argument',
    'size: Int = 1',
    'size: Int = 1, more: Int!',
    'A required arg more on Query.thing was added.',
  ],
  [
    'a new required field of an input',
    'slug: String',
    'slug: String  more: Int!',
    'A required field more on input type By was added.',
  ],
  [
    'an argument that becomes required',
    'size: Int = 1',
    'size: Int!',
    'Query.thing arg size has changed type from Int to Int!.',
  ],
  ['the loss of an interface', 'Thing implements Node', 'Thing', 'Thing no longer implements interface Node.'],
])('refuses %s', (_what, from, to, reason) => {
  expect(before).toContain(from)
  expect(brokenPromises(before, buildSchema(before.replace(from, to)))).toEqual([reason])
})
