import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Destination } from '#app/destination.ts'
import { intoDatabase } from '#app/destination.ts'
import { describedBy, nothingKnown } from '#app/documents/description.ts'
import { DocumentRefused } from '#app/documents/document-refused.ts'
import type { Source } from '#app/documents/documents.ts'
import { ingestDocuments } from '#app/ingest-documents.ts'
import { readingAhead } from '#app/reading-ahead.ts'
import { readSeeds } from '#app/seed.ts'
import { rulesReader } from '#pipeline/reader.ts'
import { homes, openTestDatabase } from '../database.ts'
import { snapshot } from '../store/snapshot.ts'

const paragraphs = readSeeds().flatMap(({ article }) => article.text.split(/\n+/))
const source = (where: string, text: string, told: Partial<typeof nothingKnown> = {}): Source => ({
  where,
  ...describedBy({ ...nothingKnown, published: '2021-06-21', ...told, text }),
})
const story = (number: number, told?: Partial<typeof nothingKnown>): Source =>
  source(`${number}`, [`Story ${number}`, paragraphs[number % paragraphs.length]].join('\n\n'), told)
const storiesFrom = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => story(first + at))
const url = 'https://news.example/one'

/** What becomes of the sources, in their order, and of the work. */
async function ingest(sources: readonly Source[], destination: Destination, again = false) {
  const log: unknown[] = []
  const stream = (async function* () {
    yield* sources
  })()
  const tally = await ingestDocuments(stream, destination, {
    again,
    signal: new AbortController().signal,
    onRefused: (where, { code, message }) => log.push([where, code, message]),
    onDone: (where, sofar) => log.push([where, sofar]),
  }).catch((error: unknown) => error)
  return { tally, log }
}

const SCRIPT = new URL('reads-badly.ts', import.meta.url)

describe.each(homes)('On %s', async (home) => {
  const statements: string[] = []
  const database = await openTestDatabase(home, { onQuery: (sql) => statements.push(sql) })
  afterAll(database.close)
  beforeEach(database.clear)

  /** Reads nothing ahead. */
  const storing = (): Destination => {
    const { readAhead: _, ...destination } = intoDatabase(database)
    return destination
  }
  /** Tells also how the documents begin that were begun ahead. */
  const counting = () => {
    const begun: string[] = []
    const ahead = readingAhead()
    const begin: typeof ahead.begin = (document) => {
      begun.push(document.text.split('\n')[0] ?? '')
      ahead.begin(document)
    }
    return { begun, destination: intoDatabase(database, undefined, { ...ahead, begin }) }
  }

  const sources: readonly Source[] = [
    ...storiesFrom(1, 30),
    ...[story(3), story(3), story(29)], // twice, and in the group after
    ...[story(31, { url }), story(32, { url }), story(33, { slug: 'a-story' }), story(34, { slug: 'a-story' })],
    ...[story(101), story(102)], // stored before
    ...[story(103, { slug: 'known' }), story(103, { slug: 'known' })], // another text of what was
    { where: 'bad.txt:2', refusal: new DocumentRefused('TEXT_INVALID', 'take it out') },
    source('unfit', 'No such title.', { title: 'Not that one' }),
  ]

  test('in whatever order, documents are stored and told as without reading ahead', { timeout: 120_000 }, async () => {
    await database.run(`ALTER TABLE article ADD CONSTRAINT not_that_one CHECK (title <> 'Not that one')`)
    const stored = async (order: readonly Source[], destination: Destination, again: boolean) => {
      await database.clear()
      await ingest([story(101), story(102), story(100, { slug: 'known' })], storing())
      const told = await ingest(order, destination, again)
      return { told, rows: await snapshot(database, 'xmin', 'retrieved_at', 'origin_id', 'at', 'id') }
    }
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...sources], { minLength: 30 }), fc.boolean(), async (order, again) => {
        const { begun, destination } = counting()
        expect(await stored(order, destination, again)).toEqual(await stored(order, storing(), again))
        expect(begun.length).toBeGreaterThan(0)
      }),
      { numRuns: 3 },
    )
    await database.run('ALTER TABLE article DROP CONSTRAINT not_that_one')
  })

  test('of the first group none is read ahead, and of others what is not stored or asked for again', async () => {
    const few = counting()
    await ingest(storiesFrom(1, 20), few.destination)
    expect(few.begun).toEqual([])
    const more = counting()
    await ingest(storiesFrom(1, 23), more.destination)
    expect(more.begun).toEqual(['Story 21', 'Story 22', 'Story 23'])
    const again = counting()
    await ingest(storiesFrom(1, 23), again.destination, true)
    expect(again.begun).toEqual(['Story 21', 'Story 22', 'Story 23'])
  })

  test('documents that are known are looked up a group at a time', async () => {
    await ingest(storiesFrom(1, 40), storing())
    statements.length = 0
    const { begun, destination } = counting()
    const { tally } = await ingest(storiesFrom(1, 40), destination)
    expect(tally).toMatchObject({ UNCHANGED: 40 })
    expect(begun).toEqual([])
    expect(statements).toHaveLength(3) // the second group also before the first is stored
  })

  test('what the reader refuses is told with its own error, and what follows is stored', async () => {
    const refusal = new DocumentRefused('TEXT_INVALID', 'send news', 7)
    const read: typeof rulesReader.read = (document) => {
      if (document.text.includes('[refuse]')) throw refusal
      return rulesReader.read(document)
    }
    const ahead = readingAhead({ ...rulesReader, read }, SCRIPT)
    const refused = [...storiesFrom(1, 20), source('sad', 'Sad. [refuse]'), story(21)]
    const { tally, log } = await ingest(refused, intoDatabase(database, undefined, ahead))
    expect(tally).toMatchObject({ CREATED: 21, FAILED: 1 })
    expect(log.at(-3)).toEqual(['sad', 'TEXT_INVALID', 'send news'])
  })

  test('a bug of the reader is the same error from either thread', async () => {
    const broken = source('broken', 'A story.', { publisher: 5 as unknown as string })
    const { tally } = await ingest([...storiesFrom(1, 21), broken], intoDatabase(database))
    expect(tally).toEqual((await ingest([...storiesFrom(1, 21), broken], storing())).tally)
    expect(tally).toBeInstanceOf(TypeError)
  })

  test.each([
    ['exit', 'exit code 3'],
    ['throw', 'a bug'],
  ])('a document over which the thread ends is refused, and the others are stored: %s', async (what, reason) => {
    const ahead = readingAhead(rulesReader, SCRIPT)
    const deadly = [...storiesFrom(1, 25), source('deadly.txt', `It ends. [${what}]`), ...storiesFrom(26, 70)]
    const { tally, log } = await ingest(deadly, intoDatabase(database, undefined, ahead))
    expect(tally).toMatchObject({ CREATED: 70, FAILED: 1, isWhole: true })
    expect(log).toContainEqual(['deadly.txt', 'READER_ENDED', expect.stringContaining(reason)])
  })
})
