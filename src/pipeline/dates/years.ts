import type { Read } from './expression.ts'
import { decades, ordinals } from './lexicon.ts'
import { readOrdinal } from './scan.ts'
import type { Scan } from './scan.ts'

/** in 2021 · the 2014 protests · the 1990s · the '90s · the sixties · the 20th century; not: 2000 troops, $2010 */
export function readYears(scan: Scan, at: number): Read | null {
  return readDecade(scan, at) ?? readCentury(scan, at) ?? readYear(scan, at)
}

const BEFORE_A_YEAR: ReadonlySet<string> = new Set(
  'in since until till by from to of before after during early late mid year between and than around about circa'.split(
    ' ',
  ),
)
const BEFORE_NO_YEAR: ReadonlySet<string> = new Set([
  '$',
  '€',
  '£',
  '#',
  'no',
  'over',
  'nearly',
  'almost',
  'room',
  'flight',
  '+',
])
/** After a number of things. */
const AFTER_NO_YEAR =
  /^(?:people|men|women|children|troops|soldiers|police|workers|jobs|cases|deaths|votes|members|percent|per|%|km|kilomet(?:er|re)s|miles|met(?:er|re)s|m|kg|tonnes|tons|dollars|euros|pounds|yuan|won|yen|hours|days|weeks|months|years|homes|cars|units|barrels|words|times|feet|degrees|megawatts|mw|acres|hectares)$/

function readYear(scan: Scan, at: number): Read | null {
  const short = scan.lower(at + 1)
  if (scan.lower(at) === "'" && scan.touches(at + 1) && /^\d\d$/.test(short) && BEFORE_A_YEAR.has(scan.lower(at - 1))) {
    const year = Number(short) + (Number(short) < 30 ? 2000 : 1900)
    return { value: { kind: 'calendar', year, month: null, day: null }, next: at + 2, rule: 'year' }
  }
  const word = scan.lower(at)
  if (!/^[12]\d{3}$/.test(word)) return null
  const year = Number(word)
  const before = scan.lower(at - 1)
  if (isPartOfNumber(scan, at) || BEFORE_NO_YEAR.has(before) || AFTER_NO_YEAR.test(scan.lower(at + 1))) return null
  if ((year < 1900 || year > 2099) && !BEFORE_A_YEAR.has(before)) return null
  return { value: { kind: 'calendar', year, month: null, day: null }, next: at + 1, rule: 'year' }
}

/** 1,999 · 10.2011 · 12:2011 · B2010 · 2010m */
const isPartOfNumber = (scan: Scan, at: number): boolean =>
  (scan.touches(at) && /^[.,:/$€£#]$|\p{L}|\d/u.test(scan.lower(at - 1)) && !/^\($/.test(scan.lower(at - 1))) ||
  (scan.touches(at + 1) && /^\p{L}/u.test(scan.lower(at + 1)) && scan.lower(at + 1) !== 's') ||
  (scan.touches(at + 1) && /^[.,:]$/.test(scan.lower(at + 1)) && scan.touches(at + 2) && /^\d/.test(scan.lower(at + 2)))

function readDecade(scan: Scan, at: number): Read | null {
  const first = scan.skip(at, "'")
  const digits = scan.lower(first)
  const plural = scan.lower(first + 1) === 's' || scan.lower(first + 1) === "'s"
  if (plural && scan.touches(first + 1) && /^(?:\d\d)?\d0$/.test(digits)) {
    const year = digits.length === 2 ? 1900 + Number(digits) : Number(digits)
    return decade(year, first + 2)
  }
  const word = decades.get(scan.lower(at))
  return word === undefined || scan.lower(at - 1) !== 'the' ? null : decade(word, at + 1)
}

const decade = (first: number, next: number): Read => ({
  value: { kind: 'decade', first, century: first % 100 === 0 && first < 2000 },
  next,
  rule: 'decade',
})

function readCentury(scan: Scan, at: number): Read | null {
  const number = readOrdinal(scan, at)
  if (number === null || number.number < 1 || number.number > 21) return null
  const place = scan.lower(number.next) === '-' ? number.next + 1 : number.next
  if (scan.lower(place) !== 'century') return null
  return { value: { kind: 'century', first: 100 * (number.number - 1) }, next: place + 1, rule: 'century' }
}

/** Q3 2020 · the third quarter of 2020 · the first half of this year is read where its year is. */
export function readPortion(
  scan: Scan,
  at: number,
): Readonly<{ of: 'quarter' | 'half'; number: number; next: number }> | null {
  if (scan.lower(at) === 'q' && /^[1-4]$/.test(scan.lower(at + 1)) && scan.touches(at + 1))
    return { of: 'quarter', number: Number(scan.lower(at + 1)), next: at + 2 }
  const isFinal = /^(?:final|last)$/.test(scan.lower(at)) && scan.lower(at + 2) === 'of'
  const number = isFinal ? (scan.lower(at + 1) === 'half' ? 2 : 4) : ordinals.get(scan.lower(at))
  const what = scan.lower(at + 1)
  if (number === undefined || (what !== 'quarter' && what !== 'half')) return null
  if (number > (what === 'half' ? 2 : 4)) return null
  return { of: what, number, next: at + 2 }
}
