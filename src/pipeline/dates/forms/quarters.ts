import type { DateForm, DateMatch } from '../form.ts'
import { ordinalAt } from '../numbers.ts'
import type { Numeral } from '../numbers.ts'
import type { Stated } from '../stated.ts'
import type { Words } from '../words.ts'
import { behind, digitsAt, isDash, isGlued, lowerAt, runsFrom, skip } from '../words.ts'
import { yearBehind } from './calendar-dates.ts'
import { period } from './periods.ts'

/** Sales of [Q3 2020]; of the [third quarter of this year]; in the [first half of 2021]; a [2021 Q1] loss. */
export const quarterOrHalf: DateForm = (words, at) => {
  const start = runsFrom(words, at) ? -1 : digitsAt(words, at, 4)
  if (start > 1900) {
    const letter = lettered(words, isDash(words, at + 1) ? at + 2 : at + 1)
    return letter && { next: letter.next, stated: { year: start, ...letter.stated }, rule: 'quarter' }
  }
  const ofYear = yearFirst(words, at)
  if (ofYear !== null) return ofYear
  const found = lettered(words, at) ?? spelled(words, skip(words, at, 'the'))
  if (found === null) return null
  const of = skip(words, skip(words, found.next, 'of', "'"), 's')
  const around = of > found.next || lowerAt(words, of) === 'last' ? period(words, of) : null
  if (around !== null && isYear(around.stated))
    return { ...around, stated: { ...around.stated, ...found.stated }, rule: 'quarter' }
  if (
    lowerAt(words, found.next) === 'of' &&
    lowerAt(words, found.next + 1) === 'the' &&
    lowerAt(words, found.next + 2) === 'year'
  )
    return { ...found, next: found.next + 3, rule: 'bare-quarter' }
  const year = yearBehind(words, found.next)
  if (year !== null) return { next: year.next, stated: { year: year.value, ...found.stated }, rule: 'quarter' }
  return lowerAt(words, found.next) === 'of' && found.stated.half ? null : { ...found, rule: 'bare-quarter' }
}

/** "last year's third quarter" */
function yearFirst(words: Words, at: number): DateMatch | null {
  const year = period(words, at)
  if (year === null || !isYear(year.stated) || behind(words, year.next, "' s") === 0) return null
  const part = spelled(words, year.next + 2)
  return part && { next: part.next, stated: { ...year.stated, ...part.stated }, rule: 'quarter' }
}

const isYear = ({ shift, year }: Stated): boolean => shift?.unit === 'year' || year !== undefined

type Found = Readonly<{ next: number; stated: Stated }>

/** Q3, H1 */
function lettered(words: Words, at: number): Found | null {
  const value = digitsAt(words, at + 1, 1)
  if (!isGlued(words, at + 1)) return null
  if (lowerAt(words, at) === 'q' && value >= 1 && value <= 4) return { next: at + 2, stated: { quarter: value } }
  return lowerAt(words, at) === 'h' && (value === 1 || value === 2) ? { next: at + 2, stated: { half: value } } : null
}

/** Third quarter, final quarter, first half where a year or "the year" follows. */
function spelled(words: Words, at: number): Found | null {
  const order: Numeral | null = lowerAt(words, at) === 'final' ? { next: at + 1, value: 4 } : ordinalAt(words, at)
  if (order === null || order.value < 1) return null
  const next = isDash(words, order.next) ? order.next + 1 : order.next
  const word = lowerAt(words, next)
  if (
    word === 'quarter' &&
    order.value <= 4 &&
    !/^-?finals?$/.test(lowerAt(words, isDash(words, next + 1) ? next + 2 : next + 1))
  )
    return { next: next + 1, stated: { quarter: order.value } }
  const half = word === 'half' && order.value <= 2 && lowerAt(words, next + 1) === 'of'
  return half ? { next: next + 1, stated: { half: order.value } } : null
}
