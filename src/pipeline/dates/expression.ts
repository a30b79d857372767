/**
 * What words say of a time before anybody asks when they were written: "Monday" is a weekday, "last week" the unit
 * one before, "June 11" a day without a year. `resolve.ts` makes days of it.
 */
export type Expression =
  | Calendar
  | Weekday
  | Shifted
  | Readonly<{ kind: 'away'; amount: number; unit: Unit; direction: -1 | 1; from: Expression | null }>
  | Readonly<{ kind: 'decade'; first: number; century: boolean }>
  | Readonly<{ kind: 'century'; first: number }>
  | Readonly<{ kind: 'season'; season: Season; year: number | null; shift: number | null }>
  | Readonly<{ kind: 'third'; third: Third; of: Expression }>
  | Readonly<{ kind: 'portion'; of: 'quarter' | 'half'; number: number; year: Expression | null }>
  | Readonly<{ kind: 'span'; from: Expression; to: Expression }>
  | Readonly<{ kind: 'about'; what: Expression }>
  | Readonly<{ kind: 'feast'; feast: Feast; year: number | null; shift: number | null }>
  | Readonly<{ kind: 'at'; day: Expression | null; clock: string }>
  | Readonly<{ kind: 'duration'; iso: string }>
  | Readonly<{ kind: 'set'; iso: string; recurrence: string }>

/** June 11, 2021; May 2021; 2021; the 18th. What is null is not said. */
export type Calendar = Readonly<{
  kind: 'calendar'
  year: number | null
  month: number | null
  day: number | null
}>

/** 1 is Monday; `shift` -1 for "last", 1 for "next", 0 for "this", null where none is said. */
export type Weekday = Readonly<{
  kind: 'weekday'
  weekday: number
  shift: number | null
  /** "Wednesday of next week": `shift` counts weeks, not days of that name. */
  ofWeek: boolean
}>

/** The day, week, month … that is `shift` after the present one: yesterday, this year, next month. */
export type Shifted = Readonly<{ kind: 'shifted'; unit: Unit; shift: number }>

export type Unit = 'day' | 'week' | 'weekend' | 'fortnight' | 'month' | 'quarter' | 'year' | 'decade' | 'century'
export type Season = 'spring' | 'summer' | 'autumn' | 'winter'
export type Third = 'early' | 'mid' | 'late'
export type Feast =
  | 'christmas'
  | 'christmas-eve'
  | 'new-year'
  | 'new-year-eve'
  | 'easter'
  | 'halloween'
  | 'thanksgiving'

/** An expression, the number of the word after it, and the rule that read it. */
export type Read = Readonly<{ value: Expression; next: number; rule: string }>
