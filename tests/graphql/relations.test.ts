import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveReading } from '#store/save-reading.ts'
import { littleReading, littleText } from '../little-reading.ts'
import type { Client } from './client.ts'
import { found, openClient } from './client.ts'
import * as oracle from './oracle-lists.ts'
import { articles, entities, events, saveWorld, statements } from './world.ts'

let client: Client
beforeAll(async () => {
  client = await openClient('PGlite', { seeded: false })
  await saveWorld(client.database)
})
afterAll(() => client.database.close())

async function ask<Value>(query: string, name: string, variables?: object): Promise<Value> {
  const { data, errors } = await client.ask(query, variables)
  expect(errors).toBeUndefined()
  return found(data, name) as Value
}

describe('what an entity has to do with', () => {
  const counts = (one: string, other: string) => ({
    entity: { slug: other },
    articleCount: articles.filter(({ named }) => named.includes(one) && named.includes(other)).length,
    eventCount: events.filter(({ participants }) =>
      [one, other].every((slug) => participants.some(({ entity }) => entity === slug)),
    ).length,
    statementCount: statements.filter(({ parties }) =>
      [one, other].every((slug) => parties.some(({ entity }) => entity === slug)),
    ).length,
  })
  const related = (slug: string, kinds?: readonly string[]) => {
    const others = entities.filter((other) => other.slug !== slug && (kinds?.includes(other.kind) ?? true))
    const rows = others.map(({ id, slug: other }) => ({ id, slug: other, ...counts(slug, other) }))
    const met = rows.filter((row) => row.articleCount + row.eventCount + row.statementCount > 0)
    const inOrder = oracle.ordered(met, 'ASC', (row) => [-row.articleCount, -row.eventCount, -row.statementCount])
    return inOrder.map(({ slug: other }) => counts(slug, other))
  }
  const fields = '{ entity { slug } articleCount eventCount statementCount }'

  test.each(entities.filter(({ mergedInto }) => mergedInto === null))(
    'is counted in three ways for $slug',
    async ({ slug }) => {
      const query = `{ entity(by: { slug: "${slug}" }) { related(first: 100) ${fields} } }`
      expect(await ask(query, 'related')).toEqual(related(slug))
    },
  )

  test('is cut by kind and number; no kind is nobody', async () => {
    const query = `{ entity(by: { slug: "kent" }) {
      people: related(kinds: [PERSON]) ${fields} two: related(first: 2) ${fields} none: related(kinds: []) ${fields}
    } }`
    const answer = await ask<Record<string, unknown>>(query, 'entity')
    expect(answer).toEqual({ people: related('kent', ['PERSON']), two: related('kent').slice(0, 2), none: [] })
  })
})

describe('whom a name may mean', () => {
  type Resolution = { name: string; candidates: { score: number; entity: { slug: string } }[] }
  const resolve = (names: readonly string[], kinds?: readonly string[]) =>
    ask<Resolution[]>(
      'query($names: [String!]!, $kinds: [EntityKind!]) { resolve(names: $names, kinds: $kinds) { name candidates { score entity { slug } } } }',
      'resolve',
      { names, kinds },
    )

  test('is answered name by name, in one statement', async () => {
    const names = ['Ada Byron', 'xyzzy', 'Ada Byron', 'union']
    const answers = await resolve(names)
    expect(answers.map(({ name }) => name)).toEqual(names)
    expect(answers.map(({ candidates }) => candidates[0]?.entity.slug)).toEqual([
      'ada-byron',
      undefined,
      'ada-byron',
      'union',
    ])
    expect(client.statements()).toHaveLength(1)
  })

  test('the likeliest comes first, 1 is the same name whatever its case and accents', async () => {
    const [answer] = await resolve(['CEM OZDEMIR'])
    expect(answer?.candidates[0]).toEqual({ score: 1, entity: { slug: 'cem-ozdemir' } })
    const [union] = await resolve(['Union'])
    const scores = union?.candidates.map(({ score }) => score) ?? []
    expect(scores).toEqual(scores.toSorted((one, other) => other - one))
  })

  test.each([
    ['a typo', 'Ada Byrom', 'ada-byron'],
    ['letters exchanged', 'Ada Bryon', 'ada-byron'],
    ['no accents', 'Ozdemir', 'cem-ozdemir'],
    ['another name', 'Countess of Kent', 'ada-byron'],
    ['signs of LIKE', '100%', 'eva-kiss'],
  ])('is found in spite of %s', async (_what, name, slug) => {
    const [answer] = await resolve([name])
    expect(answer?.candidates.map(({ entity }) => entity.slug)).toContain(slug)
  })

  test('one that was merged into another is not meant; nor one of another kind', async () => {
    const [kent] = await resolve(['Kent'])
    expect(kent?.candidates.map(({ entity }) => entity.slug)).not.toContain('old-kent')
    const [person] = await resolve(['Kent'], ['PERSON'])
    expect(person?.candidates.map(({ entity }) => entity.slug)).toEqual(['ada-byron'])
  })
})

test('coverage counts articles and those publishers that are known', async () => {
  type Coverage = Readonly<{
    slug: string
    coverage: {
      articleCount: number
      publisherCount: number
      publishers: { entity: { slug: string }; count: number }[]
    }
  }>
  const query = `{ events(first: 100) { nodes { slug coverage {
    articleCount publisherCount publishers { entity { slug } count } } } } }`
  for (const { slug, coverage } of await ask<Coverage[]>(query, 'nodes')) {
    const told = oracle.eventOf(slug)?.told ?? []
    const publishers = told.flatMap(({ article }) => oracle.articleOf(article)?.publisher ?? [])
    expect(coverage.articleCount).toBe(told.length)
    expect(coverage.publisherCount).toBe(new Set(publishers).size)
    expect(Object.fromEntries(coverage.publishers.map(({ entity, count }) => [entity.slug, count]))).toEqual(
      Object.fromEntries([...Map.groupBy(publishers, (one) => one)].map(([one, { length }]) => [one, length])),
    )
  }
  expect(client.statements().length).toBeLessThanOrEqual(4) // 132 reads, a hundred in a statement
})

test('a statement leads to the one that reports it', async () => {
  type Said = { id: string; text: string; article: { slug: string }; reportedBy: { id: string; text: string } | null }
  const nodes = await ask<Said[]>(
    '{ statements(first: 100) { nodes { id text article { slug } reportedBy { id text } } } }',
    'nodes',
  )
  const reports = nodes.map(({ article, text, reportedBy }) => `${article.slug} ${text} ${reportedBy?.text}`)
  const expected = statements.map(({ article, text, reportedBy }) => {
    const by = statements.find((one) => one.article === article && one.key === reportedBy)
    return `${article} ${text} ${by?.text}`
  })
  expect(reports.toSorted()).toEqual(expected.toSorted())
})

test('an entity that was merged leads to the one at the end of its merges, by id, slug and identifier', async () => {
  const { run } = client.database
  const id = await ask<string>('{ entity(by: { slug: "gazette" }) { id } }', 'id')
  const merge = (slug: string, into: string) =>
    run(`UPDATE entity SET merged_into_id = (SELECT id FROM entity WHERE slug = '${into}') WHERE slug = '${slug}'`)
  await merge('union', 'herald')
  await merge('gazette', 'union')
  for (const by of ['slug: "gazette"', `id: "${id}"`, 'identifier: { scheme: "wikidata", value: "Q7" }']) {
    expect(await ask(`{ entity(by: { ${by} }) { slug name } }`, 'entity'), by).toEqual({
      slug: 'herald',
      name: 'Herald',
    })
  }
  await run(`UPDATE entity SET merged_into_id = NULL WHERE slug IN ('union', 'gazette')`)
})

test('each version of an article is given by its number, the latest without one', async () => {
  const { client: database } = client.database
  await saveReading(database, littleReading())
  await saveReading(database, littleReading({}, `${littleText} It lasted.`))
  const answer = await ask<Record<string, unknown>>(
    `{ article(by: { slug: "peace-talks" }) {
      text first: version(sequence: 1) { sequence text } second: version(sequence: 2) { sequence }
      third: version(sequence: 3) { sequence } latest: version { sequence text sections { kind } }
      null: version(sequence: null) { sequence } versions { sequence }
    } }`,
    'article',
  )
  const sections = ['HEADLINE', 'CREDIT', 'BODY'].map((kind) => ({ kind }))
  expect(answer).toEqual({
    text: `${littleText} It lasted.`,
    first: { sequence: 1, text: littleText },
    second: { sequence: 2 },
    third: null,
    latest: { sequence: 2, text: `${littleText} It lasted.`, sections },
    null: { sequence: 2 },
    versions: [{ sequence: 2 }, { sequence: 1 }],
  })
})
