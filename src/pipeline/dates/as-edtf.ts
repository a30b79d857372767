import type { Day } from './calendar.ts'
import { civil, dayOf, fourDigits, isoDay, isoMonth } from './calendar.ts'
import type { Grain, Period } from './period.ts'
import type { Stated } from './stated.ts'

/** We keep the years 1 to 9999. */
const isKept = (day: Day): boolean => civil(day).year >= 1 && civil(day).year <= 9999

/**
 * The date in the Extended Date/Time Format; null outside the years we keep. That the package `edtf` takes whatever is
 * written here, and `edtfBounds` its days, is a law of the tests: parsing each would cost more than finding it.
 */
export function asEdtf(period: Period, { approximate, part }: Stated): string | null {
  const { first, last, unit } = part === undefined ? period : partOf(period, part)
  const doubt = approximate === true ? '~' : ''
  const whole = wholes[unit]?.({ first, last, unit })
  const written =
    whole === undefined ? `${isoDay(first)}${doubt}/${isoDay(last)}${doubt}` : `${whole}${/X/.test(whole) ? '' : doubt}`
  return isKept(first) && isKept(last) ? written : null
}

const yearOf = ({ first }: Period): number => civil(first).year

const wholes: Partial<Record<Grain, (period: Period) => string>> = {
  day: ({ first }) => isoDay(first),
  month: ({ first }) => isoMonth(yearOf({ first, last: first, unit: 'day' }), civil(first).month),
  quarter: (period) => `${fourDigits(yearOf(period))}-${33 + (civil(period.first).month - 1) / 3}`,
  half: (period) => `${fourDigits(yearOf(period))}-${40 + (civil(period.first).month - 1) / 6}`,
  year: (period) => fourDigits(yearOf(period)),
  years: ({ first, last }) => `${fourDigits(civil(first).year)}/${fourDigits(civil(last).year)}`,
  decade: (period) => `${fourDigits(yearOf(period)).slice(0, 3)}X`,
  century: (period) => `${fourDigits(yearOf(period)).slice(0, 2)}XX`,
}

/**
 * "Late May" is its last third, days 21 to 31, and "the early 1990s" the years 1990 to 1993: what most readers would
 * agree to. Which part of a year "early 2016" or "the end of the year" means they would not: the year stays whole.
 */
function partOf(period: Period, part: NonNullable<Stated['part']>): Period {
  const { year, month } = civil(period.first)
  if (period.unit === 'month') {
    const [from, to] = part === 'early' ? [1, 10] : part === 'middle' ? [11, 20] : [21, civil(period.last).day]
    return { first: dayOf(year, month, from), last: dayOf(year, month, to), unit: 'interval' }
  }
  if (period.unit !== 'decade') return period
  const [from, to] = part === 'early' ? [0, 3] : part === 'middle' ? [4, 6] : [7, 9]
  return { first: dayOf(year + from, 1, 1), last: dayOf(year + to, 12, 31), unit: 'interval' }
}
