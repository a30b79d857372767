import { idOf } from '#core/ids.ts'
import type { Reading } from '#core/reading.ts'
import { articleKey } from '../rows.ts'
import type { Base, Known } from './known-entities.ts'

/** An entity as an earlier reading of the same text named it, and what it is now. */
type Earlier = Readonly<{ slug: string; known: Known }>

/**
 * By slug, what earlier readings of this text took most of an entity's words for; so the same text read again means
 * the same. An entity that was merged away keeps the slug it was read under, so that the merge can be undone.
 */
export function alreadyPlaced(reading: Reading, base: Base): ReadonlyMap<string, Earlier> {
  const { versionId } = articleKey(reading)
  const places = Map.groupBy(base.placed, (place) => `${place.start} ${place.end}`)
  const knownById = new Map(base.known.map((known) => [known.id, known]))
  const earlier = (start: number, end: number): Earlier | null => {
    const [place, ...others] = places.get(`${start} ${end}`) ?? []
    if (others.length > 0) return null // "the two countries" tells neither from the other
    const known = place && knownById.get(place.entity)
    if (place === undefined || known === undefined) return null
    const named = Object.entries(known.aliases).find(([id]) => idOf('mention', versionId, start, end, id) === place.id)
    return { slug: named?.[1] ?? known.slug, known }
  }
  const votes = reading.entities.map(({ slug, mentions }) => ({
    slug,
    found: mentions.flatMap(({ start, end }) => earlier(start, end) ?? []),
  }))
  const most = votes.flatMap(({ slug, found }) => {
    const groups = [...Map.groupBy(found, (one) => one.slug).values()]
    const [largest] = groups.toSorted((one, other) => other.length - one.length)
    return largest?.[0] === undefined ? [] : [{ slug, earlier: largest[0], count: largest.length }]
  })
  // Where two entities share the words of one, it is the one that has more of them.
  const taken = new Set<string>()
  const placed = new Map<string, Earlier>()
  for (const { slug, earlier: one } of most.toSorted((a, b) => b.count - a.count)) {
    if (!taken.has(one.slug)) placed.set(slug, one)
    taken.add(one.slug)
  }
  return placed
}
