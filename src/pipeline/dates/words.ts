import type { Range } from '../draft.ts'

/** A run of letters, a run of digits or a single mark: "mid-1990s" is five words. */
export type Word = Range &
  Readonly<{
    text: string
    lower: string
    /** Nothing stands between it and the word before. */
    glued: boolean
    /** Of at most four digits; -1 where it is none. */
    number: number
  }>

export type Words = readonly Word[]

/** A line break is a word too, so that no form goes on behind a headline. */
const pieces = /\p{L}+|\d+|[^\s\p{L}\d]|\n/gu

export function wordsOf(view: string): Words {
  let before = -1
  return Array.from(view.matchAll(pieces), ({ 0: text, index: start }) => {
    const glued = start === before
    before = start + text.length
    const number = text.length <= 4 && isDigit(text) ? Number(text) : -1
    return { text, lower: text.toLowerCase(), start, end: before, glued, number }
  })
}

const isDigit = (text: string): boolean => text.charCodeAt(0) >= 48 && text.charCodeAt(0) <= 57

/** The number of the word behind the form, where the form stands here word for word; else 0. */
export function behind(words: Words, at: number, form: string): number {
  if (!form.startsWith(lowerAt(words, at))) return 0
  let next = at
  for (const word of form.split(' ')) if (words[next++]?.lower !== word) return 0
  return next
}

export const lowerAt = (words: Words, at: number): string => words[at]?.lower ?? ''

export const numberAt = (words: Words, at: number): number => words[at]?.number ?? -1

/** The number where it is written in so many digits, else -1. */
export const digitsAt = (words: Words, at: number, length: number): number =>
  words[at]?.text.length === length ? numberAt(words, at) : -1

export const isGlued = (words: Words, at: number): boolean => words[at]?.glued === true

export const isCapital = (words: Words, at: number): boolean => /^\p{Lu}/u.test(words[at]?.text ?? '')

/** Behind a full stop that belongs to an abbreviation: "Sept." */
export const skipStop = (words: Words, at: number): number =>
  lowerAt(words, at) === '.' && isGlued(words, at) ? at + 1 : at

export const skip = (words: Words, at: number, ...any: readonly string[]): number =>
  any.includes(lowerAt(words, at)) ? at + 1 : at

const dashes = new Set(['-', '–', '—', '~'])

export const isDash = (words: Words, at: number): boolean => dashes.has(lowerAt(words, at))

/** True where the next thing after `at` is glued to it and would make it another number or name: 3.5, 2021a, 10,000. */
export function runsOn(words: Words, at: number): boolean {
  const mark = words[at]
  if (!mark?.glued) return false
  if (/[\p{L}\d%°$€£/]/u.test(mark.text)) return true
  return /^[.,:]$/.test(mark.text) && isGlued(words, at + 1) && numberAt(words, at + 1) >= 0
}

/** True where `at` is glued to a word, a digit or a sign of money before it: A380, 3.5, $2008, #12. */
export function runsFrom(words: Words, at: number): boolean {
  if (!isGlued(words, at)) return /^[$€£#№]$/.test(lowerAt(words, at - 1))
  const before = words[at - 1]?.text ?? ''
  if (/[\p{L}\d$€£#_@+=&\\]/u.test(before)) return true
  return /^[.,:/-]$/.test(before) && isGlued(words, at - 1) && /[\p{L}\d]/u.test(words[at - 2]?.text ?? '')
}
