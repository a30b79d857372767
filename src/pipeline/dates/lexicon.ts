import type { Unit } from './stated.ts'

/** "jan january jan" … : every word of a line means the line's number, from 1. */
const numbered = (lines: string): ReadonlyMap<string, number> =>
  new Map(lines.split(' | ').flatMap((line, at) => line.split(' ').map((word) => [word, at + 1] as const)))

export const months = numbered(
  'january jan | february feb | march mar | april apr | may | june jun | july jul | august aug | ' +
    'september sept sep | october oct | november nov | december dec',
)

export const weekdays = numbered(
  'monday mon | tuesday tues tue | wednesday wed | thursday thurs thur thu | friday fri | saturday sat | sunday sun',
)

export const seasons = numbered('spring springtime | summer summertime | autumn fall | winter wintertime')

const units: readonly (readonly [Unit, string])[] = [
  ['second', 'second seconds sec secs'],
  ['minute', 'minute minutes min mins'],
  ['hour', 'hour hours hr hrs'],
  ['day', 'day days night nights'],
  ['weekend', 'weekend weekends'],
  ['week', 'week weeks fortnight fortnights'],
  ['month', 'month months'],
  ['season', 'season seasons'],
  ['quarter', 'quarter quarters trimester trimesters'],
  ['year', 'year years yr yrs'],
  ['decade', 'decade decades'],
  ['century', 'century centuries'],
]

export const unitWords: ReadonlyMap<string, Unit> = new Map(
  units.flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
)

/** Of a duration: P5D, PT3H; a decade is ten years. */
export const letters: Readonly<Record<Unit, readonly [prefix: string, times: number, letter: string]>> = {
  second: ['PT', 1, 'S'],
  minute: ['PT', 1, 'M'],
  hour: ['PT', 1, 'H'],
  day: ['P', 1, 'D'],
  weekend: ['P', 1, 'WE'],
  week: ['P', 1, 'W'],
  month: ['P', 1, 'M'],
  season: ['P', 1, 'SE'],
  quarter: ['P', 1, 'Q'],
  half: ['P', 6, 'M'],
  year: ['P', 1, 'Y'],
  decade: ['P', 10, 'Y'],
  century: ['P', 100, 'Y'],
}

export const partsOfDay: ReadonlyMap<string, string> = new Map([
  ['morning', 'TMO'],
  ['afternoon', 'TAF'],
  ['evening', 'TEV'],
  ['night', 'TNI'],
  ['lunchtime', 'TMEL'],
  ['daytime', 'TDT'],
  ['dawn', 'TMO'],
  ['dusk', 'TEV'],
])

export const ofThePast = new Set(['last', 'past', 'previous', 'preceding'])
export const ofTheFuture = new Set(['next', 'coming', 'upcoming', 'following', 'forthcoming'])
export const ofThePresent = new Set(['this', 'current'])

/** "last", "previous": last; "next", "coming": next; "this", "current": this. */
export const relationOf = (word: string): 'last' | 'next' | 'this' | null =>
  ofThePast.has(word) ? 'last' : ofTheFuture.has(word) ? 'next' : ofThePresent.has(word) ? 'this' : null

const bound = 'in since until till by of from to between and during before after through throughout around about'

/** Before a number or a bare name of a month these say that a date follows. */
export const prepositions = new Set(
  `${bound} circa late early mid last next this for on at into for as or back than either within over`.split(' '),
)
