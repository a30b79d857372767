import { expect, test } from 'vitest'
import { anniversariesIn, daysAround, yearsBefore } from '#pipeline/dates/anniversaries.ts'
import { joinedRanges } from '#pipeline/dates/joined-ranges.ts'
import { datesOf } from './dates-of.ts'

test.each([
  ['It ran from June 3 to July 5.', 'June 3 to July 5', '2021-06-03/2021-07-05'],
  ['Between 2010 and 2015 he led it.', '2010 and 2015', '2010/2015'],
  ['He led it from March 2019 until this year.', 'March 2019 until this year', '2019-03/2021'],
  ['From late May to June 11 he was away.', 'late May to June 11', '2021-05-21/2021-06-11'],
])('makes one range of two dates: %s', (text, words, edtf) => {
  const ranges = joinedRanges(text, datesOf(text))
  expect(ranges.map((one) => [text.slice(one.start, one.end), one.edtf])).toEqual([[words, edtf]])
})

test.each(['He left in 2010 and in 2015.', 'In 2010 and 2015 he won.', 'From 2015 to 2010 he counted.'])(
  'leaves two dates apart in %s',
  (text) => {
    expect(joinedRanges(text, datesOf(text))).toHaveLength(2)
  },
)

test.each([
  ['the second anniversary of the visit', 'second anniversary', 2],
  ['the two-year anniversary of the visit', 'two-year anniversary', 2],
  ['its 65th anniversary', '65th anniversary', 65],
  ['the twenty-fifth anniversary', 'twenty-fifth anniversary', 25],
  ["the party's centenary", 'centenary', 100],
])('counts the years of %s', (text, words, years) => {
  expect(anniversariesIn(text).map((one) => [text.slice(one.start, one.end), one.years])).toEqual([[words, years]])
})

test.each(['an anniversary', 'mark important anniversaries', 'the second visit'])('counts no years in %s', (text) => {
  expect(anniversariesIn(text)).toEqual([])
})

test('dates what an anniversary commemorates, and a stay around a day of it', () => {
  expect(yearsBefore('2021-06-21', 2)).toBe('2019-06-21')
  expect(yearsBefore('2021', 100)).toBe('1921')
  expect(yearsBefore('2021-06-14/2021-06-20', 2)).toBeNull()
  expect(daysAround('2021-06-21', 'P5D')).toBe('2021-06-17/2021-06-25')
  expect(daysAround('2021-06-21', 'P5Y')).toBeNull()
})
