import type { Form, Match } from '../form.ts'
import { months, weekdays } from '../lexicon.ts'
import { cardinalAt } from '../numbers.ts'
import type { Words } from '../words.ts'
import { behind, digitsAt, isDash, isGlued, lowerAt, numberAt, runsFrom, runsOn, skip } from '../words.ts'

/** At [3 p.m.]; at [15:30 GMT]; [0800 UTC]; [noon]; from [9 to 11 a.m.], one range. The value is TIMEX3's. */
export const clockTime: Form = (words, at) => timeAt(words, at, false)

/** Beside a day less tells a time: tomorrow [at 6], Tuesday from [7 to 9], on 4 May [14:55]. */
export const clockBesideDay: Form = (words, at) => timeAt(words, at, true)

function timeAt(words: Words, at: number, beside: boolean): Match | null {
  const time = clockAt(words, at) ?? bareHour(words, at)
  if (time === null) return null
  const last = rangeEnd(words, at, time, beside)
  if (last !== null)
    return {
      next: last.next,
      rule: 'clock-range',
      meaning: { type: 'TIME', stated: { clock: written(last.from), to: { clock: written(last.to) } } },
    }
  const isHour = beside && /^(?:at|around|circa)$/.test(lowerAt(words, at - 1)) && isClosed(words, time.next)
  if (time.minute === null && !time.sure && !isHour) return null
  if (!time.sure && !beside && !isLed(words, at)) return null
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

/** `behindDash`: the last of "1-3 p.m.", glued to the first. */
function clockAt(words: Words, at: number, behindDash = false): Clock | null {
  const name = named.get(lowerAt(words, at))
  if (name !== undefined)
    return { next: zoned(words, at + 1).next, hour: name, minute: null, half: null, zone: '', sure: true }
  const past = pastHour(words, at)
  if (past !== null) return past
  const hour = numberAt(words, at)
  const spelled = hour < 0 ? cardinalAt(words, at) : null
  if (spelled !== null)
    return spelledClock(words, spelled.next, spelled.value) ?? spelledMinutes(words, spelled.next, spelled.value)
  if (hour < 0 || (!behindDash && runsFrom(words, at))) return null
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
  const digits = isDash(words, at - 1) ? numberAt(words, at) : -1
  const hour = digits < 0 ? cardinalAt(words, at) : { next: at + 1, value: digits }
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

const halves = new Map([
  ['morning', 'am'],
  ['afternoon', 'pm'],
  ['evening', 'pm'],
] as const)

/** a.m., pm, p.m, in the morning */
function halfAt(words: Words, at: number): { next: number; half: 'am' | 'pm' } | null {
  const word = lowerAt(words, at)
  const part = behind(words, at, 'in the') === 0 ? undefined : halves.get(lowerAt(words, at + 2) as 'morning')
  if (part !== undefined) return { next: at + 3, half: part }
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

/** "nine o'clock", "three p.m.", "at five in the morning" */
function spelledClock(words: Words, at: number, hour: number): Clock | null {
  if (!Number.isInteger(hour) || hour < 1 || hour > 24) return null
  const half = halfAt(words, at)
  const isLone = lowerAt(words, at) === 'in' && !isLed(words, at - 1)
  if (half !== null && hour <= 12 && lowerAt(words, at - 1) !== 'a' && !isLone)
    return { next: zoned(words, half.next).next, hour, minute: null, half: half.half, zone: '', sure: true }
  const end = oClock(words, at)
  if (end === at) return null
  const part = halfAt(words, end)
  return { next: part?.next ?? end, hour, minute: null, half: part?.half ?? null, zone: '', sure: true }
}

/** "nine thirty", "two forty-five" */
function spelledMinutes(words: Words, at: number, hour: number): Clock | null {
  const start = isDash(words, at) ? at + 1 : at
  const minute = numberAt(words, start) < 0 ? cardinalAt(words, start) : null
  if (minute === null || minute.value < 10 || minute.value > 59 || hour < 1 || hour > 12) return null
  const half = halfAt(words, minute.next)
  if (half === null && (isDash(words, minute.next) || isCount(words, minute.next))) return null
  const next = half?.next ?? minute.next
  return { next, hour, minute: minute.value, half: half?.half ?? null, zone: '', sure: half !== null }
}

const oClock = (words: Words, at: number): number =>
  lowerAt(words, at) === 'oclock'
    ? at + 1
    : lowerAt(words, at) === 'o' && lowerAt(words, at + 1) === "'" && lowerAt(words, at + 2) === 'clock'
      ? at + 3
      : at

/** "half past seven", "a quarter to nine", "20 minutes past eight in the evening" */
function pastHour(words: Words, at: number): Clock | null {
  const start = skip(words, at, 'a')
  const word = lowerAt(words, start)
  const amount = word === 'half' ? 30 : word === 'quarter' ? 15 : null
  const told = amount === null ? cardinalAt(words, start) : { next: start + 1, value: amount }
  if (told === null || told.value < 1 || told.value > 59 || (amount === null && start > at)) return null
  const relation = skip(words, told.next, 'minutes', 'minute', 'min')
  const by = lowerAt(words, relation) === 'past' ? 1 : lowerAt(words, relation) === 'to' ? -1 : 0
  const isSure = amount !== null || relation > told.next
  const hour = by === 0 || (by < 0 && !isSure) ? null : cardinalAt(words, relation + 1)
  if (hour === null || hour.value < 1 || hour.value > 12 || !Number.isInteger(hour.value)) return null
  const end = oClock(words, hour.next)
  const half = halfAt(words, end)
  if (end === hour.next && half === null && !isClosed(words, end)) return null
  const minutes = hour.value * 60 + by * told.value
  return {
    next: half?.next ?? end,
    hour: Math.floor(minutes / 60),
    minute: minutes % 60,
    half: half?.half ?? null,
    zone: '',
    sure: true,
  }
}

/** "5 to 6 pm": the half of the last holds for the first too, where the order allows it; 10:30 to 3 ends at 15. */
function rangeEnd(words: Words, at: number, first: Clock, beside: boolean) {
  const joined = isDash(words, first.next) || /^(?:to|until|till|through)$/.test(lowerAt(words, first.next))
  const before = lowerAt(words, at - 1)
  const between = lowerAt(words, first.next) === 'and' && before === 'between'
  if (!joined && !between) return null
  const hours = beside && /^(?:from|between)$/.test(before)
  const to =
    clockAt(words, first.next + 1, isDash(words, first.next)) ??
    (hours || first.half !== null ? bareHour(words, first.next + 1) : null)
  if (to === null || (!to.sure && isCount(words, to.next))) return null
  const isBare = first.minute === null && !first.sure
  if (isBare && !to.sure && (!hours || months.has(lowerAt(words, to.next)))) return null
  if (!first.sure && !to.sure && !beside && !isLed(words, at)) return null
  const half = first.half ?? (to.half !== null && minutesOf(first) <= minutesOf(to) ? to.half : null)
  const late = to.half === null && first.half !== 'pm' && to.hour < first.hour && first.hour < 12 ? 'pm' : to.half
  return { next: to.next, from: { ...first, half }, to: { ...to, half: late } }
}

const minutesOf = ({ hour, minute }: Clock): number => (hour % 12) * 60 + (minute ?? 0)

const isLed = (words: Words, at: number): boolean =>
  /^(?:at|by|until|till|from|around|about|circa|between|before|after|since|,|@)$/.test(lowerAt(words, at - 1))

/** "from 7 to 8 percent": the numbers count something. */
const isCount = (words: Words, at: number): boolean => !isClosed(words, at) && !days.has(lowerAt(words, at))

const days = new Set([
  'yesterday',
  'today',
  'tomorrow',
  'tonight',
  'last',
  'next',
  'this',
  ...weekdays.keys(),
  ...months.keys(),
])
const closers = new Set('on in and but or for with at the when where while he she they it we after before'.split(' '))

/** No noun follows that a number before could count. */
const isClosed = (words: Words, at: number): boolean =>
  !/^[\p{L}\d%$€£]/u.test(lowerAt(words, at)) || closers.has(lowerAt(words, at))
