import type { Draft, EntityKind } from '../draft.ts'
import type { Match, MatchKind } from '../gazetteer/matches.ts'
import type { Candidate, Sieve } from './candidate.ts'
import { hasCapital, startsSentence, takenBy, withNew } from './candidate.ts'
import { alsoWords, commonWords } from './word-lists.ts'

/** "Russians" are no name. */
type Entry = Match & Readonly<{ kind: Exclude<MatchKind, 'PEOPLE'> }>

const isEntry = (match: Match): match is Entry => match.kind !== 'PEOPLE'

const kinds: Readonly<Record<Entry['kind'], EntityKind>> = {
  STATE: 'GEOPOLITICAL',
  GEOPOLITICAL: 'GEOPOLITICAL',
  PLACE: 'PLACE',
  ORGANIZATION: 'ORGANIZATION',
  ADJECTIVE: 'GEOPOLITICAL',
}

const confidences = { STATE: 0.95, ADJECTIVE: 0.95, GEOPOLITICAL: 0.83, PLACE: 0.83, ORGANIZATION: 0.87 } as const

/**
 * What stands in the gazetteer: [Chinese] President Xi will visit [South Korea], said the [FT]. An entry decides the
 * kind of a name that is the entry and nothing more, and adds a name where the tagger saw none.
 */
export const listedNames: Sieve = (draft, candidates) => {
  const matches = draft.matches.filter(isEntry).filter((match) => counts(draft, match))
  const firm = candidates.filter((candidate) => !isLoose(draft, candidate))
  const taken = takenBy(firm)
  const added = matches.flatMap((match): Candidate[] => {
    const same = taken.get(match.first)
    if (same?.first === match.first && same.last === match.last) return decided(same, match)
    return swallows(match, taken) ? [listed(match)] : []
  })
  return withNew(candidates, added)
}

function listed({ first, last, kind }: Entry): Candidate {
  const rule = kind === 'ADJECTIVE' ? 'state-adjective' : `listed-${sort(kind)}`
  return { first, last, kind: kinds[kind], adjective: kind === 'ADJECTIVE', rule, confidence: confidences[kind] }
}

const sort = (kind: Entry['kind']): string => (kind === 'GEOPOLITICAL' ? 'place' : kind.toLowerCase())

/** The tagger keeps a person that has the name of a place where it is sure: [Chad] said he was sorry. */
function decided(same: Candidate, match: Entry): Candidate[] {
  if (match.kind === 'STATE' || match.kind === 'ADJECTIVE' || same.kind === kinds[match.kind]) return [listed(match)]
  if (match.kind === 'ORGANIZATION' && same.kind !== 'PERSON') return [listed(match)]
  if (same.kind === 'OTHER' || same.confidence < 0.7) return [listed(match)]
  return []
}

/** "Hong Kong legislative election" names Hong Kong: what is no person, organisation or place and ends in a small word. */
const isLoose = ({ tokens }: Draft, { last, kind }: Candidate): boolean => kind === 'OTHER' && !hasCapital(tokens[last])

/** Whether nothing stands there or only what the tagger cut short: South China [Sea] → [South China Sea]. */
function swallows({ first, last }: Entry, taken: ReadonlyMap<number, Candidate>): boolean {
  for (let at = first; at <= last; at++) {
    const other = taken.get(at)
    if (other && (other.first < first || other.last > last)) return false
  }
  return true
}

/** "May", "Turkey" and "us" at the wrong place are words: an entry of one small word needs its capital. */
function counts(draft: Draft, { first, last, kind }: Entry): boolean {
  const token = draft.tokens[first]
  if (!token) return false
  if (/^(?:\$|dollars?$)/.test(draft.tokens[last + 1]?.lower ?? '')) return false // "US$ 5"
  if (first === last && commonWords.has(token.lower))
    return token.text.length <= 3 && token.text === token.text.toUpperCase() && kind === 'STATE'
  if (first < last) return true
  if (kind === 'ADJECTIVE') return hasCapital(token)
  return hasCapital(token) && !(startsSentence(draft, first) && alsoWords.has(token.lower))
}
