import { edtfBounds } from '#core/fuzzy-date.ts'
import type { Day } from './calendar.ts'
import {
  addMonths,
  dayOf,
  easter,
  isoDay,
  lastOfMonth,
  mondayOf,
  monthText,
  parseDay,
  partsOf,
  weekdayOf,
  yearText,
} from './calendar.ts'
import type { Calendar, Expression, Feast, Season, Shifted, Third, Weekday } from './expression.ts'

/** When the words were written, and whether they tell of what was or will be. Null: not known. */
export type Viewpoint = Readonly<{ anchor: Day | null; tense: 'past' | 'future' | null }>

/** The days meant as EDTF; null where they cannot be told. */
export function resolve(value: Expression, view: Viewpoint): string | null {
  const edtf = edtfOf(value, view)
  return edtf !== null && edtfBounds(edtf) !== null ? edtf : null
}

function edtfOf(value: Expression, view: Viewpoint): string | null {
  switch (value.kind) {
    case 'calendar':
      return calendarDate(value, view)
    case 'weekday':
      return view.anchor === null ? null : isoDay(weekdayNear(value, view.anchor, view.tense))
    case 'shifted':
      return view.anchor === null ? null : shifted(value, view.anchor, view.tense)
    case 'away':
      return away(value, view)
    case 'decade':
      return value.century ? `${yearText(value.first).slice(0, 2)}XX` : `${yearText(value.first).slice(0, 3)}X`
    case 'century':
      return `${yearText(value.first).slice(0, 2)}XX`
    case 'season':
      return seasonDays(value, view)
    case 'third':
      return thirdOf(value.third, edtfOf(value.of, view))
    case 'portion':
      return portion(value, view)
    case 'span':
      return interval(edtfOf(value.from, view), edtfOf(value.to, view))
    case 'about':
      return suffixed(edtfOf(value.what, view))
    case 'feast':
      return feastDay(value, view)
    case 'at':
      if (value.day !== null) return edtfOf(value.day, view)
      // A clock of the world's time is a report of the day itself.
      return view.anchor !== null && value.clock.endsWith('Z') ? isoDay(view.anchor) : null
    case 'duration':
    case 'set':
      return null
  }
}

const suffixed = (edtf: string | null): string | null => (edtf === null || edtf.includes('/') ? edtf : `${edtf}~`)

const interval = (from: string | null, to: string | null): string | null =>
  from === null || to === null ? null : `${from.split('/')[0]}/${to.split('/').at(-1)}`

const days = (from: Day, to: Day): string => `${isoDay(from)}/${isoDay(to)}`

/** A date without its year is the one that the tense asks for, else the nearest. */
function calendarDate({ year, month, day }: Calendar, view: Viewpoint): string | null {
  if (year === null && view.anchor === null) return null
  if (month === null) return year === null ? null : yearText(year)
  const known =
    year ?? yearNear((one) => dayOf(one, month, day ?? 15), view.anchor ?? 0, view.tense, day === null ? 15 : 0)
  return day === null ? monthText(known, month) : isValid(known, month, day) ? isoDay(dayOf(known, month, day)) : null
}

const isValid = (year: number, month: number, day: number): boolean =>
  parseDay(`${monthText(year, month)}-${String(day).padStart(2, '0')}`) !== null

/** `slack`: days by which the day may lie on the wrong side of the anchor, being in the middle of something longer. */
function yearNear(dayIn: (year: number) => Day, anchor: Day, tense: Viewpoint['tense'], slack: number): number {
  const { year } = partsOf(anchor)
  const years = [year - 1, year, year + 1]
  const distance = (one: number) => Math.abs(dayIn(one) - anchor)
  const fitting = years.filter((one) =>
    tense === 'past' ? dayIn(one) <= anchor + slack : tense === 'future' ? dayIn(one) >= anchor - slack : true,
  )
  return fitting.reduce((best, one) => (distance(one) < distance(best) ? one : best), fitting[0] ?? year)
}

/** On a Monday "Monday" is that day; "last Monday" and "next Monday" never are. */
function weekdayNear({ weekday, shift, ofWeek }: Weekday, anchor: Day, tense: Viewpoint['tense']): Day {
  if (ofWeek) return mondayOf(anchor) + 7 * (shift ?? 0) + weekday - 1
  const back = (weekdayOf(anchor) - weekday + 7) % 7
  if (shift === -1) return anchor - (back === 0 ? 7 : back)
  if (shift === 1) return anchor + 7 - back
  if (back === 0) return anchor
  return tense === 'future' || (shift === 0 && tense !== 'past') ? anchor + 7 - back : anchor - back
}

function shifted({ unit, shift }: Shifted, anchor: Day, tense: Viewpoint['tense']): string {
  const { year, month } = partsOf(anchor)
  const monday = mondayOf(anchor) + 7 * shift
  switch (unit) {
    case 'day':
      return isoDay(anchor + shift)
    case 'week':
      return days(monday, monday + 6)
    case 'weekend': {
      const before = shift === 0 && tense === 'past' && weekdayOf(anchor) < 4 ? 7 : 0
      return days(monday + 5 - before, monday + 6 - before)
    }
    case 'fortnight':
      return days(shift < 0 ? anchor - 14 : anchor, shift < 0 ? anchor : anchor + 14)
    case 'month': {
      const moved = partsOf(addMonths(dayOf(year, month, 1), shift))
      return monthText(moved.year, moved.month)
    }
    case 'quarter': {
      const quarters = 4 * year + Math.floor((month - 1) / 3) + shift
      return `${yearText(Math.floor(quarters / 4))}-${33 + (((quarters % 4) + 4) % 4)}`
    }
    case 'year':
      return yearText(year + shift)
    case 'decade':
      return `${yearText(year + 10 * shift).slice(0, 3)}X`
    case 'century':
      return `${yearText(year + 100 * shift).slice(0, 2)}XX`
  }
}

type Away = Extract<Expression, { kind: 'away' }>

/** So many days away is a day; so many months a month, so many years a year. */
function away({ amount, unit, direction, from }: Away, view: Viewpoint): string | null {
  // "last June" is the June before, of whatever year.
  if (from?.kind === 'calendar' && from.year === null && from.day === null)
    return calendarDate(from, { ...view, tense: amount === 0 ? view.tense : direction < 0 ? 'past' : 'future' })
  const base = from === null ? view.anchor : firstDay(edtfOf(from, view))
  if (base === null) return null
  const by = direction * amount
  const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 } as const
  if (unit === 'day' || unit === 'week' || unit === 'weekend' || unit === 'fortnight')
    return isoDay(base + Math.round(by * { day: 1, week: 7, weekend: 7, fortnight: 14 }[unit]))
  const { year, month, date } = partsOf(addMonths(base, Math.round(by * months[unit])))
  if (year < 1 || year > 9999) return null
  if (from?.kind === 'calendar' && from.day !== null) return isoDay(dayOf(year, month, date))
  return unit === 'month' || unit === 'quarter' || from?.kind === 'calendar' ? monthText(year, month) : yearText(year)
}

function firstDay(edtf: string | null): Day | null {
  const bounds = edtf === null ? null : edtfBounds(edtf)
  return bounds === null ? null : parseDay(bounds.earliest)
}

/** By the months of the northern year. */
const SEASON_STARTS: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

function seasonDays(value: Extract<Expression, { kind: 'season' }>, view: Viewpoint): string | null {
  const start = SEASON_STARTS[value.season]
  const first = (year: number) => dayOf(year, start, 1)
  const last = (year: number) => lastOfMonth(addMonths(first(year), 2))
  if (value.year !== null) return days(first(value.year), last(value.year))
  if (view.anchor === null) return null
  const { year } = partsOf(view.anchor)
  const { anchor } = view
  if (value.shift === -1) return lastWhere(year, (one) => last(one) < anchor, first, last)
  if (value.shift === 1) return firstWhere(year, (one) => first(one) > anchor, first, last)
  const near = yearNear((one) => first(one) + 45, anchor, view.tense, 46)
  return days(first(near), last(near))
}

type OfYear = (year: number) => Day

const lastWhere = (year: number, is: (year: number) => boolean, first: OfYear, last: OfYear): string => {
  const found = [year, year - 1].find(is) ?? year - 2
  return days(first(found), last(found))
}

const firstWhere = (year: number, is: (year: number) => boolean, first: OfYear, last: OfYear): string => {
  const found = [year, year + 1].find(is) ?? year + 2
  return days(first(found), last(found))
}

/** Of a month the days 1–10, 11–20 and the rest; of anything longer a third of it in whole months. */
function thirdOf(third: Third, edtf: string | null): string | null {
  const bounds = edtf === null ? null : edtfBounds(edtf)
  const [first, last] = [parseDay(bounds?.earliest ?? ''), parseDay(bounds?.latest ?? '')]
  if (first === null || last === null || last - first < 27) return edtf
  const place = { early: 0, mid: 1, late: 2 }[third]
  if (last - first < 32) return days(first + 10 * place, third === 'late' ? last : first + 10 * place + 9)
  const { year, month } = partsOf(first)
  const end = partsOf(last)
  const months = 12 * (end.year - year) + end.month - month + 1
  const from = partsOf(dayOf(year, month + Math.round((months * place) / 3), 1))
  const to = partsOf(dayOf(year, month + Math.round((months * (place + 1)) / 3) - 1, 1))
  return `${monthText(from.year, from.month)}/${monthText(to.year, to.month)}`
}

function portion({ of, number, year }: Extract<Expression, { kind: 'portion' }>, view: Viewpoint): string | null {
  const whole = edtfOf(year ?? { kind: 'shifted', unit: 'year', shift: 0 }, view)
  return whole === null ? null : `${whole}-${(of === 'quarter' ? 32 : 39) + number}`
}

function feastDay({ feast, year, shift }: Extract<Expression, { kind: 'feast' }>, view: Viewpoint): string | null {
  const dayIn = (one: number): Day => FEASTS[feast](one)
  if (year !== null) return isoDay(dayIn(year))
  if (view.anchor === null) return null
  const tense = shift === -1 ? 'past' : shift === 1 ? 'future' : view.tense
  return isoDay(dayIn(yearNear(dayIn, view.anchor, tense, 0)))
}

const FEASTS: Readonly<Record<Feast, (year: number) => Day>> = {
  christmas: (year) => dayOf(year, 12, 25),
  'christmas-eve': (year) => dayOf(year, 12, 24),
  'new-year': (year) => dayOf(year, 1, 1),
  'new-year-eve': (year) => dayOf(year, 12, 31),
  halloween: (year) => dayOf(year, 10, 31),
  easter,
  thanksgiving: (year) => dayOf(year, 11, 22) + ((11 - weekdayOf(dayOf(year, 11, 22))) % 7),
}
