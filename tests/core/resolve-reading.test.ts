import { describe, expect, test } from 'vitest'
import { ReadingRefused, resolveReading } from '#core/resolve-reading.ts'
import type { Changes } from '../little-reading.ts'
import { littleReading, littleText, littleWritten } from '../little-reading.ts'

const characters = Array.from(littleText)

/** Every anchor in a reading, wherever it is. */
function anchors(value: unknown): { start: number; end: number; exact: string }[] {
  if (value === null || typeof value !== 'object') return []
  if ('exact' in value) return [value as { start: number; end: number; exact: string }]
  return Object.values(value).flatMap(anchors)
}

describe('A resolved reading', () => {
  test('has each of its anchors where the text has these words, counted in code points', () => {
    const found = anchors(littleReading())
    expect(found.length).toBeGreaterThan(50)
    for (const { start, end, exact } of found) expect(characters.slice(start, end).join('')).toBe(exact)
  })

  test('keeps the text and its sections, though they touch', () => {
    const { text, sections } = littleReading().article
    expect(text).toBe(littleText)
    expect(sections.map(({ kind, start, end }) => [kind, start, end])).toEqual([
      ['HEADLINE', 0, 13],
      ['CREDIT', 13, 27],
      ['BODY', 28, characters.length],
    ])
  })

  test('computes the bounds of its dates and quotes their words', () => {
    const { article, works, affiliations, events } = littleReading()
    expect(article.published).toEqual({
      ...{ text: null, edtf: '2021-05-03/2021-05-05', basis: 'INFERRED' },
      ...{ earliest: '2021-05-03', latest: '2021-05-05' },
    })
    expect(works[0]?.published).toMatchObject({ text: 'on Tuesday', earliest: '2021-05-04', latest: '2021-05-04' })
    expect(affiliations[0]).toMatchObject({ from: { earliest: '2020-01-01' }, to: { latest: '2021-12-31' } })
    expect(events[0]).toMatchObject({ when: { text: 'on Monday' }, whenWords: { exact: 'on Monday' } })
  })

  test('finds every mention that is asked for and no other', () => {
    const [byron, , kent] = littleReading().entities
    expect(byron?.mentions.map(({ exact, form }) => `${exact} ${form}`)).toEqual([
      'Ada Byron NAME',
      'Byron NAME',
      'Byron NAME',
      'her PRONOUN',
    ])
    expect(kent?.mentions).toHaveLength(4)
  })

  test('calls parties and participants as the text does', () => {
    const { statements, events } = littleReading()
    expect(statements[0]?.parties.map(({ entity, label }) => [entity, label])).toEqual([
      ['ada-byron', 'Byron'],
      ['kent', 'We'],
      [null, 'two mediators'],
    ])
    expect(events[0]?.participants[2]).toMatchObject({ entity: null, label: 'two mediators', capacity: null })
  })

  test('says null where nothing is written', () => {
    const { works, statements, events } = littleReading()
    expect(works[0]).toMatchObject({ url: null })
    expect(statements[1]).toMatchObject({ cue: null, said: null, saidWords: null, publishedIn: null, reportedBy: null })
    expect(events[1]).toMatchObject({ mode: null, place: null, placeWords: null })
  })

  test('takes the language of the article where a statement or a name has none', () => {
    const { statements, entities } = littleReading({ 'article.language': 'de', 'statements[1].language': 'fr' })
    expect(statements.map(({ language }) => language)).toEqual(['de', 'fr', 'de', 'de', 'de'])
    expect(entities[0]?.names).toEqual([{ name: 'Byron', kind: 'WEAK', language: 'de' }])
  })
})

describe('A reading is refused', () => {
  test.each<[string, Changes]>([
    ['article.sections[1].words: "Agency video" is not in the text', { 'article.sections[1].words': 'Agency video' }],
    ['article.published.text: "in May" is not in the text', { 'article.published.text': 'in May' }],
    ['article.published.edtf: "May 2021" is not an EDTF date we can keep', { 'article.published.edtf': 'May 2021' }],
    ['works[0].passages[0]: "In the Mail" is not in the text', { 'works[0].passages[0]': 'In the Mail' }],
    [
      'works[0].published.text: "on Monday" is not in the passages of this fact',
      { 'works[0].published.text': 'on Monday' },
    ],
    [
      'affiliations[0].passages[0]: "on Monday." stands before "Kent is small"',
      { 'affiliations[0].passages[0]': { from: 'Kent is small', to: 'on Monday.' } },
    ],
    ['affiliations[0].to.edtf: "" is not an EDTF date we can keep', { 'affiliations[0].to.edtf': '' }],
    ['entities[3].mentions[0].words: "Bern" is not in the text', { 'entities[3].mentions[0].words': 'Bern' }],
    [
      'entities[2].mentions[0]: "Kent" stands 4 times in the text; say which with "occurrences"',
      { 'entities[2].mentions[0].occurrences': undefined },
    ],
    [
      'entities[0].mentions[1].occurrences[1]: "Byron" stands only 3 times in the text',
      { 'entities[0].mentions[1].occurrences': [2, 4] },
    ],
    [
      'statements[0].content[1]: "Kent is small" is not in the passages of this fact',
      { 'statements[0].content[1]': 'Kent is small' },
    ],
    ['statements[0].cue: "says" is not in the passages of this fact', { 'statements[0].cue': 'says' }],
    [
      'statements[0].parties[0].words: "Byron" stands 2 times in the passages of this fact; say which with "occurrence"',
      { 'statements[0].parties[0].words': 'Byron' },
    ],
    [
      'statements[0].parties[0].words: "Byron" stands only 2 times in the passages of this fact',
      { 'statements[0].parties[0].words': { exact: 'Byron', occurrence: 3 } },
    ],
    [
      'statements[2].said.text: "Tuesday on" is not in the passages of this fact',
      { 'statements[2].said.text': 'Tuesday on' },
    ],
    [
      'statements[2].said.edtf: "2021-02-29" is not an EDTF date we can keep',
      { 'statements[2].said.edtf': '2021-02-29' },
    ],
    ['events[0].when.text: "1998" is not in the passages of this fact', { 'events[0].when.text': '1998' }],
    ['events[0].place.words: "Kent is" is not in the passages of this fact', { 'events[0].place.words': 'Kent is' }],
    [
      'events[0].participants[1].words: "Rob Cole" is not in the passages of this fact',
      { 'events[0].participants[1].words': 'Rob Cole' },
    ],
    [
      'events[0].relations[0].words: "follow the war" is not in the passages of this fact',
      { 'events[0].relations[0].words': 'follow the war' },
    ],
    ['statements[2].publishedIn: no work "the-mail" is declared here', { 'statements[2].publishedIn': 'the-mail' }],
  ])('for one error: %s', (message, changes) => {
    expect(() => littleReading(changes)).toThrow(expect.objectContaining({ code: 'READING_REFUSED', message }))
  })

  test('with everything that is wrong with it at once', () => {
    const changes = { 'statements[0].cue': 'says', 'events[0].when.edtf': 'Monday', 'events[0].place.entity': 'bern' }
    const issues = [
      { path: ['statements', 0, 'cue'], message: '"says" is not in the passages of this fact' },
      { path: ['events', 0, 'when', 'edtf'], message: '"Monday" is not an EDTF date we can keep' },
      { path: ['events', 0, 'place', 'entity'], message: 'no entity "bern" is declared here' },
    ]
    expect(() => littleReading(changes)).toThrow(expect.objectContaining({ issues }))
  })

  test.each([
    ['is empty', '', 'the text is empty'],
    ['holds U+0000', `${littleText}\0`, 'the text holds the character U+0000'],
    ['holds half of a surrogate pair', `${littleText}\ud83d`, 'the text holds half of a surrogate pair'],
    [
      'is not in form C',
      `${littleText} e\u0301`,
      'the text is not in Unicode normalisation form C; normalise it first, in JavaScript with text.normalize("NFC")',
    ],
  ])('when its text %s', (_, text, message) => {
    const refused = new ReadingRefused([{ path: [], message }])
    expect(() => resolveReading(littleWritten(), text)).toThrow(refused)
  })
})
