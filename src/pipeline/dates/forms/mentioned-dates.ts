import type { DateForm } from '../form.ts'
import { partsOfDay } from '../lexicon.ts'
import type { Unit } from '../stated.ts'
import { behind, lowerAt, skip } from '../words.ts'

const units: ReadonlySet<string> = new Set<Unit>(['day', 'week', 'weekend', 'month', 'year'])

const counts = new Map([
  ['same', 0],
  ['next', 1],
  ['following', 1],
  ['previous', -1],
  ['that', 0],
])

/** [The next day] he left; [the same day]; [the year before]; [the following year]; [the next morning]: counted from the date before. */
export const mentionedDate: DateForm = (words, at) => {
  if (
    behind(words, at, 'the day') > 0 &&
    /^(?:end|ended|ends|ending|close|closed|closing|finish|finished|finishing)$/.test(lowerAt(words, at - 1))
  )
    return { next: at + 2, stated: { anchor: 'mentioned', shift: { unit: 'day', count: 0 } }, rule: 'the-day' }
  const start = skip(words, at, 'the')
  const count = counts.get(lowerAt(words, start))
  const word = lowerAt(words, count === undefined ? start : start + 1)
  const clock = partsOfDay.get(word)
  const unit = clock === undefined ? word : 'day'
  if (!units.has(unit)) return null
  const told = clock === undefined ? {} : { clock }
  const stated = (by: number) => ({ anchor: 'mentioned', shift: { unit: unit as Unit, count: by }, ...told }) as const
  if (count !== undefined && (start > at || unit === 'day' || lowerAt(words, start) === 'that'))
    return { next: start + 2, stated: stated(count), rule: 'mentioned-date' }
  if (count !== undefined || start === at) return null
  const after = lowerAt(words, start + 1)
  const by = /^(?:before|previous|earlier)$/.test(after) ? -1 : after === 'after' ? 1 : null
  if (by === null || goesOn(lowerAt(words, start + 2))) return null
  return { next: start + 2, stated: stated(by), rule: 'mentioned-date' }
}

/** "the day after the vote", "the year before he died": not counted from a date. */
const goesOn = (next: string): boolean => /^[\p{L}\d]/u.test(next) && !/^(?:and|but|when|in|at|on|with|by)$/u.test(next)
