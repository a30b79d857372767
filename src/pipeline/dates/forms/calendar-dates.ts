import type { DateForm, DateMatch } from '../form.ts'
import { months, prepositions, relationOf, weekdays } from '../lexicon.ts'
import { ordinalAt, yearInWordsAt } from '../numbers.ts'
import type { Numeral } from '../numbers.ts'
import type { Stated } from '../stated.ts'
import type { Words } from '../words.ts'
import { digitsAt, isCapital, isDash, isGlued, lowerAt, numberAt, runsFrom, runsOn, skip, skipStop } from '../words.ts'

/** Words of other meanings, read as months only where they are capitalised: he may march. */
const alsoWords = new Set(['may', 'march', 'mar', 'dec', 'jan', 'sept', 'sep'])

const fullNames = new Set(
  'january february march april may june july august september october november december'.split(' '),
)

/** China and Japan met on [June 11, 2021]; on [11 June]; on [3-5 June]; in [June 2021]; since [June]. */
export const calendarDate: DateForm = (words, at) => {
  const start = monthAt(words, at)
  return start === null ? dayFirst(words, at) : monthFirst(words, at, start)
}

function monthAt(words: Words, at: number): Numeral | null {
  const value = months.get(lowerAt(words, at))
  if (value === undefined || (isGlued(words, at) && /[\p{L}\d]/u.test(lowerAt(words, at - 1)))) return null
  const isShort = !fullNames.has(lowerAt(words, at))
  return { next: isShort ? skipStop(words, at + 1) : at + 1, value }
}

function monthFirst(words: Words, at: number, { next, value: month }: Numeral): DateMatch | null {
  const day = dayAt(words, isGlued(words, next) ? skip(words, next, '-', '/') : skip(words, next, 'the'))
  if (day !== null)
    return withLastDay(words, day.next, { month, day: day.value, ...attacksOf(words, day.next, month, day.value) })
  const year = yearBehind(words, next)
  if (year !== null) return { next: year.next, stated: { month, year: year.value }, rule: 'month-year' }
  const related = lowerAt(words, next) === 'of' ? relatedYear(words, next + 1) : null
  if (related !== null) return { next: next + 3, stated: { ...related, month }, rule: 'month-of-year' }
  return isBareMonth(words, at, next) ? { next, stated: { month }, rule: 'month' } : null
}

/** "October of next year" */
function relatedYear(words: Words, at: number): Stated | null {
  const relation = relationOf(lowerAt(words, at))
  if (relation === null || lowerAt(words, at + 1) !== 'year') return null
  return {
    anchor: 'publication',
    shift: { unit: 'year', count: relation === 'last' ? -1 : relation === 'next' ? 1 : 0 },
  }
}

/** "the September 11 attacks" are of 2001. */
const attacksOf = (words: Words, at: number, month: number, day: number): Stated =>
  month === 9 && day === 11 && /^(?:attacks?|terror|terrorist|hijack\p{L}*)$/u.test(lowerAt(words, at))
    ? { year: 2001 }
    : {}

/** 11, 11th, eleventh; a year of two or four digits is no day. */
function dayAt(words: Words, at: number): Numeral | null {
  const ordinal = ordinalAt(words, at)
  const lone = lowerAt(words, at) === 'second' && words[at + 1]?.lower === 'half' ? null : ordinal
  const value = lone?.value ?? numberAt(words, at)
  if (value < 1 || value > 31 || (lone === null && (words[at]?.text.length ?? 3) > 2)) return null
  const next = lone?.next ?? at + 1
  return lone === null && runsOn(words, next) && !isRate(words, next) ? null : { next, value }
}

/** "June 5/6" goes on, and is a day all the same. */
const isRate = (words: Words, at: number): boolean => lowerAt(words, at) === '/'

/** June 3-5, June 3 to 5, June 3 and 4: one range of days; then the year. */
function withLastDay(words: Words, next: number, stated: Stated): DateMatch {
  const last = isDash(words, next) || /^(?:to|through|until|till)$/.test(lowerAt(words, next))
  const to = last ? dayAt(words, skip(words, next + 1, 'the')) : null
  const isRange = to !== null && to.value > (stated.day ?? 31) && !isUnitBehind(words, to.next)
  const end = isRange ? to.next : next
  const year = yearBehind(words, end)
  const dated = year === null ? stated : { ...stated, year: year.value }
  const rule = year === null ? 'month-day' : 'month-day-year'
  const range = isRange ? { ...dated, to: { ...dated, day: to.value } } : dated
  return { next: year?.next ?? end, stated: range, rule: isRange ? `${rule}-range` : rule }
}

const isUnitBehind = (words: Words, at: number): boolean => /^(?:percent|per|%|million|a|p)$/.test(lowerAt(words, at))

/** 11 June 2021, the 11th of June, 3-5 June. */
function dayFirst(words: Words, at: number): DateMatch | null {
  if (numberAt(words, at) < 0 && ordinalAt(words, at) === null) return null
  const first = runsFrom(words, at) ? null : dayAt(words, at)
  if (first === null) return null
  const joined = isDash(words, first.next) || /^(?:to|and)$/.test(lowerAt(words, first.next))
  const last = joined ? dayAt(words, first.next + 1) : null
  if (last !== null && last.value <= first.value) return null
  const next = (last ?? first).next
  const of = skip(words, skip(words, next, '-'), 'of')
  const month = monthAt(words, of)
  if (month === null || (of === next && isLowerMay(words, of))) return null
  const year = yearBehind(words, month.next)
  const stated = { month: month.value, day: first.value, ...(year === null ? {} : { year: year.value }) }
  const rule = year === null ? 'day-month' : 'day-month-year'
  const end = year?.next ?? month.next
  if (last === null) return { next: end, stated, rule }
  return { next: end, stated: { ...stated, to: { ...stated, day: last.value } }, rule: `${rule}-range` }
}

const isLowerMay = (words: Words, at: number): boolean => alsoWords.has(lowerAt(words, at)) && !isCapital(words, at)

/** ", 2021", "of 2021", "2021", "'21", behind a month or a day. */
export function yearBehind(words: Words, at: number): Numeral | null {
  const next = skip(words, skip(words, at, ',', 'of', 'in', '/', '-'), 'the')
  const spelled = yearInWordsAt(words, next)
  if (spelled !== null) return spelled
  const year = digitsAt(words, next, 4)
  if (year >= 1000 && year < 2200) return runsOn(words, next + 1) ? null : { next: next + 1, value: year }
  const short = digitsAt(words, next + 1, 2)
  if (lowerAt(words, next) !== "'" || short < 0 || !isGlued(words, next + 1)) return null
  return { next: next + 2, value: inFull(short) }
}

/** '82 is 1982, '21 is 2021. */
export const inFull = (short: number): number => (short < 40 ? 2000 : 1900) + short

const firmly = new Set('in since until till late early mid last next this during through'.split(' '))

/** A month without day and year: not a verb, a surname or a first name. */
function isBareMonth(words: Words, at: number, next: number): boolean {
  const word = lowerAt(words, at)
  const before = lowerAt(words, at - 1)
  const led = prepositions.has(before) || before === '-'
  if (runsOn(words, next) || (isGlued(words, at) && before !== '-' && before !== '(' && before !== '"')) return false
  if (word === 'mar') return false
  if (alsoWords.has(word)) return isCapital(words, at) && (isLed(words, at, next) || isClosed(words, at))
  if (!isCapital(words, at)) return word.length > 3 && (led || before === 'the')
  const named = isCapital(words, next) && !isGlued(words, next) && !weekdays.has(lowerAt(words, next))
  if (led) return !named || firmly.has(before)
  return (
    !named && !(isCapital(words, at - 1) && !isGlued(words, at - 1) && word.length < 7 && !isOpening(words, at - 1))
  )
}

/** In May, a March report, April and May; but not "Merkel and May", "as May said", "and March for Life". */
function isLed(words: Words, at: number, next: number): boolean {
  const before = lowerAt(words, at - 1)
  if (firmly.has(before) || /^(?:of|from|between|before|after)$/.test(before)) return true
  if (/^(?:and|or|as|than)$/.test(before)) return months.has(lowerAt(words, at - 2))
  if (verbs.has(lowerAt(words, next)) || lowerAt(words, next).endsWith('ed')) return false
  if (/^(?:a|its|their)$/.test(before)) return /^\p{Ll}/u.test(words[next]?.text ?? '')
  return prepositions.has(before) || before === '-'
}

const verbs = new Set("for on of against to ' said says told was is has had will".split(' '))

/** "(May)", "March:" — nothing but marks around. */
const isClosed = (words: Words, at: number): boolean =>
  /^[(–—]$/.test(lowerAt(words, at - 1)) && /^[)–—,-]$/.test(lowerAt(words, at + 1))

const isOpening = (words: Words, at: number): boolean => /^[.!?]$/.test(lowerAt(words, at - 1)) || at === 0
