import type { EntityKind, NameKind } from '../generated/client/enums.ts'
import type { Known } from './known-entities.ts'

/** An entity of a text as far as it tells whom of the base it may be. */
export type Wanted = Readonly<{
  kind: EntityKind
  names: readonly Readonly<{ normalised: string; kind: NameKind }>[]
  identifiers: Known['identifiers']
  circle: readonly string[]
}>

export type Likeness = Readonly<{ known: Known; score: number; rule: string }>

/** From here on an entity of the base is taken for the one in the text, if no other comes near. */
export const SURE = 0.7
export const MARGIN = 0.1

/** How far a name of a kind tells its bearer from others, and the rule that rests on it. */
const strengths: Readonly<Record<Exclude<NameKind, 'WEAK'>, Readonly<{ score: number; rule: string }>>> = {
  PREFERRED: { score: 0.9, rule: 'same-name' },
  ALIAS: { score: 0.85, rule: 'other-name' },
  TRANSLITERATION: { score: 0.85, rule: 'other-spelling' },
  FORMER: { score: 0.8, rule: 'former-name' },
  ABBREVIATION: { score: 0.75, rule: 'abbreviation' },
}
/** Many are called Zhao. */
const ONE_WORD = 0.6
/** A name that is the main one of neither: two agencies with different names may share an abbreviation. */
const BY_THE_WAY = 0.65
const SAME_CIRCLE = 0.2
const OTHER_CIRCLE = -0.4
const SAME_ARTICLE = 0.2

/** How likely the entity of the base is the one in the text; null where it is another. May exceed 1. */
export function likeness(wanted: Wanted, known: Known): Likeness | null {
  const identified = sameIdentifiers(wanted, known)
  if (identified === 'conflict') return null
  if (identified === 'same') return { known, score: 2, rule: 'same-identifier' }
  const named = bestName(wanted, known)
  const fit = kindFit(wanted.kind, known.kind)
  if (named === null || fit === 0) return null
  const { score, suffix } = circleOf(wanted, known)
  const here = known.isHere ? SAME_ARTICLE : 0
  return { known, score: named.score * fit + score + here, rule: `${named.rule}${suffix}` }
}

function sameIdentifiers(wanted: Wanted, known: Known): 'same' | 'conflict' | 'unknown' {
  const values = new Map(known.identifiers.map(({ scheme, value }) => [scheme, value]))
  const shared = wanted.identifiers.filter(({ scheme }) => values.has(scheme))
  const has = (one: Known['identifiers'][number]) =>
    known.identifiers.some(({ scheme, value }) => scheme === one.scheme && value === one.value)
  if (shared.length === 0) return 'unknown'
  return shared.some(has) ? 'same' : 'conflict'
}

function bestName(wanted: Wanted, known: Known): Readonly<{ score: number; rule: string }> | null {
  let best: Readonly<{ score: number; rule: string }> | null = null
  for (const { normalised, kind } of wanted.names) {
    const same = known.names.find((name) => name.normalised === normalised && name.kind !== 'WEAK')
    if (same === undefined || same.kind === 'WEAK' || kind === 'WEAK') continue
    const [one, other] = [strengths[kind], strengths[same.kind]]
    const weaker = one.score < other.score ? one : other
    const isMain = kind === 'PREFERRED' || same.kind === 'PREFERRED'
    const isSingle = wanted.kind === 'PERSON' && !normalised.includes(' ')
    const found = {
      score: weaker.score * (isMain ? 1 : BY_THE_WAY) * (isSingle ? ONE_WORD : 1),
      rule: isSingle ? 'single-name' : weaker.rule,
    }
    if (best === null || found.score > best.score) best = found
  }
  return best
}

const places: ReadonlySet<EntityKind> = new Set(['GEOPOLITICAL', 'PLACE'])

/** A state may be taken for a place and the other way round, for "Georgia" is both; nothing else for another. */
function kindFit(one: EntityKind, other: EntityKind): number {
  if (one === other) return 1
  return places.has(one) && places.has(other) ? 0.9 : 0
}

/** Whom a person serves or deals with tells people of one name apart. */
function circleOf(wanted: Wanted, known: Known): Readonly<{ score: number; suffix: string }> {
  if (wanted.kind !== 'PERSON' || wanted.circle.length === 0 || known.circle.length === 0)
    return { score: 0, suffix: '' }
  return wanted.circle.some((id) => known.circle.includes(id))
    ? { score: SAME_CIRCLE, suffix: '-and-circle' }
    : { score: OTHER_CIRCLE, suffix: '-other-circle' }
}
