import { readCalendar } from './calendar-dates.ts'
import { readDuration, readSet } from './durations.ts'
import type { Expression, Read } from './expression.ts'
import { readAway, readRelative } from './relative.ts'
import type { Scan } from './scan.ts'
import { readFeast, readPart, readSeason } from './seasons.ts'
import { readAtTime, withTime } from './times.ts'
import { readPortion, readYears } from './years.ts'

/** The longest expression that begins with a word. Earlier forms win a tie. */
export function readExpression(scan: Scan, at: number): Read | null {
  const nested = (place: number) => readPlain(scan, place)
  const forms = [
    readAtTime(scan, at, (place) => readDay(scan, place)),
    readAbout(scan, at),
    readSet(scan, at),
    readAway(scan, at, nested),
    readPart(scan, at, nested),
    readPortionOf(scan, at),
    readPlain(scan, at),
    readDuration(scan, at),
  ]
  return forms.reduce((best, read) => (read !== null && (best === null || read.next > best.next) ? read : best), null)
}

/** A date without "early", "about" and the like before it. */
function readPlain(scan: Scan, at: number): Read | null {
  const read =
    readCalendar(scan, at) ??
    readYears(scan, at) ??
    readRelative(scan, at) ??
    readSeason(scan, at) ??
    readFeast(scan, at)
  return read !== null && isDay(read.value) ? withTime(scan, read) : read
}

const readDay = (scan: Scan, at: number): Read | null => {
  const read = readCalendar(scan, at) ?? readRelative(scan, at)
  return read !== null && isDay(read.value) ? read : null
}

const isDay = (value: Expression): boolean =>
  value.kind === 'weekday' ||
  (value.kind === 'calendar' && value.day !== null) ||
  (value.kind === 'shifted' && value.unit === 'day')

/** about 1990, around June 11 */
function readAbout(scan: Scan, at: number): Read | null {
  if (!['about', 'around', 'circa', 'approximately'].includes(scan.lower(at))) return null
  const what = readCalendar(scan, at + 1) ?? readYears(scan, at + 1)
  return what === null ? null : { value: { kind: 'about', what: what.value }, next: what.next, rule: 'about' }
}

/** the third quarter of 2020 · Q3 · the first half of this year */
function readPortionOf(scan: Scan, at: number): Read | null {
  const portion = readPortion(scan, scan.skip(at, 'the'))
  if (portion === null) return null
  const { of, number } = portion
  const year =
    readYears(scan, scan.skip(portion.next, 'of', '-', ',')) ?? readRelative(scan, scan.skip(portion.next, 'of'))
  const isYear =
    year !== null && (year.value.kind === 'calendar' || (year.value.kind === 'shifted' && year.value.unit === 'year'))
  const next = isYear ? year.next : portion.next
  return { value: { kind: 'portion', of, number, year: isYear ? year.value : null }, next, rule: of }
}
