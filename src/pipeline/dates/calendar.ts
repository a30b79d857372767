/** Days as numbers: 0 is 1 January 1970. All dates are of the proleptic Gregorian calendar, without a time zone. */
export type Day = number

const MILLISECONDS = 86_400_000

export function dayOf(year: number, month: number, day: number): Day {
  const time = new Date(0)
  time.setUTCFullYear(year, month - 1, day)
  return time.getTime() / MILLISECONDS
}

/** `2021-06-11`; null where it is no day of the calendar. */
export function parseDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (parts === null) return null
  const day = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  return isoDay(day) === text ? day : null
}

export const partsOf = (day: Day): Readonly<{ year: number; month: number; date: number }> => {
  const time = new Date(day * MILLISECONDS)
  return { year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, date: time.getUTCDate() }
}

export const yearText = (year: number): string => String(year).padStart(4, '0')
const two = (number: number): string => String(number).padStart(2, '0')

export function isoDay(day: Day): string {
  const { year, month, date } = partsOf(day)
  return `${yearText(year)}-${two(month)}-${two(date)}`
}

export const monthText = (year: number, month: number): string => `${yearText(year)}-${two(month)}`

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

/** The Monday of its week. */
export const mondayOf = (day: Day): Day => day - weekdayOf(day) + 1

/** The same day of another month, or that month's last. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day)
  const first = dayOf(year, month + months, 1)
  return Math.min(first + date - 1, lastOfMonth(first))
}

export const lastOfMonth = (day: Day): Day => {
  const { year, month } = partsOf(day)
  return dayOf(year, month + 1, 1) - 1
}

/** ISO 8601's week: 2021-W24. */
export function isoWeek(day: Day): string {
  const thursday = mondayOf(day) + 3
  const { year } = partsOf(thursday)
  return `${yearText(year)}-W${two(Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1)}`
}

/** Easter Sunday by the Meeus/Jones/Butcher computation. */
export function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1)
}
