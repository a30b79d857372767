import { holidayNames } from './holidays.ts'
import { months, ofTheFuture, ofThePast, ofThePresent, partsOfDay, seasons, unitWords, weekdays } from './lexicon.ts'
import { cardinalWords, ordinalWords } from './numbers.ts'
import type { Words } from './words.ts'
import { lowerAt, numberAt } from './words.ts'

const others =
  `' all annual annually at bi biennial biweekly close couple currently daily day decades each earlier early eighties
  end eve every everyday few fifties fy final financial fiscal forties fortnightly half hourly late later many mid midday
  midnight monthly nightly nineties noon now nowadays on once present presently q h quarterly recently right same semi seventies several
  sixties some start that thirties today tomorrow tonight tonite turn twenties twice until weekly year yearly years
  yesterday beginning middle moment`.split(/\s+/)

const openers: ReadonlySet<string> = new Set([
  ...[months, weekdays, seasons, holidayNames].flatMap((table) => [...table.keys()]),
  ...[...weekdays.keys()].map((day) => `${day}s`),
  ...[ofThePast, ofTheFuture, ofThePresent, cardinalWords, ordinalWords].flatMap((some) => [...some]),
  ...others,
])

const articles = new Set(['the', 'a', 'an', 'in', 'at', 'per', 'all', 'some', 'few', 'many', 'that'])

/** False where no form of words can begin: almost everywhere, so that the forms are tried at few words. */
export function mayBegin(words: Words, at: number): boolean {
  const word = words[at]
  if (word === undefined) return false
  if (!articles.has(word.lower)) return word.number >= 0 || openers.has(word.lower) || unitWords.has(word.lower)
  const next = lowerAt(words, at + 1)
  return isTemporal(words, at + 1) || articles.has(next) || next === 'dozen' || next === 'time'
}

const isTemporal = (words: Words, at: number): boolean => {
  const word = lowerAt(words, at)
  return numberAt(words, at) >= 0 || openers.has(word) || unitWords.has(word) || partsOfDay.has(word)
}
