import type { DateForm, DateMatch } from '../form.ts'
import { longest } from '../form.ts'
import { months } from '../lexicon.ts'
import type { Stated } from '../stated.ts'
import type { Words } from '../words.ts'
import { isCapital, isDash, isGlued, lowerAt, skip, skipStop } from '../words.ts'
import { calendarDate } from './calendar-dates.ts'
import { nearDay } from './near-days.ts'
import { numericDate, numericDateBehindDash } from './numeric-dates.ts'
import { period } from './periods.ts'
import { weekday } from './weekdays.ts'
import { bareYear } from './years.ts'

/**
 * The talks of [Nov. 18-Dec. 19, 2015]; from [March 2019 to today]; from [10/1 to 11/7]: one stretch. Two dates by
 * their names that a word joins, "from 2004 to 2009", stay two.
 */
export const dateRange: DateForm = (words, at) => {
  if (!hasJoint(words, at)) return null
  const first = month(words, at) ?? end(words, at)
  if (first === null || !isEnd(first)) return null
  const tight = isDash(words, first.next) && isGlued(words, first.next) && isGlued(words, first.next + 1)
  if (!tight && !isJoined(words, at, first.next)) return null
  const start = skip(words, first.next + 1, 'the')
  const last = tight ? (numericDateBehindDash(words, start) ?? end(words, start)) : end(words, start)
  if (last === null || !isEnd(last) || !(tight || isOne(first, last, !isDash(words, first.next)))) return null
  return { next: last.next, stated: { ...dated(first.stated, last.stated), to: last.stated }, rule: 'date-range' }
}

/** Of the first date, in words; where none of these stands behind it, it is not worth a look. */
const LONGEST = 9
const joints = new Set(['-', '–', '—', '~', 'to', 'until', 'till', 'through', 'thru', 'and'])

function hasJoint(words: Words, at: number): boolean {
  for (let by = 1; by < LONGEST; by++) if (joints.has(lowerAt(words, at + by))) return true
  return false
}

const dates: readonly DateForm[] = [calendarDate, numericDate, weekday, nearDay, period, bareYear]

const end = (words: Words, at: number): DateMatch | null =>
  lowerAt(words, at) === 'now'
    ? { next: at + 1, stated: { anchor: 'publication', shift: { unit: 'day', count: 0 } }, rule: 'now' }
    : longest(dates, words, at)

const isEnd = ({ stated: { clock, nth, stretch, to } }: DateMatch): boolean =>
  clock === undefined && nth === undefined && stretch === undefined && to === undefined

const isJoined = (words: Words, at: number, next: number): boolean =>
  /^(?:[-–—~]|to|until|till|through|thru)$/.test(lowerAt(words, next)) ||
  (lowerAt(words, next) === 'and' && lowerAt(words, at - 1) === 'between')

/** Both in digits, or joined by a word and one of them counted from the day of publication. */
const isOne = (first: DateMatch, last: DateMatch, byWord: boolean): boolean =>
  (byWord && [first, last].some(({ stated }) => stated.anchor === 'publication' || stated.relation !== undefined)) ||
  [first, last].every(({ rule }) => rule === 'numeric-date' || rule === 'month-slash-day')

/** The "Jan" of "Jan-Feb 2017", which alone may be a name. */
function month(words: Words, at: number): DateMatch | null {
  const value = months.get(lowerAt(words, at))
  const next = skipStop(words, at + 1)
  const isRange = isCapital(words, at) && isDash(words, next) && isGlued(words, next) && isCapital(words, next + 1)
  return value !== undefined && isRange && months.has(lowerAt(words, next + 1))
    ? { next, stated: { month: value }, rule: 'month' }
    : null
}

/** "Nov-Feb 2017": the year of the last holds for the first, less one where that comes later in a year. */
function dated(first: Stated, last: Stated): Stated {
  const isOpen = first.month !== undefined && first.relation === undefined && first.year === undefined
  if (last.year === undefined || !isOpen || first.month === undefined) return first
  return { ...first, year: first.month > (last.month ?? 12) ? last.year - 1 : last.year }
}
