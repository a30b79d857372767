import type { DateMatch, Form, Match } from '../form.ts'
import { longest } from '../form.ts'
import { partsOfDay } from '../lexicon.ts'
import type { Stated } from '../stated.ts'
import type { Words } from '../words.ts'
import { behind, lowerAt, skip } from '../words.ts'
import { calendarDate } from './calendar-dates.ts'
import { clockBesideDay } from './clock-times.ts'
import { holiday } from './holidays.ts'
import { mentionedDate } from './mentioned-dates.ts'
import { nearDay } from './near-days.ts'
import { numericDate } from './numeric-dates.ts'
import { period } from './periods.ts'
import { weekday } from './weekdays.ts'

const days = [calendarDate, numericDate, weekday, holiday, nearDay, mentionedDate]

/** [Monday morning]; [tomorrow at 3 p.m.]; [12:00 UTC Monday]; [2:30 the next day]: a time and its day in one. */
export const dateTime: Form = (words, at) => dayFirst(words, at) ?? clockFirst(words, at) ?? partOfDay(words, at)

const leads = ['at', 'around', 'from', 'between', 'by', 'before', 'after'] as const

function dayFirst(words: Words, at: number): Match | null {
  const day = longest(days, words, at)
  if (day === null || day.stated.to !== undefined) return null
  const part = partOf(words, day)
  const start = part?.next ?? day.next
  const clock = clockBesideDay(words, skip(words, skip(words, start, ','), ...leads))
  const said = part?.clock ?? day.stated.clock
  if (clock?.meaning.type === 'TIME') {
    const { stated } = clock.meaning
    const meaning = { type: 'TIME', stated: timed(day.stated, inPart(stated, said)) } as const
    return { next: clock.next, rule: `${day.rule}-clock`, meaning }
  }
  if (part === null) return null
  const week = day.rule === 'weekday' ? period(words, part.next) : null
  const dated = week?.stated.shift?.unit === 'week' ? { ...day.stated, ...week.stated } : null
  return {
    next: dated === null ? part.next : (week?.next ?? part.next),
    rule: `${day.rule}-part-of-day`,
    meaning: { type: 'TIME', stated: { ...(dated ?? day.stated), clock: part.clock } },
  }
}

/** The "morning" of "Monday morning". */
function partOf(words: Words, day: DateMatch): Readonly<{ next: number; clock: string }> | null {
  const start = skip(words, day.next, 'early', 'late')
  const clock = partsOfDay.get(lowerAt(words, start))
  return clock === undefined ? null : { next: start + 1, clock }
}

/** "this evening from 7 to 9": the part of the day tells which half of it is meant. */
function inPart({ clock, to }: Stated, part: string | undefined): Stated {
  const later = (time: string | undefined): string | undefined => {
    const hour = Number(time?.slice(1, 3))
    const isLater = hour < 12 && (part === 'TAF' || part === 'TEV' || (part === 'TNI' && hour > 4))
    return time !== undefined && isLater ? `T${hour + 12}${time.slice(3)}` : time
  }
  const [first, last] = [later(clock), later(to?.clock)]
  return { ...(first === undefined ? {} : { clock: first }), ...(last === undefined ? {} : { to: { clock: last } }) }
}

const timed = (day: Stated, { clock, to }: Stated): Stated => ({
  ...day,
  ...(clock === undefined ? {} : { clock }),
  ...(to === undefined ? {} : { to: { ...day, ...to } }),
})

function clockFirst(words: Words, at: number): Match | null {
  const clock = clockBesideDay(words, at)
  if (clock?.meaning.type !== 'TIME') return null
  const day = longest(days, words, skip(words, clock.next, 'on'))
  if (day === null || day.stated.to !== undefined) return null
  const part = partOf(words, day)
  const { clock: said, ...stated } = day.stated
  return {
    next: part?.next ?? day.next,
    rule: `clock-${day.rule}`,
    meaning: { type: 'TIME', stated: timed(stated, inPart(clock.meaning.stated, part?.clock ?? said)) },
  }
}

/** "in the morning", "at dawn", of no day that is told here */
function partOfDay(words: Words, at: number): Match | null {
  const isAt = lowerAt(words, at) === 'at'
  if (!isAt && behind(words, at, 'in the') === 0) return null
  const start = isAt ? at + 1 : skip(words, at + 2, 'early', 'late')
  const part = partsOfDay.get(lowerAt(words, start))
  if (part === undefined) return null
  const clock = clockBesideDay(words, skip(words, start + 1, 'at'))
  if (clock?.meaning.type === 'TIME' && clock.next > start + 2)
    return { ...clock, meaning: { type: 'TIME', stated: inPart(clock.meaning.stated, part) } }
  const day = lowerAt(words, start + 1) === 'on' ? longest(days, words, start + 2) : null
  const dated = day === null || day.stated.to !== undefined ? null : day
  return {
    next: dated?.next ?? start + 1,
    rule: dated === null ? 'part-of-day' : `${dated.rule}-part-of-day`,
    meaning: { type: 'TIME', stated: { ...dated?.stated, clock: part } },
  }
}
