import type { State } from '../gazetteer/states.ts'
import { normalName, stateNamed, stateOfAdjective, stateOfMetonym, stateOfPeople } from '../gazetteer/states.ts'
import type { Cluster, Gathering, Written } from './gathering.ts'
import { addName, newCluster } from './gathering.ts'
import { standsForGovernment } from './metonyms.ts'

/**
 * States by all their names and adjectives, and by their capitals where these stand for the government: "envoy to
 * [Beijing]" is China; "met in [Beijing]" is the city, which like any other place is a cluster of its own.
 */
export function gatherPlaces(gathering: Gathering): void {
  const [byCode, byName] = [new Map<string, Cluster>(), new Map<string, Cluster>()]
  const clusterOfState = (state: State) => {
    const cluster = byCode.get(state.code) ?? newCluster(gathering, 'GEOPOLITICAL', state)
    byCode.set(state.code, cluster)
    return cluster
  }
  const places = gathering.written.filter(({ name }) => name.kind === 'GEOPOLITICAL' || name.kind === 'PLACE')
  for (const written of places) {
    const state = stateOf(written)
    const government = state ? null : governmentOf(gathering, written)
    if (state) addName(gathering, written, clusterOfState(state), { weak: stateNamed(written.text) === null })
    else if (government)
      addName(gathering, written, clusterOfState(government), {
        ...{ form: 'METONYM', rule: 'capital-as-government', confidence: 0.85, weak: true },
      })
    else addName(gathering, written, placeCluster(gathering, written, byName))
  }
}

const stateOf = ({ name, text }: Written): State | null => {
  if (name.kind !== 'GEOPOLITICAL') return null
  return stateNamed(text) ?? stateOfAdjective(text) ?? stateOfPeople(text)
}

function governmentOf({ tree }: Gathering, { text, name, last }: Written): State | null {
  if (name.kind !== 'GEOPOLITICAL') return null
  const state = stateOfMetonym(text)
  return state && standsForGovernment(tree, last) ? state : null
}

function placeCluster(gathering: Gathering, { text, name }: Written, byName: Map<string, Cluster>): Cluster {
  const key = normalName(text)
    .toLowerCase()
    .replace(/^mt\b/, 'mount')
    .replace(/ city$/, '')
  const cluster = byName.get(key) ?? newCluster(gathering, name.kind)
  byName.set(key, cluster)
  return cluster
}
