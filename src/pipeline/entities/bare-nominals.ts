import type { Token } from '../draft.ts'
import { organizationHeads } from '../names/word-lists.ts'
import { childOf, headOf } from '../syntax/tree.ts'
import type { Cluster, Gathering } from './gathering.ts'
import { addMention } from './gathering.ts'

const agreements = ['treaty', 'pact', 'deal', 'accord', 'agreement', 'convention', 'truce', 'protocol']
/** How many clauses around a word are looked at. */
const deepest = 16
const countries = new Set(['country', 'nation', 'kingdom', 'republic'])

/** "[the ambassador] said": a noun that fits one thing of the text alone and has no other words with it. */
export function gatherBareNominals(gathering: Gathering): void {
  const known = clustersByNoun(gathering)
  for (const noun of gathering.draft.tokens) {
    const article = articleOf(gathering, noun)
    if (!article || !isBareNoun(gathering, noun)) continue
    const range = { start: article.start, end: noun.end }
    const candidates = known.get(gathering.draft.view.slice(article.end + 1, noun.end).toLowerCase())
    const [only] = candidates ?? []
    if (only && candidates?.size === 1)
      addMention(gathering, only, range, noun, { form: 'NOMINAL', rule: 'only-one-of-its-sort', confidence: 0.9 })
    else if (countries.has(noun.lower)) gatherCountry(gathering, noun, range)
  }
}

/** "the" before "minister" or before "foreign minister". */
function articleOf({ draft: { tokens }, nameAt }: Gathering, { index }: Token): Token | undefined {
  const before = [tokens[index - 1], tokens[index - 2]]
  if (before[0] && nameAt.has(before[0].index)) return undefined
  return before.find((token) => token?.lower === 'the')
}

/** By the nouns that say what it is: "president" of who is called so, "ministry" of the Ministry of Defence. */
function clustersByNoun({ clusters }: Gathering): ReadonlyMap<string, ReadonlySet<Cluster>> {
  const known = new Map<string, Set<Cluster>>()
  for (const cluster of clusters)
    for (const noun of nounsOf(cluster)) known.set(noun, (known.get(noun) ?? new Set<Cluster>()).add(cluster))
  return known
}

function nounsOf({ kind, roles, forms }: Cluster): readonly string[] {
  if (kind === 'PERSON') return [...roles]
  if (kind === 'AGREEMENT') return agreements
  if (kind !== 'ORGANIZATION') return []
  return [...forms.keys()].flatMap((form) => {
    const words = form.toLowerCase().split(' ')
    const last = words.length > 1 ? words.slice(-1) : []
    return [...words.slice(0, 1).filter((word) => organizationHeads.has(word)), ...last]
  })
}

/** No word but the article belongs to it, neither before nor behind; it is no part of a name or title. */
export function isBareNoun({ draft: { tokens }, nameAt, mentioned }: Gathering, noun: Token): boolean {
  if (noun.tag !== 'NOUN' && noun.tag !== 'PROPN') return false
  if (nameAt.has(noun.index) || mentioned.has(noun.index)) return false
  const next = tokens[noun.index + 1]
  if (!next) return true
  return (
    (!nameAt.has(next.index) &&
      !['NOUN', 'PROPN', 'PART'].includes(next.tag) &&
      !['of', '-', 'for'].includes(next.lower)) ||
    ["'s", "'"].includes(next.lower)
  )
}

/** "North Korean leader Kim Jong-un said [the country] should": the state that the subject is, or speaks for. */
function gatherCountry(gathering: Gathering, noun: Token, range: { start: number; end: number }): void {
  const { tree, mentioned } = gathering
  let steps = 0
  for (let at = headOf(tree, noun); at && steps < deepest; at = headOf(tree, at), steps++) {
    const subject = childOf(tree, at, 'nsubj', 'nsubj:pass')
    if (!subject || subject.index >= noun.index) continue
    const cluster = mentioned.get(subject.index)
    const state = cluster?.state ? cluster : cluster?.owner
    if (state?.state)
      addMention(gathering, state, range, noun, { form: 'NOMINAL', rule: 'country-of-subject', confidence: 0.8 })
    return
  }
}
