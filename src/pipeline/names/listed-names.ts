import type { Draft, EntityKind } from '../draft.ts'
import type { Match, MatchKind } from '../gazetteer/matches.ts'
import type { Candidate, Sieve } from './candidate.ts'
import { hasCapital, startsSentence, takenBy, withNew } from './candidate.ts'
import { commonWords } from './word-lists.ts'

const kinds: Readonly<Record<Exclude<MatchKind, 'PEOPLE'>, EntityKind>> = {
  STATE: 'GEOPOLITICAL',
  GEOPOLITICAL: 'GEOPOLITICAL',
  PLACE: 'PLACE',
  ORGANIZATION: 'ORGANIZATION',
  ADJECTIVE: 'GEOPOLITICAL',
}

/**
 * What stands in the gazetteer: [Chinese] President Xi will visit [South Korea], said the [FT]. An entry decides the
 * kind of a name that is the entry and nothing more, and adds a name where the tagger saw none.
 */
export const listedNames: Sieve = (draft, candidates) => {
  const matches = draft.matches.filter((match) => counts(draft, match))
  const taken = takenBy(candidates)
  const byPlace = new Map(candidates.map((candidate) => [`${candidate.first}-${candidate.last}`, candidate]))
  const added = matches.flatMap((match): Candidate[] => {
    const same = byPlace.get(`${match.first}-${match.last}`)
    if (same) return decided(same, match)
    const free = !taken.has(match.first) && !taken.has(match.last)
    return free || swallows(match, candidates) ? [listed(match)] : []
  })
  return withNew(candidates, added)
}

function listed({ first, last, kind }: Match): Candidate {
  if (kind === 'PEOPLE') throw new TypeError('people are no names')
  const adjective = kind === 'ADJECTIVE'
  return {
    first,
    last,
    kind: kinds[kind],
    adjective,
    rule: adjective ? 'state-adjective' : `listed-${sort(kind)}`,
    confidence: 0.9,
  }
}

const sort = (kind: MatchKind): string => (kind === 'GEOPOLITICAL' ? 'place' : kind.toLowerCase())

/** The tagger keeps a person that has the name of a place where it is sure: [Chad] said he was sorry. */
function decided(same: Candidate, match: Match): Candidate[] {
  if (match.kind === 'STATE' || match.kind === 'ADJECTIVE') return [listed(match)]
  if (match.kind === 'ORGANIZATION' && same.kind !== 'PERSON') return [listed(match)]
  if (same.kind === 'OTHER' || same.confidence < 0.6) return [listed(match)]
  return []
}

/** A longer entry around what the tagger cut short: South China [Sea] → [South China Sea]. */
const swallows = (match: Match, candidates: readonly Candidate[]): boolean =>
  candidates.every(
    ({ first, last }) =>
      last < match.first ||
      first > match.last ||
      (first >= match.first && last <= match.last && match.last > match.first),
  )

/** "May", "Turkey" and "us" at the wrong place are words: an entry of one small word needs its capital. */
function counts(draft: Draft, { first, last, kind }: Match): boolean {
  const token = draft.tokens[first]
  if (!token || kind === 'PEOPLE') return false
  if (/^(?:\$|dollars?$)/.test(draft.tokens[last + 1]?.lower ?? '')) return false // "US$ 5"
  if (first === last && commonWords.has(token.lower))
    return token.text.length <= 3 && token.text === token.text.toUpperCase() && kind === 'STATE'
  if (first < last) return true
  if (kind === 'ADJECTIVE') return hasCapital(token)
  return hasCapital(token) && !(startsSentence(draft, first) && ambiguous.has(token.lower))
}

/** Entries that are words as well, when they begin a sentence. */
const ambiguous = new Set([
  'turkey',
  'chad',
  'jordan',
  'mali',
  'male',
  'bath',
  'nice',
  'reading',
  'split',
  'hull',
  'cork',
  'cars',
  'fed',
  'time',
  'diet',
  'labour',
  'congress',
  'quad',
  'amnesty',
  'gulf',
  'polish',
  'don',
  'po',
  'midway',
  'conservatives',
  'democrats',
  'republicans',
  'apple',
  'fox',
  'bild',
  'sun',
])
