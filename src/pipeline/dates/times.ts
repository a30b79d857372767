import type { Read } from './expression.ts'
import { dayParts } from './lexicon.ts'
import type { Scan } from './scan.ts'

/** 3 p.m. · 15:30 GMT · noon · 8 o'clock. `clock` is as ISO 8601 writes it: T15:30. */
export function readClock(scan: Scan, at: number): Readonly<{ clock: string; next: number }> | null {
  const named = NAMED.get(scan.lower(at))
  if (named !== undefined) return { clock: named, next: at + 1 }
  const hour = scan.lower(at)
  if (/^[0-2]\d[0-5]\d$/.test(hour) && ZONE.test(scan.text(at + 1)))
    return { clock: `T${hour.slice(0, 2)}:${hour.slice(2)}${zoneText(scan, at + 1)}`, next: at + 2 }
  if (!/^\d{1,2}$/.test(hour) || Number(hour) > 24) return null
  const minutes = minutesAt(scan, at + 1)
  const half = halfOfDay(scan, minutes?.next ?? at + 1)
  if (minutes === null && half === null) return null
  const next = half?.next ?? minutes?.next ?? at + 1
  const zone = ZONE.test(scan.text(next)) ? next + 1 : next
  return {
    clock:
      clockText(Number(hour), minutes?.text ?? null, half?.half ?? null) + (zone > next ? zoneText(scan, next) : ''),
    next: zone,
  }
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['noon', 'T12'],
  ['midnight', 'T00'],
  ['midday', 'TMI'],
])
const ZONE = /^(?:GMT|UTC|BST|EST|EDT|CET|PST|PDT|CST|HKT|KST|JST)$/
const zoneText = (scan: Scan, at: number): string => (/^(?:GMT|UTC)$/.test(scan.text(at)) ? 'Z' : '')

function minutesAt(scan: Scan, at: number): Readonly<{ text: string; next: number }> | null {
  const text = scan.lower(at + 1)
  const isTime = /^[:.]$/.test(scan.lower(at)) && scan.touches(at) && scan.touches(at + 1) && /^[0-5]\d$/.test(text)
  if (!isTime || (scan.lower(at) === '.' && halfOfDay(scan, at + 2) === null)) return null
  const seconds = scan.lower(at + 2) === ':' && scan.touches(at + 3) && /^[0-5]\d$/.test(scan.lower(at + 3))
  return seconds ? { text: `${text}:${scan.lower(at + 3)}`, next: at + 4 } : { text, next: at + 2 }
}

function halfOfDay(scan: Scan, at: number): Readonly<{ half: 'am' | 'pm' | null; next: number }> | null {
  const clock = scan.after(at, "o ' clock")
  if (clock !== null) return { half: null, next: clock }
  const word = scan.lower(at)
  if (word === 'am' || word === 'pm') return { half: word, next: at + 1 }
  if (!/^[ap]$/.test(word) || scan.lower(at + 1) !== '.' || scan.lower(at + 2) !== 'm') return null
  return { half: word === 'a' ? 'am' : 'pm', next: scan.skip(at + 3, '.') }
}

function clockText(hour: number, minutes: string | null, half: 'am' | 'pm' | null): string {
  const full = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour
  return `T${String(full).padStart(2, '0')}${minutes === null ? '' : `:${minutes}`}`
}

/** "this morning", "Thursday afternoon", "Monday at 3 p.m.", "3 p.m. on Monday", "16:00 UTC today": a day and its time. */
export function readAtTime(scan: Scan, at: number, readDay: (at: number) => Read | null): Read | null {
  const clock = readClock(scan, at)
  if (clock !== null) {
    const day = readDay(scan.skip(clock.next, 'on', ','))
    return {
      value: { kind: 'at', day: day?.value ?? null, clock: clock.clock },
      next: day?.next ?? clock.next,
      rule: 'clock',
    }
  }
  const part = scan.lower(at) === 'this' ? dayParts.get(scan.lower(at + 1)) : undefined
  const last = scan.lower(at) === 'last' && scan.lower(at + 1) === 'night'
  if (part !== undefined || last) {
    const shift = last ? -1 : 0
    return {
      value: { kind: 'at', day: { kind: 'shifted', unit: 'day', shift }, clock: part ?? 'TNI' },
      next: at + 2,
      rule: 'part-of-day',
    }
  }
  return null
}

/** What follows a day: "afternoon", "at 3 p.m.". */
export function withTime(scan: Scan, day: Read): Read {
  const part = dayParts.get(scan.lower(day.next))
  if (part !== undefined)
    return { value: { kind: 'at', day: day.value, clock: part }, next: day.next + 1, rule: 'part-of-day' }
  const clock = readClock(scan, scan.skip(day.next, 'at', ',', 'around', 'about'))
  return clock === null
    ? day
    : { value: { kind: 'at', day: day.value, clock: clock.clock }, next: clock.next, rule: 'clock' }
}
