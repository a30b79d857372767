import type { DateForm, DateMatch } from '../form.ts'
import { longest } from '../form.ts'
import { months, ofTheFuture, ofThePast, ofThePresent, weekdays } from '../lexicon.ts'
import { ordinalAt } from '../numbers.ts'
import type { Stated } from '../stated.ts'
import type { Words } from '../words.ts'
import { isCapital, isGlued, lowerAt, numberAt, runsFrom, skip, skipStop } from '../words.ts'
import { calendarDate } from './calendar-dates.ts'
import { numericDate } from './numeric-dates.ts'
import { period } from './periods.ts'

/** They met on [Monday]; [last Friday]; [Monday, June 21, 2021]; [Wednesday of next week]; on [Tuesday last week]. */
export const weekday: DateForm = (words, at) => {
  const ofWeek = period(words, at)
  if (ofWeek?.stated.shift?.unit === 'week') return withDay(words, ofWeek)
  const { start, relation } = relationAt(words, at)
  const value = weekdays.get(lowerAt(words, start))
  if (value === undefined || !isDay(words, start, relation !== undefined)) return null
  const next = lowerAt(words, start).length < 6 ? skipStop(words, start + 1) : start + 1
  const stated: Stated = { weekday: value, ...(relation === undefined ? {} : { relation }) }
  return (
    withDate(words, next, stated) ??
    withWeek(words, next, stated) ??
    withDayOfMonth(words, next, stated) ?? { next, stated, rule: relation ? 'related-weekday' : 'weekday' }
  )
}

function relationAt(words: Words, at: number): { start: number; relation?: 'last' | 'next' | 'this' } {
  const word = lowerAt(words, at)
  if (ofThePast.has(word)) return { start: at + 1, relation: 'last' }
  if (ofTheFuture.has(word)) return { start: at + 1, relation: 'next' }
  if (!ofThePresent.has(word)) return { start: at }
  const start = skip(words, at + 1, 'past', 'coming', 'upcoming')
  return { start, relation: 'this' }
}

const papers = new Set('times telegraph mail mirror express herald post sun star independent'.split(' '))

/** "Sun", "sat", "wed" and "Mon" are days only beside a date or "on"; "the Sunday Times" is a paper. */
function isDay(words: Words, at: number, related: boolean): boolean {
  const word = lowerAt(words, at)
  if (/^(?:Black|Bloody)$/.test(words[at - 1]?.text ?? '')) return false
  if (runsFrom(words, at) || (isGlued(words, at) && /[\p{L}\d]/u.test(lowerAt(words, at - 1)))) return false
  const next = lowerAt(words, at + 1)
  if (word.endsWith('day'))
    return (
      !(papers.has(next) && isCapital(words, at + 1)) &&
      !(next === 'night' && isCapital(words, at + 2) && isCapital(words, at + 1))
    )
  if (!isCapital(words, at)) return false
  const behind = skip(words, skipStop(words, at + 1), ',')
  const dated = months.has(lowerAt(words, behind)) || numberAt(words, behind) >= 0
  return dated || related || (/^(?:on|week)$/.test(lowerAt(words, at - 1)) && !(word === 'sun' || word === 'sat'))
}

/** "Monday, June 21, 2021"; "Monday (June 21)" */
function withDate(words: Words, at: number, stated: Stated): DateMatch | null {
  const next = skip(words, skip(words, at, ',', '('), 'the')
  const date = longest([calendarDate, numericDate], words, next)
  if (date === null || date.stated.day === undefined) return null
  const opened = lowerAt(words, next - 1) === '('
  if (opened && lowerAt(words, date.next) !== ')') return null
  const { relation: _, ...kept } = stated
  return { next: opened ? date.next + 1 : date.next, stated: { ...date.stated, ...kept }, rule: `weekday-${date.rule}` }
}

/** "next week on Tuesday", "this week Monday" */
function withDay(words: Words, { next, stated }: DateMatch): DateMatch | null {
  const at = skip(words, next, 'on')
  const value = weekdays.get(lowerAt(words, at))
  if (value === undefined || !isCapital(words, at)) return null
  return { next: at + 1, stated: { ...stated, weekday: value }, rule: 'weekday-of-week' }
}

/** "Tuesday of last week", "Monday next week" */
function withWeek(words: Words, at: number, stated: Stated): DateMatch | null {
  const week = period(words, skip(words, at, 'of'))
  if (week === null || week.stated.shift?.unit !== 'week') return null
  return { next: week.next, stated: { ...week.stated, ...stated }, rule: 'weekday-of-week' }
}

/** "Monday the 21st", "Tuesday 13th" */
function withDayOfMonth(words: Words, at: number, stated: Stated): DateMatch | null {
  const day = ordinalAt(words, skip(words, at, 'the'))
  if (day === null || day.value < 1 || day.value > 31 || lowerAt(words, at) !== 'the') return null
  if (numberAt(words, at + 1) < 0 && /\p{L}/u.test(lowerAt(words, day.next))) return null
  return { next: day.next, stated: { ...stated, day: day.value }, rule: 'weekday-day' }
}
