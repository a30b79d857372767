import type { Quotation, Token } from '../draft.ts'
import { speechVerbs } from '../names/word-lists.ts'
import { childOf, tokenAt } from '../syntax/tree.ts'
import type { Cluster, Gathering } from './gathering.ts'

/** How many words beside a quotation are looked at. */
const reach = 60

/** Who speaks in a quotation, where a verb of speech outside of it in the same sentences has a subject; by its number. */
export function quotedSpeakers(gathering: Gathering, quotedAt: (token: Token) => boolean): (Cluster | undefined)[] {
  const { quotations } = gathering.draft
  return quotations.map((quotation) => speakerOf(gathering, quotation, quotedAt))
}

function speakerOf(
  gathering: Gathering,
  { start, end }: Quotation,
  quotedAt: (token: Token) => boolean,
): Cluster | undefined {
  const { draft, tree, mentioned } = gathering
  const [first, last] = [tokenAt(draft.tokens, start), tokenAt(draft.tokens, end - 1)]
  const [from, to] = [draft.sentences[first?.sentence ?? -1], draft.sentences[last?.sentence ?? -1]]
  if (!from || !to) return undefined
  const before = draft.tokens.slice(Math.max(from.first, (first?.index ?? 0) - reach), first?.index)
  const after = (last?.index ?? 0) + 1
  const behind = draft.tokens.slice(after, Math.min(to.last + 1, after + reach))
  const speakers = [...behind, ...before.toReversed()].flatMap((verb) => {
    if (verb.tag !== 'VERB' || !speechVerbs.has(verb.lower) || quotedAt(verb)) return []
    const subject = childOf(tree, verb, 'nsubj')
    return (subject && mentioned.get(subject.index)) ?? []
  })
  return speakers[0]
}
