import type { Meaning, Stated } from './stated.ts'
import type { Words } from './words.ts'

/** What a recogniser found: the number of the word behind it, what it means, and the rule that found it. */
export type Match = Readonly<{ next: number; meaning: Meaning; rule: string }>

/** A form of words, tried at every word. It sees all of the text and looks at a bounded stretch of it. */
export type Form = (words: Words, at: number) => Match | null

/** A date inside a larger form. */
export type DateMatch = Readonly<{ next: number; stated: Stated; rule: string }>
export type DateForm = (words: Words, at: number) => DateMatch | null

/** The longest match; of two as long the earlier form. */
export function longest<T extends { next: number }>(
  forms: readonly ((words: Words, at: number) => T | null)[],
  words: Words,
  at: number,
): T | null {
  let best: T | null = null
  for (const form of forms) {
    const match = form(words, at)
    if (match !== null && match.next > (best?.next ?? at)) best = match
  }
  return best
}

export const asDate =
  (form: DateForm): Form =>
  (words, at) => {
    const match = form(words, at)
    if (match === null) return null
    const { next, stated, rule } = match
    return { next, rule, meaning: { type: stated.clock === undefined ? 'DATE' : 'TIME', stated } }
  }
