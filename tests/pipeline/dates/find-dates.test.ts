import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edtfBounds } from '#core/fuzzy-date.ts'
import { readSeeds } from '#app/seed.ts'
import { isoDay, parseDay } from '#pipeline/dates/calendar.ts'
import { readDraft } from '#pipeline/read.ts'

/** A Wednesday. */
const WEDNESDAY = '2021-06-16'

const datesIn = (text: string, published: string | null = WEDNESDAY) =>
  readDraft({ text, published, title: null, url: null, publisher: null, language: 'en' }).dates.map((date) => ({
    ...date,
    words: text.slice(date.start, date.end),
  }))

test.each([
  // The whole date stands there.
  ['They met on June 11, 2021.', 'June 11, 2021', '2021-06-11'],
  ['They met on Friday, June 11, 2021.', 'Friday, June 11, 2021', '2021-06-11'],
  ['They met on 11 June 2021.', '11 June 2021', '2021-06-11'],
  ['They met on the 11th of June 2021.', '11th of June 2021', '2021-06-11'],
  ['It is dated 2021-06-11.', '2021-06-11', '2021-06-11'],
  ['It is dated 6/11/2021.', '6/11/2021', '2021-06-11'],
  ['It is dated 25/6/2021.', '25/6/2021', '2021-06-25'],
  ['It is dated 11.06.2021.', '11.06.2021', '2021-06-11'],
  ['They met in May 2019.', 'May 2019', '2019-05'],
  ['They met in 1994.', '1994', '1994'],
  ['It fell in the 1990s.', '1990s', '199X'],
  ['It was a song of the sixties.', 'sixties', '196X'],
  ['It ruled in the 18th century.', '18th century', '17XX'],
  ['Sales fell in the third quarter of 2020.', 'the third quarter of 2020', '2020-35'],
  ['Sales fell in the first half of 2020.', 'the first half of 2020', '2020-40'],
  ['They met in the summer of 2019.', 'the summer of 2019', '2019-06-01/2019-08-31'],
  ['They met from June 3-5, 2021.', 'June 3-5, 2021', '2021-06-03/2021-06-05'],
  ['They met on Easter Sunday 2019.', 'Easter Sunday 2019', '2019-04-21'],
  // The day of writing completes it.
  ['They met on Monday.', 'Monday', '2021-06-14'],
  ['They met on Wednesday.', 'Wednesday', '2021-06-16'],
  ['They will meet on Monday.', 'Monday', '2021-06-21'],
  ['They met last Friday.', 'last Friday', '2021-06-11'],
  ['They meet next Wednesday.', 'next Wednesday', '2021-06-23'],
  ['They met on June 11.', 'June 11', '2021-06-11'],
  ['They met on December 11.', 'December 11', '2020-12-11'],
  ['They will meet on January 3.', 'January 3', '2022-01-03'],
  ['The vote is to be held on November 20.', 'November 20', '2021-11-20'],
  ['They met in September.', 'September', '2020-09'],
  ['They met yesterday.', 'yesterday', '2021-06-15'],
  ['They will meet tomorrow.', 'tomorrow', '2021-06-17'],
  ['They met last week.', 'last week', '2021-06-07/2021-06-13'],
  ['They will meet next month.', 'next month', '2021-07'],
  ['They met this year.', 'this year', '2021'],
  ['They met two years ago.', 'two years ago', '2019'],
  ['They met three weeks ago.', 'three weeks ago', '2021-05-26'],
  ['They will meet in two weeks.', 'in two weeks', '2021-06-30'],
  ['They met on Monday afternoon.', 'Monday afternoon', '2021-06-14'],
  ['They met two days before June 11.', 'two days before June 11', '2021-06-09'],
  // A convention makes days of it.
  ['They met in late May.', 'late May', '2021-05-21/2021-05-31'],
  ['They met in early May.', 'early May', '2021-05-01/2021-05-10'],
  ['They met in mid-May 2020.', 'mid-May 2020', '2020-05-11/2020-05-20'],
  ['It fell in early 2009.', 'early 2009', '2009-01/2009-04'],
  ['It was built about 1990.', 'about 1990', '1990~'],
  ['It ends by the end of this year.', 'the end of this year', '2021'],
])('%s: "%s" is %s', (text, words, edtf) => {
  expect(datesIn(text)).toEqual([expect.objectContaining({ words, edtf })])
})

test.each([
  ['It lasted five days.', 'five days', 'P5D'],
  ['It was a five-day visit.', 'five-day', 'P5D'],
  ['It took two and a half years.', 'two and a half years', 'P2.5Y'],
  ['It took three hours.', 'three hours', 'PT3H'],
])('%s: "%s" is a length of time and no day', (text, words, value) => {
  expect(datesIn(text)).toEqual([expect.objectContaining({ words, value, type: 'DURATION', edtf: null })])
})

test.each([
  ['It is renewed once every 20 years.', 'FREQ=YEARLY;INTERVAL=20'],
  ['They meet every Monday.', 'FREQ=WEEKLY;BYDAY=MO'],
  ['It is renewed annually.', 'FREQ=YEARLY'],
  ['They meet twice a month.', 'FREQ=MONTHLY'],
])('%s is a rule of recurrence', (text, recurrence) => {
  expect(datesIn(text)).toEqual([expect.objectContaining({ type: 'SET', recurrence })])
})

test.each([
  'They may march on the capital.',
  'The second speaker agreed.',
  'Some 2000 troops left.',
  'It cost $2010 and weighed 1990 kg.',
  'The score was 3-2.',
  'Version 3.5 is out.',
  'The sun sat low and they wed.',
  'The fall of the government came as a shock.',
  'They sat in the second room of flight 1549.',
  'Ann Christmas spoke.',
  'A spring broke.',
  '',
])('%j holds no date', (text) => {
  expect(datesIn(text)).toEqual([])
})

test('what words say and what the day of writing adds are kept apart', () => {
  expect(datesIn('They met on Monday.')).toMatchObject([{ value: 'XXXX-WXX-1', edtf: '2021-06-14', basis: 'RELATIVE' }])
  expect(datesIn('They met on June 11.')).toMatchObject([
    { value: 'XXXX-06-11', edtf: '2021-06-11', basis: 'RELATIVE' },
  ])
  expect(datesIn('They met on June 11, 2021.')).toMatchObject([{ value: '2021-06-11', basis: 'EXPLICIT' }])
  expect(datesIn('They met in late May.')).toMatchObject([{ basis: 'INFERRED' }])
})

test('without the day of writing only whole dates are days', () => {
  expect(
    datesIn('They met on Monday, in May 2019 and last week.', null).map(({ words, edtf }) => [words, edtf]),
  ).toEqual([
    ['Monday', null],
    ['May 2019', '2019-05'],
  ])
})

test('a day printed at the head of a story is the day of writing where nothing else is known', () => {
  expect(datesIn('Peace talks\n\nFriday, June 11, 2021\n\nThey met on Monday.', null).at(-1)).toMatchObject({
    words: 'Monday',
    edtf: '2021-06-07',
  })
})

test('a date ends with its paragraph', () => {
  expect(datesIn('It is closed until Friday\n\nJune 11, 2021').map(({ words }) => words)).toEqual([
    'Friday',
    'June 11, 2021',
  ])
})

test('the dates of the seed story are those of its curated reading', () => {
  const [curated] = readSeeds()
  const { text } = curated?.article ?? { text: '' }
  const found = datesIn(text, '2021-06-21')
  const wanted = [...(curated?.events ?? [])].flatMap(({ when }) => (when?.text ? [when] : []))
  const phrases = wanted.filter(({ basis, text: words }) => basis === 'RELATIVE' || words === 'late May')
  expect(phrases.length).toBeGreaterThan(4)
  for (const { text: words, edtf } of phrases) {
    const same = found.filter((date) => words?.includes(date.words) || date.words.includes(words ?? ''))
    expect(same.map((date) => date.edtf)).toContain(edtf)
  }
})

const words = fc.constantFrom(
  ...[
    'June',
    'May',
    '11',
    '2021',
    '31',
    'Monday',
    'last',
    'next',
    'week',
    'year',
    'two',
    'years',
    'ago',
    'the',
    'of',
    'early',
  ],
  ...[
    '-',
    ',',
    'in',
    'every',
    'quarter',
    'third',
    '3',
    ':',
    '30',
    'p.m.',
    'summer',
    'Easter',
    "'",
    '80',
    's',
    'century',
    'from',
    'to',
  ],
)

test('dates follow one another inside the text, and each has days', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (all) => {
      const text = all.join(' ')
      let last = 0
      for (const { start, end, edtf } of datesIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        if (edtf !== null) expect(edtfBounds(edtf)).not.toBeNull()
        last = end
      }
    }),
  )
})

test('a story written so many weeks later means weekdays so many weeks later', () => {
  const weekday = fc.constantFrom('Monday', 'last Friday', 'next Sunday', 'yesterday', 'three days ago')
  fc.assert(
    fc.property(
      weekday,
      fc.integer({ min: -3000, max: 3000 }),
      fc.constantFrom('They met', 'They will meet'),
      (when, weeks, verb) => {
        const text = `${verb} ${when === 'Monday' ? 'on Monday' : when}.`
        const anchor = parseDay(WEDNESDAY) ?? 0
        const [before] = datesIn(text)
        const [after] = datesIn(text, isoDay(anchor + 7 * weeks))
        expect(parseDay(after?.edtf ?? '')).toBe((parseDay(before?.edtf ?? '') ?? 0) + 7 * weeks)
      },
    ),
  )
})
