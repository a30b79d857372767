import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDraft } from '#pipeline/read.ts'

const sections = (text: string, title: string | null = null) =>
  readDraft({ text, title, published: null, url: null, publisher: null, language: 'en' }).sections.map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`,
  )

test('a story has a headline, a byline, a dateline and a credit around its body', () => {
  const text = [
    'Ministers agree to talk again',
    '',
    'By Our Correspondent',
    '',
    'GENEVA, June 11 (AFP) - The ministers met.',
    'They will meet again.',
    '(Reporting by our own; editing by others)',
  ].join('\n')
  expect(sections(text)).toEqual([
    'HEADLINE: Ministers agree to talk again',
    'BYLINE: By Our Correspondent',
    'DATELINE: GENEVA, June 11 (AFP) -',
    'BODY: The ministers met.\nThey will meet again.',
    'CREDIT: (Reporting by our own; editing by others)',
  ])
})

test('the title is the headline where it is the first line', () => {
  expect(sections('It rained.\nIt did.', 'It rained.')).toEqual(['HEADLINE: It rained.', 'BODY: It did.'])
})

test.each(['The ministers met.', 'One line without an end', 'It rained. \n It did.\nIt does.'])(
  'a story without such lines is all body: %j',
  (text) => expect(sections(text)).toEqual([`BODY: ${text}`]),
)

test.each([
  ['© AFPFrance and Japan met.', ['CREDIT: © AFP', 'BODY: France and Japan met.']],
  ['Photo: ReutersThe talks failed on Monday.', ['CREDIT: Photo: Reuters', 'BODY: The talks failed on Monday.']],
  ['© BBCNews and others in 2021', ['CREDIT: © BBCNews and others in 2021']],
  ['The AFPFrance and Japan met.', ['BODY: The AFPFrance and Japan met.']],
])('a credit that runs into the story ends behind the agency: %j', (text, expected) => {
  expect(sections(text)).toEqual(expected)
})

test('sections of any text follow one another inside it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('By Ann Lee', '© AFP', 'It is.', 'A head', '', ' ', '\t')), (lines) => {
      const text = lines.join('\n')
      const found = readDraft({ text, title: null, published: null, url: null, publisher: null, language: 'en' })
      let last = 0
      for (const { start, end } of found.sections) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
  )
})
