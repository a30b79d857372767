import { FIRST_DAY, LAST_DAY } from '#core/fuzzy-date.ts'

/** A bound of a date, where it is one: an open end reaches to the first or the last day there is. */
export const closed = (day: string | null): string | null => (day === FIRST_DAY || day === LAST_DAY ? null : day)
