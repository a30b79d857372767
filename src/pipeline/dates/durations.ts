import type { Read, Unit } from './expression.ts'
import { clockUnits, units, weekdays } from './lexicon.ts'
import { durationOf } from './relative.ts'
import { readCount, readOrdinal } from './scan.ts'
import type { Scan } from './scan.ts'

/** five-day · two weeks · 18 months · the past 20 years · three hours; not: a day when, the week */
export function readDuration(scan: Scan, at: number): Read | null {
  const start = scan.skip(
    at,
    'the',
    'past',
    'last',
    'next',
    'previous',
    'coming',
    'following',
    'more',
    'than',
    'about',
    'almost',
    'nearly',
  )
  const count = readCount(scan, start)
  if (count === null) return null
  const place = scan.skip(count.next, '-')
  const iso = lengthOf(count.number, scan.lower(place))
  if (
    iso === null ||
    (isOne(scan, start) && /^(?:when|that|in|of|after|before|earlier|later)$/.test(scan.lower(place + 1)))
  )
    return null
  return { value: { kind: 'duration', iso }, next: place + 1, rule: 'duration' }
}

/** "a day", "an hour": as often a day as a length. */
const isOne = (scan: Scan, at: number): boolean => /^an?$/.test(scan.lower(at))

function lengthOf(amount: number, word: string): string | null {
  const unit = units.get(word)
  if (unit !== undefined) return durationOf(amount, unit)
  const clock = clockUnits.get(word)
  return clock === undefined ? null : `PT${amount}${clock}`
}

const FREQUENCIES: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['daily', ['P1D', 'FREQ=DAILY']],
  ['weekly', ['P1W', 'FREQ=WEEKLY']],
  ['fortnightly', ['P2W', 'FREQ=WEEKLY;INTERVAL=2']],
  ['monthly', ['P1M', 'FREQ=MONTHLY']],
  ['quarterly', ['P3M', 'FREQ=MONTHLY;INTERVAL=3']],
  ['annually', ['P1Y', 'FREQ=YEARLY']],
  ['yearly', ['P1Y', 'FREQ=YEARLY']],
])

/** once every 20 years · every Monday · annually · each year · twice a week; not: Daily Mail, every one */
export function readSet(scan: Scan, at: number): Read | null {
  const word = FREQUENCIES.get(scan.lower(at))
  if (word !== undefined && !scan.isCapital(at)) return set(word[0], word[1], at + 1)
  const times = scan.lower(at) === 'once' || scan.lower(at) === 'twice'
  const start = times ? at + 1 : at
  const each = scan.lower(start)
  if (each === 'every' || each === 'each') return readEvery(scan, start + 1)
  if (!times || !/^(?:a|per)$/.test(each)) return null
  const unit = units.get(scan.lower(start + 1))
  return unit === undefined ? null : every(1, unit, start + 2)
}

function readEvery(scan: Scan, at: number): Read | null {
  const weekday = weekdays.get(scan.lower(at))
  if (weekday !== undefined) {
    const day = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][weekday - 1]
    return set(`XXXX-WXX-${weekday}`, `FREQ=WEEKLY;BYDAY=${day}`, at + 1)
  }
  const count =
    scan.lower(at) === 'other' ? { number: 2, next: at + 1 } : (readOrdinal(scan, at) ?? readCount(scan, at))
  const unit = units.get(scan.lower(count?.next ?? at))
  return unit === undefined ? null : every(count?.number ?? 1, unit, (count?.next ?? at) + 1)
}

const set = (iso: string, recurrence: string, next: number): Read => ({
  value: { kind: 'set', iso, recurrence },
  next,
  rule: 'set',
})

/** In RFC 5545's words: years, months, weeks and days, and how many of them. */
function every(amount: number, unit: Unit, next: number): Read | null {
  if (!Number.isInteger(amount) || unit === 'weekend') return null
  const iso = durationOf(amount, unit)
  const [, number = '1', letter = ''] = /^P(\d+)([YMWD])$/.exec(iso) ?? []
  const frequency = { Y: 'YEARLY', M: 'MONTHLY', W: 'WEEKLY', D: 'DAILY' }[letter] ?? 'DAILY'
  return set(iso, `FREQ=${frequency}${number === '1' ? '' : `;INTERVAL=${number}`}`, next)
}
