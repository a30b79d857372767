import { cityTable } from './city-table.ts'
import { bygoneStates, provinceTable, regionTable } from './place-table.ts'
import { normalName, states } from './states.ts'

/** A place that is no state. One with a government is GEOPOLITICAL; `code` is of the state it lies in. */
export type GazetteerPlace = Readonly<{ name: string; kind: 'GEOPOLITICAL' | 'PLACE'; code: string | null }>

const inStates = (table: string): GazetteerPlace[] =>
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [code = '', names = ''] = line.split(' | ')
      return names.split('; ').map((name) => ({ name, kind: 'GEOPOLITICAL' as const, code }))
    })

const named = (names: string, kind: GazetteerPlace['kind']): GazetteerPlace[] =>
  names
    .trim()
    .split(/; |\n/)
    .map((name) => ({ name, kind, code: null }))

const capitals: GazetteerPlace[] = states.flatMap(({ capitals: names, code }) =>
  names.map((name) => ({ name, kind: 'GEOPOLITICAL' as const, code })),
)

/** Capitals, other cities, provinces, states that are no more, then regions, waters, mountains and sights. */
export const places: readonly GazetteerPlace[] = [
  ...capitals,
  ...inStates(provinceTable),
  ...inStates(cityTable),
  ...named(bygoneStates, 'GEOPOLITICAL'),
  ...named(regionTable, 'PLACE'),
]

const byName: ReadonlyMap<string, GazetteerPlace> = new Map(
  places.toReversed().map((place) => [normalName(place.name), place] as const),
)

/** "Crimea", "the South China Sea". */
export const placeNamed = (name: string): GazetteerPlace | null => byName.get(normalName(name)) ?? null
