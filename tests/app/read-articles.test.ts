import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { describedBy, nothingKnown } from '#app/documents/description.ts'
import { readArticle } from '#app/read-article.ts'
import { readArticles } from '#app/read-articles.ts'
import { readSeeds } from '#app/seed.ts'
import { homes, openTestDatabase } from '../database.ts'
import { countRows, snapshot } from '../store/snapshot.ts'

const paragraphs = readSeeds().flatMap(({ article }) => article.text.split(/\n+/))
const textOf = (from: number, to: number) => [`Story ${from}`, ...paragraphs.slice(from, to)].join('\n\n')
const document = (text: string, told: Partial<typeof nothingKnown> = {}) =>
  describedBy({ ...nothingKnown, published: '2021-06-21', ...told, text })

const stories = {
  'new articles that tell of the same people': [document(textOf(1, 7)), document(textOf(4, 9)), document(textOf(2, 6))],
  'two texts of one article among others': [
    document(textOf(1, 5)),
    document(textOf(5, 9), { slug: 'a-story' }),
    document(textOf(5, 8), { slug: 'a-story' }),
    document(textOf(3, 6)),
  ],
  'two texts of one address': [
    document(textOf(1, 5), { url: 'https://news.example/one' }),
    document(textOf(5, 9), { url: 'https://news.example/one' }),
  ],
  'the next text of an article twice': [
    document(textOf(1, 5), { slug: 'a-story' }),
    ...[document(textOf(5, 9), { slug: 'a-story' }), document(textOf(5, 9), { slug: 'a-story' })],
    document(textOf(3, 6)),
  ],
  'one text twice': [document(textOf(1, 5)), document(textOf(1, 5)), document(textOf(3, 7))],
}
/** When something was found is now. */
const hidden = ['xmin', 'retrieved_at', 'origin_id', 'at', 'id']

describe.each(homes)('On %s', async (home) => {
  const database = await openTestDatabase(home)
  const { client } = database
  afterAll(database.close)
  beforeEach(database.clear)

  test.each(Object.entries(stories))('%s are stored together as they are one by one', async (_, documents) => {
    const taken: unknown[] = []
    for (const one of documents) taken.push(await readArticle(client, one, false))
    const expected = await snapshot(database, ...hidden)
    const { origin: _all, ...counts } = await countRows(database)
    await database.clear()
    const settled = await readArticles(database, documents, false)
    expect(settled.map((one) => one.status === 'fulfilled' && one.value)).toMatchObject(
      taken.map((one) => ({ ...(one as object), added: expect.any(Number) })),
    )
    expect(await snapshot(database, ...hidden)).toEqual({ ...expected, origin: expect.any(Array) })
    expect(await countRows(database)).toMatchObject(counts)
  })

  test('of many articles all but the refused one are stored', async () => {
    await database.run(`ALTER TABLE article ADD CONSTRAINT not_that_one CHECK (title NOT LIKE 'Story 3%')`)
    const settled = await readArticles(
      database,
      [1, 3, 5].map((from) => document(textOf(from, from + 3))),
      false,
    )
    await database.run('ALTER TABLE article DROP CONSTRAINT not_that_one')
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(settled[1]).toMatchObject({ reason: { code: 'FACT_REFUSED' } })
    expect(await client.article.count()).toBe(2)
  })

  test('a second time all are as they were', async () => {
    const { 'new articles that tell of the same people': documents } = stories
    await readArticles(database, documents, false)
    const before = await snapshot(database)
    const again = await readArticles(database, documents, false)
    expect(again).toMatchObject(documents.map(() => ({ value: { added: 0, changed: 0, removed: 0 } })))
    expect(await snapshot(database)).toEqual(before)
  })
})
