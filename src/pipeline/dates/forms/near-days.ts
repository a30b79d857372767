import type { DateForm } from '../form.ts'
import { partsOfDay } from '../lexicon.ts'
import type { Words } from '../words.ts'
import { isGlued, lowerAt, skip } from '../words.ts'

const days = new Map([
  ['yesterday', 0 - 1],
  ['today', 0],
  ['tomorrow', 1],
])

/** Talks [yesterday]; [earlier today]; [tonight]; [this morning]; [last night]; the [day before yesterday]. */
export const nearDay: DateForm = (words, at) => {
  const word = lowerAt(words, at)
  if (isGlued(words, at) && /^[@#/]$/.test(lowerAt(words, at - 1))) return null
  const count = days.get(word)
  if (count !== undefined) return beside(at + 1, count)
  if (word === 'tonight' || word === 'tonite')
    return { next: at + 1, stated: { ...from(0), clock: 'TNI' }, rule: 'near-part-of-day' }
  const second = secondDay(words, at)
  if (second !== null) return second
  const relation = word === 'this' ? 0 : word === 'last' ? -1 : null
  const clock = partsOfDay.get(lowerAt(words, at + 1))
  if (relation === null || clock === undefined || (relation < 0 && clock !== 'TNI' && clock !== 'TEV')) return null
  return { next: at + 2, stated: { ...from(relation), clock }, rule: 'near-part-of-day' }
}

const from = (count: number) => ({ anchor: 'publication', shift: { unit: 'day', count } }) as const

const beside = (next: number, count: number) => ({ next, stated: from(count), rule: 'near-day' })

/** "the day before yesterday", "the day after tomorrow" */
function secondDay(words: Words, at: number) {
  const start = skip(words, at, 'the')
  if (lowerAt(words, start) !== 'day') return null
  const [relation, day] = [lowerAt(words, start + 1), lowerAt(words, start + 2)]
  if (relation === 'before' && day === 'yesterday') return beside(start + 3, -2)
  return relation === 'after' && day === 'tomorrow' ? beside(start + 3, 2) : null
}
