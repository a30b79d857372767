import type { DateForm } from '../form.ts'
import { ordinalAt } from '../numbers.ts'
import { isGlued, lowerAt, numberAt } from '../words.ts'

/** On [the 18th] he left: the month is the one that the verb and the day of publication give. */
export const dayOfMonth: DateForm = (words, at) => {
  if (lowerAt(words, at) !== 'the' || !/^(?:on|by|until|till|since|before|after)$/.test(lowerAt(words, at - 1)))
    return null
  const day = numberAt(words, at + 1) < 0 ? null : ordinalAt(words, at + 1)
  if (day === null || day.value < 1 || day.value > 31) return null
  const next = lowerAt(words, day.next)
  const isOpen =
    /^[\p{L}\d]/u.test(next) && !/^(?:and|but|at|in|when|he|she|it|they|we|i|the|to|with|for|after|before)$/.test(next)
  return isOpen || (isGlued(words, day.next) && next === '-')
    ? null
    : { next: day.next, stated: { day: day.value }, rule: 'day-of-month' }
}
