import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { compile } from '#compile/compile.ts'
import { encodeId } from '#graphql/ids.ts'
import { schema } from '#graphql/schema.ts'

const valuesMatter = (field: string) => compile({ schema, document: parse(`{ ${field} }`) }).valuesMatter
const id = encodeId('Statement', '00000000-0000-5000-8000-000000000000')
const DAYS = '{ from: "2020-01-01", to: "2020-02-01" }'

test.each([
  'statements(first: 7) { nodes { text } }',
  `statements(filter: { ids: ["${id}"] }) { nodes { text } }`,
  'statements(filter: { topic: { any: [{ slug: "china" }] } }) { nodes { text } totalCount }',
  `statements(filter: { topic: { any: [{ slug: "china" }] }, said: { certainlyWithin: ${DAYS} } }) { nodes { text } }`,
  `statements(filter: { topic: { any: [{ slug: "china" }] }, said: { overlaps: ${DAYS} } }) { nodes { text } }`,
  'articles(filter: { entities: { all: [{ slug: "china" }] }, published: { after: "2020-01-01" } }) { totalCount }',
  'events(filter: { participant: { any: [{ slug: "china" }] } }, last: 5) { nodes { title } }',
])('one plan serves for all values of %s', (field) => expect(valuesMatter(field)).toBe(false))

test.each([
  'statements(filter: { search: "peace" }) { nodes { text } }',
  `statements(filter: { said: { certainlyWithin: ${DAYS} } }) { nodes { text } }`,
  'statements(filter: { topic: { any: [{ slug: "china" }, { slug: "japan" }] } }) { nodes { text } }',
  'statements(filter: { topic: { any: [{ slug: "china" }] }, modes: [DIRECT] }) { nodes { text } }',
  'statements(filter: { topic: { any: [{ slug: "china" }] } }) { facets { modes { count } } }',
  'events(filter: { participant: { any: [{ slug: "china" }], roles: [HOST] } }) { nodes { title } }',
])('a plan is made for the values of %s', (field) => expect(valuesMatter(field)).toBe(true))
