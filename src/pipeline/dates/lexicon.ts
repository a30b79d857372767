import type { Feast, Season, Third, Unit } from './expression.ts'

const numbered = (words: string, from: number): [string, number][] =>
  words.split(' ').map((word, at) => [word, at + from])

export const months: ReadonlyMap<string, number> = new Map([
  ...numbered('january february march april may june july august september october november december', 1),
  ...numbered('jan feb mar apr may jun jul aug sep oct nov dec', 1),
  ['sept', 9],
])

export const weekdays: ReadonlyMap<string, number> = new Map([
  ...numbered('monday tuesday wednesday thursday friday saturday sunday', 1),
  ...numbered('mon tue wed thu fri sat sun', 1),
  ['tues', 2],
  ['thurs', 4],
])

/** Short forms that are words of their own. */
export const shortForms: ReadonlySet<string> = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun'.split(' '),
)

export const cardinals: ReadonlyMap<string, number> = new Map([
  ...numbered('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen', 1),
  ...numbered('seventeen eighteen nineteen', 17),
  ['a', 1],
  ['an', 1],
  ['another', 1],
  ['couple', 2],
  ['dozen', 12],
])

export const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, 10 * (at + 2)]),
)

export const ordinals: ReadonlyMap<string, number> = new Map([
  ...numbered('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth', 1),
  ...numbered('fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth', 14),
  ['thirtieth', 30],
])

/** "the 1990s" in words. */
export const decades: ReadonlyMap<string, number> = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, at) => [word, 1920 + 10 * at]),
)

export const units: ReadonlyMap<string, Unit> = new Map(
  (['day', 'week', 'weekend', 'fortnight', 'month', 'quarter', 'year', 'decade', 'century'] as const).flatMap(
    (unit): [string, Unit][] => [
      [unit, unit],
      [unit === 'century' ? 'centuries' : `${unit}s`, unit],
    ],
  ),
)

/** Units within a day, by their letter in ISO 8601. */
export const clockUnits: ReadonlyMap<string, string> = new Map([
  ['hour', 'H'],
  ['hours', 'H'],
  ['hr', 'H'],
  ['hrs', 'H'],
  ['minute', 'M'],
  ['minutes', 'M'],
  ['min', 'M'],
  ['mins', 'M'],
  ['second', 'S'],
  ['seconds', 'S'],
])

export const seasons: ReadonlyMap<string, Season> = new Map([
  ['spring', 'spring'],
  ['summer', 'summer'],
  ['autumn', 'autumn'],
  ['fall', 'autumn'],
  ['winter', 'winter'],
])

export const thirds: ReadonlyMap<string, Third> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
])

/** Which way "last" and its like point. */
export const shifts: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['following', 1],
  ['upcoming', 1],
])

/** Parts of the day as TIMEX3 writes them. */
export const dayParts: ReadonlyMap<string, string> = new Map([
  ['morning', 'TMO'],
  ['afternoon', 'TAF'],
  ['evening', 'TEV'],
  ['night', 'TNI'],
  ['midday', 'TMI'],
])

/** Days of a name by their words. */
export const feasts: ReadonlyMap<string, Feast> = new Map([
  ['christmas eve', 'christmas-eve'],
  ['christmas day', 'christmas'],
  ['christmas', 'christmas'],
  ["new year 's eve", 'new-year-eve'],
  ["new year 's day", 'new-year'],
  ['easter sunday', 'easter'],
  ['easter', 'easter'],
  ['halloween', 'halloween'],
  ['thanksgiving', 'thanksgiving'],
])
