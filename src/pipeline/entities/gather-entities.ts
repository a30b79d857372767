import type { Draft } from '../draft.ts'
import type { Gathering } from './gathering.ts'
import { gatheringOf } from './gathering.ts'
import { finished } from './finished.ts'
import { gatherBareNominals } from './bare-nominals.ts'
import { gatherGovernments } from './governments.ts'
import { gatherOfficeNominals } from './office-nominals.ts'
import { gatherPairs } from './pairs.ts'
import { gatherPeople } from './people.ts'
import { gatherPlaces } from './states.ts'
import { gatherPronouns } from './pronouns.ts'
import { gatherRoleMentions } from './role-mentions.ts'
import { gatherThings } from './things.ts'

/** The order is the design: names before the words that stand for them, pronouns last. */
const finders: readonly ((gathering: Gathering) => void)[] = [
  gatherPeople,
  gatherPlaces,
  ...(['ORGANIZATION', 'AGREEMENT', 'WORK', 'CONCEPT', 'OTHER'] as const).map(
    (kind) => (gathering: Gathering) => gatherThings(gathering, kind),
  ),
  gatherRoleMentions,
  gatherGovernments,
  gatherOfficeNominals,
  gatherBareNominals,
  gatherPronouns,
  gatherPairs,
]

/** Gathers the names of each thing, and the words that stand for it, into an entity. */
export function gatherEntities(draft: Draft): Draft {
  const gathering = gatheringOf(draft)
  for (const find of finders) find(gathering)
  const entities = gathering.clusters.filter(({ mentions }) => mentions.length > 0).map(finished)
  return { ...draft, entities: entities.toSorted((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0)) }
}
