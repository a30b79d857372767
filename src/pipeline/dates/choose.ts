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
  switch (to) {
    case 'last':
      return all.findLast(({ last }) => last < anchor) ?? null
    case 'next':
      return all.find(({ first }) => first > anchor) ?? null
    case 'this':
      return all[Math.floor(all.length / 2)] ?? null
    case 'past':
      return before !== null && (distance(before, anchor) <= tooFar(before) || after === null) ? before : after
    case 'future':
      return after !== null && (distance(after, anchor) <= tooFar(after) || before === null) ? after : before
    default:
      return nearer(before, after, anchor)
  }
}

const distance = ({ first, last }: Period, anchor: Day): number => Math.max(0, anchor - last, first - anchor)

function nearer(before: Period | null, after: Period | null, anchor: Day): Period | null {
  if (before === null || after === null) return before ?? after
  return distance(before, anchor) <= distance(after, anchor) ? before : after
}
