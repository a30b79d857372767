import type { Match } from '../gazetteer/matches.ts'
import type { Candidate, Listed, Sieve } from './candidate.ts'
import { hasCapital } from './candidate.ts'
import { isGivenName } from './word-evidence.ts'
import { envoys, organizationHeads } from './word-lists.ts'

/**
 * Names that stand beside each other without a mark between them are told apart: the envoy to [Beijing] [Ri Ryong-nam],
 * the [China] [North Korea] border, [Anna Berg] of the [Labour Party].
 */
export const joinedNames: Sieve = (draft, candidates) => {
  const states = new Map(draft.matches.filter(isState).map((match) => [match.first, match] as const))
  return candidates.flatMap((candidate) => {
    const member = memberOf(draft, candidate) ?? secretaryOf(draft, candidate)
    if (member) return member
    const match = states.get(candidate.first)
    if (!match || match.last >= candidate.last) return [candidate]
    return afterEnvoy(draft, candidate, match) ?? onlyStates(states, candidate) ?? [candidate]
  })
}

/** Somebody with a given name, "of" and what is an organisation by its head. */
function memberOf({ tokens }: Listed, candidate: Candidate): Candidate[] | null {
  const { first, last, kind } = candidate
  if (kind !== 'PERSON' && kind !== 'ORGANIZATION') return null
  const of = tokens.slice(first, last).find(({ lower }) => lower === 'of')?.index ?? -1
  const head = tokens[last]?.lower ?? ''
  if (of <= first || !isGivenName(tokens[first]?.lower ?? '') || !organizationHeads.has(head)) return null
  const behind = tokens[of + 1]?.lower === 'the' ? of + 2 : of + 1
  if (behind > last) return null
  const rule = 'person-of-organization'
  const person = { ...candidate, last: of - 1, kind: 'PERSON', rule } as const
  return [person, { ...candidate, first: behind, kind: 'ORGANIZATION', rule }]
}

const offices = new Set('state defense defence staff treasury homeland commerce labor'.split(' '))

/** Secretary of State [Blinken]: the office is no part of the name. */
function secretaryOf({ tokens }: Listed, candidate: Candidate): Candidate[] | null {
  const { first, last } = candidate
  const isOffice = offices.has(tokens[first]?.lower ?? '') && tokens[first - 1]?.lower === 'of'
  if (!isOffice || last === first || !/^(?:secretary|minister|chief)$/.test(tokens[first - 2]?.lower ?? '')) return null
  if (!hasCapital(tokens[first + 1])) return null
  return [{ ...candidate, first: first + 1, kind: 'PERSON', rule: 'person-behind-office', confidence: 0.85 }]
}

const isState = ({ kind }: Match): boolean => kind === 'STATE' || kind === 'GEOPOLITICAL'

function afterEnvoy({ tokens }: Listed, candidate: Candidate, match: Match): Candidate[] | null {
  const preposition = tokens[candidate.first - 1]?.lower === 'the' ? candidate.first - 2 : candidate.first - 1
  const sent = tokens[preposition]?.lower === 'to' && envoys.has(tokens[preposition - 1]?.lower ?? '')
  if (!sent || !hasCapital(tokens[match.last + 1])) return null
  const person = { ...candidate, first: match.last + 1, kind: 'PERSON', rule: 'person-after-envoy' } as const
  return [part(candidate, match), person]
}

/** The candidate's words are states and nothing more. */
function onlyStates(states: ReadonlyMap<number, Match>, candidate: Candidate): Candidate[] | null {
  const parts: Candidate[] = []
  for (let at = candidate.first; at <= candidate.last;) {
    const match = states.get(at)
    if (!match || match.last > candidate.last) return null
    parts.push(part(candidate, match))
    at = match.last + 1
  }
  return parts
}

const part = (candidate: Candidate, { first, last }: Match): Candidate => ({
  ...candidate,
  first,
  last,
  kind: 'GEOPOLITICAL',
  rule: 'listed-state',
})
