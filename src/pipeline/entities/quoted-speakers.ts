import type { Quotation, Token } from '../draft.ts'
import { speechVerbs } from '../names/word-lists.ts'
import { childOf } from '../syntax/tree.ts'
import { tokenAt } from '../syntax/tree.ts'
import type { Cluster, Gathering } from './gathering.ts'

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
  // The words before the quotation in its first sentence and those behind it in its last: bounded by the two.
  const before = draft.tokens.slice(from.first, first?.index)
  const behind = draft.tokens.slice((last?.index ?? 0) + 1, to.last + 1)
  const speakers = [...behind, ...before.toReversed()].flatMap((verb) => {
    if (verb.tag !== 'VERB' || !speechVerbs.has(verb.lower) || quotedAt(verb)) return []
    const subject = childOf(tree, verb, 'nsubj')
    return (subject && mentioned.get(subject.index)) ?? []
  })
  return speakers[0]
}
