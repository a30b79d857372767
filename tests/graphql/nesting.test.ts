import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readWrittenReading } from '#app/written-reading.ts'
import { saveReading } from '#store/save-reading.ts'
import { homes } from '../database.ts'
import type { Client } from './client.ts'
import { found, openClient } from './client.ts'

const deep = `{
  articles(first: 10) {
    totalCount
    nodes {
      title
      publisher { name }
      entities(first: 10) { edges { mentionCount node { name articles(first: 3) { totalCount nodes { slug } } } } }
      statements(first: 10) {
        nodes {
          text
          parties { label entity { name affiliations { title organization { name } counterpart { name } } } }
          evidence { role span { exact start end } origin { agent } }
          events { roles event { title } }
        }
      }
      events(first: 10) {
        totalCount
        nodes {
          when { edtf }
          place { name }
          participants { role entity { name statements(first: 2) { totalCount nodes { text } } } capacity { title } }
          relations { kind to { title relatedBy { kind from { title } } } }
          statements(first: 5) { nodes { text } }
        }
      }
      mentions(first: 10) { nodes { form entity { slug } span { prefix suffix start(unit: UTF16) } } }
    }
  }
}`

/** Every sort of nested list, filtered, ordered and counted; for six articles fewer than a hundred reads of their own. */
const deepest = `{
  articles(first: 50, filter: { hasText: true, entities: { any: [{ slug: "china" }] } }, orderBy: { field: PUBLISHED, direction: ASC }) {
    totalCount
    facets { entities(first: 3) { count entity { name affiliations { title } } } years { value count } }
    nodes {
      statements(first: 1, filter: { voice: ATTRIBUTED }, orderBy: { field: SAID }) {
        totalCount
        facets { speakers(first: 2) { count entity { slug } } modes { value count } }
        buckets(interval: MONTH) { start count }
        nodes {
          speakers {
            entity {
              name
              affiliations { title organization { name } statements(first: 2) { totalCount nodes { cue } } }
            }
          }
          sameAs(first: 2, filter: { modes: [DIRECT] }) { totalCount nodes { article { slug } } }
        }
      }
      events(first: 1, filter: { when: { isNull: false } }, orderBy: { field: WHEN, direction: DESC }) {
        totalCount
        facets { types { value } participants(first: 2) { entity { name } } }
        nodes {
          coverage { publisherCount }
          participants {
            entity {
              timeline(first: 2, filter: { overlaps: { from: "2000-01-01" } }) {
                totalCount
                nodes { ... on Event { title place { name } } ... on Statement { text speakers { label } } }
              }
              articles(first: 2) { totalCount nodes { entities(first: 2, orderBy: { field: NAME }) { nodes { slug } } } }
              events(first: 2, role: PARTICIPANT) { totalCount nodes { title } }
            }
          }
        }
      }
      entities(first: 3, filter: { kinds: [PERSON] }) { totalCount edges { mentionCount } }
    }
  }
}`

describe.each(homes)('on %s', (home) => {
  let client: Client
  let before: readonly string[]
  let deepestBefore: readonly string[]
  beforeAll(async () => {
    client = await openClient(home, { seeded: true, nodes: 1_000_000 })
    await client.ask(deep)
    before = client.statements()
    await client.ask(deepest)
    deepestBefore = client.statements()
    for (let copy = 1; copy < 6; copy++) await saveCopy(client, copy)
  })
  afterAll(() => client.database.close())

  test('a deep question takes one statement, for one article as for six', async () => {
    const { data, errors } = await client.ask(deep)
    expect(errors).toBeUndefined()
    expect((data as { articles: { totalCount: number } }).articles.totalCount).toBe(8)
    expect(client.statements()).toHaveLength(before.length)
    expect(before).toHaveLength(1)
  })

  test('a question with filters, orders, facets and timelines at every depth takes as many for one as for six', async () => {
    const { data, errors } = await client.ask(deepest)
    expect(errors).toBeUndefined()
    const { totalCount, nodes } = found(data, 'articles') as { totalCount: number; nodes: { statements: object }[] }
    expect(totalCount).toBe(6)
    expect(nodes.map(({ statements }) => JSON.stringify(statements).length > 300)).not.toContain(false)
    const statements = client.statements()
    expect(statements).toHaveLength(deepestBefore.length)
    expect(statements).toHaveLength(1)
    // One limit for each list below, facets and timelines as well.
    expect(statements.join('').match(/LIMIT \d+/g)?.length).toBeGreaterThan(20)
  })

  test('every nested list sends its limit to the database', async () => {
    await client.ask(deep)
    const sql = client.statements().find((statement) => statement.includes('"evidence"')) ?? ''
    const limits = sql.match(/LIMIT \d+/g) ?? []
    expect(limits.length).toBeGreaterThanOrEqual(9)
  })

  test('mentions of an entity are walked article by article, each exactly once', async () => {
    const walked: string[] = []
    let after: string | null = null
    do {
      const { data } = await client.ask(
        `query($after: String) { entity(by: { slug: "zhao-tong" }) {
          mentions(first: 7, after: $after) { totalCount nodes { id article { slug } span { start } } pageInfo { hasNextPage endCursor } }
        } }`,
        { after },
      )
      const { mentions } = (data as { entity: { mentions: Mentions } }).entity
      expect(mentions.totalCount).toBe(24)
      walked.push(...mentions.nodes.map(({ article, span }) => `${article.slug} ${String(span.start).padStart(5)}`))
      after = mentions.pageInfo.hasNextPage ? mentions.pageInfo.endCursor : null
    } while (after !== null)
    expect(new Set(walked).size).toBe(24)
    const articles = walked.map((mention) => mention.split(' ')[0])
    expect(articles.filter((slug, index) => slug !== articles[index - 1])).toHaveLength(6)
    expect(client.statements()).toHaveLength(1)
  })

  test('from every noun the way leads back', async () => {
    const { data } = await client.ask(`{
      event(by: { slug: "blinken-yang-phone-call-2021-06-11" }) {
        participants { event { slug } entity { events(role: PARTICIPANT) { nodes { slug } } } evidence { participant { label } } }
        statements { nodes { events { event { slug } statement { id } } id evidence { statement { id } } } }
        articles { nodes { events { nodes { slug } } } }
        evidence { event { slug } article { slug } version }
      }
    }`)
    const { event } = data as { event: Record<string, unknown> | null }
    expect(JSON.stringify(event)).toContain('blinken-yang-phone-call-2021-06-11')
  })
})

type Mentions = {
  totalCount: number
  nodes: { article: { slug: string }; span: { start: number } }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** The seed story again under another slug: the same words, another article. */
async function saveCopy({ database }: Client, copy: number): Promise<void> {
  const name = 'seeds/000_a3268986d2cf04ed'
  const source = readFileSync(`${name}.yaml`, 'utf8').replace(
    'slug: china-north-korea-solidarity-2021-06',
    `slug: copy-${copy}`,
  )
  await saveReading(database.client, readWrittenReading(`${name}.yaml`, source, readFileSync(`${name}.txt`, 'utf8')))
}
