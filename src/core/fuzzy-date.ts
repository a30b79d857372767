import edtf from 'edtf'

/**
 * EXPLICIT: the phrase states the whole date. RELATIVE: it needs the day of publication to be understood
 * ("Monday", "last week", "June 11"). INFERRED: the bounds rest on reasoning or a convention ("late May").
 */
export type DateBasis = 'EXPLICIT' | 'RELATIVE' | 'INFERRED'

/** A date as far as it is known; never a made-up instant. */
export type FuzzyDate = Readonly<{
  /** The phrase as printed; null where the text has none. */
  text: string | null
  /** Extended Date/Time Format, ISO 8601-2 levels 0 to 2. */
  edtf: string
  /** First day it can mean, inclusive, `YYYY-MM-DD`. */
  earliest: string
  /** Last day it can mean, inclusive, `YYYY-MM-DD`. */
  latest: string
  basis: DateBasis
}>

/** Where an open end reaches to. */
export const FIRST_DAY = '0001-01-01'
export const LAST_DAY = '9999-12-31'

/**
 * The inclusive days an EDTF value allows; an open or unknown end reaches to the first or last day we keep.
 * Null where the value is not EDTF, reaches outside the years 1 to 9999, or does not name its days: a season (which
 * months depends on the hemisphere), a set, a time of day.
 */
export function edtfBounds(value: string): Readonly<{ earliest: string; latest: string }> | null {
  const [from, to, ...rest] = value.split('/')
  if (from === undefined || rest.length > 0) return null
  const start = to !== undefined && isOpen(from) ? FIRST_DAY : bound(from, 'min')
  const end = to === undefined ? bound(from, 'max') : isOpen(to) ? LAST_DAY : bound(to, 'max')
  if (start === null || end === null || start > end) return null
  return { earliest: start, latest: end }
}

const isOpen = (end: string) => end === '' || end === '..'

function bound(value: string, side: 'min' | 'max'): string | null {
  const plain = plainDays(value)
  if (plain !== undefined) return plain && plain[side]
  try {
    const time = new Date(edtf(value)[side])
    const year = time.getUTCFullYear()
    const day = year >= 1 && year <= 9999 ? time.toISOString().slice(0, 10) : null
    return day !== null && (QUARTER_OR_HALF.test(value) || shows(day, value)) ? day : null
  } catch {
    return null // the parser's own words speak of grammar states; callers name the value instead
  }
}

/**
 * The days of a year, month or day in digits, which most dates are: the parser is too slow to be asked each time.
 * Null where the calendar has no such day; undefined where the value is written in another way.
 */
function plainDays(value: string): Readonly<Record<'min' | 'max', string>> | null | undefined {
  const [, year, month, day] = PLAIN.exec(value) ?? []
  if (year === undefined) return undefined
  const last = new Date(0)
  last.setUTCFullYear(Number(year), Number(month ?? 12), 0)
  const length = last.getUTCDate()
  if (day !== undefined && (Number(day) < 1 || Number(day) > length)) return null
  return { min: `${year}-${month ?? '01'}-${day ?? '01'}`, max: `${year}-${month ?? '12'}-${day ?? length}` }
}

const PLAIN = /^(?!0000)(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[?~%]?$/

const QUARTER_OR_HALF = /^\d{4}-(3[3-6]|4[01])$/

/** The parser turns 29 February of a common year into 1 March and "20210611" into a day of 1970: compare the digits. */
function shows(day: string, value: string): boolean {
  const digits = value.replace(/[?~%]/g, '')
  return [...digits].every((digit, at) => digit === 'X' || digit === day[at])
}
