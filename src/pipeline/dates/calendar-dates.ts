import type { Calendar, Expression, Read } from './expression.ts'
import { months, shortForms, weekdays } from './lexicon.ts'
import { readOrdinal } from './scan.ts'
import type { Scan } from './scan.ts'

/** Friday, June 11, 2021 · 11 June 2021 · June 3-5 · May 2021 · in June · 2021-06-11 · 6/11/2021 */
export function readCalendar(scan: Scan, at: number): Read | null {
  return (
    readNumeric(scan, at) ?? readMonthFirst(scan, skipWeekday(scan, at)) ?? readDayFirst(scan, skipWeekday(scan, at))
  )
}

const calendar = (year: number | null, month: number | null, day: number | null): Calendar => ({
  kind: 'calendar',
  year,
  month,
  day,
})

/** "Friday, the" before a date says nothing that the date does not. */
function skipWeekday(scan: Scan, at: number): number {
  if (!weekdays.has(scan.lower(at))) return at
  return scan.skip(scan.skip(at + 1, '.', ','), 'the')
}

/** Words that are months only beside a number or after a word that asks for a time. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'sun', 'dec', 'jan', 'sep', 'oct'])
const ASKS_FOR_TIME: ReadonlySet<string> = new Set(
  'in since until till by from to through of last next this early late mid during before after end and between - —'.split(
    ' ',
  ),
)

function readMonth(scan: Scan, at: number): Readonly<{ month: number; next: number }> | null {
  const month = months.get(scan.lower(at))
  if (month === undefined) return null
  const isShort = shortForms.has(scan.lower(at))
  if (
    (isShort || AMBIGUOUS.has(scan.lower(at))) &&
    !scan.isCapital(at) &&
    !isNumber(scan, at + 1) &&
    !isNumber(scan, at - 1)
  )
    return null
  return { month, next: isShort && scan.lower(at + 1) === '.' ? at + 2 : at + 1 }
}

const isNumber = (scan: Scan, at: number): boolean => /^\d{1,4}$/.test(scan.lower(at))

function readMonthFirst(scan: Scan, at: number): Read | null {
  const month = readMonth(scan, at)
  if (month === null) return null
  const day = readDay(scan, scan.skip(month.next, '/', 'the'))
  if (day !== null) return withEnd(scan, month.month, day)
  const year = readYear(scan, scan.skip(month.next, ',', 'of', '/', '-'))
  if (year !== null) return { value: calendar(year.year, month.month, null), next: year.next, rule: 'month-year' }
  const asked = ASKS_FOR_TIME.has(scan.lower(at - 1)) && scan.isCapital(at)
  if ((AMBIGUOUS.has(scan.lower(at)) || shortForms.has(scan.lower(at))) && !asked) return null
  return { value: calendar(null, month.month, null), next: month.next, rule: 'month' }
}

type Day = Readonly<{ day: number; next: number }>

/** A number from 1 to 31 that is not the beginning of a longer number, a time or a measure. */
function readDay(scan: Scan, at: number): Day | null {
  const word = scan.lower(at)
  const ordinal = readOrdinal(scan, at)
  if (ordinal !== null)
    return ordinal.number >= 1 && ordinal.number <= 31 ? { day: ordinal.number, next: ordinal.next } : null
  if (!/^\d{1,2}$/.test(word) || Number(word) < 1 || Number(word) > 31) return null
  const glued =
    scan.touches(at + 1) && /^\d/.test(scan.lower(at + 2)) && /^[:.,]$/.test(scan.lower(at + 1)) && scan.touches(at + 2)
  return glued ? null : { day: Number(word), next: at + 1 }
}

/** June 3-5, 2021; June 3 to 5; a second month makes a date of its own. */
function withEnd(scan: Scan, month: number, first: Day): Read {
  const last = readLast(scan, first)
  const year = readYear(scan, scan.skip(last?.next ?? first.next, ',', 'of', 'in', '/'))
  const next = year?.next ?? last?.next ?? first.next
  const from = calendar(year?.year ?? null, month, first.day)
  if (last === null) return { value: from, next, rule: year === null ? 'month-day' : 'day' }
  const to = calendar(year?.year ?? null, month, last.day)
  return { value: { kind: 'span', from, to }, next, rule: 'days-of-month' }
}

function readLast(scan: Scan, first: Day): Day | null {
  if (!['-', '–', '—', 'to', 'through'].includes(scan.lower(first.next))) return null
  const last = readDay(scan, scan.skip(first.next + 1, 'the'))
  if (last === null || last.day <= first.day || months.has(scan.lower(scan.skip(last.next, 'of')))) return null
  return last
}

/** 11 June 2021, the 11th of June, 3-5 June */
function readDayFirst(scan: Scan, at: number): Read | null {
  const first = /^[$€£]$/.test(scan.lower(at - 1)) ? null : readDay(scan, at)
  if (first === null) return null
  const last = /^[-–—]$|^to$/.test(scan.lower(first.next)) ? readDay(scan, first.next + 1) : null
  const month = readMonth(scan, scan.skip(last?.next ?? first.next, 'of', 'day', '/', '-'))
  if (month === null) return null
  const year = readYear(scan, scan.skip(month.next, ',', 'of', 'in', '/', '-'))
  const next = year?.next ?? month.next
  const of = (day: number): Expression => calendar(year?.year ?? null, month.month, day)
  if (last !== null && last.day > first.day)
    return { value: { kind: 'span', from: of(first.day), to: of(last.day) }, next, rule: 'days-of-month' }
  return { value: of(first.day), next, rule: year === null ? 'month-day' : 'day' }
}

/** Four digits of a time people write of, right after a date. */
function readYear(scan: Scan, at: number): Readonly<{ year: number; next: number }> | null {
  const word = scan.lower(at)
  if (!/^[12]\d{3}$/.test(word) || (scan.lower(at + 1) === ':' && scan.touches(at + 1))) return null
  return { year: Number(word), next: at + 1 }
}

/** 2021-06-11 · 2021/6/11 · 6/11/2021 (the month first unless it cannot be) · 11.06.2021 · 2021-06 */
function readNumeric(scan: Scan, at: number): Read | null {
  const mark = scan.lower(at + 1)
  if (!isNumber(scan, at) || !/^[-/.]$/.test(mark) || !scan.touches(at + 1) || !scan.touches(at + 2)) return null
  const three = scan.lower(at + 3) === mark && scan.touches(at + 3) && scan.touches(at + 4)
  const numbers = [scan.lower(at), scan.lower(at + 2), three ? scan.lower(at + 4) : ''] as const
  if (!/^\d+$/.test(numbers[1])) return null
  const value = three ? threeNumbers(numbers, mark) : twoNumbers(numbers, mark)
  if (value === null || (scan.touches(at + (three ? 5 : 3)) && /^[-/\d\p{L}]/u.test(scan.lower(at + (three ? 5 : 3)))))
    return null
  return { value, next: at + (three ? 5 : 3), rule: 'numeric-date' }
}

function threeNumbers([a, b, c]: readonly [string, string, string], mark: string): Calendar | null {
  if (/^\d{4}$/.test(a)) return valid(Number(a), Number(b), Number(c))
  const year = /^\d{4}$/.test(c) ? Number(c) : /^\d\d$/.test(c) ? 2000 + Number(c) - (Number(c) > 50 ? 100 : 0) : null
  if (year === null) return null
  const dayFirst = mark === '.' || Number(a) > 12
  return dayFirst ? valid(year, Number(b), Number(a)) : valid(year, Number(a), Number(b))
}

const twoNumbers = ([a, b]: readonly [string, string, string], mark: string): Calendar | null =>
  mark === '-' && /^(?:19|20)\d\d$/.test(a) && /^\d\d$/.test(b) && Number(b) >= 1 && Number(b) <= 12
    ? calendar(Number(a), Number(b), null)
    : null

const valid = (year: number, month: number, day: number): Calendar | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31 ? calendar(year, month, day) : null
