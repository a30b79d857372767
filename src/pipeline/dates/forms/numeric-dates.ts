import { lengthOfMonth } from '../calendar.ts'
import type { DateForm, DateMatch } from '../form.ts'
import { months, weekdays } from '../lexicon.ts'
import type { Stated } from '../stated.ts'
import type { Words } from '../words.ts'
import { lowerAt, numberAt, runsFrom, runsOn } from '../words.ts'
import { inFull } from './calendar-dates.ts'

const marks = new Set(['-', '/', '.'])

/** The treaty of [2021-06-11]; of [6/11/2021], the month first; of [23/6/2021] and [23.6.2021], which leave no doubt. */
export const numericDate: DateForm = (words, at) => (runsFrom(words, at) ? null : numericDateBehindDash(words, at))

/** The last of "10/1/2018-10/7/2018". */
export const numericDateBehindDash: DateForm = (words, at) => {
  const mark = lowerAt(words, at + 1)
  const [first, second, third] = [words[at], words[at + 2], words[at + 4]]
  if (!first || !second || !marks.has(mark) || !gluedTo(words, at + 1, 2)) return null
  if (third && lowerAt(words, at + 3) === mark && gluedTo(words, at + 3, 2)) {
    const stated = fields(first.text, second.text, third.text, mark)
    return stated === null || runsOn(words, at + 5) ? null : { next: at + 5, stated, rule: 'numeric-date' }
  }
  return mark === '/' && !runsOn(words, at + 3) ? monthSlashDay(words, at) : null
}

const gluedTo = (words: Words, from: number, count: number): boolean =>
  words.slice(from, from + count).every(({ glued }) => glued)

const monthOf = (text: string): number =>
  months.get(text.toLowerCase()) ?? (text.length <= 2 ? Number(text) : Number.NaN)

function fields(first: string, second: string, third: string, mark: string): Stated | null {
  if (/^\d{4}$/.test(first)) return checked(Number(first), monthOf(second), third)
  const year = third.length === 2 ? inFull(Number(third)) : Number(third)
  if (!/^(?:\d{2}|\d{4})$/.test(third) || (third.length === 2 && mark !== '/')) return null
  const [one, two] = [Number(first), Number(second)]
  if (Number.isNaN(one) || Number.isNaN(two))
    return Number.isNaN(one) ? checked(year, monthOf(first), second) : checked(year, monthOf(second), first)
  return one > 12 || mark === '.' ? checked(year, two, first) : checked(year, one, second)
}

function checked(year: number, month: number, text: string): Stated | null {
  const day = text.length <= 2 ? Number(text) : 0
  if (!(year >= 1000 && year < 2200 && month >= 1 && month <= 12)) return null
  return day >= 1 && day <= lengthOfMonth(year, month) ? { year, month, day } : null
}

/** "by 6/30" where a word of time stands before; "1/2" is a half and "24/7" always. */
function monthSlashDay(words: Words, at: number): DateMatch | null {
  const [one, two] = [numberAt(words, at), numberAt(words, at + 2)]
  if (one === 24 && two === 7) return null
  const [month, day] = one > 12 ? [two, one] : [one, two]
  if (month < 1 || month > 12 || day < 1 || day > lengthOfMonth(2000, month)) return null
  const before = lowerAt(words, at - 1)
  const led = weekdays.has(before) || /^(?:on|by|until|from|since|before|after|between|and|to|through)$/.test(before)
  return led || isTerror(one, two)
    ? {
        next: at + 3,
        stated: isTerror(one, two) ? { month, day, year: 2001 } : { month, day },
        rule: 'month-slash-day',
      }
    : null
}

/** 9/11 stands for the day itself. */
const isTerror = (one: number, two: number): boolean => one === 9 && two === 11
