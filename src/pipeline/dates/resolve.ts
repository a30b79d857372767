import type { Day } from './calendar.ts'
import { addMonths, civil, dayOf, mondayOf, mondayOfWeek, weekdayOf } from './calendar.ts'
import { choose } from './choose.ts'
import { holidayIn } from './holidays.ts'
import type { Context, Direction, Grain, Period } from './period.ts'
import type { Count, Stated } from './stated.ts'

/** The days that are meant; null where the words and what is known of the text do not tell. */
export function resolve(stated: Stated, context: Context): Period | null {
  const { to, ...from } = stated
  if (to === undefined) return single(from, context)
  const [first, last] = [single(from, context), single(to, context)]
  if (first === null || last === null) return null
  if (last.last < first.first) return null
  const unit = first.first === last.last ? 'day' : first.unit === 'year' && last.unit === 'year' ? 'years' : 'interval'
  return { first: first.first, last: last.last, unit }
}

function single(stated: Stated, context: Context): Period | null {
  const { anchor, base, shift, stretch } = stated
  if (stretch !== undefined && base !== undefined) return bounded(single(base, context), stretch)
  if (stretch !== undefined) return context.anchor === null ? null : stretched(context.anchor, stretch)
  if (base !== undefined && shift !== undefined) {
    const from = single(base, context)
    if (stated.counted !== true) return from && shifted(from.first, shift, null)
    return from && counted(from.first, shift, from.unit === 'day')
  }
  if (anchor === undefined) return onCalendar(stated, context)
  if (shift === undefined) return null
  const from = anchor === 'mentioned' ? mentionedFor(shift, context) : context.anchor
  if (from === null) return null
  if (stated.counted === true) return counted(from, shift, false)
  return inside(stated, shifted(from, shift, context.direction))
}

/** "The next day" counts from a day, "the year before" from any date; "an hour later" from nothing that is kept.
 * With no date before, what lies back is counted from the day of publication: the previous year. */
function mentionedFor({ unit, count }: Count, { anchor, mentioned, mentionedDay }: Context): Day | null {
  if (unit === 'hour' || unit === 'minute' || unit === 'second') return null
  return (unit === 'day' ? mentionedDay : mentioned)?.first ?? (count > 0 ? null : anchor)
}

const day = (at: Day): Period => ({ first: at, last: at, unit: 'day' })
export const yearPeriod = (year: number): Period => ({
  first: dayOf(year, 1, 1),
  last: dayOf(year, 12, 31),
  unit: 'year',
})
export const monthPeriod = (year: number, month: number): Period => ({
  first: dayOf(year, month, 1),
  last: dayOf(year, month + 1, 0),
  unit: 'month',
})
const monthsFrom = (year: number, month: number, count: number, unit: Grain): Period => ({
  first: dayOf(year, month, 1),
  last: dayOf(year, month + count, 0),
  unit,
})
const yearsFrom = (year: number, count: number, unit: Grain): Period => ({
  first: dayOf(year, 1, 1),
  last: dayOf(year + count - 1, 12, 31),
  unit,
})
const week = (at: Day): Period => ({ first: mondayOf(at), last: mondayOf(at) + 6, unit: 'week' })

/** The period that many after the one the day lies in: last week, next year. */
function shifted(from: Day, { unit, count }: Count, direction: Direction): Period | null {
  const { year, month } = civil(from)
  switch (unit) {
    case 'day':
      return day(from + count)
    case 'week':
      return week(from + 7 * count)
    case 'weekend': {
      const isPast = direction === 'past' || (direction === null && weekdayOf(from) <= 3)
      const back = count === 0 && isPast && weekdayOf(from) < 6 ? 7 : 0
      const saturday = mondayOf(from) + 5 + 7 * count - back
      return { first: saturday, last: saturday + 1, unit: 'weekend' }
    }
    case 'month': {
      const at = civil(addMonths(dayOf(year, month, 1), count))
      return monthPeriod(at.year, at.month)
    }
    case 'quarter': {
      const at = civil(addMonths(dayOf(year, month - ((month - 1) % 3), 1), 3 * count))
      return monthsFrom(at.year, at.month, 3, 'quarter')
    }
    case 'year':
      return yearPeriod(year + count)
    case 'decade':
      return yearsFrom(Math.floor(year / 10) * 10 + 10 * count, 10, 'decade')
    case 'century':
      return yearsFrom(Math.floor(year / 100) * 100 + 100 * count, 100, 'century')
    case 'half':
    case 'season':
    case 'hour':
    case 'minute':
    case 'second':
    default:
      return null
  }
}

const monthsIn = { month: 1, quarter: 3, half: 6, year: 12, decade: 120, century: 1200 } as const
const daysIn = { second: 1 / 86_400, minute: 1 / 1440, hour: 1 / 24, day: 1, weekend: 7, week: 7 } as const

/** The day that far away, told as exactly as the words tell it: two years ago is a year, two weeks ago a week. */
function counted(from: Day, { unit, count }: Count, exact: boolean): Period | null {
  if (unit in daysIn) {
    const at = from + Math.trunc(count * daysIn[unit as keyof typeof daysIn])
    return unit === 'week' && Math.abs(count) !== 1 && !exact ? { ...week(at), point: at } : day(at)
  }
  if (!(unit in monthsIn)) return null
  const months = count * monthsIn[unit as keyof typeof monthsIn]
  const at = addMonths(from, Math.round(months))
  if (exact) return day(at)
  const { year, month } = civil(at)
  return { ...(months % 12 === 0 && unit !== 'month' ? yearPeriod(year) : monthPeriod(year, month)), point: at }
}

/** From the anchor on or up to it. */
function stretched(anchor: Day, { unit, count }: Count): Period | null {
  const isShort = unit === 'minute' || unit === 'second' || (unit === 'hour' && Math.abs(count) < 24)
  if (isShort) return null
  if (unit === 'quarter') return quarters(anchor, count)
  const end =
    unit in daysIn
      ? anchor + Math.round(count * daysIn[unit as 'day'])
      : addMonths(anchor, Math.round(count * (monthsIn[unit as 'month'] ?? 12)))
  return count < 0 ? { first: end, last: anchor, unit: 'interval' } : { first: anchor + 1, last: end, unit: 'interval' }
}

/** "The last two quarters" are over and those to come have not begun. */
function quarters(anchor: Day, count: number): Period {
  const { year, month } = civil(anchor)
  const start = dayOf(year, month - ((month - 1) % 3), 1)
  const [from, to] =
    count < 0 ? [addMonths(start, 3 * count), start] : [addMonths(start, 3), addMonths(start, 3 + 3 * count)]
  return { first: from, last: to - 1, unit: 'interval' }
}

/** Up to the end of the base or from its beginning on, which is part of it: the week ending June 5. */
function bounded(base: Period | null, { unit, count }: Count): Period | null {
  if (base === null) return null
  const back = count < 0
  const whole = stretched(back ? base.last : base.first - 1, { unit, count: Math.abs(count) })
  if (whole === null) return null
  if (!back) return whole
  const months = unit in monthsIn ? Math.round(count * monthsIn[unit as 'month']) : null
  const first =
    months === null ? base.last + 1 + Math.round(count * daysIn[unit as 'day']) : addMonths(base.last + 1, months)
  return { first, last: base.last, unit: 'interval' }
}

/** A date told by names of the calendar; where it has no year, the one that tense and anchor give. */
function onCalendar(stated: Stated, context: Context): Period | null {
  if (stated.century !== undefined) return yearsFrom(stated.century * 100, 100, 'century')
  if (stated.decade !== undefined) return yearsFrom(stated.decade * 10, 10, 'decade')
  if (stated.year !== undefined) return inside(stated, yearPeriod(stated.year))
  if (context.anchor === null) return null
  const { anchor } = context
  const { year, month } = civil(anchor)
  const isYearly = [stated.month, stated.quarter, stated.half, stated.season, stated.holiday, stated.week].some(
    (field) => field !== undefined,
  )
  if (isYearly) {
    const years = [year - 1, year, year + 1]
    const dates = years.map((at) => inside(stated, yearPeriod(at)))
    return choose(
      onWeekday(dates, stated.day === undefined ? undefined : stated.weekday),
      anchor,
      stated.relation ?? context.direction,
    )
  }
  if (stated.day !== undefined) {
    const around = [-2, -1, 0, 1, 2].map((by) => inMonth(stated, civil(addMonths(dayOf(year, month, 1), by))))
    return choose(around, anchor, stated.relation ?? context.direction)
  }
  return stated.weekday === undefined
    ? null
    : day(weekdayNear(anchor, stated.weekday, stated.relation ?? context.direction))
}

/** "Monday, Dec. 26" is of a year in which that day is a Monday, if one is near. */
function onWeekday(dates: readonly (Period | null)[], weekday: number | undefined): readonly (Period | null)[] {
  const agreeing = weekday === undefined ? [] : dates.filter((one) => one !== null && weekdayOf(one.first) === weekday)
  return agreeing.length > 0 ? agreeing : dates
}

const inMonth = (
  { day: of = 0, weekday }: Stated,
  { year, month }: Readonly<{ year: number; month: number }>,
): Period | null => {
  const at = dayOf(year, month, of)
  return civil(at).month === month && (weekday === undefined || weekdayOf(at) === weekday) ? day(at) : null
}

/**
 * Monday said on a Monday is that day; else the verb chooses the last or the next. "Last Friday" is of the week before,
 * unless this week's lies four days back; "next Friday" is of the week after.
 */
function weekdayNear(anchor: Day, weekday: number, to: Direction | Stated['relation']): Day {
  const inWeek = mondayOf(anchor) + weekday - 1
  if (to === 'this') return inWeek
  if (to === 'last') return anchor - inWeek >= 4 ? inWeek : inWeek - 7
  if (to === 'next') return inWeek + 7
  if (to === 'future') return inWeek >= anchor ? inWeek : inWeek + 7
  return inWeek <= anchor ? inWeek : inWeek - 7
}

/** The part of a period that the finer fields name. */
function inside(stated: Stated, around: Period | null): Period | null {
  if (around === null) return null
  const narrow = withinYear(stated, civil(around.first).year, around)
  return narrow === null || stated.nth === undefined ? narrow : nthIn(stated, narrow)
}

function withinYear(stated: Stated, year: number, around: Period): Period | null {
  const { month, day: of, quarter, half, season, holiday, week: number, weekday } = stated
  if (holiday !== undefined) return day(holidayIn(holiday, year))
  if (quarter !== undefined) return monthsFrom(year, quarter * 3 - 2, 3, 'quarter')
  if (half !== undefined) return monthsFrom(year, half * 6 - 5, 6, 'half')
  if (season !== undefined) return monthsFrom(year, season * 3, 3, 'season')
  if (number !== undefined) return week(mondayOfWeek(year, number))
  if (month !== undefined && of !== undefined)
    return civil(dayOf(year, month, of)).month === month ? day(dayOf(year, month, of)) : null
  if (month !== undefined) return monthPeriod(year, month)
  return weekday !== undefined && around.unit === 'week' ? day(around.first + weekday - 1) : around
}

/** A week belongs to the month or year of its Thursday, a weekend to that of its Saturday. */
function nthIn({ nth, weekday = 1 }: Stated, { first, last }: Period): Period | null {
  if (nth === undefined) return null
  const at = (of: number, length: number, unit: Grain): Period | null => {
    const [one, final] = [first + ((of - weekdayOf(first) + 7) % 7), last - ((weekdayOf(last) - of + 7) % 7)]
    const chosen = nth.count < 0 ? final : one + (nth.count - 1) * 7
    return chosen < first || chosen > last
      ? null
      : unit === 'week'
        ? week(chosen)
        : { first: chosen, last: chosen + length - 1, unit }
  }
  if (nth.unit === 'weekday') return at(weekday, 1, 'day')
  if (nth.unit === 'week') return at(4, 7, 'week')
  if (nth.unit === 'weekend') return at(6, 2, 'weekend')
  if (nth.unit === 'month') return nth.count < 0 || nth.count > 12 ? null : monthPeriod(civil(first).year, nth.count)
  const chosen = nth.count < 0 ? last : first + nth.count - 1
  return chosen > last ? null : day(chosen)
}
