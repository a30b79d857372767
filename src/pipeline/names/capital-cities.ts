import { stateWithCapital } from '../gazetteer/states.ts'
import type { MatchKind } from '../gazetteer/matches.ts'
import { isGivenName } from './word-evidence.ts'
import { nameParticles } from './word-lists.ts'
import type { Candidate, Listed, Sieve } from './candidate.ts'

/** A capital alone is no person where the text names nobody so: [Washington] said on Monday. */
export const capitalCities: Sieve = ({ tokens }, candidates) => {
  const textAt = (at: number) => tokens[at]?.text ?? ''
  const families = new Set(
    candidates.filter(({ kind, first, last }) => kind === 'PERSON' && last > first).map(({ last }) => textAt(last)),
  )
  return candidates.map((candidate) => {
    const { first, last, kind } = candidate
    const name = textAt(first)
    const isCapital = kind === 'PERSON' && first === last && !families.has(name) && stateWithCapital(name) !== null
    return isCapital ? { ...candidate, kind: 'GEOPOLITICAL', rule: 'capital-city', confidence: 0.8 } : candidate
  })
}

const governed = new Set('town city village district province neighbourhood neighborhood suburb region port'.split(' '))

/** What is near, called a town or followed by its province is no person: near [Al Qarrash], of [Millbrook], Virginia. */
export const besidePlaceWords: Sieve = (draft, candidates) => {
  const listed = new Map(draft.matches.map((match) => [match.first, match.kind] as const))
  return candidates.map((candidate) => {
    const isLoose = candidate.kind === 'PERSON' || (candidate.kind === 'ORGANIZATION' && candidate.confidence < 0.9)
    if (!isLoose || !isBeside(draft, candidate, listed)) return candidate
    return { ...candidate, kind: 'GEOPOLITICAL', rule: 'beside-place-word', confidence: 0.8 }
  })
}

function isBeside({ tokens }: Listed, { first, last }: Candidate, listed: ReadonlyMap<number, MatchKind>): boolean {
  const [before, further] = [tokens[first - 1]?.lower ?? '', tokens[first - 2]?.lower ?? '']
  const next = tokens[last + 1]
  const word = tokens[first]?.lower ?? ''
  if (last > first && isGivenName(word) && !nameParticles.has(word)) return false // "stood near Ann Lee"
  if (before === 'near' || (before === 'of' && governed.has(further)) || governed.has(next?.text ?? '')) return true
  return /^(?:in|from|of|near)$/.test(before) && next?.text === ',' && listed.get(last + 2) === 'GEOPOLITICAL'
}
