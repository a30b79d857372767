import type { Expression, Read } from './expression.ts'
import { feasts, seasons, shifts } from './lexicon.ts'
import type { Scan } from './scan.ts'

/** summer 2019 · the summer of 2019 · in the winter; not: spring back, the fall of the government */
export function readSeason(scan: Scan, at: number): Read | null {
  const place = scan.skip(at, 'the')
  const season = seasons.get(scan.lower(place))
  if (season === undefined) return null
  const year = yearAt(scan, scan.skip(place + 1, 'of', ','))
  if (year !== null)
    return { value: { kind: 'season', season, year, shift: null }, next: yearPlace(scan, place), rule: 'season' }
  const asked =
    ['in', 'during', 'since', 'until', 'by'].includes(scan.lower(at - 1)) &&
    !['in', 'of'].includes(scan.lower(place + 1))
  const isNoun = scan.lower(place) === 'summer' || scan.lower(place) === 'winter' || scan.lower(place) === 'autumn'
  return asked && isNoun
    ? { value: { kind: 'season', season, year: null, shift: null }, next: place + 1, rule: 'season' }
    : null
}

const yearAt = (scan: Scan, at: number): number | null =>
  /^(?:19|20)\d\d$/.test(scan.lower(at)) ? Number(scan.lower(at)) : null
const yearPlace = (scan: Scan, place: number): number => scan.skip(place + 1, 'of', ',') + 1

/** Christmas Day · Easter 2019 · New Year's Eve; not: Easter Island, Christmas tree */
export function readFeast(scan: Scan, at: number): Read | null {
  // "Johnnie Christmas" is a name.
  if (!scan.isCapital(at) || (scan.isCapital(at - 1) && !scan.touches(at))) return null
  for (let words = 4; words > 0; words--) {
    const name = Array.from({ length: words }, (_, place) => scan.lower(at + place)).join(' ')
    const feast = feasts.get(name)
    if (feast === undefined) continue
    const year = yearAt(scan, at + words)
    const next = year === null ? at + words : at + words + 1
    if (year === null && scan.isCapital(next) && scan.start(next) === scan.end(next - 1) + 1) return null
    if (year === null && /^(?:tree|carol|card|gift|present|egg|bunny|pudding)s?$/.test(scan.lower(next))) return null
    return { value: { kind: 'feast', feast, year, shift: null }, next, rule: 'feast' }
  }
  return null
}

/** early 2009 · late May · mid-June · the end of last year · the beginning of 2019 · earlier this month */
export function readPart(scan: Scan, at: number, read: (at: number) => Read | null): Read | null {
  const part = thirdAt(scan, at)
  if (part === null) return null
  const whole = read(part.next)
  if (whole === null || !isLong(whole.value)) return null
  const vague = part.third === null || (part.isEdge && isYear(whole.value))
  const value: Expression =
    part.third === null || vague ? whole.value : { kind: 'third', third: part.third, of: whole.value }
  return { value, next: whole.next, rule: vague ? whole.rule : 'part' }
}

const isLong = (value: Expression): boolean => {
  if (value.kind === 'calendar') return value.day === null
  if (value.kind === 'shifted') return value.unit !== 'day'
  return ['decade', 'century', 'season', 'away'].includes(value.kind)
}

/** "by the end of the year" sets a limit and does not say which month. */
const isYear = (value: Expression): boolean =>
  (value.kind === 'calendar' && value.month === null) || (value.kind === 'shifted' && value.unit === 'year')

type Part = Readonly<{ third: 'early' | 'mid' | 'late' | null; isEdge: boolean; next: number }>

/** `third` null: a part too vague to say which days. */
function thirdAt(scan: Scan, at: number): Part | null {
  const word = scan.lower(at)
  if (word === 'early' || word === 'late')
    return { third: word, isEdge: false, next: scan.skip(at + 1, 'in', '-', 'the') }
  if (word === 'mid') return { third: 'mid', isEdge: false, next: scan.skip(at + 1, '-', 'the') }
  if (word === 'earlier' || word === 'later') {
    const next = scan.skip(at + 1, 'in', 'on')
    return shifts.get(scan.lower(next)) === 0 || /^(?:in|on)$/.test(scan.lower(at + 1))
      ? { third: null, isEdge: false, next }
      : null
  }
  const start = scan.skip(at, 'the')
  const parts = [
    ['early', ['beginning of', 'start of', 'early part of']],
    ['mid', ['middle of']],
    ['late', ['end of', 'close of', 'last days of']],
  ] as const
  for (const [third, phrases] of parts)
    for (const phrase of phrases) {
      const next = scan.after(start, phrase)
      if (next !== null) return { third, isEdge: true, next: scan.skip(next, 'the') }
    }
  return null
}
