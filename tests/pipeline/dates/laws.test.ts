import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edtfBounds } from '#core/fuzzy-date.ts'
import { dayFromIso, isoDay } from '#pipeline/dates/calendar.ts'
import { datesIn } from '#pipeline/dates/dates-in.ts'
import { datesOf } from './dates-of.ts'

const pieces =
  `June 11 2021 2021-06-11 Monday last next this week month year two three 20 weeks ago in every the of late early
  mid - , . '90s 1990s 3 p.m. 15:30 GMT to from between and until since Q3 quarter half first second day before after
  yesterday past Christmas summer 18th century a an once twice annual he met will \n`.split(/[ \n]+/)

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((words) => words.join(' ')),
)

/** Without the parser: the laws hold for any tokens. */
const bare = (text: string, anchor: string | null) => datesIn(text, [], anchor)

test('finds, in any text, expressions inside it, in order, none inside another, whose dates can be kept', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('2021-06-21', '2020-02-29', null), (text, anchor) => {
      let end = 0
      for (const found of bare(text, anchor)) {
        expect(found.start).toBeGreaterThanOrEqual(end)
        expect(found.end).toBeGreaterThan(found.start)
        expect(found.end).toBeLessThanOrEqual(text.length)
        expect(found.edtf === null || edtfBounds(found.edtf) !== null, found.edtf ?? '').toBe(true)
        end = found.end
      }
    }),
    { numRuns: 1500 },
  )
})

test('moves what a weekday means by as many weeks as the day of publication', () => {
  const texts = ['They met on Friday.', 'They will meet on Monday.', 'He left last Sunday.', 'It opens next Tuesday.']
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.integer({ min: 3000, max: 30_000 }),
      fc.integer({ min: -400, max: 400 }),
      (text, day, weeks) => {
        const at = (anchor: number) => dayFromIso(datesOf(text, isoDay(anchor))[0]?.edtf ?? null) ?? Number.NaN
        expect(at(day + 7 * weeks) - at(day)).toBe(7 * weeks)
      },
    ),
    { numRuns: 60 },
  )
})

test('takes time in proportion to the length of the text', () => {
  const timeOf = (text: string): number => {
    const from = performance.now()
    bare(text, '2021-06-21')
    return performance.now() - from
  }
  for (const piece of ['the next year of the last week of ', 'June 3 to ', '20 ', "'", '2021-']) {
    const [short, long] = [timeOf(piece.repeat(500)), timeOf(piece.repeat(5000))]
    expect(long, piece).toBeLessThan(40 * short + 300)
  }
})
