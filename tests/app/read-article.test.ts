import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Described } from '#app/documents/description.ts'
import { describedBy, nothingKnown } from '#app/documents/description.ts'
import { outcomeOf } from '#app/outcome.ts'
import { readArticle } from '#app/read-article.ts'
import type { Document } from '#pipeline/document.ts'
import { rulesReader } from '#pipeline/reader.ts'
import { homes, openTestDatabase } from '../database.ts'
import { littleReading, littleText } from '../little-reading.ts'

/** Finds in every text what stands in the little story, with which the texts begin. */
const reader = {
  ...rulesReader,
  read: (document: Document) => {
    const { article, origin } = rulesReader.read(document)
    return { ...littleReading(), origin, article }
  },
}

const text = littleText
const url = 'https://herald.example/truce'
const told = (changes: object): Described => describedBy({ ...nothingKnown, text, ...changes })

describe.each(homes)('On %s', async (home) => {
  const database = await openTestDatabase(home)
  const { client } = database
  afterAll(database.close)
  let readings = 0
  const counting = { ...reader, read: (document: Document) => (readings++, reader.read(document)) }
  const take = async (described: Described, again = false) =>
    outcomeOf(await readArticle(client, described, again, counting))
  const texts = async () =>
    (
      await client.article.findMany({
        orderBy: { slug: 'asc' },
        where: { versions: { some: {} } },
        include: { versions: { orderBy: { sequence: 'asc' } } },
      })
    ).map(({ slug, versions }) => [slug, ...versions.map((version) => version.text)])
  beforeEach(async () => {
    readings = 0
    await database.clear()
  })

  test('a text is read once, and again only where that is asked for', async () => {
    expect(await take(told({ title: 'Truce' }))).toBe('CREATED')
    expect(await take(told({ title: 'Truce' }))).toBe('UNCHANGED')
    expect(readings).toBe(1)
    expect(await take(told({ title: 'Truce' }), true)).toBe('UNCHANGED')
    expect(readings).toBe(2)
    expect(await texts()).toEqual([[expect.stringMatching(/^truce-[0-9a-f]{8}$/), text]])
  })

  test('another text under the same URL is the next version, also under another title', async () => {
    await take(told({ title: 'Truce', url }))
    expect(await take(told({ title: 'A truce', url, text: `${text} Corrected.` }))).toBe('NEW_VERSION')
    expect(await take(told({ title: 'Truce', url }))).toBe('UNCHANGED')
    expect(await texts()).toEqual([[expect.stringMatching(/^truce-/), text, `${text} Corrected.`]])
  })

  test('a slug that is given names the article', async () => {
    await take(told({ slug: 'truce' }))
    expect(await take(told({ slug: 'truce', text: `${text} Corrected.` }))).toBe('NEW_VERSION')
    expect(await take(told({ slug: 'other' }))).toBe('CREATED')
    expect(await texts()).toEqual([
      ['other', text],
      ['truce', text, `${text} Corrected.`],
    ])
  })

  test('what is known of an article is stored with it', async () => {
    const known = { title: 'Truce', url, publisher: 'The Herald', published: '2021-06-11', language: 'en-GB' }
    await readArticle(client, told(known), false)
    expect(
      await client.article.findUnique({ where: { url }, include: { publisher: { include: { names: true } } } }),
    ).toMatchObject({
      ...{ title: 'Truce', url, language: 'en-GB', publishedEdtf: '2021-06-11' },
      publisher: { names: [{ name: 'The Herald' }] },
    })
  })
})
