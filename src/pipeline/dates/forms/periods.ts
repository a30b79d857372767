import type { DateForm } from '../form.ts'
import { months, ofTheFuture, ofThePast, ofThePresent, unitWords } from '../lexicon.ts'
import { amountAt, cardinalAt } from '../numbers.ts'
import type { Stated, Unit } from '../stated.ts'
import type { Words } from '../words.ts'
import { behind, digitsAt, isCapital, isGlued, lowerAt, numberAt, runsOn, skip } from '../words.ts'
import { inFull, yearBehind } from './calendar-dates.ts'

/** Talks [last week]; [next month]; [this year]; [last September]; the [past 20 years]; [fiscal year 2021]. */
export const period: DateForm = (words, at) => {
  const start = skip(words, at, 'the')
  const count = countOf(words, start)
  if (count === null)
    return (
      nextButOne(words, start) ??
      countedFirst(words, start) ??
      (start > at ? theWeekend(words, start) : fiscalYear(words, start))
    )
  const next = skip(words, start + 1, 'past', 'coming', 'upcoming', 'calendar', 'current')
  const month = months.get(lowerAt(words, next))
  if (month !== undefined) return relatedMonth(words, next, month, count)
  return stretch(words, start, count) ?? shifted(words, at, next, count)
}

function countOf(words: Words, at: number): -1 | 0 | 1 | null {
  const word = lowerAt(words, at)
  if (isGlued(words, at) && lowerAt(words, at - 1) === '-') return null
  if (ofThePast.has(word)) return -1
  if (ofTheFuture.has(word)) return 1
  return ofThePresent.has(word) || word === 'same' ? 0 : null
}

const relations = { '-1': 'last', 0: 'this', 1: 'next' } as const

/** "last September", "this May" */
const relatedMonth = (words: Words, at: number, month: number, count: -1 | 0 | 1) => {
  const bare = lowerAt(words, at)
  if (/^(?:may|march|mar)$/.test(bare) && !isCapital(words, at)) return null
  const day = numberAt(words, at + 1)
  if (day >= 0 && day <= 31 && !isGlued(words, at + 1)) return null
  return { next: at + 1, stated: { month, relation: relations[count] }, rule: 'related-month' }
}

const whole = new Set<Unit>(['week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century'])

/** The period itself: last week, this year, the next decade; "the same year" is that of the date before. */
function shifted(words: Words, at: number, next: number, count: -1 | 0 | 1) {
  const unit = unitWords.get(lowerAt(words, next))
  const word = lowerAt(words, skip(words, at, 'the'))
  if (unit === undefined || !whole.has(unit) || isPlural(lowerAt(words, next)) || lowerAt(words, next) === 'fortnight')
    return null
  const thisPast = next > at + 1 && count === 0 && lowerAt(words, next - 1) === 'past'
  const past = thisPast || lowerAt(words, at) === 'past' || (word === 'past' && unit !== 'week' && unit !== 'weekend')
  if (past && unit !== 'week' && unit !== 'weekend' && unit !== 'decade')
    return { next: next + 1, stated: { stretch: { unit, count: -1 } }, rule: 'past-period' }
  const anchor = /^(?:same|previous|preceding|following)$/.test(word) ? 'mentioned' : 'publication'
  const shift = { unit, count: thisPast ? -1 : count }
  return {
    next: next + 1,
    stated: { anchor, shift } as const,
    rule: anchor === 'mentioned' ? 'mentioned-period' : 'related-period',
  }
}

const isPlural = (word: string): boolean => word.endsWith('s')

/** "the past 20 years", "the last two decades", "the next three days", "the past few days" (no date: it has no number) */
function stretch(words: Words, start: number, count: -1 | 0 | 1) {
  const couple = lowerAt(words, start + 1) === 'couple' ? { next: skip(words, start + 2, 'of'), value: 2 } : null
  const amount = couple ?? amountAt(words, start + 1)
  if (amount === null || lowerAt(words, start + 1) === 'a' || count === 0) return null
  if (
    /^(?:will|to|would|could|may|can|might|should|must)$/.test(lowerAt(words, start - 1)) ||
    lowerAt(words, unitAt(words, amount.next) + 1) === 'of'
  )
    return null
  const at = unitAt(words, amount.next)
  const unit = unitWords.get(lowerAt(words, at))
  if (unit === undefined || amount.value <= 0 || amount.value > 2000) return null
  const times = lowerAt(words, at).startsWith('fortnight') ? 2 : 1
  const stated: Stated = { stretch: { unit, count: count * amount.value * times } }
  return { next: at + 1, stated, rule: 'stretch' }
}

const unitAt = (words: Words, at: number): number =>
  skip(words, at, 'business', 'trading', 'calendar', 'straight', 'consecutive')

/** "over the weekend" */
function theWeekend(words: Words, at: number) {
  if (lowerAt(words, at) !== 'weekend' || !/^(?:over|during|at|throughout|by|for|of|on)$/.test(lowerAt(words, at - 2)))
    return null
  return {
    next: at + 1,
    stated: { anchor: 'publication', shift: { unit: 'weekend', count: 0 } } as const,
    rule: 'the-weekend',
  }
}

/** "fiscal year 2021", "fiscal 2021" */
function fiscalYear(words: Words, at: number) {
  const word = lowerAt(words, at)
  if (word === 'fy') return shortFiscalYear(words, at)
  if (word !== 'fiscal' && word !== 'financial') return null
  const year = yearBehind(words, skip(words, at + 1, 'year'))
  return year && { next: year.next, stated: { fiscal: true, year: year.value, approximate: true }, rule: 'fiscal-year' }
}

/** FY2021, FY21 */
function shortFiscalYear(words: Words, at: number) {
  const [year, short] = [digitsAt(words, at + 1, 4), digitsAt(words, at + 1, 2)]
  if ((year < 1900 && short < 0) || runsOn(words, at + 2)) return null
  const stated = { fiscal: true, year: short < 0 ? year : inFull(short), approximate: true } as const
  return { next: at + 2, stated, rule: 'fiscal-year' }
}

/** "the week after next", "the month before last" */
function nextButOne(words: Words, at: number) {
  const unit = unitWords.get(lowerAt(words, at))
  if (unit !== 'week' && unit !== 'weekend' && unit !== 'month' && unit !== 'year') return null
  const count = behind(words, at + 1, 'after next') > 0 ? 2 : behind(words, at + 1, 'before last') > 0 ? -2 : 0
  const stated = { anchor: 'publication', shift: { unit, count } } as const
  return count === 0 ? null : { next: at + 3, stated, rule: 'period-but-one' }
}

/** "the two previous years", "the 10 past days" */
function countedFirst(words: Words, at: number) {
  const amount = cardinalAt(words, at)
  const count = amount === null ? null : countOf(words, amount.next)
  const word = lowerAt(words, (amount?.next ?? at) + 1)
  const unit = unitWords.get(word)
  if (amount === null || !count || unit === undefined || amount.value < 2 || !isPlural(word)) return null
  return { next: amount.next + 2, stated: { stretch: { unit, count: count * amount.value } }, rule: 'stretch' }
}
