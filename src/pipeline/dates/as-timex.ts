import { asDuration } from './amounts.ts'
import { civil, fourDigits, isoDay, isoMonth, isoWeek } from './calendar.ts'
import { fixedDay } from './holidays.ts'
import type { Period } from './period.ts'
import type { Stated } from './stated.ts'
import { isClockAlone } from './stated.ts'

/**
 * The value TIMEX3 gives to what the words themselves say: "June 11" is XXXX-06-11 and "Monday" XXXX-WXX-1 whatever
 * year and week they are of; what is counted from the day of publication is resolved. A range is (from,to,duration).
 */
export function asTimex(stated: Stated, period: Period | null): string | null {
  const { to, ...from } = stated
  if (to === undefined && stated.stretch === undefined) return one(from, period)
  if (period === null) return null
  if (stated.stretch !== undefined) return stretch(stated.stretch, period)
  const [first, last] = [one(from, null), one(to ?? {}, null)]
  return first === null || last === null ? null : `(${first},${last},${span(stated, to ?? {}, period)})`
}

const two = (value: number): string => String(value).padStart(2, '0')

function one(stated: Stated, period: Period | null): string | null {
  const date = isSaid(stated) ? said(stated, period) : period && resolved(period)
  if (stated.clock === undefined) return date
  return date === null ? (isClockAlone(stated) ? stated.clock : null) : `${date}${stated.clock}`
}

const isSaid = ({ anchor, base, relation }: Stated): boolean =>
  anchor === undefined && base === undefined && relation === undefined

const seasons = ['SP', 'SU', 'FA', 'WI']

/** What the words give, with X for what they leave open. */
function said(stated: Stated, period: Period | null): string | null {
  const { century, day, decade, half, holiday, month, nth, quarter, season, week, weekday } = stated
  const year = stated.year === undefined ? 'XXXX' : fourDigits(stated.year)
  if (century !== undefined) return two(century)
  if (decade !== undefined) return String(decade)
  if (nth !== undefined) return nthOf(stated, month === undefined ? year : `${year}-${two(month)}`, period)
  if (month !== undefined) return `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`
  if (quarter !== undefined) return `${year}-Q${quarter}`
  if (half !== undefined) return `${year}-H${half}`
  if (season !== undefined) return `${year}-${seasons[season - 1]}`
  if (week !== undefined) return `${year}-W${two(week)}`
  if (holiday !== undefined) return holidayOf(holiday, year, period)
  if (weekday !== undefined) return `XXXX-WXX-${weekday}`
  if (day !== undefined) return `XXXX-XX-${two(day)}`
  return stated.year === undefined ? null : year
}

function nthOf({ nth, weekday }: Stated, around: string, period: Period | null): string | null {
  if (nth === undefined) return null
  if (nth.unit === 'weekday' && nth.count > 0) return `${around}-WXX-${weekday}-#${nth.count}`
  if (nth.unit === 'week' && nth.count > 0) return `${around}-W${two(nth.count)}`
  return period && resolved(period)
}

function holidayOf(id: string, year: string, period: Period | null): string | null {
  const fixed = fixedDay(id)
  return fixed === null ? period && resolved(period) : `${year}-${two(fixed.month)}-${two(fixed.day)}`
}

export function resolved({ first, last, point, unit }: Period): string {
  if (point !== undefined) return isoDay(point)
  const { year, month } = civil(first)
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
      return `${fourDigits(year)}-Q${Math.ceil(month / 3)}`
    case 'half':
      return `${fourDigits(year)}-H${Math.ceil(month / 6)}`
    case 'season':
      return `${fourDigits(year)}-${seasons[Math.floor(month / 3) - 1]}`
    case 'year':
      return fourDigits(year)
    case 'decade':
      return fourDigits(year).slice(0, 3)
    case 'century':
      return fourDigits(year).slice(0, 2)
    case 'years':
    case 'interval':
    default:
      return `(${isoDay(first)},${isoDay(last)},P${last - first}D)`
  }
}

const stretch = (count: NonNullable<Stated['stretch']>, { first, last }: Period): string =>
  `(${isoDay(first)},${isoDay(count.count < 0 ? last : last + 1)},${asDuration([{ ...count, count: Math.abs(count.count) }])})`

/** How long a range of days, years or hours is. */
function span(from: Stated, to: Stated, { first, last }: Period): string {
  if (from.clock !== undefined && to.clock !== undefined) return between(minutesOf(from.clock), minutesOf(to.clock))
  if (from.day !== undefined) return `P${last - first}D`
  return `P${civil(last).year - civil(first).year}Y`
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
