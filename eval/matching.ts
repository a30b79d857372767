import type { Span } from './gold.ts'

/** Counts over a whole set, to be added up over its documents. */
export type Counts = Readonly<{ right: number; found: number; gold: number }>

export const none: Counts = { right: 0, found: 0, gold: 0 }

export const add = (a: Counts, b: Counts): Counts => ({
  right: a.right + b.right,
  found: a.found + b.found,
  gold: a.gold + b.gold,
})

export const precision = ({ right, found }: Counts): number => (found === 0 ? 0 : right / found)
export const recall = ({ right, gold }: Counts): number => (gold === 0 ? 0 : right / gold)

/** Harmonic mean of precision and recall. */
export const f1 = ({ right, found, gold }: Counts): number => (found + gold === 0 ? 0 : (2 * right) / (found + gold))

/**
 * Pairs each gold item with at most one found item and the other way round: the best score first, ties in the order of
 * the lists. Pairs that score 0 are none.
 */
export function pairs<G, F>(
  gold: readonly G[],
  found: readonly F[],
  score: (gold: G, found: F) => number,
): (readonly [G, F])[] {
  const rivals = gold.flatMap((g, at) => found.map((f, place) => ({ g, f, at, place, score: score(g, f) })))
  const ranked = rivals
    .filter((rival) => rival.score > 0)
    .toSorted((a, b) => b.score - a.score || a.at - b.at || a.place - b.place)
  const takenGold = new Set<number>()
  const takenFound = new Set<number>()
  const chosen: (readonly [G, F])[] = []
  for (const { g, f, at, place } of ranked) {
    if (takenGold.has(at) || takenFound.has(place)) continue
    takenGold.add(at)
    takenFound.add(place)
    chosen.push([g, f])
  }
  return chosen
}

/** Characters in both. */
export const shared = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, one) =>
      sum +
      b.reduce((part, other) => part + Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)), 0),
    0,
  )

export const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)

export const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

/** Share of the shorter that is common. */
export const overlap = (a: readonly Span[], b: readonly Span[]): number =>
  shared(a, b) / Math.max(1, Math.min(length(a), length(b)))
