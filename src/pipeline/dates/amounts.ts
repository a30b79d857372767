import { letters, unitWords } from './lexicon.ts'
import { amountAt } from './numbers.ts'
import type { Count } from './stated.ts'
import type { Words } from './words.ts'
import { isDash, lowerAt } from './words.ts'

/** Two weeks, a year, 18 months, five-day */
export function countAt(words: Words, at: number): Readonly<{ next: number; count: Count }> | null {
  const amount = amountAt(words, at)
  if (amount === null) return null
  const next = isDash(words, amount.next) ? amount.next + 1 : amount.next
  const unit = unitWords.get(lowerAt(words, next))
  if (unit === undefined || amount.value > 5000 || (unit === 'second' && lowerAt(words, at) === 'a')) return null
  const times = lowerAt(words, next).startsWith('fortnight') ? 2 : 1
  return { next: next + 1, count: { unit, count: amount.value * times } }
}

/** P5D, PT1H30M */
export function asDuration(counts: readonly Count[]): string {
  const [days, hours] = [counts.filter(({ unit }) => !isOfDay(unit)), counts.filter(({ unit }) => isOfDay(unit))]
  const written = (some: readonly Count[]) =>
    some.map(({ unit, count }) => `${Number((count * letters[unit][1]).toFixed(2))}${letters[unit][2]}`).join('')
  return `P${written(days)}${hours.length > 0 ? `T${written(hours)}` : ''}`
}

const isOfDay = (unit: Count['unit']): boolean => letters[unit][0] === 'PT'
