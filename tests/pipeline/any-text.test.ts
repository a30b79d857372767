import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Document } from '#pipeline/document.ts'
import type { Reading } from '#core/reading.ts'
import { TextIndex } from '#core/span.ts'
import { rulesReader } from '#pipeline/reader.ts'
import { hardTexts } from './hard-texts.ts'

const document = (text: string): Document => ({
  text: text.normalize('NFC').toWellFormed().replaceAll('\0', ' '),
  title: null,
  published: '2021-06-21',
  url: null,
  publisher: null,
  language: 'en',
})

/** Every place of a reading where words of the text stand. */
function anchors(value: unknown): { start: number; end: number; exact: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap((item: unknown) => anchors(item))
  return 'exact' in value && 'start' in value
    ? [value as { start: number; end: number; exact: string }, ...inner]
    : inner
}

function expectSound(reading: Reading): void {
  const index = new TextIndex(reading.article.text)
  for (const { start, end, exact } of anchors(reading)) {
    expect(end).toBeGreaterThan(start)
    expect(index.slice(start, end)).toBe(exact)
  }
}

/** Words of which stories are made, in any order, with what people write between them. */
const newsWords = fc.constantFrom(
  ...['Xi Jinping', 'said', 'that', '“', '”', '"', "''", 'on Monday', 'visited', 'Seoul', 'the US', 'president', 'of'],
  ...['(', ')', ',', '.', '\n', '\n\n', 'told', 'Reuters', 'according to', 'he', 'June 11', '2021', 'two', 'years ago'],
  ...['—', '🕊', 'é', 'talks', 'with', 'between', 'and', 'treaty', 'signed', ':', "'s", 'not', 'will', 'UN', 'Mr'],
)

test('whatever is written, what is found stands where it says', () => {
  const prose = fc.array(newsWords, { maxLength: 120 }).map((words) => words.join(' '))
  const anything = fc.string({ unit: 'binary', maxLength: 300 })
  fc.assert(
    fc.property(fc.oneof({ weight: 3, arbitrary: prose }, anything), (text) => {
      expectSound(rulesReader.read(document(text)))
    }),
    { numRuns: Number(process.env['DATELINE_TEST_RUNS'] ?? 300) },
  )
})

test('the same document is read the same every time', () => {
  fc.assert(
    fc.property(fc.array(newsWords, { maxLength: 60 }), (words) => {
      const text = words.join(' ')
      expect(rulesReader.read(document(text))).toEqual(rulesReader.read(document(text)))
    }),
    { numRuns: 50 },
  )
})

// bench/reading.ts shows that the time grows with the length, up to 200 kB.
test.each(hardTexts(30_000))('30 kB of $name are read to the end', ({ text }) => {
  expectSound(rulesReader.read(document(text)))
})
