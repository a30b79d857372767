import type { Words } from './words.ts'
import { isDash, isGlued, lowerAt, runsFrom, runsOn } from './words.ts'

const ones = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'
const words = new Map(`${ones} seventeen eighteen nineteen`.split(' ').map((word, value) => [word, value] as const))
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, 20 + at * 10] as const),
)

const irregular = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
const teens = 'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
const ordinals = new Map(`${irregular} ${teens}`.split(' ').map((word, value) => [word, value] as const))
const tenths = new Map(
  'thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
    .split(' ')
    .map((word, at) => [word, 30 + at * 10] as const),
)

export const cardinalWords: ReadonlySet<string> = new Set([...words.keys(), ...tens.keys()])
export const ordinalWords: ReadonlySet<string> = new Set([...ordinals.keys(), ...tenths.keys()])

/** A number and the place behind it. */
export type Numeral = Readonly<{ next: number; value: number }>

/** Eleven, twenty-one, 18, 2.5, two and a half, half a, a, a couple of; null also for 10,000 and other long numbers. */
export function amountAt(text: Words, at: number): Numeral | null {
  const whole = cardinalAt(text, at) ?? articleAt(text, at)
  if (whole === null) return null
  const { next, value } = whole
  if (lowerAt(text, next) === 'and' && lowerAt(text, next + 1) === 'a' && lowerAt(text, next + 2) === 'half')
    return { next: next + 3, value: value + 0.5 }
  return whole
}

export function cardinalAt(text: Words, at: number): Numeral | null {
  const word = text[at]
  if (word === undefined) return null
  if (word.number >= 0) return figuresAt(text, at, word.number)
  const ten = tens.get(word.lower)
  if (ten === undefined) return wordAt(at, words.get(word.lower))
  const unit = isDash(text, at + 1) ? at + 2 : at + 1
  const one = words.get(lowerAt(text, unit))
  return one !== undefined && one > 0 && one < 10 ? { next: unit + 1, value: ten + one } : { next: at + 1, value: ten }
}

const wordAt = (at: number, value: number | undefined): Numeral | null =>
  value === undefined ? null : { next: at + 1, value }

/** 18, 2.5 */
function figuresAt(text: Words, at: number, value: number): Numeral | null {
  if (runsFrom(text, at)) return null
  const fraction = text[at + 2]
  if (
    lowerAt(text, at + 1) === '.' &&
    isGlued(text, at + 1) &&
    isGlued(text, at + 2) &&
    fraction !== undefined &&
    fraction.number >= 0
  )
    return { next: at + 3, value: Number(`${value}.${fraction.text}`) }
  return runsOn(text, at + 1) && !/^\p{L}/u.test(lowerAt(text, at + 1)) ? null : { next: at + 1, value }
}

function articleAt(text: Words, at: number): Numeral | null {
  const word = lowerAt(text, at)
  if (word === 'half' && /^an?$/.test(lowerAt(text, at + 1))) return { next: at + 2, value: 0.5 }
  if (word !== 'a' && word !== 'an') return null
  if (lowerAt(text, at + 1) === 'couple') return { next: lowerAt(text, at + 2) === 'of' ? at + 3 : at + 2, value: 2 }
  if (lowerAt(text, at + 1) === 'dozen') return { next: at + 2, value: 12 }
  return { next: at + 1, value: 1 }
}

/** Second, twenty-first, 21st, 11th */
export function ordinalAt(text: Words, at: number): Numeral | null {
  const word = text[at]
  if (word === undefined) return null
  if (word.number >= 0) {
    const ends = isGlued(text, at + 1) && /^(?:st|nd|rd|th)$/.test(lowerAt(text, at + 1))
    return ends && !runsFrom(text, at) ? { next: at + 2, value: word.number } : null
  }
  const simple = ordinals.get(word.lower) ?? tenths.get(word.lower)
  if (simple !== undefined) return { next: at + 1, value: simple }
  const ten = tens.get(word.lower)
  const unit = isDash(text, at + 1) ? at + 2 : at + 1
  const one = ten === undefined ? undefined : ordinals.get(lowerAt(text, unit))
  return ten !== undefined && one !== undefined && one > 0 && one < 10 ? { next: unit + 1, value: ten + one } : null
}

/** Nineteen ninety-six, twenty oh five, two thousand and fifteen: a year in words. */
export function yearInWordsAt(text: Words, at: number): Numeral | null {
  const year = spelledYearAt(text, at)
  const isMore =
    year !== null && (isDash(text, year.next) || /^(?:hundred|thousand|million)$/.test(lowerAt(text, year.next)))
  return isMore ? null : year
}

function spelledYearAt(text: Words, at: number): Numeral | null {
  const first = lowerAt(text, at)
  if (first === 'two' && lowerAt(text, at + 1) === 'thousand') {
    const start = lowerAt(text, at + 2) === 'and' ? at + 3 : at + 2
    const rest = words.has(lowerAt(text, start)) || tens.has(lowerAt(text, start)) ? cardinalAt(text, start) : null
    return rest === null ? { next: at + 2, value: 2000 } : { next: rest.next, value: 2000 + rest.value }
  }
  const century = words.get(first) ?? tens.get(first) ?? 0
  if (century < 16 || century > 20) return null
  const next = isDash(text, at + 1) ? at + 2 : at + 1
  const zero = /^(?:oh|o)$/.test(lowerAt(text, next)) ? 1 : 0
  const rest = /^\p{L}/u.test(lowerAt(text, next)) ? cardinalAt(text, next + zero) : null
  if (rest === null || (zero === 0 ? rest.value < 10 : rest.value > 9)) return null
  return { next: rest.next, value: century * 100 + rest.value }
}
