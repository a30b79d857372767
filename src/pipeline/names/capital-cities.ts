import { stateWithCapital } from '../gazetteer/states.ts'
import type { Sieve } from './candidate.ts'

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
