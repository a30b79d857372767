import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeId } from '#graphql/ids.ts'
import type { Client } from './client.ts'
import { found, openClient } from './client.ts'
import { statementHolds } from './oracle-filters.ts'
import * as oracle from './oracle-lists.ts'
import type { Article, Statement } from './world-types.ts'
import { articles, saveWorld, statements } from './world.ts'

let client: Client
beforeAll(async () => {
  client = await openClient('PGlite', { seeded: false, nodes: 1_000_000 })
  await saveWorld(client.database)
})
afterAll(() => client.database.close())

type List = Readonly<{ totalCount?: number; nodes: { id: string }[]; edges: { node: object }[] }>

/** What each article says of one list of its own, by the article's slug, and how many statements it took. */
async function ofEachArticle(fields: string, first = 100, variables?: object) {
  const declared = variables ? 'query($yes: Boolean!, $no: Boolean!)' : ''
  const { data, errors } = await client.ask(
    `${declared} { articles(first: ${first}) { nodes { slug ${fields} } } }`,
    variables,
  )
  expect(errors).toBeUndefined()
  const nodes = found(data, 'nodes') as (Record<string, List> & { slug: string })[]
  return { nodes, took: client.statements().length }
}

const told = ({ slug }: Pick<Article, 'slug'>) =>
  oracle.ordered(
    statements.filter(({ article }) => article === slug),
    'ASC',
    ({ start }) => [start],
  )
const ids = (list: List | undefined) => list?.nodes.map(({ id }) => decodeId(id).id)
const idsOf = (rows: readonly Statement[]) => rows.map(({ id }) => id)

test('one list under several names answers each with its own filter, order, page and count', async () => {
  const fields = `
    start: statements(first: 2) { nodes { id } }
    end: statements(last: 2) { totalCount nodes { id } }
    said: statements(orderBy: { field: SAID }, filter: { said: { isNull: false } }) { totalCount nodes { id } }
    quoted: statements(filter: { modes: [DIRECT] }, first: 3) { totalCount nodes { id } }
    counted: statements(filter: { voice: PUBLICATION }, first: 0) { totalCount nodes { id } }`
  const one = await ofEachArticle(fields, 1)
  const { nodes, took } = await ofEachArticle(fields)
  expect(nodes).toHaveLength(articles.length)
  expect(took).toBe(one.took)
  for (const node of nodes) {
    const all = told(node)
    const direct = all.filter((said) => statementHolds({ modes: ['DIRECT'] }, said))
    const dated = oracle.bySaid(all.filter(({ said }) => said !== null))
    expect(ids(node['start'])).toEqual(idsOf(all.slice(0, 2)))
    expect(ids(node['end'])).toEqual(idsOf(all.slice(-2)))
    expect(node['end']?.totalCount).toBe(all.length)
    expect(ids(node['said'])).toEqual(idsOf(dated))
    expect(node['said']?.totalCount).toBe(dated.length)
    expect(ids(node['quoted'])).toEqual(idsOf(direct.slice(0, 3)))
    expect(node['quoted']?.totalCount).toBe(direct.length)
    expect(ids(node['counted'])).toEqual([])
    expect(node['counted']?.totalCount).toBe(all.filter(({ voice }) => voice === 'PUBLICATION').length)
  }
})

test('one list in several fragments, by nodes and by edges, is one list', async () => {
  const query = `{ articles(first: 100) { nodes { slug ...Nodes ...Edges ... on Article { statements(first: 3) { totalCount } } } } }
    fragment Nodes on Article { statements(first: 3) { nodes { id text article { slug } } } }
    fragment Edges on Article { statements(first: 3) { edges { cursor node { mode parties { label } } } pageInfo { hasNextPage } } }`
  const { data, errors } = await client.ask(query)
  expect(errors).toBeUndefined()
  expect(client.statements()).toHaveLength(1)
  for (const node of found(data, 'nodes') as (Record<string, List> & { slug: string })[]) {
    const all = told(node)
    expect(node['statements']).toMatchObject({
      totalCount: all.length,
      nodes: all.slice(0, 3).map(({ text, article }) => ({ text, article: { slug: article } })),
      edges: all.slice(0, 3).map(({ mode, parties }) => ({ node: { mode, parties: parties.map(() => ({})) } })),
      pageInfo: { hasNextPage: all.length > 3 },
    })
  }
})

test('a count is taken where a fragment or a directive asks for it, under whatever name', async () => {
  const fields = `
    a: statements(first: 1) { ... @include(if: $yes) { n: totalCount } ... on StatementConnection { nodes { id } } }
    b: statements(first: 1) { totalCount @skip(if: $yes) nodes { id @include(if: $no) __typename } }
    c: events(first: 0) { n: totalCount }`
  const { nodes } = await ofEachArticle(fields, 100, { yes: true, no: false })
  for (const node of nodes) {
    const all = told(node)
    expect(node['a']).toEqual({ n: all.length, nodes: node['a']?.nodes })
    expect(ids(node['a'])).toEqual(idsOf(all.slice(0, 1)))
    expect(node['b']).toEqual({ nodes: all.slice(0, 1).map(() => ({ __typename: 'Statement' })) })
    expect(node['c']).toEqual({ n: oracle.eventsOf(node.slug).length })
  }
})

test('lists over one relation do not answer for each other', async () => {
  const query = `{ entities(first: 100) { nodes { slug
    said: statements { totalCount nodes { id speakers { entity { slug } } parties { entity { slug } } } }
    about: statements(role: TOPIC) { totalCount nodes { id topics: parties(roles: [TOPIC]) { entity { slug } } } }
    acted: events(role: ACTOR) { totalCount } attended: events { totalCount }
    en: name(language: "en") other: name(language: "xx") name
  } } }`
  const { data, errors } = await client.ask(query)
  expect(errors).toBeUndefined()
  type Parties = { entity: { slug: string } }[]
  type Node = Record<'said' | 'about', List> &
    Record<'acted' | 'attended', { totalCount: number }> & { slug: string; name: string; en: string; other: string }
  for (const node of (found(data, 'entities') as { nodes: Node[] }).nodes) {
    const { slug, said, about, acted, attended } = node
    expect(ids(said)).toEqual(idsOf(oracle.bySaid(oracle.withParty(slug, ['SPEAKER']))).slice(0, 20))
    expect(ids(about)).toEqual(idsOf(oracle.bySaid(oracle.withParty(slug, ['TOPIC']))).slice(0, 20))
    expect(said.totalCount).toBe(oracle.withParty(slug, ['SPEAKER']).length)
    expect(about.totalCount).toBe(oracle.withParty(slug, ['TOPIC']).length)
    expect(acted.totalCount).toBe(oracle.withParticipant(slug, ['ACTOR']).length)
    expect(attended.totalCount).toBe(oracle.withParticipant(slug).length)
    for (const one of said.nodes as unknown as { speakers: Parties; parties: Parties }[]) {
      expect(one.speakers.map(({ entity }) => entity.slug)).toContain(slug)
      expect(one.parties.length).toBeGreaterThanOrEqual(one.speakers.length)
    }
    for (const one of about.nodes as unknown as { topics: Parties }[])
      expect(one.topics.map(({ entity }) => entity.slug)).toContain(slug)
    expect([node.en, node.other]).toEqual([node.name, node.name])
  }
})

test('of a mixed list each node has what its type was asked for, by interfaces as well', async () => {
  const query = `{ entity(by: { slug: "ada-byron" }) { timeline(first: 100) { nodes {
    __typename ... on Node { id } ... on Fact { evidence(first: 1) { role } }
    ... on Event { title same: title participants { label } } ... on Statement { text parties { label } }
  } edges { node { ... on Event { slug } ... on Statement { mode } } } } } }`
  const { data, errors } = await client.ask(query)
  expect(errors).toBeUndefined()
  const { nodes, edges } = found(data, 'timeline') as {
    nodes: { __typename: string; id: string; evidence: unknown[]; title?: string; text?: string }[]
    edges: { node: { slug?: string; mode?: string } }[]
  }
  expect(nodes.map(({ id }) => decodeId(id).id)).toEqual(oracle.timeline('ada-byron').map(({ id }) => id))
  for (const [index, { __typename, evidence, title, text }] of nodes.entries()) {
    expect(evidence).toHaveLength(1)
    expect([typeof title, typeof text].includes('undefined')).toBe(true)
    expect(Object.keys(edges[index]?.node ?? {})).toEqual([__typename === 'Event' ? 'slug' : 'mode'])
  }
})
