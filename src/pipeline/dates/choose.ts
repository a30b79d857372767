import type { Day } from './calendar.ts'
import type { Direction, Period } from './period.ts'
import type { Stated } from './stated.ts'

/** A date so far away would have been given its year, and a quarter sooner. */
const tooFar = ({ unit }: Period): number => (unit === 'quarter' || unit === 'half' ? 180 : 270)

/** Of the same date in several years, earliest first, the one that "last" or "next" or the verb means. */
export function choose(
  candidates: readonly (Period | null)[],
  anchor: Day,
  to: Direction | Stated['relation'],
): Period | null {
  const all = candidates.filter((one) => one !== null)
  const before = all.findLast(({ first }) => first <= anchor) ?? null
  const after = all.find(({ last }) => last >= anchor) ?? null
  if (to === 'last') return all.findLast(({ last }) => last < anchor) ?? null
  if (to === 'next') return all.find(({ first }) => first > anchor) ?? null
  if (to === 'this') return all[Math.floor(all.length / 2)] ?? null
  if (to === 'past') return isNear(before, anchor) || after === null ? before : after
  if (to === 'future') return isNear(after, anchor) || before === null ? after : before
  return nearer(before, after, anchor)
}

const isNear = (one: Period | null, anchor: Day): boolean => one !== null && distance(one, anchor) <= tooFar(one)

const distance = ({ first, last }: Period, anchor: Day): number => Math.max(0, anchor - last, first - anchor)

function nearer(before: Period | null, after: Period | null, anchor: Day): Period | null {
  if (before === null || after === null) return before ?? after
  return distance(before, anchor) <= distance(after, anchor) ? before : after
}
