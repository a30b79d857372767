import type { Form } from '../form.ts'
import { cardinalAt } from '../numbers.ts'
import type { Words } from '../words.ts'
import { digitsAt, isDash, isGlued, lowerAt, numberAt, runsFrom, runsOn, skip } from '../words.ts'

/** At [3 p.m.]; at [15:30 GMT]; [0800 UTC]; [noon]; from [9 to 11 a.m.], one range. The value is TIMEX3's. */
export const clockTime: Form = (words, at) => {
  const time = clockAt(words, at) ?? bareHour(words, at)
  if (time === null) return null
  const last = rangeEnd(words, at, time)
  if (last !== null)
    return {
      next: last.next,
      rule: 'clock-range',
      meaning: { type: 'TIME', stated: { clock: written(last.from), to: { clock: written(last.to) } } },
    }
  if (time.minute === null && !time.sure) return null
  if (!time.sure && !isLed(words, at)) return null
  return { next: time.next, rule: 'clock-time', meaning: { type: 'TIME', stated: { clock: written(time) } } }
}

export type Clock = Readonly<{
  next: number
  hour: number
  minute: number | null
  half: 'am' | 'pm' | null
  zone: string
  sure: boolean
}>

export const written = ({ hour, minute, half, zone }: Omit<Clock, 'next' | 'sure'>): string => {
  const full = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour
  const two = (value: number) => String(value).padStart(2, '0')
  return `T${two(full)}${minute === null ? '' : `:${two(minute)}`}${minute === null ? '' : zone}`
}

const named = new Map([
  ['noon', 12],
  ['midday', 12],
  ['midnight', 0],
])

export function clockAt(words: Words, at: number): Clock | null {
  const name = named.get(lowerAt(words, at))
  if (name !== undefined)
    return { next: zoned(words, at + 1).next, hour: name, minute: null, half: null, zone: '', sure: true }
  const hour = numberAt(words, at)
  const spelled = hour < 0 ? cardinalAt(words, at) : null
  if (spelled !== null) return spelledClock(words, spelled.next, spelled.value)
  if (hour < 0 || runsFrom(words, at)) return null
  if (words[at]?.text.length === 4) return military(words, at, hour)
  if (hour > 24 || (words[at]?.text.length ?? 3) > 2) return null
  const minutes = minutesAt(words, at + 1)
  const end = minutes?.next ?? at + 1
  const half = halfAt(words, end)
  const { next, zone } = zoned(words, half?.next ?? end)
  if (minutes === null && half === null) return spelledClock(words, at + 1, hour)
  if (half === null && minutes?.mark === '.' && next === end) return null
  if (half !== null && hour > 23) return null
  if (half === null && runsOn(words, end)) return null
  return {
    next,
    hour,
    minute: minutes?.value ?? null,
    half: half?.half ?? null,
    zone,
    sure: half !== null || next > end,
  }
}

/** The 9 of "9 to 11 a.m." */
function bareHour(words: Words, at: number): Clock | null {
  const hour = cardinalAt(words, at)
  if (hour === null || hour.value < 1 || hour.value > 12 || !Number.isInteger(hour.value)) return null
  return { next: hour.next, hour: hour.value, minute: null, half: null, zone: '', sure: false }
}

/** :30, .30 */
function minutesAt(words: Words, at: number) {
  const minute = digitsAt(words, at + 1, 2)
  const mark = lowerAt(words, at)
  if ((mark !== ':' && mark !== '.') || !isGlued(words, at) || !isGlued(words, at + 1)) return null
  if (minute < 0 || minute > 59) return null
  const seconds = lowerAt(words, at + 2) === ':' && isGlued(words, at + 2) && words[at + 3]?.text.length === 2 ? 2 : 0
  return { next: at + 2 + seconds, value: minute, mark }
}

/** a.m., pm, p.m */
function halfAt(words: Words, at: number): { next: number; half: 'am' | 'pm' } | null {
  const word = lowerAt(words, at)
  if (word === 'am' || word === 'pm') return { next: at + 1, half: word }
  if ((word !== 'a' && word !== 'p') || lowerAt(words, at + 1) !== '.' || lowerAt(words, at + 2) !== 'm') return null
  const next = lowerAt(words, at + 3) === '.' && isGlued(words, at + 3) ? at + 4 : at + 3
  return { next, half: word === 'a' ? 'am' : 'pm' }
}

const zones = /^(?:gmt|utc|est|edt|cet|cest|bst|ist|jst|kst|msk|pst|pdt|cst|cdt|mst|et|pt|eastern|z)$/

function zoned(words: Words, at: number): { next: number; zone: string } {
  const start = skip(words, at, '(')
  const word = lowerAt(words, start)
  if (start === at && word === 'local' && lowerAt(words, start + 1) === 'time') return { next: start + 2, zone: '' }
  if (start > at || !zones.test(word)) return { next: at, zone: '' }
  return { next: start + 1, zone: /^(?:gmt|utc|z)$/.test(word) ? 'Z' : '' }
}

/** 0800 UTC, 1500 GMT */
function military(words: Words, at: number, value: number): Clock | null {
  const { next, zone } = zoned(words, skip(words, at + 1, 'hours'))
  const [hour, minute] = [Math.floor(value / 100), value % 100]
  return next > at + 1 && hour < 25 && minute < 60 ? { next, hour, minute, half: null, zone, sure: true } : null
}

/** "nine o'clock", "three p.m." */
function spelledClock(words: Words, at: number, hour: number): Clock | null {
  if (!Number.isInteger(hour) || hour < 1 || hour > 24) return null
  const half = halfAt(words, at)
  if (half !== null && hour <= 12 && lowerAt(words, at - 1) !== 'a')
    return { next: zoned(words, half.next).next, hour, minute: null, half: half.half, zone: '', sure: true }
  const clock = lowerAt(words, at) === 'o' && lowerAt(words, at + 1) === "'" && lowerAt(words, at + 2) === 'clock'
  return clock ? { next: at + 3, hour, minute: null, half: null, zone: '', sure: true } : null
}

/** "5 to 6 pm": the half of the last holds for the first too, where the order allows it. */
function rangeEnd(words: Words, at: number, first: Clock): { next: number; from: Clock; to: Clock } | null {
  const joined = isDash(words, first.next) || /^(?:to|until|till|through)$/.test(lowerAt(words, first.next))
  const between = lowerAt(words, first.next) === 'and' && lowerAt(words, at - 1) === 'between'
  const to = joined || between ? clockAt(words, first.next + 1) : null
  const isBare = first.minute === null && !first.sure
  if (to === null || (isBare && !to.sure) || (!first.sure && !to.sure && !isLed(words, at))) return null
  const half = first.half ?? (to.half !== null && first.hour <= to.hour ? to.half : null)
  return { next: to.next, from: { ...first, half }, to }
}

const isLed = (words: Words, at: number): boolean =>
  /^(?:at|by|until|till|from|around|about|between|before|after|since|,|@)$/.test(lowerAt(words, at - 1))
