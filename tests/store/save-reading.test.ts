import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { saveReading } from '#store/save-reading.ts'
import { FactRefused } from '#store/transaction.ts'
import { homes, openTestDatabase } from '../database.ts'
import { littleReading, littleText } from '../little-reading.ts'
import { countRows, snapshot } from './snapshot.ts'

const little = littleReading()
/** The same events and people in another paper. */
const other = littleReading({ 'article.slug': 'peace-again', 'article.url': undefined, 'origin.agent': 'others' })

describe.each(homes)('On %s', async (home) => {
  let statements = 0
  const database = await openTestDatabase(home, { onQuery: () => void statements++ })
  const { client } = database
  afterAll(database.close)
  beforeEach(database.clear)

  test('a reading is stored whole', async () => {
    const saved = await saveReading(client, little)
    const { article_entity, article_event, entity_event, ...counts } = await countRows(database)
    expect(counts).toMatchObject({
      ...{
        origin: 1,
        entity: 5,
        entity_name: 6,
        entity_identifier: 1,
        article: 2,
        article_author: 1,
        article_version: 1,
      },
      ...{ article_section: 3, affiliation: 1, event: 2, event_participant: 3, event_relation: 1, statement: 5 },
      ...{ statement_party: 8, statement_event: 1, mention: 13 },
    })
    expect({ article_entity, article_event, entity_event }).toEqual({
      article_entity: 5,
      article_event: 2,
      entity_event: 2,
    })
    const stored = Object.values(counts).reduce((sum, count) => sum + count, 0)
    expect(saved).toMatchObject({ added: stored, changed: 0, removed: 0 })
    expect(await client.article.findUnique({ where: { id: saved.articleId } })).toMatchObject({ slug: 'peace-talks' })
  })

  test('a reading stored twice changes nothing, not even a row to the same', async () => {
    await saveReading(client, little)
    const before = await snapshot(database)
    expect(await saveReading(client, littleReading())).toMatchObject({ added: 0, changed: 0, removed: 0 })
    expect(await snapshot(database)).toEqual(before)
  })

  test('readings of two articles share people and events, and either stored again changes nothing', async () => {
    await saveReading(client, little)
    expect(await saveReading(client, other)).toMatchObject({ changed: 0, removed: 0 })
    expect(await countRows(database)).toMatchObject({
      entity: 5,
      event: 2,
      event_participant: 3,
      statement: 10,
      mention: 26,
    })
    const before = await snapshot(database)
    for (const reading of [little, other])
      expect(await saveReading(client, reading)).toMatchObject({ added: 0, changed: 0, removed: 0 })
    expect(await snapshot(database)).toEqual(before)
  })

  test('the verdict of a review stays when the reading is stored again and when it is corrected', async () => {
    await saveReading(client, little)
    await client.evidence.updateMany({ where: { role: 'CONTENT' }, data: { review: 'ACCEPTED' } })
    await client.evidence.updateMany({ where: { role: 'CUE' }, data: { review: 'REJECTED' } })
    await saveReading(client, little)
    await saveReading(client, littleReading({ 'statements[0].mode': 'MIXED', 'origin.agent': 'tests, mended' }))
    const reviews = await client.evidence.groupBy({ by: ['role', 'review'], _count: true, orderBy: { role: 'asc' } })
    expect(reviews).toContainEqual({ role: 'CONTENT', review: 'ACCEPTED', _count: 6 })
    expect(reviews).toContainEqual({ role: 'CUE', review: 'REJECTED', _count: 4 })
    expect(reviews.filter(({ role }) => role === 'CONTENT' || role === 'CUE')).toHaveLength(2)
  })

  test('a long reading takes as many SQL statements as a short one', async () => {
    const cost = async (reading: Parameters<typeof saveReading>[1]) => {
      statements = 0
      await saveReading(client, reading)
      return statements
    }
    const names = Array.from({ length: 300 }, (_, at) => `Person${at}`)
    const people = names.map((name, at) => [
      `entities[${5 + at}]`,
      { slug: name.toLowerCase(), kind: 'PERSON', name, mentions: [{ words: name }] },
    ])
    const changes = { 'article.slug': 'long', 'article.url': undefined, ...Object.fromEntries(people) }
    const many = littleReading(changes, `${littleText} ${names.join(' ')}`)
    const short = await cost(little)
    expect(short).toBeLessThan(40)
    expect(await cost(many)).toBe(short)
    expect(await countRows(database)).toMatchObject({ entity: 305 })
    expect(await cost(many)).toBe(await cost(little))
  })

  test.each([
    [
      'its words are not in the text',
      {
        ...little,
        entities: little.entities.map((one) => ({
          ...one,
          mentions: one.mentions.map((at) => ({ ...at, start: at.start + 1, end: at.end + 1 })),
        })),
      },
      /^a mention quotes ".+", but the text reads ".+" from \d+ to \d+$/,
    ],
    [
      'a statement of the publication has a speaker',
      { ...little, statements: little.statements.map((said) => ({ ...said, voice: 'PUBLICATION' as const })) },
      /is in the voice of the publication and has a speaker$/,
    ],
    [
      'its sections overlap',
      {
        ...little,
        article: { ...little.article, sections: little.article.sections.map((one) => ({ ...one, end: one.end + 1 })) },
      },
      /article_section_no_overlap/,
    ],
    [
      'its text is not in form C',
      { ...little, article: { ...little.article, text: `${little.article.text}e\u0301` } },
      /article_version_text_nfc/,
    ],
    [
      'it names an unknown entity',
      { ...little, article: { ...little.article, publisher: 'nobody' } },
      /article_publisher_id_fkey/,
    ],
    [
      'two of its works have one URL',
      { ...little, works: little.works.map((work) => ({ ...work, url: little.article.url })) },
      /article_url_key/,
    ],
  ])('a reading is refused when %s, and nothing of it is stored', async (_, reading, message) => {
    const saving = saveReading(client, reading)
    await expect(saving).rejects.toThrow(FactRefused)
    await expect(saving).rejects.toThrow(
      expect.objectContaining({ code: 'FACT_REFUSED', message: expect.stringMatching(message) }),
    )
    expect(Object.values(await countRows(database)).every((count) => count === 0)).toBe(true)
  })

  test('a refused correction leaves the earlier reading as it was', async () => {
    await saveReading(client, little)
    const before = await snapshot(database)
    const corrected = littleReading({
      'entities[2].name': 'Kentshire',
      'entities[4].mentions': [],
      'statements[0].cue': undefined,
    })
    const wrong = {
      ...corrected,
      statements: corrected.statements.map((said) => ({ ...said, voice: 'PUBLICATION' as const })),
    }
    await expect(saveReading(client, wrong)).rejects.toThrow(FactRefused)
    expect(await snapshot(database)).toEqual(before)
  })
})
