export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'

export type Count = Readonly<{ unit: Unit; count: number }>

/**
 * A date as the words state it and no more: "June 11" has no year, "Monday" no week. `resolve.ts` finds the days it
 * means. What is said is kept in fields from the widest to the narrowest; "the last week of March 2009" is a year, a
 * month and the last of its weeks.
 */
export type Stated = Readonly<{
  /** What it is counted from; by default nothing: the calendar's own names. */
  anchor?: 'publication' | 'mentioned'
  /** How far from the anchor: -1 week is last week. */
  shift?: Count
  /** "two months ago" is about two months and not a calendar month: the count is from the day, not the period. */
  counted?: boolean
  /** A stretch that ends (negative) or begins with the anchor: the past 20 years. */
  stretch?: Count
  /** The date from which `shift` counts: two days after June 11. */
  base?: Stated
  /** 17 is the years 1700 to 1799; `decade` 199 is 1990 to 1999. */
  century?: number
  decade?: number
  year?: number
  /** Of a budget, which begins when its state or company likes. */
  fiscal?: boolean
  half?: number
  quarter?: number
  /** 1 spring, 2 summer, 3 autumn, 4 winter, of the north. */
  season?: number
  month?: number
  /** Of ISO 8601 where there is no month. */
  week?: number
  day?: number
  weekday?: number
  holiday?: string
  /** The how-manieth such weekday, week or day of the period around it; -1 is the last. */
  nth?: Readonly<{ unit: 'day' | 'week' | 'weekend' | 'weekday' | 'month'; count: number }>
  relation?: 'last' | 'next' | 'this'
  part?: 'early' | 'middle' | 'late'
  approximate?: boolean
  /** Time of day as TIMEX3 writes it: T15:30, TMO. */
  clock?: string
  /** The last date of a range, of which this is the first. */
  to?: Stated
}>

/** True of "3 p.m.", which names no day. */
export const isClockAlone = (stated: Stated): boolean =>
  stated.clock !== undefined && Object.keys(stated).every((key) => ['approximate', 'clock', 'to'].includes(key))

/** What a phrase means: a date, an amount of time, something that comes again, or no more than now, past or future. */
export type Meaning =
  | Readonly<{ type: 'DATE' | 'TIME'; stated: Stated; otherwise?: Meaning }>
  | Readonly<{ type: 'DURATION'; value: string }>
  | Readonly<{ type: 'SET'; value: string; recurrence: string | null }>
  | Readonly<{ type: 'VAGUE'; value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' }>
