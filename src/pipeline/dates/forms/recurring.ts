import { asDuration } from '../amounts.ts'
import type { Form, Match } from '../form.ts'
import { months, partsOfDay, unitWords, weekdays } from '../lexicon.ts'
import { cardinalAt, ordinalAt } from '../numbers.ts'
import type { Meaning, Unit } from '../stated.ts'
import type { Words } from '../words.ts'
import { behind, isCapital, isDash, isGlued, lowerAt, numberAt, skip } from '../words.ts'
import { clockBesideDay } from './clock-times.ts'

const adverbs = new Map<string, readonly [Unit, number]>([
  ['hourly', ['hour', 1]],
  ['daily', ['day', 1]],
  ['everyday', ['day', 1]],
  ['nightly', ['day', 1]],
  ['weekly', ['week', 1]],
  ['fortnightly', ['week', 2]],
  ['biweekly', ['week', 2]],
  ['monthly', ['month', 1]],
  ['quarterly', ['month', 3]],
  ['annually', ['year', 1]],
  ['annual', ['year', 1]],
  ['yearly', ['year', 1]],
  ['biennial', ['year', 2]],
])

/** Renewed [once every 20 years]; [every Monday]; the [annual] summit; [twice a week]; [each year]; on [Fridays]. */
export const recurring: Form = (words, at) => {
  const found = repeating(words, at) ?? timeEachDay(words, at)
  if (found === null || found.meaning.type !== 'SET' || found.meaning.value.startsWith('P')) return found
  const clock = clockBesideDay(words, skip(words, found.next, 'at'))
  if (clock?.meaning.type !== 'TIME' || clock.meaning.stated.to !== undefined) return found
  return {
    ...found,
    next: clock.next,
    meaning: { ...found.meaning, value: `${found.meaning.value.replace(/^T.*/, '')}${clock.meaning.stated.clock}` },
  }
}

/** "8 a.m. every day" */
function timeEachDay(words: Words, at: number): Match | null {
  const clock = clockBesideDay(words, at)
  if (clock?.meaning.type !== 'TIME' || clock.meaning.stated.to !== undefined) return null
  const { next } = clock
  const end = /^(?:daily|everyday)$/.test(lowerAt(words, next))
    ? next + 1
    : behind(words, next, 'every day') || behind(words, next, 'each day')
  const value = clock.meaning.stated.clock ?? ''
  return end === 0 ? null : set(end, { type: 'SET', value, recurrence: 'FREQ=DAILY' }, 'time-each-day')
}

function repeating(words: Words, at: number): Match | null {
  const prefix = /^(?:semi|bi)$/.test(lowerAt(words, at))
    ? adverbs.get(lowerAt(words, isDash(words, at + 1) ? at + 2 : at + 1))
    : undefined
  if (prefix !== undefined)
    return set(
      isDash(words, at + 1) ? at + 3 : at + 2,
      repeated(prefix[0], lowerAt(words, at) === 'bi' ? 2 * prefix[1] : prefix[1] / 2),
      'recurring-adverb',
    )
  const adverb = adverbs.get(lowerAt(words, at))
  if (adverb !== undefined) return isTitle(words, at) ? null : set(at + 1, repeated(...adverb), 'recurring-adverb')
  const times = timesAt(words, at)
  const start = times?.next ?? at
  const word = lowerAt(words, start)
  if (word === 'every' || word === 'each') return every(words, start + 1)
  if (times !== null && (/^(?:a|an|per)$/.test(word) || rates.has(word))) return rate(words, start, times.count)
  return plural(words, at) ?? perUnit(words, at)
}

const set = (next: number, meaning: Meaning, rule: string): Match => ({ next, meaning, rule })

const frequencies: Partial<Record<Unit, string>> = {
  minute: 'MINUTELY',
  hour: 'HOURLY',
  day: 'DAILY',
  weekend: 'WEEKLY',
  week: 'WEEKLY',
  month: 'MONTHLY',
  year: 'YEARLY',
}

function repeated(unit: Unit, count: number): Meaning {
  const value = unit === 'quarter' ? `P${count * 3}M` : asDuration([{ unit, count }])
  const [base, times] =
    unit === 'decade'
      ? (['year', 10] as const)
      : unit === 'century'
        ? (['year', 100] as const)
        : unit === 'quarter'
          ? (['month', 3] as const)
          : ([unit, 1] as const)
  const frequency = frequencies[base]
  const interval = Number.isInteger(count) && count * times > 1 ? `;INTERVAL=${count * times}` : ''
  const days = unit === 'weekend' ? ';BYDAY=SA,SU' : ''
  return { type: 'SET', value, recurrence: frequency === undefined ? null : `FREQ=${frequency}${interval}${days}` }
}

/** "China Daily", "Annual Report": a name. */
const isTitle = (words: Words, at: number): boolean =>
  isCapital(words, at) && !/^[.!?"\n]?$/.test(lowerAt(words, at - 1))

const rates = new Set(['daily', 'weekly', 'monthly', 'annually', 'yearly', 'every', 'each'])

/** once, twice, three times */
function timesAt(words: Words, at: number): Readonly<{ next: number; count: number }> | null {
  const word = lowerAt(words, at)
  if (word === 'once') return { next: at + 1, count: 1 }
  if (word === 'twice') return { next: at + 1, count: 2 }
  const count = cardinalAt(words, at)
  return count !== null && lowerAt(words, count.next) === 'times' ? { next: count.next + 1, count: count.value } : null
}

/** every 20 years, every other day, every Monday, every June, each quarter, every morning, every fourth year */
function every(words: Words, at: number) {
  const other = lowerAt(words, at) === 'other'
  const amount = other ? { next: at + 1, value: 2 } : (cardinalAt(words, at) ?? ordinalAt(words, at))
  const next = amount?.next ?? at
  const word = lowerAt(words, next).replace(/s$/, '')
  const unit = unitWords.get(lowerAt(words, next))
  if (unit !== undefined && unit !== 'second' && lowerAt(words, next) !== 'night')
    return set(next + 1, repeated(unit, amount?.value ?? 1), 'every-unit')
  if (word === 'weekday')
    return set(
      next + 1,
      { type: 'SET', value: 'P1WD', recurrence: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR' },
      'every-weekday',
    )
  const day = weekdays.get(word)
  if (day !== undefined && word.endsWith('day')) return set(next + 1, weekly(day, amount?.value ?? 1), 'every-weekday')
  const month = months.get(word)
  if (month !== undefined && isCapital(words, next))
    return set(
      next + 1,
      { type: 'SET', value: `XXXX-${String(month).padStart(2, '0')}`, recurrence: `FREQ=YEARLY;BYMONTH=${month}` },
      'every-month',
    )
  const part = partsOfDay.get(word)
  return part === undefined
    ? null
    : set(next + 1, { type: 'SET', value: part, recurrence: 'FREQ=DAILY' }, 'every-part-of-day')
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

function weekly(day: number, count: number) {
  const interval = count > 1 ? `;INTERVAL=${count}` : ''
  const recurrence = `FREQ=WEEKLY${interval};BYDAY=${codes[day - 1]}`
  return { type: 'SET', value: `XXXX-WXX-${day}`, recurrence } as const
}

/** "twice a week" says how often in a week, not on which days: no rule of recurrence can say so. */
function rate(words: Words, at: number, count: number) {
  const unit = unitWords.get(lowerAt(words, at + 1))
  if (unit === undefined) return null
  const meaning = repeated(unit, 1)
  return set(
    at + 2,
    count === 1 ? meaning : { type: 'SET', value: asDuration([{ unit, count: 1 }]), recurrence: null },
    'times-a-unit',
  )
}

/** "on Fridays" */
function plural(words: Words, at: number) {
  const word = lowerAt(words, at)
  const day = word.endsWith('days') ? weekdays.get(word.slice(0, -1)) : undefined
  if (day !== undefined) return set(at + 1, weekly(day, 1), 'plural-weekday')
  return mornings(words, at)
}

/** "Friday mornings", "in the mornings" */
function mornings(words: Words, at: number) {
  const day = weekdays.get(lowerAt(words, at))
  const isThe = behind(words, at, 'in the') > 0
  const next = isThe ? at + 2 : at + 1
  const word = lowerAt(words, next)
  const part = word.endsWith('s') ? partsOfDay.get(word.slice(0, -1)) : undefined
  if (part === undefined || (day === undefined && !isThe)) return null
  if (day === undefined)
    return set(next + 1, { type: 'SET', value: part, recurrence: 'FREQ=DAILY' }, 'plural-part-of-day')
  const { recurrence } = weekly(day, 1)
  return set(next + 1, { type: 'SET', value: `XXXX-WXX-${day}${part}`, recurrence }, 'plural-weekday')
}

/** 15 [a year], $3 billion [a year], 40 tonnes [per month]: behind a number or what it counts. */
function perUnit(words: Words, at: number) {
  const word = lowerAt(words, at)
  const unit = unitWords.get(lowerAt(words, at + 1))
  if ((word !== 'a' && word !== 'an' && word !== 'per') || unit === undefined || isGlued(words, at + 1)) return null
  if (/^(?:ago|earlier|later|before|after|from|or|and|long|old)$/.test(lowerAt(words, at + 2))) return null
  const before = skip(words, at - 1, '') === at ? '' : lowerAt(words, at - 1)
  const counted =
    numberAt(words, at - 1) >= 0 ||
    /^(?:percent|million|billion|trillion|dollars|euros|pounds|tons|tonnes|barrels|times|people|hours|days|%)$/.test(
      before,
    )
  return counted ? set(at + 2, repeated(unit, 1), 'per-unit') : null
}
