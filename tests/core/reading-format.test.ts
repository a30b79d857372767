import { describe, expect, test } from 'vitest'
import { pathText } from '#core/errors.ts'
import { writtenReading } from '#core/reading-format.ts'
import type { Changes } from '../little-reading.ts'
import { littleInput } from '../little-reading.ts'

const QUOTATION = 'give words of the text: alone, with their occurrence, or the first and the last of a passage'

/** What the format says against the little reading with changes: places and messages. */
function refusals(changes: Changes): string[] {
  const { error } = writtenReading.safeParse(littleInput(changes))
  return (error?.issues ?? []).map(({ path, message }) => {
    const text = pathText(path.map((key) => (typeof key === 'number' ? key : String(key))))
    return `${text}: ${message}`
  })
}

describe('The written form of a reading', () => {
  test('takes a reading with one of everything', () => {
    expect(refusals({})).toEqual([])
  })

  test('takes a reading with nothing but an article', () => {
    const { origin, article } = littleInput() as { origin: unknown; article: unknown }
    expect(writtenReading.parse({ origin, article })).toMatchObject({
      works: [],
      entities: [],
      statements: [],
      events: [],
    })
  })

  test('fills in what goes without saying', () => {
    const written = writtenReading.parse(littleInput({ 'article.sections': undefined }))
    expect(written.article).toMatchObject({ authors: [], sections: [] })
    expect(written.entities[0]?.mentions[0]).toEqual({ words: 'Ada Byron', form: 'NAME' })
    expect(written.statements[0]).toMatchObject({ voice: 'ATTRIBUTED', polarity: 'POSITIVE' })
    expect(written.events[0]).toMatchObject({ realis: 'ACTUAL' })
  })

  test.each([
    ['origin'],
    ['article'],
    ['article.published'],
    ['article.sections[0]'],
    ['works[0]'],
    ['entities[0]'],
    ['entities[0].names[0]'],
    ['entities[0].identifiers[0]'],
    ['entities[0].mentions[0]'],
    ['affiliations[0]'],
    ['statements[0]'],
    ['statements[0].parties[0]'],
    ['statements[0].events[0]'],
    ['events[0]'],
    ['events[0].when'],
    ['events[0].place'],
    ['events[0].participants[0]'],
    ['events[0].relations[0]'],
  ])('knows no other key in %s', (place) => {
    expect(refusals({ [`${place}.colour`]: 'red' })).toEqual([`${place}: Unrecognized key: "colour"`])
  })

  test('knows no other key at the top and in a quotation', () => {
    expect(refusals({ colour: 'red' })).toEqual([': Unrecognized key: "colour"'])
    expect(refusals({ 'statements[0].cue': { exact: 'said', occurence: 1 } })).toEqual([
      `statements[0].cue: ${QUOTATION}`,
    ])
  })

  test.each([
    ['the character U+0000', 'Ada\0Byron'],
    ['a high surrogate alone', 'Ada \ud83d'],
    ['a low surrogate alone', '\udd4a Ada'],
  ])('refuses %s in any text', (_, text) => {
    const message = 'has characters no text may hold'
    expect(refusals({ 'article.title': text })).toEqual([`article.title: ${message}`])
    expect(refusals({ 'origin.agent': text })).toEqual([`origin.agent: ${message}`])
    expect(refusals({ 'entities[0].name': text })).toEqual([`entities[0].name: ${message}`])
    expect(refusals({ 'entities[0].description': text })).toEqual([`entities[0].description: ${message}`])
    expect(refusals({ 'entities[0].identifiers[0].value': text })).toEqual([
      `entities[0].identifiers[0].value: ${message}`,
    ])
    expect(refusals({ 'entities[0].mentions[0].words': text })).toEqual([`entities[0].mentions[0].words: ${message}`])
    expect(refusals({ 'affiliations[0].title': text })).toEqual([`affiliations[0].title: ${message}`])
    expect(refusals({ 'events[0].title': text })).toEqual([`events[0].title: ${message}`])
    expect(refusals({ 'statements[0].cue': text })).toEqual([`statements[0].cue: ${message}`])
  })

  test('takes emoji, combining marks and other scripts', () => {
    expect(refusals({ 'article.title': '🕊 평화 e\u0301' })).toEqual([])
  })

  const slugs = 'use lower-case letters, digits and single hyphens'
  test.each<[string, unknown, string]>([
    ['article.slug', 'Peace', slugs],
    ['article.slug', 'peace--talks', slugs],
    ['article.slug', '-peace', slugs],
    ['article.slug', 'peace-', slugs],
    ['article.slug', '', slugs],
    ['article.slug', 'friede_1', slugs],
    ['article.slug', 'café', slugs],
    ['article.slug', 'peace\n', slugs],
    ['events[0].mode', 'phone call', slugs],
    ['entities[0].identifiers[0].scheme', 'Wikidata', slugs],
    ['article.language', 'english!', 'use a BCP 47 tag such as "en"'],
    ['article.language', 'e', 'use a BCP 47 tag such as "en"'],
    ['article.url', 'ftp://news.example/a', 'Invalid URL'],
    ['article.url', 'javascript:alert(1)', 'Invalid URL'],
    ['article.url', 'news.example', 'Invalid URL'],
    ['events[1].recurrence', 'every year', 'use an RFC 5545 RRULE'],
    ['events[1].recurrence', 'FREQ=SOMETIMES', 'use an RFC 5545 RRULE'],
    ['origin.at', '2026-01-02', 'Invalid ISO datetime'],
    ['origin.at', '2026-01-02T03:04:05', 'Invalid ISO datetime'],
    ['statements[0].cue', '', 'Too small: expected string to have >=1 characters'],
    ['statements[0].cue', 3, QUOTATION],
    ['statements[0].cue', { exact: 'said', occurrence: 1.5 }, QUOTATION],
    ['statements[0].cue', { from: 'said' }, QUOTATION],
  ])('refuses %s: %j', (place, value, message) => {
    expect(refusals({ [place]: value })).toEqual([`${place}: ${message}`])
  })

  test.each([
    ['works[0].passages'],
    ['affiliations[0].passages'],
    ['statements[0].passages'],
    ['statements[0].content'],
    ['events[0].passages'],
  ])('wants at least one quotation in %s', (place) => {
    expect(refusals({ [place]: [] })).toEqual([`${place}: Too small: expected array to have >=1 items`])
  })

  test.each([
    ['entities[0].kind', 'PREFERRED'],
    ['entities[0].names[0].kind', 'PREFERRED'],
    ['entities[0].mentions[0].form', 'ADJECTIVE'],
    ['statements[0].mode', 'QUOTED'],
    ['statements[0].voice', 'ACTIVE'],
    ['statements[0].parties[0].role', 'ACTOR'],
    ['events[0].participants[0].role', 'SPEAKER'],
    ['events[0].type', 'WAR'],
    ['events[0].realis', 'TRUE'],
    ['events[0].when.basis', 'GUESSED'],
    ['events[0].relations[0].kind', 'BEFORE'],
    ['article.kind', 'BLOG'],
    ['article.sections[0].kind', 'FOOTNOTE'],
    ['origin.kind', 'AI'],
  ])('refuses %s: %j, which is not on its list', (place, value) => {
    expect(refusals({ [place]: value })).toEqual([expect.stringMatching(/Invalid option: expected one of/)])
  })
})
