import type { Day } from './calendar.ts'
import { dayOf, easterOf, weekdayOf } from './calendar.ts'

type Rule = (year: number) => Day

const fixed =
  (month: number, day: number): Rule =>
  (year) =>
    dayOf(year, month, day)

/** The first, second … or last (-1) such weekday of a month. */
const nth =
  (count: number, weekday: number, month: number): Rule =>
  (year) => {
    const first = dayOf(year, month, 1)
    const one = first + ((weekday - weekdayOf(first) + 7) % 7)
    if (count > 0) return one + (count - 1) * 7
    const last = dayOf(year, month + 1, 0)
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }

const easter =
  (shift: number): Rule =>
  (year) =>
    easterOf(year) + shift

/** By name as written, with `'` for every apostrophe; where states differ, that of the United States. */
const rules: Readonly<Record<string, Rule>> = {
  'christmas eve': fixed(12, 24),
  'christmas day': fixed(12, 25),
  christmas: fixed(12, 25),
  xmas: fixed(12, 25),
  'boxing day': fixed(12, 26),
  "new year's eve": fixed(12, 31),
  "new year's day": fixed(1, 1),
  "new year's": fixed(1, 1),
  "valentine's day": fixed(2, 14),
  "st patrick's day": fixed(3, 17),
  "st . patrick's day": fixed(3, 17),
  "april fools' day": fixed(4, 1),
  'may day': fixed(5, 1),
  'labour day': fixed(5, 1),
  juneteenth: fixed(6, 19),
  'bastille day': fixed(7, 14),
  halloween: fixed(10, 31),
  "all saints' day": fixed(11, 1),
  "veterans' day": fixed(11, 11),
  'veterans day': fixed(11, 11),
  'armistice day': fixed(11, 11),
  'earth day': fixed(4, 22),
  "international women's day": fixed(3, 8),
  "international workers' day": fixed(5, 1),
  'good friday': easter(-2),
  'easter sunday': easter(0),
  'easter monday': easter(1),
  easter: easter(0),
  'palm sunday': easter(-7),
  'ash wednesday': easter(-46),
  pentecost: easter(49),
  thanksgiving: nth(4, 4, 11),
  'thanksgiving day': nth(4, 4, 11),
  'black friday': (year) => nth(4, 4, 11)(year) + 1,
  'cyber monday': (year) => nth(4, 4, 11)(year) + 4,
  'memorial day': nth(-1, 1, 5),
  'labor day': nth(1, 1, 9),
  'columbus day': nth(2, 1, 10),
  "presidents' day": nth(3, 1, 2),
  'martin luther king day': nth(3, 1, 1),
  'election day': (year) => nth(1, 1, 11)(year) + 1,
  "mother's day": nth(2, 7, 5),
  "father's day": nth(3, 7, 6),
}

export const holidayIn = (id: string, year: number): Day => (rules[id] ?? fixed(1, 1))(year)

/** The month and day of a holiday that never moves. */
export function fixedDay(id: string): Readonly<{ month: number; day: number }> | null {
  const days = [2001, 2002, 2005].map((year) => holidayIn(id, year) - dayOf(year, 1, 1))
  if (new Set(days).size > 1) return null
  const date = new Date(holidayIn(id, 2001) * 86_400_000)
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

type HolidayName = Readonly<{ id: string; form: readonly string[] }>

/** By their first word, the longer names first. */
export const holidayNames: ReadonlyMap<string, readonly HolidayName[]> = Map.groupBy(
  Object.keys(rules)
    .map((id) => ({ id, form: id.replaceAll("'", " ' ").trim().split(/ +/) }))
    .toSorted((a, b) => b.form.length - a.form.length),
  ({ form }) => form[0] ?? '',
)
