import type { Day } from './calendar.ts'

/** The days a date means, both inclusive, and how exactly it is told. */
export type Period = Readonly<{
  first: Day
  last: Day
  unit: Grain
  /** Where a date is counted to: "two years ago" is a year, and this the day two years back. */
  point?: Day
}>

export type Grain =
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half'
  | 'year'
  | 'years'
  | 'decade'
  | 'century'
  | 'interval'

/** Where the verb looks: back, ahead, or nowhere that could be told. */
export type Direction = 'past' | 'future' | null

export type Context = Readonly<{
  /** The day of publication; null: not known. */
  anchor: Day | null
  /** The date named before, and the last that was a day. */
  mentioned: Period | null
  mentionedDay: Period | null
  direction: Direction
}>
