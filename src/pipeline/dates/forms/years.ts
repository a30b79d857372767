import type { DateForm } from '../form.ts'
import { prepositions, unitWords } from '../lexicon.ts'
import { yearInWordsAt } from '../numbers.ts'
import type { Words } from '../words.ts'
import { digitsAt, isCapital, isDash, isGlued, lowerAt, numberAt, runsFrom, runsOn } from '../words.ts'
import { inFull } from './calendar-dates.ts'

/** Since [2010]; the [2014] protests; lowest since ['82]; from [2019-21], one range where no space stands between. */
export const bareYear: DateForm = (words, at) => {
  const short = shortYear(words, at)
  if (short !== null) return { next: at + 2, stated: { year: short }, rule: 'short-year' }
  const spelled = isLed(words, at) ? yearInWordsAt(words, at) : null
  if (spelled !== null && !isQuantity(words, spelled.next - 1))
    return { next: spelled.next, stated: { year: spelled.value }, rule: 'year-in-words' }
  const year = fullYear(words, at)
  if (year === null || isQuantity(words, at)) return null
  const to = lastYear(words, at + 1, year)
  if (to !== null) return { next: at + 3, stated: { year, to: { year: to } }, rule: 'year-range' }
  return runsOn(words, at + 1) ? null : { next: at + 1, stated: { year }, rule: 'year' }
}

/** "in two thousand", but not "two thousand people" */
const isLed = (words: Words, at: number): boolean =>
  /^(?:in|since|until|till|by|from|to|of|before|after|year|and|between|until)$/.test(lowerAt(words, at - 1))

function shortYear(words: Words, at: number): number | null {
  const year = digitsAt(words, at + 1, 2)
  if (lowerAt(words, at) !== "'" || isGlued(words, at) || year < 0 || !isGlued(words, at + 1)) return null
  return runsOn(words, at + 2) || lowerAt(words, at + 2) === "'" ? null : inFull(year)
}

/** Alone, 1900 to 2099; where a preposition leads, from 1000. */
function fullYear(words: Words, at: number): number | null {
  const year = digitsAt(words, at, 4)
  if (year < 0 || (runsFrom(words, at) && !isPrefixed(words, at))) return null
  const oldest = prepositions.has(lowerAt(words, at - 1)) ? 1000 : 1900
  const latest = oldest === 1000 ? 2200 : 2100
  return year >= oldest && year < latest ? year : null
}

/** mid-2011, pre-2014 */
const isPrefixed = (words: Words, at: number): boolean =>
  lowerAt(words, at - 1) === '-' && /^(?:mid|early|late|pre|post)$/.test(lowerAt(words, at - 2))

/** 2019-21, 2019-2021, and 2022/23 of two years on end. */
function lastYear(words: Words, at: number, from: number): number | null {
  const isSlash = lowerAt(words, at) === '/' && digitsAt(words, at + 1, 2) === (from + 1) % 100
  if (!(isSlash || isDash(words, at)) || !isGlued(words, at) || !isGlued(words, at + 1) || runsOn(words, at + 2))
    return null
  const short = digitsAt(words, at + 1, 2)
  const year = short < 0 ? digitsAt(words, at + 1, 4) : Math.floor(from / 100) * 100 + short
  return year > from && year < 2200 ? year : null
}

/** "over 2000 - 2050" names years, "over 2000 of them" a count. */
const isOfRange = (words: Words, at: number): boolean => isDash(words, at + 1) && digitsAt(words, at + 2, 4) >= 0

const counters = new Set(
  'no number page room route flight highway hotel boeing airbus article resolution nearly over almost'.split(' '),
)
const measures =
  /^(?:percent|per|people|men|women|troops|km|kg|m|mw|feet|ft|miles|metres|meters|dollars|euros|pounds|yuan|yen|points|tons|tonnes|hours|staff|personnel|police|children|crew|dead|block|gmt|utc|est|edt|cet|bst|local)$/

/** 2000 troops, page 1984, "1984" as a title: a count or a name, not a year. */
function isQuantity(words: Words, at: number): boolean {
  const before = lowerAt(words, at - 1)
  const next = lowerAt(words, at + 1)
  if (measures.test(next) || unitWords.has(next) || (counters.has(before) && !isOfRange(words, at))) return true
  if (before === '"' && next === '"') return true
  if (isCapital(words, at - 1) && isCapital(words, at + 1) && !prepositions.has(before)) return true
  if (/^[ap]$/.test(next) && lowerAt(words, at + 2) === '.') return true
  if (isDash(words, at - 1) && isGlued(words, at - 1)) return isGlued(words, at) && /^\d/.test(lowerAt(words, at - 2))
  const things =
    /[^s]s$/.test(next) &&
    !isCapital(words, at + 1) &&
    !/^(?:was|is|levels|elections|olympics|games|as|has|this|its|his|us|does|plus|across)$/.test(next)
  const round = numberAt(words, at) % 50 === 0
  return (
    things && !(before === 'the' || before === 's' || (!round && /^(?:in|since|of|from|during|by|until)$/.test(before)))
  )
}
