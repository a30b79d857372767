import type { Range } from '../draft.ts'
import { addMonths, dayFromIso, isoDay } from './calendar.ts'
import { unitWords } from './lexicon.ts'
import { cardinalAt, ordinalAt } from './numbers.ts'
import type { Words } from './words.ts'
import { isDash, lowerAt, wordsOf } from './words.ts'

/** Words that name an anniversary and how many years it counts. */
export type Anniversary = Range & Readonly<{ years: number }>

const named = new Map([
  ['centenary', 100],
  ['centennial', 100],
  ['bicentenary', 200],
  ['bicentennial', 200],
  ['sesquicentennial', 150],
])

/** The [second anniversary] of the visit; the [two-year anniversary]; the party's [centenary]; its [65th birthday]. */
export function anniversariesIn(view: string): Anniversary[] {
  const words = wordsOf(view)
  const found: Anniversary[] = []
  for (const at of words.keys()) {
    const one = anniversaryAt(words, at)
    if (one === null) continue
    found.push({ start: words[one.from]?.start ?? 0, end: words[at]?.end ?? 0, years: one.years })
  }
  return found
}

/** Read from the word "anniversary" back to its number. */
function anniversaryAt(words: Words, at: number): Readonly<{ from: number; years: number }> | null {
  const word = lowerAt(words, at)
  const years = named.get(word)
  if (years !== undefined) return { from: at, years }
  if (word !== 'anniversary' && word !== 'birthday') return null
  for (const from of [at - 4, at - 3, at - 2, at - 1]) {
    const ordinal = ordinalAt(words, from)
    if (ordinal?.next === at && ordinal.value > 0) return { from, years: ordinal.value }
    const count = cardinalAt(words, from)
    const unit = count === null ? 0 : isDash(words, count.next) ? count.next + 1 : count.next
    if (count !== null && unit + 1 === at && unitWords.get(lowerAt(words, unit)) === 'year')
      return { from, years: count.value }
  }
  return null
}

/** The day so many years before a day, as EDTF: what a second anniversary on 2021-06-21 commemorates is of 2019-06-21. */
export function yearsBefore(edtf: string, years: number): string | null {
  const day = dayFromIso(edtf)
  if (day !== null) return isoDay(addMonths(day, -12 * years))
  const [, year, rest] = /^(\d{4})(-\d\d)?$/.exec(edtf) ?? []
  return year === undefined || Number(year) <= years
    ? null
    : `${String(Number(year) - years).padStart(4, '0')}${rest ?? ''}`
}

/** Of a stay of so many days ("a five-day visit") that includes a day, all the days it can have touched. */
export function daysAround(edtf: string, duration: string): string | null {
  const [day, length] = [dayFromIso(edtf), Number(/^P(\d{1,2})D$/.exec(duration)?.[1] ?? 0)]
  return day === null || length < 1 ? null : `${isoDay(day - length + 1)}/${isoDay(day + length - 1)}`
}
