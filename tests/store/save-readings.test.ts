import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Reading } from '#core/reading.ts'
import { saveReading } from '#store/save-reading.ts'
import { saveReadings } from './save-readings.ts'
import { homes, openTestDatabase } from '../database.ts'
import type { Changes } from '../little-reading.ts'
import { littleReading, littleText } from '../little-reading.ts'
import { countRows, snapshot } from './snapshot.ts'

/** The story in another paper. */
const paper = (slug: string, changes: Changes = {}, text = littleText): Reading =>
  littleReading(
    { 'article.slug': slug, 'article.url': undefined, works: [], 'statements[2].publishedIn': undefined, ...changes },
    text,
  )

const stories: Readonly<Record<string, readonly Reading[]>> = {
  'new articles': [paper('one'), paper('two'), paper('three')],
  'articles that tell of other people': [
    paper('one'),
    paper('two', {
      'entities[2].slug': 'kent-2',
      'affiliations[0].organization': 'kent-2',
      'statements[0].parties[1].entity': 'kent-2',
      'statements[1].parties[0].entity': 'kent-2',
    }),
    paper('three', { 'affiliations[0].from': { edtf: '2019', basis: 'INFERRED' } }),
  ],
  'articles that call an entity differently': [
    paper('one'),
    paper('two', { 'entities[2].name': 'Cantia', 'entities[2].description': 'a county' }),
    paper('three', { 'entities[2].names': [{ name: 'Cantia', kind: 'WEAK' }], 'entities[2].name': 'Kentshire' }),
  ],
  'articles that date an event differently': [
    paper('one'),
    paper('two', { 'events[1].title': 'Truce of the year 1999' }),
    paper('three'),
  ],
  'an entity that the first names without mentioning it': [
    paper('one', { 'entities[4].mentions': [] }),
    paper('two', {
      'entities[4].description': 'a paper',
      'entities[4].names': [{ name: 'The Herald', kind: 'ALIAS' }],
    }),
    paper('three'),
  ],
  'one article in three versions': [
    paper('one'),
    paper('one', {}, `${littleText} `),
    paper('one', {}, `${littleText}  `),
  ],
  'an article that another reports': [
    littleReading(),
    paper('cole-in-the-herald', { 'article.title': 'Kent must wait' }),
    paper('two'),
  ],
  'the same article twice': [paper('one'), paper('one'), paper('two')],
  'a text in which nothing was found': [
    paper('one', { entities: [], affiliations: [], statements: [], events: [], 'article.publisher': undefined }),
    paper('two'),
  ],
}

const taken = paper('taken', {
  'entities[0].identifiers': [],
  'entities[1].identifiers': [{ scheme: 'wikidata', value: 'Q7259' }],
})
const hidden = ['xmin', 'retrieved_at']

describe.each(homes)('On %s', async (home) => {
  const sent: string[] = []
  const database = await openTestDatabase(home, { onQuery: (sql) => sent.push(sql) })
  const { client } = database
  afterAll(database.close)
  beforeEach(database.clear)

  async function oneByOne(readings: readonly Reading[]) {
    const saved: unknown[] = []
    for (const reading of readings) saved.push(await saveReading(client, reading))
    const rows = await snapshot(database, ...hidden)
    await database.clear()
    return { saved, rows }
  }

  test.each(Object.entries(stories))('%s are stored together as they are one by one', async (_, readings) => {
    const expected = await oneByOne(readings)
    const settled = await saveReadings(database, readings)
    expect(settled.map((one) => one.status === 'fulfilled' && one.value)).toEqual(expected.saved)
    expect(await snapshot(database, ...hidden)).toEqual(expected.rows)
  })

  test.each(Object.entries(stories))('%s are stored over what is there as they are one by one', async (_, readings) => {
    const [first, ...others] = readings
    if (first === undefined) throw new Error('a story without readings')
    const expected = await oneByOne(readings)
    await saveReading(client, first)
    await saveReadings(database, others)
    expect(await snapshot(database, ...hidden)).toEqual(expected.rows)
  })

  test('of many readings all but the refused one are stored', async () => {
    const settled = await saveReadings(database, [paper('one'), taken, paper('two')])
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(settled[1]).toMatchObject({ reason: { code: 'IDENTIFIER_TAKEN' } })
    expect(await countRows(database)).toMatchObject({ article: 2, statement: 10 })
  })

  test('a second time nothing changes', async () => {
    const readings = [paper('one'), paper('two'), paper('three')]
    await saveReadings(database, readings)
    const before = await snapshot(database)
    const again = await saveReadings(database, readings)
    expect(again).toMatchObject(readings.map(() => ({ value: { added: 0, changed: 0, removed: 0 } })))
    expect(await snapshot(database)).toEqual(before)
  })

  test('the number of SQL statements does not grow with the number of new articles', async () => {
    const papers = (count: number, name: string) => Array.from({ length: count }, (_, at) => paper(`${name}-${at}`))
    await saveReadings(database, papers(2, 'first'))
    sent.length = 0
    await saveReadings(database, papers(2, 'few'))
    const few = sent.length
    sent.length = 0
    await saveReadings(database, papers(20, 'many'))
    expect(sent.length).toBe(few)
  })
})
