import type { DateForm } from '../form.ts'
import { holidayNames } from '../holidays.ts'
import { relationOf } from '../lexicon.ts'
import { isCapital, isGlued, lowerAt } from '../words.ts'
import { yearBehind } from './calendar-dates.ts'

const needCapital = new Set(['may day', 'election day', 'earth day', 'labor day', 'labour day', 'memorial day'])

const mostWords = 5

/** They met on [Christmas Eve]; [last Easter]; on [New Year's Day 2021]. */
export const holiday: DateForm = (words, at) => {
  const relation = relationOf(lowerAt(words, at))
  const start = relation === null ? at : at + 1
  const names = holidayNames.get(lowerAt(words, start))
  if (names === undefined || isGlued(words, start)) return null
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
