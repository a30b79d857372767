import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edtfBounds } from '#core/fuzzy-date.ts'

const days = (from: string, to: string) => fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
const dayOf = (date: Date) => date.toISOString().slice(0, 10)
const anyDay = days('0001-01-01', '9999-12-31').map(dayOf)

describe('The bounds of an EDTF date', () => {
  test.each([
    ['a day', '2021-06-11', '2021-06-11', '2021-06-11'],
    ['a month', '2021-06', '2021-06-01', '2021-06-30'],
    ['a February', '2021-02', '2021-02-01', '2021-02-28'],
    ['a February of a leap year', '2020-02', '2020-02-01', '2020-02-29'],
    ['a leap day', '2020-02-29', '2020-02-29', '2020-02-29'],
    ['a year', '2021', '2021-01-01', '2021-12-31'],
    ['a decade', '201X', '2010-01-01', '2019-12-31'],
    ['a century', '20XX', '2000-01-01', '2099-12-31'],
    ['some month of a year', '2021-XX', '2021-01-01', '2021-12-31'],
    ['some day of a month', '2021-06-XX', '2021-06-01', '2021-06-30'],
    ['some day in the tens', '2021-06-1X', '2021-06-10', '2021-06-19'],
    ['a quarter', '2021-33', '2021-01-01', '2021-03-31'],
    ['the last quarter', '2021-36', '2021-10-01', '2021-12-31'],
    ['a half', '2021-41', '2021-07-01', '2021-12-31'],
    ['an uncertain year', '2021?', '2021-01-01', '2021-12-31'],
    ['an approximate month', '2021-06~', '2021-06-01', '2021-06-30'],
    ['a day of an uncertain, approximate month', '2021-06%-11', '2021-06-11', '2021-06-11'],
    ['an interval', '2021-05-21/2021-05-31', '2021-05-21', '2021-05-31'],
    ['an interval of years', '2019/2021', '2019-01-01', '2021-12-31'],
    ['an interval of one day', '2021-06-11/2021-06-11', '2021-06-11', '2021-06-11'],
    ['an interval from a month to a day', '2021-05/2021-06-11', '2021-05-01', '2021-06-11'],
    ['an interval with an open end', '2021-06-11/..', '2021-06-11', '9999-12-31'],
    ['an interval with an unknown end', '2021-06-11/', '2021-06-11', '9999-12-31'],
    ['an interval with an open start', '../2021-06-11', '0001-01-01', '2021-06-11'],
    ['an interval with an unknown start', '/2021-06-11', '0001-01-01', '2021-06-11'],
    ['the first year kept', '0001', '0001-01-01', '0001-12-31'],
    ['the last year kept', '9999', '9999-01-01', '9999-12-31'],
  ])('of %s, %j, are %s and %s', (_, value, earliest, latest) => {
    expect(edtfBounds(value)).toEqual({ earliest, latest })
  })

  test.each([
    ['nothing', ''],
    ['prose', 'June 11'],
    ['a day of the week', '2021-W24-5'],
    ['white space around a date', ' 2021'],
    ['a month that does not exist', '2021-13'],
    ['a day that does not exist', '2021-06-31'],
    ['a leap day of a common year', '2021-02-29'],
    ['digits without hyphens', '20210611'],
    ['a year of five digits', '10000'],
    ['a long year', 'Y17000'],
    ['the year before 1', '0000'],
    ['a negative year', '-0044'],
    ['any year whatever', 'XXXX'],
    ['a season, whose months depend on the hemisphere', '2021-21'],
    ['a set', '{2019,2021}'],
    ['a choice', '[2019..2021]'],
    ['a time of day, whose day depends on the place', '2021-06-21T23:00:00-05:00'],
    ['a bare mark of openness', '..'],
    ['an interval of three', '2019/2020/2021'],
    ['an interval that ends before it starts', '2021-05-31/2021-05-21'],
    ['an interval with an end that is no date', '2021-05-31/June'],
  ])('are not there for %s: %j', (_, value) => {
    expect(edtfBounds(value)).toBeNull()
  })

  test('are that day for every day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(edtfBounds(day)).toEqual({ earliest: day, latest: day })
      }),
    )
  })

  test('are the two days of every interval, if they are in order', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(edtfBounds(`${one}/${other}`)).toEqual(one <= other ? { earliest: one, latest: other } : null)
      }),
    )
  })

  test('are in order and show the digits of the value, whatever is unknown or uncertain in it', () => {
    const mark = fc.constantFrom('', '?', '~', '%')
    const vague = fc.tuple(anyDay, fc.subarray([0, 1, 2, 3, 5, 6, 8, 9]), mark).map(([day, unknown, end]) => {
      const digits = [...day].map((digit, at) => (unknown.includes(at) ? 'X' : digit))
      return `${digits.join('')}${end}`
    })
    fc.assert(
      fc.property(vague, (value) => {
        const bounds = edtfBounds(value)
        fc.pre(bounds !== null)
        expect(bounds.earliest <= bounds.latest).toBe(true)
        const digits = new RegExp(`^${value.slice(0, 10).replaceAll('X', '\\d')}$`)
        expect(bounds.earliest).toMatch(digits)
        expect(bounds.latest).toMatch(digits)
      }),
    )
  })

  test('never fail on any text', () => {
    const anything = fc.oneof(fc.string(), fc.stringMatching(/^[0-9X?~%/.[\]{},T:Z-]{0,25}$/))
    fc.assert(
      fc.property(anything, (value) => {
        const { earliest, latest } = edtfBounds(value) ?? { earliest: '0001-01-01', latest: '9999-12-31' }
        expect([earliest <= latest, earliest, latest]).toEqual([
          true,
          expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
          expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        ])
      }),
    )
  })
})
