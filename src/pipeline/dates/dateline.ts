import type { Draft } from '../draft.ts'
import { asEdtf } from './as-edtf.ts'
import { asDate, longest } from './form.ts'
import { calendarDate } from './forms/calendar-dates.ts'
import { numericDate } from './forms/numeric-dates.ts'
import { weekday } from './forms/weekdays.ts'
import { resolve } from './resolve.ts'
import type { Words } from './words.ts'
import { wordsOf } from './words.ts'

const TOP = 600
const forms = [calendarDate, numericDate, weekday].map(asDate)

/**
 * The day a story gives for itself, with its year, where nobody else tells when it was published: "Friday, July 21,
 * 2017" as a line of its own near the top, or in BEIJING, July 11, 2017 (Reuters) -.
 */
export function dateline({ sections, view }: Draft): string | null {
  for (const { 0: line, index } of view.slice(0, TOP).matchAll(/[^\n]+/g)) {
    const section = sections.find(
      ({ kind, start }) => kind === 'DATELINE' && start >= index && start < index + line.length,
    )
    const words = wordsOf(section === undefined ? line : view.slice(section.start, section.end))
    const day = section === undefined ? wholeDay(words, 0, words.length) : dayWithin(words)
    if (day !== null) return day
  }
  return null
}

function wholeDay(words: Words, at: number, next: number | null): string | null {
  const match = longest(forms, words, at)
  if (match === null || match.meaning.type !== 'DATE' || (next !== null && match.next !== next)) return null
  const { stated } = match.meaning
  const period =
    stated.to === undefined && stated.year !== undefined
      ? resolve(stated, { anchor: null, mentioned: null, mentionedDay: null, direction: null })
      : null
  return period?.unit === 'day' ? asEdtf(period, {}) : null
}

function dayWithin(words: Words): string | null {
  for (const at of words.keys()) {
    const day = wholeDay(words, at, null)
    if (day !== null) return day
  }
  return null
}
