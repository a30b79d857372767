import type { FuzzyDate } from '#core/fuzzy-date.ts'
import type { Random } from './random.ts'
import { at } from './random.ts'

const YEARS = 20
const FIRST_YEAR = 2005
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const WEEKDAYS = ['Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] // 2005 began on a Saturday

/** ISO dates of the span with a year on either side, for what was long ago or is planned. */
const days = Array.from({ length: (YEARS + 4) * 365 }, (_, number) =>
  new Date(Date.UTC(FIRST_YEAR - 2, 0, 1 + number)).toISOString().slice(0, 10),
)
const OFFSET = 731

/** How many days the articles of a base are spread over. */
export const SPAN = YEARS * 365

const isoDay = (day: number): string => at(days, Math.max(0, Math.min(days.length - 1, day + OFFSET)))

/** What a shape makes of a day, counted from the first of the span. */
type Shape = (day: number, random: Random) => FuzzyDate | null

const onDay: Shape = (day) => {
  const iso = isoDay(day)
  const text = `on ${Number(iso.slice(8))} ${monthOf(iso)} ${iso.slice(0, 4)}`
  return { text, edtf: iso, earliest: iso, latest: iso, basis: 'EXPLICIT' }
}
const onWeekday: Shape = (day) => {
  const iso = isoDay(day)
  return { text: `on ${at(WEEKDAYS, ((day % 7) + 7) % 7)}`, edtf: iso, earliest: iso, latest: iso, basis: 'RELATIVE' }
}
const inMonth: Shape = (day) => {
  const iso = isoDay(day)
  const text = `in ${monthOf(iso)} ${iso.slice(0, 4)}`
  return { text, edtf: iso.slice(0, 7), earliest: `${iso.slice(0, 7)}-01`, latest: lastOfMonth(iso), basis: 'EXPLICIT' }
}
const lateInMonth: Shape = (day) => {
  const iso = isoDay(day)
  const [earliest, latest] = [`${iso.slice(0, 7)}-21`, lastOfMonth(iso)]
  return { text: `in late ${monthOf(iso)}`, edtf: `${earliest}/${latest}`, earliest, latest, basis: 'INFERRED' }
}
const withinDays: Shape = (day, { below }) => {
  const [earliest, latest] = [isoDay(day), isoDay(day + 1 + below(9))]
  return { text: 'within days', edtf: `${earliest}/${latest}`, earliest, latest, basis: 'INFERRED' }
}
const since: Shape = (day) => {
  const earliest = isoDay(day)
  return { text: 'ever since', edtf: `${earliest}/..`, earliest, latest: '9999-12-31', basis: 'INFERRED' }
}
const inYear: Shape = (day) => {
  const year = isoDay(day).slice(0, 4)
  return { text: `in ${year}`, edtf: year, earliest: `${year}-01-01`, latest: `${year}-12-31`, basis: 'EXPLICIT' }
}
const unknown: Shape = () => null

const monthOf = (iso: string): string => at(MONTHS, Number(iso.slice(5, 7)) - 1)
const lastOfMonth = (iso: string): string =>
  new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), 0)).toISOString().slice(0, 10)

/** Shapes in the proportion in which they stand in the lists. */
const repeat = (shapes: readonly (readonly [Shape, number])[]) =>
  shapes.flatMap(([shape, times]) => Array<Shape>(times).fill(shape))
const shapes = {
  published: repeat([
    [onDay, 17],
    [withinDays, 1],
    [inMonth, 1],
    [unknown, 1],
  ]),
  said: repeat([
    [onWeekday, 10],
    [onDay, 3],
    [inMonth, 2],
    [lateInMonth, 1],
    [withinDays, 1],
    [inYear, 1],
    [unknown, 2],
  ]),
  when: repeat([
    [onDay, 6],
    [onWeekday, 4],
    [inMonth, 3],
    [lateInMonth, 2],
    [withinDays, 1],
    [since, 1],
    [inYear, 2],
    [unknown, 1],
  ]),
} as const

/** A date near `day` as a text would give it; null where it would not. */
export function fuzzyDate(random: Random, kind: keyof typeof shapes, day: number): FuzzyDate | null {
  return random.pick(shapes[kind])(day, random)
}

/** The columns of a fuzzy date by prefix. */
export function dateColumns<Prefix extends string>(prefix: Prefix, date: FuzzyDate | null) {
  return {
    [`${prefix}_text`]: date?.text,
    [`${prefix}_edtf`]: date?.edtf,
    [`${prefix}_earliest`]: date?.earliest,
    [`${prefix}_latest`]: date?.latest,
    [`${prefix}_basis`]: date?.basis,
  } as Record<`${Prefix}_${keyof FuzzyDate}`, string | null | undefined>
}

/** What a link row copies from its node; what has no date comes last in both directions. */
export function sortColumns<Prefix extends string>(prefix: Prefix, date: FuzzyDate | null) {
  return {
    [`${prefix}_sort_asc`]: date?.earliest ?? '9999-12-31',
    [`${prefix}_sort_desc`]: date?.earliest ?? '0001-01-01',
    [`${prefix}_earliest`]: date?.earliest,
    [`${prefix}_latest`]: date?.latest,
  } as Record<`${Prefix}_sort_asc` | `${Prefix}_sort_desc`, string> &
    Record<`${Prefix}_earliest` | `${Prefix}_latest`, string | null | undefined>
}
