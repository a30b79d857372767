import type { Form } from '../form.ts'
import { longest } from '../form.ts'
import { partsOfDay } from '../lexicon.ts'
import type { Stated } from '../stated.ts'
import type { Words } from '../words.ts'
import { lowerAt, skip } from '../words.ts'
import { calendarDate } from './calendar-dates.ts'
import { clockTime } from './clock-times.ts'
import { holiday } from './holidays.ts'
import { mentionedDate } from './mentioned-dates.ts'
import { nearDay } from './near-days.ts'
import { numericDate } from './numeric-dates.ts'
import { weekday } from './weekdays.ts'

const days = [calendarDate, numericDate, weekday, holiday, nearDay, mentionedDate]

/** [Monday morning]; [tomorrow at 3 p.m.]; [12:00 UTC Monday]; [2:30 the next day]: a time and its day in one. */
export const dateTime: Form = (words, at) => dayFirst(words, at) ?? clockFirst(words, at) ?? partOfDay(words, at)

function dayFirst(words: Words, at: number) {
  const day = longest(days, words, at)
  if (day === null || day.stated.to !== undefined) return null
  const part = partsOfDay.get(lowerAt(words, skip(words, day.next, 'early', 'late')))
  if (part !== undefined) {
    const next = skip(words, day.next, 'early', 'late') + 1
    return {
      next,
      rule: `${day.rule}-part-of-day`,
      meaning: { type: 'TIME', stated: { ...day.stated, clock: part } } as const,
    }
  }
  const clock = clockTime(words, skip(words, day.next, 'at', 'around', 'from', 'by', 'before', 'after'))
  if (clock?.meaning.type !== 'TIME') return null
  return {
    next: clock.next,
    rule: `${day.rule}-clock`,
    meaning: { type: 'TIME', stated: timed(day.stated, clock.meaning.stated) } as const,
  }
}

const timed = (day: Stated, { clock, to }: Stated): Stated => ({
  ...day,
  ...(clock === undefined ? {} : { clock }),
  ...(to === undefined ? {} : { to: { ...day, ...to } }),
})

function clockFirst(words: Words, at: number) {
  const clock = clockTime(words, at)
  if (clock?.meaning.type !== 'TIME') return null
  const day = longest(days, words, skip(words, clock.next, 'on'))
  if (day === null || day.stated.to !== undefined) return null
  const { clock: _, ...stated } = day.stated
  return {
    next: day.next,
    rule: `clock-${day.rule}`,
    meaning: { type: 'TIME', stated: timed(stated, clock.meaning.stated) } as const,
  }
}

/** "in the morning", of no day that is told here */
function partOfDay(words: Words, at: number) {
  if (lowerAt(words, at) !== 'in' || lowerAt(words, at + 1) !== 'the') return null
  const start = skip(words, at + 2, 'early', 'late')
  const clock = partsOfDay.get(lowerAt(words, start))
  return clock === undefined
    ? null
    : { next: start + 1, rule: 'part-of-day', meaning: { type: 'TIME', stated: { clock } } as const }
}
