import { expect, test } from 'vitest'
import { datesOf, written } from './dates-of.ts'

/** Published on Monday, 21 June 2021. */
test.each([
  // calendar dates
  ['The leaders met on June 11 and will meet on July 3.', 'June 11 = 2021-06-11', 'July 3 = 2021-07-03'],
  ['They signed it on 11 July 1961, a Tuesday.', '11 July 1961 = 1961-07-11', 'Tuesday = 2021-06-15'],
  ['The pact of June 11th, 2021, holds.', 'June 11th, 2021 = 2021-06-11'],
  ['Talks ran from the 3rd of May; then on Oct. 12 he left.', '3rd of May = 2021-05-03', 'Oct. 12 = 2020-10-12'],
  ['It was founded in March 1998.', 'March 1998 = 1998-03'],
  ['A meeting was held in December. The vote is due in December.', 'December = 2020-12', 'December = 2021-12'],
  ['It ended in October of last year.', 'October of last year = 2020-10'],
  ['The talks of June 3-5 failed.', 'June 3-5 = 2021-06-03/2021-06-05'],
  ['They met between 3 and 5 May 2020.', '3 and 5 May 2020 = 2020-05-03/2020-05-05'],
  ['On the 18th he left.', 'the 18th = 2021-06-18'],
  ['They fled after the September 11 attacks.', 'September 11 = 2001-09-11'],
  // numbers alone
  ['Signed 2021-06-11, filed 6/11/2021.', '2021-06-11 = 2021-06-11', '6/11/2021 = 2021-06-11'],
  ['Signed 23/6/2021, filed 23.6.2021.', '23/6/2021 = 2021-06-23', '23.6.2021 = 2021-06-23'],
  // years, decades, centuries
  ["The 2014 protests and the lowest since '82.", '2014 = 2014', "'82 = 1982"],
  ['From 2019-21 he led it; it is due in mid-2023.', '2019-21 = 2019/2021', 'mid-2023 = 2023'],
  ['Around 2010 he left.', '2010 = 2010~'],
  [
    "Songs of the 1960s, the mid-1990s and the early '80s.",
    '1960s = 196X',
    'the mid-1990s = 1994-01-01/1996-12-31',
    "the early '80s = 1980-01-01/1983-12-31",
  ],
  ['A treaty of the 18th century.', '18th century = 17XX'],
  // parts of the year
  ['Sales of Q3 2020 and of the first half of 2021.', 'Q3 2020 = 2020-35', 'the first half of 2021 = 2021-40'],
  ['A loss in the third quarter of last year.', 'the third quarter of last year = 2020-35'],
  [
    'He left last winter and in the spring of 2020.',
    'last winter = 2020-12-01/2021-02-28',
    'the spring of 2020 = 2020-03-01/2020-05-31',
  ],
  [
    'He came on Christmas Eve 2020 and on Easter Monday.',
    'Christmas Eve 2020 = 2020-12-24',
    'Easter Monday = 2021-04-05',
  ],
  [
    'In late May he met him; by the end of 2022 he will go.',
    'late May = 2021-05-21/2021-05-31',
    'the end of 2022 = 2022',
  ],
  ['It fell in the last week of March.', 'the last week of March = 2021-03-22/2021-03-28'],
  ['He votes on the first Monday of next month.', 'the first Monday of next month = 2021-07-05'],
  // weekdays: the verb chooses the week
  ['They met on Friday. They will meet on Friday.', 'Friday = 2021-06-18', 'Friday = 2021-06-25'],
  ['He wrote in the piece on Monday.', 'Monday = 2021-06-21'],
  ['Shops stay shut until Thursday.', 'Thursday = 2021-06-24'],
  ['Last Monday he left; next Monday he returns.', 'Last Monday = 2021-06-14', 'next Monday = 2021-06-28'],
  ['It fell on Tuesday of last week.', 'Tuesday of last week = 2021-06-15'],
  ['On Friday, July 21, 2017, he left.', 'Friday, July 21, 2017 = 2017-07-21'],
  // counted from the day of publication
  ['He left yesterday and returns tomorrow.', 'yesterday = 2021-06-20', 'tomorrow = 2021-06-22'],
  ['He spoke last night and again this morning.', 'last night = 2021-06-20', 'this morning = 2021-06-21'],
  ['At a meeting last week he spoke.', 'last week = 2021-06-14/2021-06-20'],
  ['It will be renewed this year, not next month.', 'this year = 2021', 'next month = 2021-07'],
  ['The fighting of the past 20 years goes on.', 'the past 20 years = 2001-06-21/2021-06-21'],
  ['Seventeen years ago he left.', 'Seventeen years ago = 2004'],
  [
    'He left two weeks ago and came back a week ago.',
    'two weeks ago = 2021-06-07/2021-06-13',
    'a week ago = 2021-06-14',
  ],
  ['In three months he will go.', 'In three months = 2021-09'],
  ['Two days after June 11 he left.', 'Two days after June 11 = 2021-06-13'],
  // counted from a date before
  ['He came on June 11. The next day he left.', 'June 11 = 2021-06-11', 'The next day = 2021-06-12'],
  ['Sales of 2019 fell from the previous year.', '2019 = 2019', 'the previous year = 2018'],
  // times of day, by the day they are of
  ['It began at 3 p.m. on Friday.', '3 p.m. on Friday = 2021-06-18'],
  ['On Friday the shop closed at 15:30 GMT.', 'Friday = 2021-06-18', '15:30 GMT = 2021-06-18'],
  // amounts and what comes again
  ['A five-day visit took 18 months to plan.', 'five-day = P5D', '18 months = P18M'],
  ['The lowest level in six years.', 'in six years = P6Y'],
  ['It took two and a half hours.', 'two and a half hours = PT2.5H'],
])('reads %s', (text, ...dates) => {
  expect(written(text)).toEqual(dates)
})

test.each([
  ['It is renewed once every 20 years.', 'FREQ=YEARLY;INTERVAL=20'],
  ['They meet every Monday.', 'FREQ=WEEKLY;BYDAY=MO'],
  ['The annual summit opens.', 'FREQ=YEARLY'],
  ['They meet every other week.', 'FREQ=WEEKLY;INTERVAL=2'],
  ['It is held every December.', 'FREQ=YEARLY;BYMONTH=12'],
  ['He preaches on Sundays.', 'FREQ=WEEKLY;BYDAY=SU'],
])('knows how often it comes again: %s', (text, recurrence) => {
  expect(datesOf(text)).toEqual([expect.objectContaining({ type: 'SET', recurrence, edtf: null })])
})

test('keeps what the words say apart from the date they mean', () => {
  expect(datesOf('They met on Friday and on June 11.')).toEqual([
    expect.objectContaining({ value: 'XXXX-WXX-5', edtf: '2021-06-18', basis: 'RELATIVE' }),
    expect.objectContaining({ value: 'XXXX-06-11', edtf: '2021-06-11', basis: 'RELATIVE' }),
  ])
})

test.each([
  'He may march on the capital.',
  'About 2000 troops crossed, and 1,500 fled.',
  'They read "1984" at school.',
  'The team won 3-2 and lost 1-4.',
  'Theresa May said that she may go.',
  'Version 3.5 follows 2.0.1.',
  'Call 555-0199 or +86 138-2010-2015.',
  'The sun rose; the Sun reported it.',
  'Demand will fall and prices will spring back.',
  'The Prague Spring ended.',
  'The 24 Hours of Le Mans and 60 Minutes.',
  'He sat in the second row. Wait a second.',
  'April Jones and June Brown sang with August Wilson.',
  'The Sunday Times and China Daily wrote.',
  'It cost $2008 on flight 2010, in room 1950.',
  'A 56-year-old man who is 60 years old.',
  'He won by a 6-3 vote, and 24/7 he works.',
  'She decided to wed; he sat there.',
  'The A380 and the F-16 landed.',
  'At the same time he left for the first time in history.',
  'The first half of the match was dull.',
  'Isaiah 40:31 and John 3:16.',
  'The first quarter-final was close.',
  'One in five left, two of the three stayed.',
  '',
])('finds no time in %j', (text) => {
  expect(written(text)).toEqual([])
})

test('binds nothing to a day it does not know', () => {
  expect(written('They met on Monday, last week and in June; in 2019 they parted.', null)).toEqual([
    'Monday = XXXX-WXX-1',
    'last week = ?',
    'June = XXXX-06',
    '2019 = 2019',
  ])
})

test.each([
  'Talks fail\n\nFriday, July 21, 2017\n\nThey met on Thursday.',
  'Talks fail\n\nBEIJING, July 21, 2017 (Reuters) - They met on Thursday.',
])('counts from the day a story gives for itself where no other is known: %j', (text) => {
  expect(written(text, null).at(-1)).toBe('Thursday = 2017-07-20')
  expect(written(text, '2021-06-21').at(-1)).toBe('Thursday = 2021-06-17')
})
