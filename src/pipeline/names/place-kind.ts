import type { EntityKind } from '../draft.ts'
import { placeNamed } from '../gazetteer/places.ts'
import { stateNamed } from '../gazetteer/states.ts'
import { placeHeads } from './word-lists.ts'

const governed = new Set([
  'city',
  'county',
  'district',
  'oblast',
  'province',
  'prefecture',
  'republic',
  'state',
  'suburb',
  'territory',
  'town',
  'village',
])

/** A place with a government is GEOPOLITICAL, as towns are; rivers, squares and regions are not. */
export function placeKind(name: string): Extract<EntityKind, 'GEOPOLITICAL' | 'PLACE'> {
  if (stateNamed(name)) return 'GEOPOLITICAL'
  const known = placeNamed(name)
  if (known) return known.kind
  const words = name.toLowerCase().split(/\s+/)
  const ends = [words.at(-1) ?? '', words[0] ?? '']
  if (ends.some((word) => governed.has(word))) return 'GEOPOLITICAL'
  return ends.some((word) => placeHeads.has(word)) ? 'PLACE' : 'GEOPOLITICAL'
}
