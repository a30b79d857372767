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

const governed = new Set('town city village district province neighbourhood neighborhood suburb region port'.split(' '))

/** What is near or called a town is no person: near [Al Huwayjah], the town of [Tel Tamer]. */
export const behindPlaceWords: Sieve = ({ tokens }, candidates) =>
  candidates.map((candidate) => {
    const { first, kind } = candidate
    if (kind !== 'PERSON' && kind !== 'ORGANIZATION') return candidate
    const before = tokens[first - 1]?.lower ?? ''
    const isTown = before === 'of' && governed.has(tokens[first - 2]?.lower ?? '')
    if (!isTown && before !== 'near') return candidate
    if (kind === 'ORGANIZATION' && candidate.rule !== 'name-tagger') return candidate
    return { ...candidate, kind: 'GEOPOLITICAL', rule: 'behind-place-word', confidence: 0.8 }
  })
