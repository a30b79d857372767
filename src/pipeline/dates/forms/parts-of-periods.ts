import type { DateForm, DateMatch } from '../form.ts'
import { longest } from '../form.ts'
import { unitWords, weekdays } from '../lexicon.ts'
import { ordinalAt } from '../numbers.ts'
import type { Stated } from '../stated.ts'
import type { Words } from '../words.ts'
import { behind, isDash, lowerAt, skip } from '../words.ts'
import { calendarDate } from './calendar-dates.ts'
import { decadeOrCentury } from './decades.ts'
import { period } from './periods.ts'
import { quarterOrHalf } from './quarters.ts'
import { season } from './seasons.ts'
import { bareYear } from './years.ts'

const adjectives = new Map<string, Stated['part']>([
  ['early', 'early'],
  ['mid', 'middle'],
  ['late', 'late'],
])

const nouns = new Map<string, Stated['part']>([
  ['beginning', 'early'],
  ['start', 'early'],
  ['middle', 'middle'],
  ['end', 'late'],
  ['close', 'late'],
  ['turn', 'early'],
])

const wholes: readonly DateForm[] = [calendarDate, bareYear, decadeOrCentury, period, quarterOrHalf, season]

/** In [late May]; [mid-2011]; [the end of this year]; [early in 2016]; [later this year]; [the last week of March]. */
export const partOfPeriod: DateForm = (words, at): DateMatch | null => {
  const start = skip(words, at, 'the')
  const word = lowerAt(words, start)
  const adjective = adjectives.get(word)
  if (adjective !== undefined)
    return within(
      words,
      isDash(words, start + 1) ? start + 2 : skip(words, skip(words, start + 1, 'in'), 'the'),
      adjective,
    )
  if (word === 'earlier' || word === 'later') return compared(words, start + 1)
  const noun = nouns.get(word)
  if (noun !== undefined) return within(words, inner(words, start + 1), noun) ?? ofThe(words, start + 1, noun)
  const end = isDash(words, start + 1) ? start + 2 : start + 1
  if (word === 'year' && lowerAt(words, end) === 'end')
    return { next: end + 1, stated: { ...thisPeriod('year'), month: 12, day: 31 }, rule: 'year-end' }
  return ordinal(words, start)
}

const thisPeriod = (unit: 'week' | 'month' | 'year' | 'day') =>
  ({ anchor: 'publication', shift: { unit, count: 0 } }) as const

const inner = (words: Words, at: number): number => (lowerAt(words, at) === 'of' ? skip(words, at + 1, 'the') : at)

function within(words: Words, at: number, part: Stated['part']) {
  const whole = longest(wholes, words, at)
  if (whole === null || part === undefined || whole.stated.day !== undefined || whole.stated.to !== undefined)
    return null
  return { next: whole.next, stated: { ...whole.stated, part }, rule: `part-of-${whole.rule}` }
}

/** "later this year", "earlier this month", "earlier today" */
function compared(words: Words, at: number) {
  if (lowerAt(words, at) === 'today') return { next: at + 1, stated: thisPeriod('day'), rule: 'compared-period' }
  const whole =
    lowerAt(words, skip(words, at, 'in')) === 'this' || lowerAt(words, at) === 'in'
      ? period(words, skip(words, skip(words, at, 'in'), 'the'))
      : null
  if (whole !== null) return { next: whole.next, stated: whole.stated, rule: 'compared-period' }
  const unit = behind(words, at, 'in the') === 0 ? '' : lowerAt(words, at + 2)
  if (unit !== 'week' && unit !== 'month' && unit !== 'year' && unit !== 'day') return null
  return { next: at + 3, stated: thisPeriod(unit), rule: 'compared-period' }
}

/** "the end of the year": this one */
function ofThe(words: Words, at: number, part: Stated['part']) {
  if (part === undefined || lowerAt(words, at) !== 'of' || lowerAt(words, at + 1) !== 'the') return null
  const unit = lowerAt(words, at + 2)
  if (unit !== 'week' && unit !== 'month' && unit !== 'year') return null
  return { next: at + 3, stated: { ...thisPeriod(unit), part }, rule: 'part-of-the-period' }
}

/** "the last week of March", "the first Monday of next month", "the third weekend in June" */
function ordinal(words: Words, start: number) {
  const last = /^(?:last|final)$/.test(lowerAt(words, start)) ? { next: start + 1, value: -1 } : null
  const order = last ?? ordinalAt(words, start)
  if (order === null || !/^(?:of|in)$/.test(lowerAt(words, order.next + 1))) return null
  const word = lowerAt(words, order.next)
  const weekday = weekdays.get(word)
  const unit = weekday === undefined ? unitWords.get(word) : 'weekday'
  if (unit !== 'weekday' && unit !== 'week' && unit !== 'weekend' && unit !== 'day' && unit !== 'month') return null
  const whole = longest([calendarDate, bareYear, period], words, skip(words, order.next + 2, 'the'))
  if (whole === null || whole.stated.day !== undefined) return null
  const stated: Stated = {
    ...whole.stated,
    nth: { unit, count: order.value },
    ...(weekday === undefined ? {} : { weekday }),
  }
  return { next: whole.next, stated, rule: 'nth-of-period' }
}
