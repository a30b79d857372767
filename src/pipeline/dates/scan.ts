import type { Token } from '../draft.ts'
import { cardinals, ordinals, tens } from './lexicon.ts'

/**
 * The words of a text with hyphens, digits and letters apart: "mid-2021" is mid, -, 2021; "11th" is 11, th. Rules look
 * at words by their number; outside the text there are empty words. An empty line is a word that no rule reads over.
 */
export class Scan {
  readonly #words: readonly Word[]
  readonly length: number

  constructor(view: string) {
    this.#words = wordsOf(view)
    this.length = this.#words.length
  }

  /** Lower case; "" outside the text. */
  lower(at: number): string {
    return this.#words[at]?.lower ?? ''
  }

  text(at: number): string {
    return this.#words[at]?.text ?? ''
  }

  start(at: number): number {
    return this.#words[at]?.start ?? 0
  }

  end(at: number): number {
    return this.#words[at]?.end ?? 0
  }

  isCapital(at: number): boolean {
    return /^\p{Lu}/u.test(this.text(at))
  }

  /** Whether nothing stands between a word and the one before it. */
  touches(at: number): boolean {
    return at > 0 && this.start(at) === this.end(at - 1)
  }

  /** The first number from `at` on where none of the words stands. */
  skip(at: number, ...words: readonly string[]): number {
    let next = at
    while (words.includes(this.lower(next))) next++
    return next
  }

  /** The number after the words, or null where they do not stand there. */
  after(at: number, words: string): number | null {
    const all = words.split(' ')
    return all.every((word, place) => this.lower(at + place) === word) ? at + all.length : null
  }
}

type Word = Readonly<{ text: string; lower: string; start: number; end: number }>

const wordsOf = (view: string): Word[] =>
  [...view.matchAll(/\p{L}+|'s|\d+|[^\s\p{L}\d]|\n[^\S\n]*\n/gu)].map(({ 0: text, index }) => ({
    text,
    lower: text.toLowerCase(),
    start: index,
    end: index + text.length,
  }))

type Counted = Readonly<{ number: number; next: number }>

const DIGITS = /^\d{1,4}$/

/** 12, twelve, twenty-one, a hundred, a couple of, two and a half. Null where there is no number. */
export function readCount(scan: Scan, at: number): Counted | null {
  const word = scan.lower(at)
  if (DIGITS.test(word)) return withHalf(scan, readDecimal(scan, at))
  const ten = tens.get(word)
  if (ten !== undefined) return afterTen(scan, at, ten)
  const number = cardinals.get(word)
  if (number === undefined) return null
  if (/^an?$/.test(word) && /^(?:couple|dozen)$/.test(scan.lower(at + 1))) return readCount(scan, at + 1)
  if (scan.lower(at + 1) === 'hundred') return { number: 100 * number, next: at + 2 }
  return withHalf(scan, { number, next: word === 'couple' ? scan.skip(at + 1, 'of') : at + 1 })
}

function readDecimal(scan: Scan, at: number): Counted {
  const number = Number(scan.lower(at))
  const fraction =
    scan.lower(at + 1) === '.' && scan.touches(at + 1) && scan.touches(at + 2) && DIGITS.test(scan.lower(at + 2))
  return fraction ? { number: Number(`${number}.${scan.lower(at + 2)}`), next: at + 3 } : { number, next: at + 1 }
}

function afterTen(scan: Scan, at: number, ten: number): Counted {
  const place = scan.lower(at + 1) === '-' ? at + 2 : at + 1
  const one = cardinals.get(scan.lower(place))
  return one !== undefined && one < 10 && scan.lower(place).length > 2
    ? { number: ten + one, next: place + 1 }
    : { number: ten, next: at + 1 }
}

function withHalf(scan: Scan, counted: Counted): Counted {
  const next = scan.after(counted.next, 'and a half')
  return next === null ? counted : { number: counted.number + 0.5, next }
}

/** 2nd, second, twenty-first. */
export function readOrdinal(scan: Scan, at: number): Counted | null {
  const word = scan.lower(at)
  if (/^\d{1,3}$/.test(word) && /^(?:st|nd|rd|th)$/.test(scan.lower(at + 1)) && scan.touches(at + 1))
    return { number: Number(word), next: at + 2 }
  const ten = tens.get(word)
  const place = scan.lower(at + 1) === '-' ? at + 2 : at + 1
  const one = ordinals.get(scan.lower(place))
  if (ten !== undefined && one !== undefined && one < 10) return { number: ten + one, next: place + 1 }
  const number = ordinals.get(word)
  return number === undefined ? null : { number, next: at + 1 }
}

/** The token that holds a character, found by halving. */
export function tokenAt(tokens: readonly Token[], offset: number): Token | null {
  let low = 0
  let high = tokens.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const token = tokens[middle]
    if (token === undefined) return null
    if (token.end <= offset) low = middle + 1
    else if (token.start > offset) high = middle - 1
    else return token
  }
  return null
}
