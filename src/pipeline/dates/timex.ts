import type { Viewpoint } from './resolve.ts'
import { resolve } from './resolve.ts'
import type { Expression } from './expression.ts'
import { isoWeek, parseDay } from './calendar.ts'

const two = (number: number | null): string => (number === null ? 'XX' : String(number).padStart(2, '0'))

/**
 * TIMEX3's value of what the words themselves say: "Monday" is XXXX-WXX-1 and "June 11" XXXX-06-11, whatever the day of
 * writing; "last week" needs that day and is 2021-W24. Null where there is none.
 */
export function timexOf(value: Expression, view: Viewpoint): string | null {
  switch (value.kind) {
    case 'calendar': {
      const { year, month, day } = value
      const start = year === null ? 'XXXX' : String(year).padStart(4, '0')
      return month === null ? start : day === null ? `${start}-${two(month)}` : `${start}-${two(month)}-${two(day)}`
    }
    case 'weekday':
      return value.shift === null ? `XXXX-WXX-${value.weekday}` : resolve(value, view)
    case 'at': {
      const day = value.day === null ? null : timexOf(value.day, view)
      return `${day ?? ''}${value.clock}`
    }
    case 'duration':
    case 'set':
      return value.iso
    case 'shifted':
      return shiftedValue(value, view)
    case 'third':
      return timexOf(value.of, view)
    case 'about':
      return timexOf(value.what, view)
    case 'away':
    case 'century':
    case 'decade':
    case 'feast':
    case 'portion':
    case 'season':
    case 'span':
      break
  }
  return resolve(value, view)
}

function shiftedValue(value: Extract<Expression, { kind: 'shifted' }>, view: Viewpoint): string | null {
  const edtf = resolve(value, view)
  const first = parseDay(edtf?.split('/')[0] ?? '')
  if (first === null || (value.unit !== 'week' && value.unit !== 'weekend')) return edtf
  return value.unit === 'week' ? isoWeek(first) : `${isoWeek(first)}-WE`
}
