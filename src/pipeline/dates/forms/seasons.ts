import type { DateForm } from '../form.ts'
import { relationOf, seasons } from '../lexicon.ts'
import { isCapital, isGlued, lowerAt, skip } from '../words.ts'
import { yearBehind } from './calendar-dates.ts'

/** Before [last summer]; in the [spring of 2020]; this [winter]. "Fall" and "Spring" alone are other words or names. */
export const season: DateForm = (words, at) => {
  if (lowerAt(words, at) === 'the' && lowerAt(words, at + 2) === 'of') return season(words, at + 1)
  const relation = relationOf(lowerAt(words, at))
  const start = relation === null ? at : at + 1
  const value = seasons.get(lowerAt(words, start))
  if (value === undefined || isGlued(words, start) || lowerAt(words, start + 1) === '-') return null
  if (relation !== null) return { next: start + 1, stated: { season: value, relation }, rule: 'season' }
  const year = yearBehind(words, skip(words, start + 1, 'of'))
  if (year !== null) return { next: year.next, stated: { season: value, year: year.value }, rule: 'season-year' }
  const led = /^(?:in|since|during|by|until|next|early|late|mid|that)$/
  const before = lowerAt(words, at - 1)
  const isTime = led.test(before) || (before === 'the' && led.test(lowerAt(words, at - 2)))
  return isTime && !isCapital(words, start) && isClosing(lowerAt(words, start + 1))
    ? { next: start + 1, stated: { season: value }, rule: 'bare-season' }
    : null
}

/** "in the summer." but not "in the winter games": no noun follows. */
const isClosing = (next: string): boolean =>
  next === '' ||
  !/\p{L}/u.test(next) ||
  /^(?:and|but|when|as|after|before|to|or|with|while|he|she|it|they|the)$/.test(next)
