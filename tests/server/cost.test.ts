import type { FragmentDefinitionNode, OperationDefinitionNode } from 'graphql'
import { buildSchema, Kind, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { schema } from '#graphql/schema.ts'
import type { Cost } from '#server/cost.ts'
import { costOf } from '#server/cost.ts'
import { readExamples } from '#server/graphiql.ts'

function cost(query: string, variables: Record<string, unknown> = {}, of = schema): Cost {
  const document = parse(query)
  expect(validate(of, document)).toEqual([])
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  return costOf(of, operation as OperationDefinitionNode, byName(fragments), variables)
}
const byName = (fragments: readonly FragmentDefinitionNode[]) =>
  new Map(fragments.map((fragment) => [fragment.name.value, fragment]))

test.each<[string, number, string]>([
  ['a page', 3, '{ articles(first: 3) { nodes { id } } }'],
  ['a page from the end', 4, '{ articles(last: 4) { edges { node { id } cursor } } }'],
  ['a page of the usual size', 20, '{ articles { nodes { id } } }'],
  [
    'pages in pages',
    3 + 15 + 15 + 30,
    '{ articles(first: 3) { nodes { statements(last: 5) { nodes { article { mentions(first: 2) { nodes { id } } } } } } } }',
  ],
  ['one thing', 1, '{ article(by: { slug: "x" }) { title } }'],
  ['one thing of every row', 6, '{ articles(first: 3) { nodes { publisher { name } } } }'],
  ['what stands in the row itself', 3, '{ articles(first: 3) { nodes { published { edtf } } } }'],
  ['a list without pages', 3 + 3 * 4, '{ articles(first: 3) { nodes { authors { name } } } }'],
  ['a list that is as long as asked for', 3, '{ nodes(ids: ["a", "b", "c"]) { id } }'],
  ['a total', 3 + 20, '{ articles(first: 3) { totalCount } }'],
  [
    'a total for every row',
    3 + 3 * (1 + 20),
    '{ articles(first: 3) { nodes { statements(first: 1) { totalCount } } } }',
  ],
  ['the same under two names', 7, '{ a: articles(first: 3) { nodes { id } } b: articles(first: 4) { nodes { id } } }'],
  [
    'a fragment spread twice',
    6,
    '{ a: articles(first: 3) { ...F } b: articles(first: 3) { ...F } } fragment F on ArticleConnection { nodes { id } }',
  ],
  ['a fragment on an interface', 5, '{ node(id: "a") { ... on Article { statements(first: 4) { nodes { id } } } } }'],
  [
    'what is left out',
    3,
    '{ articles(first: 3) { nodes { publisher @skip(if: true) { id } authors @include(if: false) { id } } } }',
  ],
  ['a facet', 20 + 200 + 5, '{ articles { facets { kinds(first: 5) { count } } } }'],
  ['buckets', 20 + 200 + 4, '{ events { buckets(interval: MONTH) { count } } }'],
  ['a timeline', 1 + 5 + 50, '{ entity(by: { slug: "x" }) { timeline(first: 5) { nodes { __typename } } } }'],
  ['a search', 5 + 500, '{ search(query: "x", first: 5) { edges { score node { ... on Article { id } } } } }'],
  ['the type', 0, '{ __typename }'],
  ['the schema', 0, '{ __schema { types { fields { args { name } } } } }'],
  ['a page that is too large', 100, '{ articles(first: 1000000) { nodes { id } } }'],
  ['a negative page', 0, '{ articles(first: -5) { nodes { publisher { id } } } }'],
  ['a page of null', 20, '{ articles(first: null) { nodes { id } } }'],
  [
    'a subscription, for each event',
    1 + 5,
    'subscription { articleIngested { statements(first: 5) { nodes { id } } } }',
  ],
])('%s costs %i', (_what, nodes, query) => {
  expect(cost(query).nodes).toBe(nodes)
})

test('page sizes and conditions come from the variables', () => {
  const query = `query($size: Int = 7, $whole: Boolean!) {
    articles(first: $size) { nodes { publisher @include(if: $whole) { id } } } }`
  expect(cost(query, { size: 7, whole: false }).nodes).toBe(7)
  expect(cost(query, { size: 2, whole: true }).nodes).toBe(4)
  expect(cost(query, { size: 1e9, whole: true }).nodes).toBe(200)
  expect(cost(query, { whole: true }).nodes).toBe(40)
})

test('it names the place that reads the most', () => {
  const query = `{ few: entities(first: 2) { nodes { id } }
    all: articles(first: 100) { nodes { authors { id } statements(first: 100) { edges { node { ...S } } } } } }
    fragment S on Statement { evidence(first: 50) { id } }`
  expect(cost(query).dearest).toEqual({ nodes: 500_000, path: 'all.nodes.statements.edges.node.evidence' })
})

test('the default of an argument counts', () => {
  const small = buildSchema('type Query { all(first: Int = 7): [Item!]! } type Item { name: String }')
  expect(cost('{ all { name } }', {}, small).nodes).toBe(7)
})

test('a bomb of fragments is counted at once, and to a finite number', () => {
  const bombs = Array.from(
    { length: 60 },
    (_, index) => `fragment F${index} on Article { a: publisher { articles(first: 100) { nodes { ...F${index + 1} } } }
      b: publisher { articles(first: 100) { nodes { ...F${index + 1} } } } }`,
  )
  const document = parse(`{ article(by: { slug: "x" }) { ...F0 } } ${bombs.join(' ')} fragment F60 on Article { id }`)
  const [operation, ...fragments] = document.definitions
  const started = performance.now()
  const bomb = costOf(schema, operation as OperationDefinitionNode, byName(fragments as FragmentDefinitionNode[]), {})
  expect(bomb.nodes).toBe(Number.MAX_SAFE_INTEGER)
  expect(performance.now() - started).toBeLessThan(1000)
})

test('the examples cost far less than the limit', () => {
  for (const { query } of readExamples()) expect(cost(query).nodes).toBeLessThan(25_000)
})
