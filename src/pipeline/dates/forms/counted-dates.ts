import { asDuration, countAt } from '../amounts.ts'
import type { DateForm, Form, Match } from '../form.ts'
import { longest } from '../form.ts'
import type { Count, Stated } from '../stated.ts'
import type { Words } from '../words.ts'
import { behind, lowerAt, skip } from '../words.ts'
import { boundedStretch } from './bounded-stretches.ts'
import { calendarDate } from './calendar-dates.ts'
import { holiday } from './holidays.ts'
import { nearDay } from './near-days.ts'
import { numericDate } from './numeric-dates.ts'
import { weekday } from './weekdays.ts'

/** A visit [two years ago]; [three days later]; [in two weeks]; [a week from Monday]; [two days after June 11]. */
export const countedDate: Form = (words, at) => {
  if (lowerAt(words, at) === 'in') return ahead(words, at)
  if (lowerAt(words, at) === 'the') return eve(words, at)
  const amount = countAt(words, at)
  if (amount === null) return null
  const back = scaled(amount.count, -1)
  switch (lowerAt(words, amount.next)) {
    case 'ago':
      return match(amount.next + 1, { anchor: 'publication', shift: back, counted: true }, 'ago')
    case 'hence':
      return match(amount.next + 1, { anchor: 'publication', shift: amount.count, counted: true }, 'from-now')
    case 'later':
      return match(amount.next + 1, { anchor: 'mentioned', shift: amount.count, counted: true }, 'later')
    case 'earlier':
      return match(amount.next + 1, { anchor: 'mentioned', shift: back, counted: true }, 'earlier')
    default:
      return fromBase(words, amount.next, amount.count)
  }
}

const match = (next: number, stated: Stated, rule: string): Match => ({
  next,
  rule,
  meaning: { type: isOfDay(stated) ? 'TIME' : 'DATE', stated },
})

const isOfDay = ({ shift }: Stated): boolean =>
  shift?.unit === 'hour' || shift?.unit === 'minute' || shift?.unit === 'second'

const scaled = ({ unit, count }: Count, by: number): Count => ({ unit, count: count * by })

/** "in two weeks" is a date where the verb looks ahead, else an amount: the lowest level in six years. */
function ahead(words: Words, at: number): Match | null {
  const amount = countAt(words, skip(words, skip(words, at + 1, 'about'), 'the'))
  if (amount === null || boundedStretch(words, at + 1) !== null) return null
  const time =
    lowerAt(words, amount.next) === "'" && /^(?:time|s)$/.test(lowerAt(words, amount.next + 1))
      ? amount.next + (lowerAt(words, amount.next + 1) === 's' ? 3 : 2)
      : amount.next
  const stated: Stated = { anchor: 'publication', shift: amount.count, counted: true }
  const otherwise = { type: 'DURATION', value: asDuration([amount.count]) } as const
  return { next: time, rule: 'in-amount', meaning: { type: isOfDay(stated) ? 'TIME' : 'DATE', stated, otherwise } }
}

const bases: readonly DateForm[] = [calendarDate, numericDate, weekday, holiday, nearDay]

/** "the eve of June 11" */
function eve(words: Words, at: number): Match | null {
  const next = behind(words, at, 'the eve of')
  const base = next === 0 ? null : longest(bases, words, skip(words, next, 'the'))
  if (base === null) return null
  return match(base.next, { base: base.stated, shift: { unit: 'day', count: -1 }, counted: true }, 'eve-of-date')
}

/** "two days after June 11", "three weeks from tomorrow", "a month from now" */
function fromBase(words: Words, at: number, count: Count): Match | null {
  const relation = lowerAt(words, at)
  const by = relation === 'after' || relation === 'from' ? 1 : relation === 'before' ? -1 : 0
  if (by === 0) return null
  if (relation === 'from' && lowerAt(words, at + 1) === 'now')
    return match(at + 2, { anchor: 'publication', shift: count, counted: true }, 'from-now')
  const base = longest(bases, words, skip(words, at + 1, 'the'))
  return base && match(base.next, { base: base.stated, shift: scaled(count, by), counted: true }, 'counted-from-date')
}
