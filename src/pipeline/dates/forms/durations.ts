import { asDuration, countAt } from '../amounts.ts'
import type { Form } from '../form.ts'
import { letters, unitWords } from '../lexicon.ts'
import type { Count } from '../stated.ts'
import type { Words } from '../words.ts'
import { isCapital, isDash, isGlued, lowerAt, numberAt } from '../words.ts'

/** A [five-day] visit; [18 months] behind schedule; [several years]; [decades] of work; half [an hour]. */
export const duration: Form = (words, at) => vague(words, at) ?? all(words, at) ?? counted(words, at)

/** "all day", "all year" */
function all(words: Words, at: number) {
  const unit = unitWords.get(lowerAt(words, at + 1))
  if (lowerAt(words, at) !== 'all' || unit === undefined || lowerAt(words, at + 1).endsWith('s')) return null
  const value = asDuration([{ unit, count: 1 }])
  return { next: at + 2, rule: 'all-unit', meaning: { type: 'DURATION', value } as const }
}

function counted(words: Words, at: number) {
  const amount = countAt(words, at)
  if (amount === null || numberAt(words, at) > 1900 || isAge(words, amount.next) || isName(words, at, amount.next))
    return null
  if (lowerAt(words, at).startsWith('a') && !isMeasured(words, at, amount.count)) return null
  const more = moreAt(words, amount.next, amount.count)
  const value = asDuration(more === null ? [amount.count] : [amount.count, more.count])
  return { next: (more ?? amount).next, rule: 'duration', meaning: { type: 'DURATION', value } as const }
}

/** The "and two days", or the "30 minutes" of "3 hours 30 minutes". */
function moreAt(words: Words, at: number, { unit }: Count): ReturnType<typeof countAt> {
  if (lowerAt(words, at) === 'and') return countAt(words, at + 1)
  const more = numberAt(words, at) < 0 ? null : countAt(words, at)
  return more !== null &&
    (unit === 'hour' ? more.count.unit === 'minute' : unit === 'year' && more.count.unit === 'month')
    ? more
    : null
}

/** "56 years old", "a 12-year-old", "30 years of age" */
const isAge = (words: Words, at: number): boolean => {
  const next = isDash(words, at) ? at + 1 : at
  return (
    lowerAt(words, next) === 'old' ||
    lowerAt(words, next) === 'olds' ||
    (lowerAt(words, at) === 'of' && lowerAt(words, at + 1) === 'age')
  )
}

/** "60 Minutes" and "24 Hours" are names. */
const isName = (words: Words, at: number, next: number): boolean =>
  isCapital(words, next - 1) && numberAt(words, at) >= 0

const leading = new Set(
  'for in over after within nearly almost about than just lasted lasting took takes take spent spend every once half'.split(
    ' ',
  ),
)

/** "a year" is an amount behind "for", "over" …; "a day" elsewhere is any day. */
function isMeasured(words: Words, at: number, { unit }: Count): boolean {
  return leading.has(lowerAt(words, at - 1)) || unit === 'decade' || unit === 'century' || isDash(words, at + 1)
}

const many = new Set('several few some many'.split(' '))

/** "several years", "a few days", "decades": PXY, a number of years that is not told. */
function vague(words: Words, at: number) {
  const start = lowerAt(words, at) === 'a' && lowerAt(words, at + 1) === 'few' ? at + 1 : at
  const told = many.has(lowerAt(words, start))
  const word = lowerAt(words, told ? start + 1 : start)
  const unit = unitWords.get(word)
  if (unit === undefined || !word.endsWith('s') || /^(?:seconds|mins|secs|hrs)$/.test(word)) return null
  const alone =
    /^(?:decades|centuries|years|months|weeks)$/.test(word) && /^(?:for|of|in|after)$/.test(lowerAt(words, at - 1))
  if (!told && !alone && !/^(?:decades|centuries)$/.test(word)) return null
  if (!told && (isGlued(words, at) || isCapital(words, at))) return null
  const [prefix, , letter] = letters[unit]
  const next = told ? start + 2 : start + 1
  if (lowerAt(words, next) === 'ago')
    return { next: next + 1, rule: 'vague-ago', meaning: { type: 'VAGUE', value: 'PAST_REF' } as const }
  const value = word === 'decades' ? 'PXDE' : word === 'centuries' ? 'PXCE' : `${prefix}X${letter}`
  return { next, rule: 'vague-duration', meaning: { type: 'DURATION', value } as const }
}
