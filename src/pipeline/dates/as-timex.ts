import { asDuration } from './amounts.ts'
import { civil, fourDigits, isoDay, isoMonth, isoWeek } from './calendar.ts'
import { fixedDay } from './holidays.ts'
import type { Period } from './period.ts'
import type { Count, Stated } from './stated.ts'
import { isClockAlone } from './stated.ts'

/**
 * The value TIMEX3 gives to what the words themselves say: "June 11" is XXXX-06-11 and "Monday" XXXX-WXX-1 whatever
 * year and week they are of; what is counted from the day of publication is resolved. A stretch of time that is no
 * day, week, month or year is (from,to,duration), its end exclusive: a quarter is (2021-04-01,2021-07-01,P3M).
 */
export function asTimex(stated: Stated, period: Period | null): string | null {
  const { to, ...from } = stated
  if (to === undefined && stated.stretch === undefined) return one(from, period)
  if (stated.stretch !== undefined) return period && stretch(stated, stated.stretch, period)
  return range(from, to ?? {}, period)
}

/** From one date to another; an end that is counted from publication is told by its day. */
function range(from: Stated, to: Stated, period: Period | null): string | null {
  const dayAt = (at: number | undefined): Period | null =>
    at === undefined ? null : { first: at, last: at, unit: 'day' }
  const [first, last] = [one(from, dayAt(period?.first)), one(to, dayAt(period?.last))]
  if (first === null || last === null || (period === null && from.clock === undefined)) return null
  return `(${firstDay(first)},${firstDay(last)},${span(from, to, period)})`
}

/** 2014 begins on 2014-01-01. */
const firstDay = (value: string): string =>
  /^[\dX]{4}(?:-[\dX]{2})?$/.test(value) ? `${value}${value.length === 4 ? '-01' : ''}-01` : value

const two = (value: number): string => String(value).padStart(2, '0')

function one(stated: Stated, period: Period | null): string | null {
  const date = isSaid(stated) ? said(stated, period) : period && resolved(period)
  if (stated.clock === undefined) return date
  return date === null ? (isClockAlone(stated) ? stated.clock : null) : `${date}${stated.clock}`
}

const isSaid = ({ anchor, base, relation }: Stated): boolean =>
  anchor === undefined && base === undefined && relation === undefined

const years = (from: number, count: number): string =>
  `(${fourDigits(from)}-01-01,${fourDigits(from + count)}-01-01,P${count}Y)`

/** The year may be XXXX. */
function months(year: string, from: number, count: number): string {
  const isOver = from + count > 12
  const next = isOver && year !== 'XXXX' ? fourDigits(Number(year) + 1) : year
  return `(${year}-${two(from)}-01,${next}-${two(isOver ? from + count - 12 : from + count)}-01,P${count}M)`
}

const seasons = ['SP', 'SU', 'FA', 'WI']

/** What the words give, with X for what they leave open. */
function said(stated: Stated, period: Period | null): string | null {
  const { century, day, decade, half, holiday, month, nth, quarter, season, week, weekday } = stated
  const year = stated.year === undefined ? 'XXXX' : fourDigits(stated.year)
  if (century !== undefined) return years(century * 100, 100)
  if (decade !== undefined) return years(decade * 10, 10)
  if (nth !== undefined) return nthOf(stated, month === undefined ? year : `${year}-${two(month)}`, period)
  if (month !== undefined) return `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`
  if (quarter !== undefined) return months(year, quarter * 3 - 2, 3)
  if (half !== undefined) return months(year, half * 6 - 5, 6)
  if (season !== undefined) return `${year}-${seasons[season - 1]}`
  if (week !== undefined) return `${year}-W${two(week)}`
  if (holiday !== undefined) return holidayOf(holiday, year, period)
  if (weekday !== undefined && day !== undefined) return period && resolved(period)
  if (weekday !== undefined) return `XXXX-WXX-${weekday}`
  if (day !== undefined) return `XXXX-XX-${two(day)}`
  return stated.year === undefined ? null : `${stated.fiscal === true ? 'FY' : ''}${year}`
}

function nthOf({ nth, weekday }: Stated, around: string, period: Period | null): string | null {
  if (nth === undefined) return null
  if (nth.unit === 'weekday' && nth.count > 0) return `${around}-WXX-${weekday}-#${nth.count}`
  const isOfMonth = around.length === 7
  if (nth.unit === 'week' && (nth.count > 0 || isOfMonth)) return `${around}-W${nth.count > 0 ? two(nth.count) : '05'}`
  if (nth.unit === 'day' && nth.count > 0 && isOfMonth) return `${around}-${two(nth.count)}`
  return period && resolved(period)
}

function holidayOf(id: string, year: string, period: Period | null): string | null {
  const fixed = fixedDay(id)
  return fixed === null ? period && resolved(period) : `${year}-${two(fixed.month)}-${two(fixed.day)}`
}

export function resolved({ first, last, point, unit }: Period): string {
  if (point !== undefined) return isoDay(point)
  const { year, month } = civil(first)
  const written = fourDigits(year)
  const week = isoWeek(first)
  switch (unit) {
    case 'day':
      return isoDay(first)
    case 'week':
      return `${fourDigits(week.year)}-W${two(week.week)}`
    case 'weekend':
      return `${fourDigits(week.year)}-W${two(week.week)}-WE`
    case 'month':
      return isoMonth(year, month)
    case 'quarter':
      return months(written, month, 3)
    case 'half':
      return months(written, month, 6)
    case 'season':
      return `${written}-${seasons[Math.floor(month / 3) - 1]}`
    case 'year':
      return written
    case 'decade':
      return years(year, 10)
    case 'century':
      return years(year, 100)
    case 'years':
    case 'interval':
    default:
      return `(${isoDay(first)},${isoDay(last)},P${last - first}D)`
  }
}

/** The day of publication, up to which the past 20 years reach, is not counted among them. */
const stretch = ({ base }: Stated, count: Count, { first, last }: Period): string =>
  `(${isoDay(first)},${isoDay(count.count < 0 && base === undefined && count.unit !== 'quarter' ? last : last + 1)},${asDuration([inMonths(count)])})`

const inMonths = ({ unit, count }: Count): Count =>
  unit === 'quarter' ? { unit: 'month', count: 3 * Math.abs(count) } : { unit, count: Math.abs(count) }

/** How long a range of hours, days, months or years is. */
function span(from: Stated, to: Stated, period: Period | null): string {
  if (from.clock !== undefined && to.clock !== undefined) return between(minutesOf(from.clock), minutesOf(to.clock))
  if (period === null) return ''
  const [first, last] = [civil(period.first), civil(period.last)]
  const grains = new Set([from, to].map(grainOf))
  if (grains.has('day')) return `P${period.last - period.first}D`
  const count = last.year - first.year
  return grains.has('month') ? `P${12 * count + last.month - first.month}M` : `P${count}Y`
}

const grainOf = ({ day, month, shift, year }: Stated): 'day' | 'month' | 'year' => {
  if (day === undefined && (month !== undefined || shift?.unit === 'month')) return 'month'
  return day === undefined && (year !== undefined || shift?.unit === 'year') ? 'year' : 'day'
}

const minutesOf = (clock: string): number => {
  const [, hour = '0', minute = '0'] = /^T(\d\d)(?::(\d\d))?/.exec(clock) ?? []
  return Number(hour) * 60 + Number(minute)
}

function between(from: number, to: number): string {
  const length = (to - from + 1440) % 1440
  const [hours, minutes] = [Math.floor(length / 60), length % 60]
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}`
}
