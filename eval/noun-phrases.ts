import type { Draft, DraftEntity, DraftMention, Range } from '#pipeline/draft.ts'
import { standsForGovernment } from '#pipeline/entities/metonyms.ts'
import { personTitles } from '#pipeline/names/word-lists.ts'
import { readDraft } from '#pipeline/read.ts'
import { headOf, treeOf } from '#pipeline/syntax/tree.ts'
import type { Tree } from '#pipeline/syntax/tree.ts'
import type { Marked, MarkedSpan } from './gold.ts'

/** Sets in whose gold every noun phrase of a person, place or body is marked, and a state that acts is a body. */
const sets: ReadonlySet<string> = new Set(['names-re3d'])

/** Adds what was read in the texts of such a set as its standard would mark it, in a layer of its own. */
export function withNounPhrases(set: string, found: readonly Marked[]): readonly Marked[] {
  if (!sets.has(set)) return found
  return found.map((document) => {
    const { text, spans = [] } = document
    const nothing = { published: null, title: null, url: null, publisher: null }
    return { ...document, spans: [...spans, ...nounPhrases(readDraft({ text, ...nothing, language: 'en' }))] }
  })
}

/**
 * The mentions of a draft as a standard of noun phrases marks them: with "the" and titles, words that stand for a
 * name too, a state that acts as an organisation, none inside another. The reader itself marks names.
 */
function nounPhrases(draft: Draft): MarkedSpan[] {
  const tree = treeOf(draft.tokens)
  const adjectives = new Set(draft.names.filter(({ adjective }) => adjective).map(({ start }) => start))
  const spans = draft.entities.flatMap((entity, number) =>
    entity.mentions
      .filter(({ start, form }) => form !== 'NAME' || !adjectives.has(start))
      .flatMap((mention): MarkedSpan[] => {
        const type = typeOf(draft, tree, entity, mention)
        return type === null ? [] : [{ layer: 'phrase', type, ...widened(draft, number, mention) }]
      }),
  )
  return spans.filter((one) => !spans.some((other) => other !== one && isInside(one, other)))
}

const isInside = (one: Range, other: Range): boolean =>
  other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start

function typeOf(
  { tokens }: Draft,
  tree: Tree,
  { kind }: DraftEntity,
  { start, end, form }: DraftMention,
): string | null {
  if (kind === 'PERSON') return 'PER'
  if (kind === 'ORGANIZATION') return 'ORG'
  if (kind !== 'GEOPOLITICAL' && kind !== 'PLACE') return null
  if (form === 'METONYM' || form === 'PRONOUN') return 'ORG'
  const inside = tokens.filter((token) => token.start >= start && token.end <= end)
  const top = inside.find((token) => !inside.some(({ index }) => index === headOf(tree, token)?.index))
  return kind === 'GEOPOLITICAL' && top && standsForGovernment(tree, top) ? 'ORG' : 'LOC'
}

/** With the office or titles before a person, and "the" before anything. */
function widened({ tokens, affiliations, view }: Draft, number: number, { start, end, form }: DraftMention): Range {
  const before = affiliations.filter(({ holder, support }) => holder === number && support.end === end)
  const office = before.find(({ support }) => !view.slice(support.start, start).includes(','))
  let from = form === 'NAME' && office ? office.support.start : start
  for (let at = tokens.findIndex((token) => token.start === from) - 1; at >= 0; at--) {
    const { lower, start: word } = tokens[at] ?? { lower: '', start: 0 }
    if (lower !== 'the' && !(form === 'NAME' && personTitles.has(lower.replace(/\.$/, '')))) break
    from = word
    if (lower === 'the') break
  }
  return { start: from, end }
}
