import type { DateForm } from '../form.ts'
import { holidayNames } from '../holidays.ts'
import { prepositions, relationOf } from '../lexicon.ts'
import type { Words } from '../words.ts'
import { isCapital, isGlued, lowerAt } from '../words.ts'
import { yearBehind } from './calendar-dates.ts'

const needCapital = new Set(['may day', 'election day', 'earth day', 'labor day', 'labour day', 'memorial day'])

const mostWords = 5

/** "Mary Christmas said": a word with a capital stands before, and no sentence begins with it. */
const isSurname = (words: Words, at: number): boolean =>
  isCapital(words, at - 1) &&
  !prepositions.has(lowerAt(words, at - 1)) &&
  at > 1 &&
  !/^[.!?"\n]$/.test(lowerAt(words, at - 2))

/** They met on [Christmas Eve]; [last Easter]; on [New Year's Day 2021]. */
export const holiday: DateForm = (words, at) => {
  const relation = relationOf(lowerAt(words, at))
  const start = relation === null ? at : at + 1
  const names = holidayNames.get(lowerAt(words, start))
  if (names === undefined || isGlued(words, start) || isSurname(words, start)) return null
  const written = words.slice(start, start + mostWords).map(({ lower }) => lower)
  const name = names.find(
    ({ form, id }) =>
      (isCapital(words, start) || !needCapital.has(id)) && form.every((word, index) => word === written[index]),
  )
  if (name === undefined) return null
  const next = start + name.form.length
  const stated = { holiday: name.id, ...(relation === null ? {} : { relation }) }
  const year = yearBehind(words, next)
  return year === null
    ? { next, stated, rule: 'holiday' }
    : { next: year.next, stated: { ...stated, year: year.value }, rule: 'holiday-year' }
}
