import type { TimeExpression } from '../draft.ts'
import { edtfBounds } from '#core/fuzzy-date.ts'
import { civil, dayFromIso } from './calendar.ts'

/**
 * The dates of a text with the two ends of a range made one: from June 3 to July 5, between 2010 and 2015. The text
 * names two dates, and each is kept where it stands; what happened "from 2010 to 2015" happened in the range.
 */
export function joinedRanges(view: string, dates: readonly TimeExpression[]): TimeExpression[] {
  const joined: TimeExpression[] = []
  for (const date of dates) {
    const before = joined.at(-1)
    const range = before === undefined ? null : rangeOf(view, before, date)
    if (range === null) joined.push(date)
    else joined[joined.length - 1] = range
  }
  return joined
}

const toward = /^ ?(?:to|until|till|through|[-–—~]) ?(?:the )?$/

/** Null where the words between do not make one range of the two. */
export function rangeOf(view: string, from: TimeExpression, to: TimeExpression): TimeExpression | null {
  const words = view.slice(from.end, Math.min(to.start, from.end + 20)).toLowerCase()
  const isBetween = words === ' and ' && /\bbetween $/i.test(view.slice(Math.max(0, from.start - 12), from.start))
  if (from.type !== 'DATE' || to.type !== 'DATE' || !(isBetween || toward.test(words))) return null
  if (from.edtf === null || to.edtf === null) return null
  const [first, last] = [edtfBounds(from.edtf), edtfBounds(to.edtf)]
  if (first === null || last === null || first.earliest > last.latest) return null
  const isPlain = /^\d{4}(?:-\d\d){0,2}\/\d{4}(?:-\d\d){0,2}$/.test(`${from.edtf}/${to.edtf}`)
  const edtf = isPlain ? `${from.edtf}/${to.edtf}` : `${first.earliest}/${last.latest}`
  const confidence = Math.min(from.found.confidence, to.found.confidence)
  return {
    ...from,
    end: to.end,
    edtf: edtfBounds(edtf) === null ? `${first.earliest}/${last.latest}` : edtf,
    value: valueOf(from, to, first.earliest, last.earliest),
    basis: from.basis === 'EXPLICIT' ? to.basis : from.basis,
    found: { rule: 'joined-range', confidence },
  }
}

/** (2014-01-01,2018-01-01,P4Y): both ends by their first day, and how far apart those are. */
function valueOf(from: TimeExpression, to: TimeExpression, first: string, last: string): string {
  return `(${toDay(from.value, first)},${toDay(to.value, last)},${distance(from.value, to.value, first, last)})`
}

const toDay = (value: string | null, first: string): string => {
  if (value === null) return first
  if (/^(?:\d{4}|XXXX)$/.test(value)) return `${value}-01-01`
  if (/^(?:\d{4}|XXXX)-\d\d$/.test(value)) return `${value}-01`
  return /^(?:\d{4}|XXXX)-(?:\d\d|XX)-\d\d$/.test(value) ? value : first
}

function distance(from: string | null, to: string | null, first: string, last: string): string {
  const [one, other] = [dayFromIso(first) ?? 0, dayFromIso(last) ?? 0]
  const [start, end] = [civil(one), civil(other)]
  if (from?.length === 4 && to?.length === 4) return `P${end.year - start.year}Y`
  const months = (end.year - start.year) * 12 + end.month - start.month
  return from?.length === 7 || from?.length === 4
    ? to?.length === 10
      ? `P${other - one}D`
      : `P${months}M`
    : `P${other - one}D`
}
