import { countAt } from '../amounts.ts'
import type { DateForm, DateMatch } from '../form.ts'
import { longest } from '../form.ts'
import { unitWords } from '../lexicon.ts'
import { cardinalAt } from '../numbers.ts'
import type { Count } from '../stated.ts'
import type { Words } from '../words.ts'
import { lowerAt, skip } from '../words.ts'
import { calendarDate } from './calendar-dates.ts'
import { numericDate } from './numeric-dates.ts'
import { period } from './periods.ts'
import { weekday } from './weekdays.ts'
import { bareYear } from './years.ts'

/**
 * Claims of [the week ending June 5]; [the 12 months to June]; [the week of April 8]; sales of [the first nine months
 * of 2023]; [three days starting next Monday]: so much time up to a date, from it on, or at one of its ends.
 */
export const boundedStretch: DateForm = (words, at) => {
  const start = skip(words, at, 'the')
  const isFirst = lowerAt(words, start) === 'first'
  if (isFirst || /^(?:last|final)$/.test(lowerAt(words, start))) return edge(words, start + 1, isFirst ? 1 : -1)
  const amount = amountOf(words, start)
  if (amount === null || !/^(?:day|week|month|quarter|year)$/.test(amount.count.unit)) return null
  return beside(words, start > at, amount)
}

type Amount = Readonly<{ next: number; count: Count }>

/** "three months", and "week" alone */
function amountOf(words: Words, at: number): Amount | null {
  const unit = unitWords.get(lowerAt(words, at))
  const isOne = unit !== undefined && !lowerAt(words, at).endsWith('s')
  return isOne ? { next: at + 1, count: { unit, count: 1 } } : countAt(words, at)
}

const dates: readonly DateForm[] = [calendarDate, numericDate, weekday]
const ends: readonly DateForm[] = [...dates, bareYear]

function beside(words: Words, isThe: boolean, { next, count }: Amount): DateMatch | null {
  const link = lowerAt(words, next)
  if (link === 'of') {
    const base = isThe && count.unit === 'week' ? longest(dates, words, skip(words, next + 1, 'the')) : null
    if (base?.stated.day === undefined) return null
    return { next: base.next, stated: { base: base.stated, shift: { unit: 'week', count: 0 } }, rule: 'week-of-date' }
  }
  const by = /^(?:beginning|starting)$/.test(link) ? 1 : backs.has(link) && (isThe || link.length > 7) ? -1 : 0
  const base = by === 0 ? null : longest(ends, words, skip(words, next + 1, 'on', 'the', 'from'))
  if (base === null || base.stated.to !== undefined) return null
  return {
    next: base.next,
    stated: { base: base.stated, stretch: { ...count, count: by * count.count } },
    rule: 'bounded-stretch',
  }
}

const backs = new Set('ending ended end to through until'.split(' '))

/** "the first nine months of 2023", "the last two weeks of this year" */
function edge(words: Words, at: number, by: number): DateMatch | null {
  const amount = cardinalAt(words, at)?.value === undefined ? null : countAt(words, at)
  if (amount === null || !/^(?:of|in)$/.test(lowerAt(words, amount.next))) return null
  const base = longest([calendarDate, bareYear, period], words, skip(words, amount.next + 1, 'the'))
  if (base === null || base.stated.day !== undefined || base.stated.to !== undefined) return null
  const { unit, count } = amount.count
  return {
    next: base.next,
    stated: { base: base.stated, stretch: { unit, count: by * count } },
    rule: 'edge-of-period',
  }
}
