/** Days counted from 1 January 1970; weeks begin on Monday, as in ISO 8601. */
export type Day = number

const LENGTH = 86_400_000

export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / LENGTH)
}

export function civil(day: Day): Readonly<{ year: number; month: number; day: number }> {
  const date = new Date(day * LENGTH)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

export const lengthOfMonth = (year: number, month: number): number => civil(dayOf(year, month + 1, 0)).day

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

export const mondayOf = (day: Day): Day => day - weekdayOf(day) + 1

/** The day that many months on; the last of the month where there is no such day. */
export function addMonths(day: Day, count: number): Day {
  const at = civil(day)
  const months = at.year * 12 + at.month - 1 + count
  const [year, month] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1]
  return dayOf(year, month, Math.min(at.day, lengthOfMonth(year, month)))
}

/** A week belongs to the year of its Thursday. */
export function isoWeek(day: Day): Readonly<{ year: number; week: number }> {
  const thursday = mondayOf(day) + 3
  const { year } = civil(thursday)
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 }
}

/** Monday of a week of ISO 8601; 4 January is always in the first. */
export const mondayOfWeek = (year: number, week: number): Day => mondayOf(dayOf(year, 1, 4)) + (week - 1) * 7

/** Easter Sunday of the Gregorian calendar, by the computus of Meeus, Jones and Butcher. */
export function easterOf(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const moon = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const sunday = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - moon - (c % 4)) % 7
  const shift = moon + sunday - 7 * Math.floor((a + 11 * moon + 22 * sunday) / 451) + 114
  return dayOf(year, Math.floor(shift / 31), (shift % 31) + 1)
}

const two = (value: number): string => String(value).padStart(2, '0')
export const fourDigits = (year: number): string => String(year).padStart(4, '0')

export function isoDay(day: Day): string {
  const { year, month, day: of } = civil(day)
  return `${fourDigits(year)}-${two(month)}-${two(of)}`
}

export const isoMonth = (year: number, month: number): string => `${fourDigits(year)}-${two(month)}`

/** Null where the text is no day `YYYY-MM-DD` of the calendar. */
export function dayFromIso(text: string | null): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text ?? '') ?? []
  const at = dayOf(Number(year), Number(month), Number(day))
  return Number.isFinite(at) && isoDay(at) === text ? at : null
}
