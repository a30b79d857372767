import type { Draft, TimeExpression } from '../draft.ts'
import type { Day } from './calendar.ts'
import { parseDay } from './calendar.ts'
import type { Expression, Read } from './expression.ts'
import { readExpression } from './grammar.ts'
import type { Viewpoint } from './resolve.ts'
import { resolve } from './resolve.ts'
import { Scan, tokenAt } from './scan.ts'
import { tenseAt } from './tense.ts'
import { timexOf } from './timex.ts'

/** Fills `dates`: "on Monday", "June 11", "late May", "five-day", "once every 20 years". */
export function findDates(draft: Draft): Draft {
  const scan = new Scan(draft.view)
  const anchor = parseDay(draft.document.published ?? '') ?? printedDay(scan)
  const dates: TimeExpression[] = []
  for (let at = 0; at < scan.length;) {
    const read = readExpression(scan, at)
    const found = read === null ? null : expressionOf(draft, scan, at, read, anchor)
    if (found !== null) dates.push(found)
    at = read === null ? at + 1 : read.next
  }
  return { ...draft, dates }
}

/** Words in which a story's own date stands. */
const HEAD = 60

/** The day printed at the head of the story, where nobody told when it was published. */
function printedDay(scan: Scan): Day | null {
  for (let at = 0; at < Math.min(HEAD, scan.length); at++) {
    const value = readExpression(scan, at)?.value
    if (value?.kind === 'calendar' && value.day !== null && value.year !== null)
      return parseDay(resolve(value, { anchor: null, tense: null }) ?? '')
  }
  return null
}

function expressionOf(draft: Draft, scan: Scan, at: number, read: Read, anchor: Day | null): TimeExpression | null {
  const start = scan.start(at)
  const end = scan.end(read.next - 1)
  const token = tokenAt(draft.tokens, start)
  const view: Viewpoint = { anchor, tense: token === null ? null : tenseAt(draft, token) }
  const value = read.rule === 'in-so-long' && view.tense !== 'future' ? lengthAlone(read.value) : read.value
  const edtf = resolve(value, view)
  const timex = timexOf(value, view)
  if (edtf === null && timex === null) return null
  return {
    ...{ start, end, edtf, value: timex },
    type: typeOf(value),
    basis: basisOf(value),
    recurrence: value.kind === 'set' ? value.recurrence : null,
    found: { rule: `date-${read.rule}`, confidence: confidences[value.kind] ?? 0.9 },
  }
}

/** "In two years the firm grew" tells how long, not when. */
const lengthAlone = (value: Expression): Expression =>
  value.kind === 'away' ? { kind: 'duration', iso: `P${value.amount}${value.unit.charAt(0).toUpperCase()}` } : value

const typeOf = ({ kind }: Expression): TimeExpression['type'] =>
  kind === 'duration' ? 'DURATION' : kind === 'set' ? 'SET' : kind === 'at' ? 'TIME' : 'DATE'

/** What stands there whole, what needs the day of writing, and what a convention has made days of. */
function basisOf(value: Expression): TimeExpression['basis'] {
  if (value.kind === 'at' && value.day === null) return 'INFERRED'
  if (value.kind === 'third' || value.kind === 'season' || value.kind === 'about') return 'INFERRED'
  if (value.kind === 'span') return basisOf(value.from)
  if (value.kind === 'calendar') return value.year === null ? 'RELATIVE' : 'EXPLICIT'
  if (value.kind === 'decade' || value.kind === 'century') return 'EXPLICIT'
  if (value.kind === 'portion') return value.year === null ? 'RELATIVE' : basisOf(value.year)
  if (value.kind === 'feast') return value.year === null ? 'RELATIVE' : 'EXPLICIT'
  return 'RELATIVE'
}

const confidences: Readonly<Partial<Record<Expression['kind'], number>>> = {
  weekday: 0.9,
  away: 0.8,
  third: 0.8,
  season: 0.6,
  feast: 0.8,
}
