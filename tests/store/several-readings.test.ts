import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { saveReading } from '#store/save-reading.ts'
import { homes, openTestDatabase } from '../database.ts'
import type { Changes } from '../little-reading.ts'
import { littleReading, littleText } from '../little-reading.ts'
import { countRows, snapshot } from './snapshot.ts'

/** The same story in another paper: other article, same people and events. */
const elsewhere = (changes: Changes = {}) =>
  littleReading({ 'article.slug': 'peace-elsewhere', 'article.url': undefined, ...changes })
const nothing = {
  works: [],
  entities: [],
  affiliations: [],
  statements: [],
  events: [],
  'article.publisher': undefined,
}
/** The text as the paper corrected it. */
const correctedText = littleText.replace('truce of 1999.', 'truce of 1998.')
const corrected: Changes = {
  'article.sections[2].words.to': 'truce of 1998.',
  'events[0].passages[1]': 'The talks follow the truce of 1998.',
  'events[1].passages': ['The talks follow the truce of 1998.'],
  'events[1].when': { text: '1998', edtf: '1998', basis: 'EXPLICIT' },
}
const unchanged = { added: 0, changed: 0, removed: 0 }

describe.each(homes)('On %s', async (home) => {
  const database = await openTestDatabase(home)
  const { client, query } = database
  afterAll(database.close)
  beforeEach(database.clear)

  test('what another article tells as well stays when one reading no longer tells it', async () => {
    await saveReading(client, elsewhere())
    const alone = await snapshot(database, 'xmin')
    await saveReading(client, littleReading())
    await saveReading(client, littleReading(nothing))
    expect(await client.entity.count()).toBe(5)
    expect(await client.event.count()).toBe(2)
    expect(await client.eventParticipant.count()).toBe(3)
    expect(await client.statement.count()).toBe(5)
    const { article, article_version, article_section, ...others } = await snapshot(database, 'xmin')
    const { article: articles, article_version: versions, article_section: sections, ...expected } = alone
    expect(others).toEqual(expected)
    expect([article, article_version, article_section].map((rows) => rows?.length)).toEqual([3, 2, 6])
    expect([articles, versions, sections].map((rows) => rows?.length)).toEqual([2, 1, 3])
  })

  test('what another article tells as well is not changed by a reading that tells it otherwise', async () => {
    await saveReading(client, elsewhere())
    await saveReading(
      client,
      littleReading({
        'entities[2].kind': 'PLACE',
        'entities[2].name': 'Cantia',
        'events[1].title': 'The old truce',
        'affiliations[0].from': undefined,
        'events[0].participants[0].words': 'envoy of Kent',
      }),
    )
    expect(await client.entity.findUnique({ where: { slug: 'kent' } })).toMatchObject({
      kind: 'GEOPOLITICAL',
      name: 'Kent',
    })
    expect(await client.event.findUnique({ where: { slug: 'truce-of-1999' } })).toMatchObject({
      title: 'Truce of 1999',
    })
    expect(await client.affiliation.findFirst()).toMatchObject({ fromEdtf: '2020' })
    expect(await client.eventParticipant.count({ where: { label: 'Ada Byron' } })).toBe(1)
    const names = await client.entityName.findMany({ where: { entity: { slug: 'kent' } }, orderBy: { name: 'asc' } })
    expect(names).toMatchObject([
      { name: 'Cantia', kind: 'ALIAS' },
      { name: 'Kent', kind: 'PREFERRED' },
    ])
  })

  test('readings that differ can be stored again in turn, and each changes nothing', async () => {
    const readings = [elsewhere(), littleReading({ 'entities[2].name': 'Cantia', 'events[1].title': 'The old truce' })]
    for (const reading of readings) await saveReading(client, reading)
    for (const reading of readings) await saveReading(client, reading)
    const before = await snapshot(database)
    for (const reading of readings) expect(await saveReading(client, reading)).toMatchObject(unchanged)
    expect(await snapshot(database)).toEqual(before)
  })

  test('what only one article told can be corrected by it once the other is gone', async () => {
    await saveReading(client, elsewhere())
    await saveReading(client, littleReading())
    await saveReading(client, elsewhere(nothing))
    await saveReading(client, littleReading({ 'entities[2].name': 'Cantia', 'events[1].title': 'The old truce' }))
    expect(await client.entity.findUnique({ where: { slug: 'kent' } })).toMatchObject({ name: 'Cantia' })
    expect(await client.event.findUnique({ where: { slug: 'truce-of-1999' } })).toMatchObject({
      title: 'The old truce',
    })
  })

  test('a new text of an article becomes its next version, and the first keeps its facts', async () => {
    await saveReading(client, littleReading())
    await saveReading(client, littleReading(corrected, correctedText))
    const versions = await client.articleVersion.findMany({ orderBy: { sequence: 'asc' }, include: { _count: true } })
    expect(versions).toMatchObject([
      { sequence: 1, text: littleText, _count: { mentions: 13, statements: 5, sections: 3 } },
      { sequence: 2, text: correctedText, _count: { mentions: 13, statements: 5, sections: 3 } },
    ])
    expect(await countRows(database)).toMatchObject({ article: 2, entity: 5, event: 2, affiliation: 1 })
    const before = await snapshot(database)
    expect(await saveReading(client, littleReading(corrected, correctedText))).toMatchObject(unchanged)
    expect(await snapshot(database)).toEqual(before)
  })

  test('a third text becomes the third version, and the first text again stays the first', async () => {
    for (const text of [littleText, `${littleText} `, `${littleText}  `])
      await saveReading(client, littleReading({}, text))
    expect(await saveReading(client, littleReading())).toMatchObject(unchanged)
    const versions = await client.articleVersion.findMany({ orderBy: { sequence: 'asc' } })
    expect(versions.map(({ sequence, text }) => [sequence, text.length - littleText.length])).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ])
  })

  test('a new version may correct what only this article told', async () => {
    await saveReading(client, littleReading())
    const changes = {
      ...corrected,
      'entities[2].name': 'Cantia',
      'events[1].title': 'Truce of 1998',
      'article.title': 'Peace',
      'works[0].authors': ['ada-byron'],
    }
    await saveReading(client, littleReading(changes, correctedText))
    expect(await client.entity.findUnique({ where: { slug: 'kent' } })).toMatchObject({ name: 'Cantia' })
    expect(await client.event.findUnique({ where: { slug: 'truce-of-1999' } })).toMatchObject({
      ...{ title: 'Truce of 1998', whenEdtf: '1998' },
    })
    expect(await client.articleAuthor.findMany({ include: { entity: true } })).toMatchObject([
      { entity: { name: 'Ada Byron' } },
    ])
    expect(await client.article.findUnique({ where: { slug: 'peace-talks' } })).toMatchObject({ title: 'Peace' })
  })

  test('an identifier that belongs to another entity is refused in a sentence that names it', async () => {
    await saveReading(client, elsewhere())
    const before = await snapshot(database)
    const identifiers = [{ scheme: 'wikidata', value: 'Q7259' }]
    const claimed = littleReading({ 'entities[0].identifiers': [], 'entities[1].identifiers': identifiers })
    const message = 'wikidata Q7259 is the identifier of "ada-byron"; use that slug, or correct the identifier'
    const refused = expect.objectContaining({ code: 'IDENTIFIER_TAKEN', message })
    await expect(saveReading(client, claimed)).rejects.toThrow(refused)
    expect(await snapshot(database)).toEqual(before)
  })

  test('an article known from a report keeps its facts when its own text comes', async () => {
    await saveReading(client, littleReading())
    const { id } = await client.article.findUniqueOrThrow({ where: { slug: 'cole-in-the-herald' } })
    const changes = {
      'article.slug': 'cole-in-the-herald',
      'article.url': undefined,
      'article.title': 'Kent must wait',
      works: [],
      'statements[2].publishedIn': undefined,
    }
    const saved = await saveReading(client, littleReading(changes))
    expect(saved.articleId).toBe(id)
    expect(await client.article.findUnique({ where: { id }, include: { _count: true } })).toMatchObject({
      ...{ title: 'Kent must wait', _count: { versions: 1, published: 1, support: 1 } },
    })
    await saveReading(client, littleReading())
    expect(await client.article.findUnique({ where: { id } })).toMatchObject({ title: 'Kent must wait' })
  })

  test('the same reading stored by several at the same time is stored once', async () => {
    await Promise.all(Array.from({ length: 4 }, () => saveReading(client, littleReading())))
    const together = await snapshot(database, 'xmin', 'retrieved_at')
    await database.clear()
    await saveReading(client, littleReading())
    expect(await snapshot(database, 'xmin', 'retrieved_at')).toEqual(together)
  })

  test('different texts of one article stored at the same time become versions 1, 2 and 3', async () => {
    const texts = [littleText, `${littleText} `, `${littleText}  `]
    await Promise.all(texts.map((text) => saveReading(client, littleReading({}, text))))
    expect(await query('SELECT sequence FROM article_version ORDER BY 1')).toEqual(
      [1, 2, 3].map((sequence) => ({ sequence })),
    )
  })

  test('readings that share people and events, listed in any order, are stored at the same time', async () => {
    const { origin, entities, events, ...rest } = littleReading()
    const readings = Array.from({ length: 8 }, (_, at) => ({
      ...rest,
      origin: { ...origin, agent: `reader ${at}` },
      article: { ...rest.article, slug: `paper-${at}`, url: null },
      entities: at % 2 === 0 ? entities : entities.toReversed(),
      events: at % 2 === 0 ? events : events.toReversed(),
    }))
    await Promise.all(readings.map((reading) => saveReading(client, reading)))
    expect(await countRows(database)).toMatchObject({
      article_version: 8,
      entity: 5,
      event: 2,
      statement: 40,
      mention: 104,
    })
  })

  test('readings that call a new entity differently are stored at the same time, and the first name is preferred', async () => {
    const names = ['Kent', 'Cantia', 'Kentshire']
    const readings = names.map((name) =>
      elsewhere({ 'article.slug': name.toLowerCase(), 'origin.agent': name, 'entities[2].name': name }),
    )
    await Promise.all(readings.map((reading) => saveReading(client, reading)))
    const kent = await client.entity.findUniqueOrThrow({ where: { slug: 'kent' }, include: { names: true } })
    expect(kent.names.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
    expect(kent.names.filter(({ kind }) => kind === 'PREFERRED')).toMatchObject([{ name: kent.name }])
  })

  test('a reading drops what another adds at the same time', async () => {
    for (let round = 0; round < 5; round++) {
      await saveReading(client, elsewhere({ 'origin.agent': 'others' }))
      await Promise.all([
        saveReading(client, elsewhere({ 'origin.agent': 'others', ...nothing })),
        saveReading(client, littleReading()),
      ])
      expect(await countRows(database)).toMatchObject({
        article_version: 2,
        entity: 5,
        event: 2,
        statement: 5,
        mention: 13,
      })
      await database.clear()
    }
  })
})
