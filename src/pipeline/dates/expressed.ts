import type { TimeExpression } from '../draft.ts'
import { asEdtf } from './as-edtf.ts'
import { asTimex } from './as-timex.ts'
import type { Context, Period } from './period.ts'
import { resolve } from './resolve.ts'
import type { Meaning, Stated } from './stated.ts'
import { isClockAlone } from './stated.ts'
import type { Words } from './words.ts'
import { lowerAt } from './words.ts'

type Expressed = Pick<TimeExpression, 'type' | 'edtf' | 'value' | 'basis' | 'recurrence'> & { period: Period | null }

const dateless = { edtf: null, recurrence: null, basis: 'EXPLICIT', period: null } as const

/** A meaning in its place: the date it is of, as EDTF and TIMEX3 write it. */
export function expressed(meaning: Meaning, context: Context, words: Words, at: number): Expressed {
  switch (meaning.type) {
    case 'DURATION':
      return { ...dateless, type: 'DURATION', value: meaning.value }
    case 'SET':
      return { ...dateless, type: 'SET', value: meaning.value, recurrence: meaning.recurrence }
    case 'VAGUE':
      return { ...dateless, type: 'DATE', value: meaning.value, basis: 'RELATIVE' }
    case 'DATE':
    case 'TIME':
    default: {
      const isAmount = meaning.otherwise !== undefined && (context.direction === 'past' || isRanked(words, at))
      if (meaning.otherwise !== undefined && isAmount) return expressed(meaning.otherwise, context, words, at)
      return dated(meaning.type, approximated(meaning.stated, words, at), context)
    }
  }
}

/** "the lowest level in six years", "the first visit in two decades" */
function isRanked(words: Words, at: number): boolean {
  for (let by = 1; by < 8; by++)
    if (/^(?:first|second|third|worst|best|most|least|\p{L}{3,}est)$/u.test(lowerAt(words, at - by))) return true
  return false
}

/** "around 2010", "about two years ago": ~ of EDTF. */
function approximated(stated: Stated, words: Words, at: number): Stated {
  const before = lowerAt(words, at - 1)
  const about =
    /^(?:around|circa|roughly|approximately)$/.test(before) || (before === 'about' && stated.counted === true)
  return about && stated.clock === undefined ? { ...stated, approximate: true } : stated
}

function dated(type: 'DATE' | 'TIME', stated: Stated, context: Context): Expressed {
  const period = isClockAlone(stated) ? dayOfTime(stated, context) : resolve(stated, context)
  const value = asTimex(stated, period)
  const edtf = period === null ? null : asEdtf(period, stated)
  return { type, edtf, value, basis: basisOf(stated), recurrence: null, period }
}

/** A time of day without a day is of the day named before it, else of the day of publication. */
function dayOfTime({ clock = '' }: Stated, { anchor, mentionedDay }: Context): Period | null {
  if (!/\d/.test(clock)) return null
  if (mentionedDay !== null) return mentionedDay
  return anchor === null ? null : { first: anchor, last: anchor, unit: 'day' }
}

function basisOf(stated: Stated): TimeExpression['basis'] {
  const { approximate, century, counted, decade, month, part, season, shift, stretch, year } = stated
  const isPart = part !== undefined && (month !== undefined || decade !== undefined || shift?.unit === 'month')
  if (isPart || season !== undefined || stretch !== undefined || approximate === true || counted === true)
    return 'INFERRED'
  return year === undefined && decade === undefined && century === undefined ? 'RELATIVE' : 'EXPLICIT'
}
