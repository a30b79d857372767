import type { Draft, Name } from '../draft.ts'
import { gazetteerMatches } from '../gazetteer/matches.ts'
import { acronymNames, capitalsAreNoPerson } from './acronyms.ts'
import { agreementNames } from './agreements.ts'
import { besidePlaceWords, capitalCities } from './capital-cities.ts'
import type { Candidate, Listed, Sieve } from './candidate.ts'
import { everyMention, oneKindPerName, partsOfOrganizations, partsOfPeople } from './consistency.ts'
import { joinedNames } from './joined-names.ts'
import { listedNames } from './listed-names.ts'
import { trimNames, withGivenName } from './name-edges.ts'
import { taggedNames } from './tagged-names.ts'
import { workNames } from './works.ts'

/** The order is the design: who comes later sees what is there and may overrule it. */
const sieves: readonly Sieve[] = [
  taggedNames,
  trimNames,
  withGivenName,
  joinedNames,
  capitalsAreNoPerson,
  capitalCities,
  besidePlaceWords,
  listedNames,
  acronymNames,
  partsOfOrganizations,
  partsOfPeople,
  oneKindPerName,
  everyMention,
  agreementNames, // last, for they swallow the states and cities in them
  acronymNames, // again, for treaties have them too
  workNames,
]

/** Finds the names in the text, those of states also as adjectives: [Chinese] President [Xi Jinping]. */
export function findNames(draft: Draft): Draft {
  const listed: Listed = { ...draft, matches: gazetteerMatches(draft.view, draft.tokens) }
  const candidates = sieves.reduce<readonly Candidate[]>((found, sieve) => sieve(listed, found), [])
  return { ...draft, names: candidates.map((candidate) => nameOf(draft, candidate)) }
}

const nameOf = ({ tokens }: Draft, { first, last, kind, adjective, rule, confidence }: Candidate): Name => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[last]?.end ?? 0,
  kind,
  adjective,
  found: { rule, confidence },
})
