import type { FuzzyDate } from '#core/fuzzy-date.ts'
import { edtfBounds } from '#core/fuzzy-date.ts'
import type { Anchor } from '#core/span.ts'
import type { Reading } from '#core/reading.ts'
import { TextIndex } from '#core/span.ts'
import type { Draft, DraftParty, Range, TimeExpression } from '../draft.ts'

/** What turns the numbers and offsets of a draft into the names and anchors of a reading. */
export type Context = Readonly<{
  draft: Draft
  anchor: (range: Range) => Anchor
  /** Slug of the entity of a number. */
  slug: (entity: number) => string
  /** Key of the affiliation of a number; null where it is none. */
  affiliationKey: (affiliation: number) => string | null
  /** Key of the affiliation in whose capacity the party acts, where its own words name the office. */
  capacity: (party: DraftParty) => string | null
}>

type Taker = Omit<Reading['statements'][number]['parties'][number], 'role'>

/** `slugs` and `keys` are those of the draft's entities and affiliations, in its order. */
export function contextOf(draft: Draft, slugs: readonly string[], keys: readonly (string | null)[]): Context {
  const index = new TextIndex(draft.document.text)
  const affiliationKey = (affiliation: number) => keys[affiliation] ?? null
  return {
    draft,
    anchor: ({ start, end }) => index.anchor(start, end),
    slug: (entity) => slugs[entity] ?? '',
    affiliationKey,
    capacity: ({ words, entity }) => {
      const at = draft.affiliations.findIndex(({ holder, support }) => holder === entity && meet(support, words))
      return affiliationKey(at)
    },
  }
}

export function takerOf(context: Context, party: DraftParty): Taker {
  const { anchor, slug, capacity } = context
  const words = anchor(party.words)
  const entity = party.entity === null ? null : slug(party.entity)
  return { entity, label: words.exact, capacity: capacity(party), words: [words], found: party.found }
}

/** One party of each entity or label, as it is first named. */
export const distinctParties = <Party extends DraftParty>(parties: readonly Party[], draft: Draft): Party[] =>
  [...Map.groupBy(parties, (party) => keyOf(party, draft)).values()].flatMap(([first]) => (first ? [first] : []))

/** One taker of each entity or label, with all the words that name it. */
export const takersOf = (context: Context, parties: readonly DraftParty[]): Taker[] =>
  [...Map.groupBy(parties, (party) => keyOf(party, context.draft)).values()].flatMap((same) => {
    const [first, ...others] = same.map((party) => takerOf(context, party))
    if (first === undefined) return []
    const capacity = [first, ...others].find((taker) => taker.capacity !== null)?.capacity ?? null
    return [{ ...first, capacity, words: [first, ...others].flatMap(({ words }) => words) }]
  })

const keyOf = ({ entity, words }: DraftParty, { document }: Draft) =>
  entity ?? document.text.slice(words.start, words.end)

/** Null where the words give no day. */
export function dateOf(expression: TimeExpression | null, context: Context): FuzzyDate | null {
  if (expression === null || expression.edtf === null) return null
  const bounds = edtfBounds(expression.edtf)
  if (bounds === null) return null
  const text = context.anchor(expression).exact
  return { text, edtf: expression.edtf, ...bounds, basis: expression.basis }
}

const meet = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end
