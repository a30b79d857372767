import type { Expression, Read, Unit } from './expression.ts'
import { feasts, months, seasons, shifts, units, weekdays } from './lexicon.ts'
import type { Scan } from './scan.ts'
import { readCount } from './scan.ts'

/** yesterday · last week · this year · next Monday · last June · on Monday · the previous day */
export function readRelative(scan: Scan, at: number): Read | null {
  return readDayWord(scan, at) ?? readShifted(scan, at) ?? readWeekday(scan, at)
}

const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['tonite', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
])

function readDayWord(scan: Scan, at: number): Read | null {
  const start = scan.skip(at, 'the')
  const before = scan.after(start, 'year before') ?? scan.after(start, 'year previous')
  if (start > at && before !== null && /^[.,;)]?$/.test(scan.lower(before)))
    return { value: { kind: 'shifted', unit: 'year', shift: -1 }, next: before, rule: 'year-before' }
  if (
    start > at &&
    scan.lower(start) === 'weekend' &&
    /^(?:during|over|at|throughout|for|in)$/.test(scan.lower(at - 1))
  )
    return { value: { kind: 'shifted', unit: 'weekend', shift: 0 }, next: start + 1, rule: 'weekend' }
  const other = scan.after(start, 'day before yesterday') ?? scan.after(start, 'day after tomorrow')
  if (other !== null) {
    const shift = scan.lower(other - 1) === 'yesterday' ? -2 : 2
    return { value: { kind: 'shifted', unit: 'day', shift }, next: other, rule: 'day-word' }
  }
  const shift = DAY_WORDS.get(scan.lower(at))
  return shift === undefined ? null : { value: { kind: 'shifted', unit: 'day', shift }, next: at + 1, rule: 'day-word' }
}

/** "last" and its like before a unit, weekday, month, season or feast. */
function readShifted(scan: Scan, at: number): Read | null {
  const place = scan.skip(at, 'the')
  const shift = shifts.get(scan.lower(place))
  if (shift === undefined) return null
  const word = scan.lower(place + 1)
  const value = shiftedWord(word, shift, scan, place)
  if (value !== null) return { value, next: place + 2, rule: `shifted-${value.kind}` }
  return readWeekOfDay(scan, place, shift)
}

function shiftedWord(word: string, shift: number, scan: Scan, place: number): Expression | null {
  const unit = units.get(word)
  // "the last days" and "the past years" are no one day or year.
  if (unit !== undefined) return word.endsWith('s') && unit !== 'century' ? null : { kind: 'shifted', unit, shift }
  const weekday = weekdays.get(word)
  if (weekday !== undefined) return { kind: 'weekday', weekday, shift, ofWeek: false }
  const season = seasons.get(word)
  if (season !== undefined) return { kind: 'season', season, year: null, shift }
  const feast = feasts.get(word)
  if (feast !== undefined) return { kind: 'feast', feast, year: null, shift }
  const month = months.get(word)
  return month !== undefined && scan.isCapital(place + 1) ? monthShifted(month, shift) : null
}

/** "last June" is the June before the present month: one year away from "next June". */
const monthShifted = (month: number, shift: number): Expression => ({
  kind: 'away',
  amount: shift === 0 ? 0 : 1,
  unit: 'year',
  direction: shift < 0 ? -1 : 1,
  from: { kind: 'calendar', year: null, month, day: null },
})

/** next week Wednesday; Monday of next week is read as the weekday with its week. */
function readWeekOfDay(scan: Scan, place: number, shift: number): Read | null {
  if (scan.lower(place + 1) !== 'week') return null
  const weekday = weekdays.get(scan.lower(place + 2))
  return weekday === undefined
    ? null
    : { value: { kind: 'weekday', weekday, shift, ofWeek: true }, next: place + 3, rule: 'week-day' }
}

/** Shortened weekdays are words of their own ("sun", "sat", "wed"): they need a sign that a day is meant. */
function readWeekday(scan: Scan, at: number): Read | null {
  const word = scan.lower(at)
  const weekday = weekdays.get(word)
  if (weekday === undefined || (word.endsWith('s') && word.length > 6 && !word.endsWith('day'))) return null
  if (
    word.length < 6 &&
    !(scan.isCapital(at) && ['on', 'last', 'next', 'until', 'by', 'and'].includes(scan.lower(at - 1)))
  )
    return null
  const week = scan.skip(at + 1, 'of')
  const shift = shifts.get(scan.lower(week))
  if (shift !== undefined && scan.lower(week + 1) === 'week')
    return { value: { kind: 'weekday', weekday, shift, ofWeek: true }, next: week + 2, rule: 'week-day' }
  return { value: { kind: 'weekday', weekday, shift: null, ofWeek: false }, next: at + 1, rule: 'weekday' }
}

/** two years ago · three weeks earlier · in two days · a week from now · the past 20 years · 15 years before June 2021 */
export function readAway(scan: Scan, at: number, read: (at: number) => Read | null): Read | null {
  const start = scan.skip(at, 'in', 'within')
  const count = readCount(scan, start)
  if (count === null) return null
  const unit = units.get(scan.lower(scan.skip(count.next, '-')))
  if (unit === undefined || unit === 'weekend') return null
  const next = scan.skip(count.next, '-') + 1
  const away = (direction: -1 | 1, from: Expression | null): Expression => ({
    kind: 'away',
    amount: count.number,
    unit,
    direction,
    from,
  })
  const ending = direction(scan, next)
  if (ending !== null) return { value: away(ending.direction, null), next: ending.next, rule: 'away' }
  const point = ['before', 'after', 'from', 'since'].includes(scan.lower(next))
    ? read(scan.skip(next + 1, 'the'))
    : null
  if (point !== null && isPoint(point.value)) {
    const value = away(scan.lower(next) === 'before' ? -1 : 1, point.value)
    return { value, next: point.next, rule: 'away-from' }
  }
  return start > at && scan.lower(at) === 'in' && !scan.isCapital(start) && scan.lower(next) !== 'of'
    ? { value: away(1, null), next, rule: 'in-so-long' }
    : null
}

const isPoint = ({ kind }: Expression): boolean => ['calendar', 'shifted', 'weekday', 'feast'].includes(kind)

function direction(scan: Scan, at: number): Readonly<{ direction: -1 | 1; next: number }> | null {
  if (scan.lower(at) === 'ago') return { direction: -1, next: at + 1 }
  const now = scan.after(at, 'from now') ?? scan.after(at, 'from today')
  return now === null ? null : { direction: 1, next: now }
}

/** The length in TIMEX3's words: P20Y, P2W, P10D. */
export function durationOf(amount: number, unit: Unit): string {
  const letters: Readonly<Record<Unit, readonly [number, string]>> = {
    day: [1, 'D'],
    week: [1, 'W'],
    weekend: [1, 'WE'],
    fortnight: [2, 'W'],
    month: [1, 'M'],
    quarter: [3, 'M'],
    year: [1, 'Y'],
    decade: [10, 'Y'],
    century: [100, 'Y'],
  }
  const [times, letter] = letters[unit]
  return `P${amount * times}${letter}`
}
