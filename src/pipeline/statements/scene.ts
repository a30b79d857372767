import type { Draft, Range, TimeExpression, Token } from '../draft.ts'
import type { Tree } from '../syntax/tree.ts'
import { treeOf } from '../syntax/tree.ts'
import type { Cue } from './cues.ts'
import { cueOf, surelySaid } from './cues.ts'

/** A verb of saying or thinking where it stands. */
export type CueSite = Readonly<{ token: Token; cue: Cue }>

/** What the sieves look at: the draft, its trees, where its quotations lie, where its cues are. */
export type Scene = Readonly<{
  draft: Draft
  tree: Tree
  /** By number of a token, the number of the quotation in which it stands, marks included; -1 outside. */
  quotationOf: Int32Array
  /** Numbers of the first and last token of each quotation, marks included. */
  spans: readonly Readonly<{ first: number; last: number }>[]
  /** By number of a token, the number of the time expression in which it stands; -1 outside. */
  dateOf: Int32Array
  sites: readonly CueSite[]
  /** By number of a token. */
  siteAt: ReadonlyMap<number, CueSite>
}>

export function sceneOf(draft: Draft): Scene {
  const tree = treeOf(draft.tokens)
  const { numberOf: quotationOf, spans } = placed(draft.tokens, draft.quotations)
  const { numberOf: dateOf } = placed(draft.tokens, draft.dates)
  const sites = draft.tokens.flatMap((token): CueSite[] => {
    const cue = cueOf(token.lower)
    return cue && isVerb(draft, token) ? [{ token, cue }] : []
  })
  const siteAt = new Map(sites.map((site) => [site.token.index, site]))
  return { draft, tree, quotationOf, spans, dateOf, sites, siteAt }
}

type Placed = Readonly<{ numberOf: Int32Array; spans: Scene['spans'] }>

/** Which of the ranges, in the order of the text, each token stands in. */
function placed(tokens: readonly Token[], ranges: readonly Range[]): Placed {
  const numberOf = new Int32Array(tokens.length).fill(-1)
  const spans = ranges.map(() => ({ first: -1, last: -2 }))
  let number = 0
  for (const { index, start, end } of tokens) {
    while (number < ranges.length && (ranges[number]?.end ?? 0) <= start) number++
    const span = spans[number]
    if (!span || (ranges[number]?.start ?? 0) >= end) continue
    numberOf[index] = number
    if (span.first < 0) span.first = index
    span.last = index
  }
  return { numberOf, spans }
}

/** After a name or pronoun, or before a quotation, a word of saying is a verb whatever the tagger says. */
function isVerb({ tokens, view }: Draft, { index, tag, lower, end }: Token): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]]
  if (tag === 'VERB') return !(/^(?:ADP|DET|ADJ)$/.test(before?.tag ?? '') && lower.endsWith('s')) // "over fears"
  if (surelySaid.has(lower)) return !/^(?:a|an|the)$/.test(before?.lower ?? '')
  if (/^:? ?["“]\p{L}/u.test(view.slice(end, end + 4))) return /[sd]$/.test(lower) && before?.tag !== 'DET'
  const nominative = /^(?:he|she|they|it|we|i)$/
  return (
    tag === 'ADJ' &&
    lower.endsWith('ed') &&
    (nominative.test(before?.lower ?? '') || nominative.test(after?.lower ?? ''))
  )
}

export const textOf = ({ draft }: Scene, { start, end }: Range): string => draft.view.slice(start, end)

/** The time expression of which the token is a word. */
export const dateAt = ({ dateOf, draft }: Scene, { index }: Token): TimeExpression | undefined =>
  draft.dates[dateOf[index] ?? -1]

/** How many words, marks not counted. */
export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0
