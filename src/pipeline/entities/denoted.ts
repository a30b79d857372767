import type { Draft, DraftMention, DraftParty, Range, Token } from '../draft.ts'
import type { Tree } from '../syntax/tree.ts'
import { headIn, tokenAt, treeOf } from '../syntax/tree.ts'

type Placed = DraftMention & Readonly<{ entity: number }>
type Index = Readonly<{ tree: Tree; mentions: readonly Placed[] }>

/** One for each draft's entities, for as long as the draft lives: a step asks of many phrases of the same draft. */
const indexes = new WeakMap<Draft['entities'], Index>()

function indexOf({ entities, tokens }: Draft): Index {
  const known = indexes.get(entities)
  if (known && known.tree.tokens === tokens) return known
  const mentions = entities
    .flatMap((one, entity) => one.mentions.map((mention) => ({ ...mention, entity })))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const index = { tree: treeOf(tokens), mentions }
  indexes.set(entities, index)
  return index
}

/** Which entity a noun phrase denotes; words alone where it denotes more than one: "the two sides". */
export function denoted(draft: Draft, words: Range): DraftParty {
  const [one, other] = allDenoted(draft, words)
  return one && !other ? one : byWords(words)
}

const byWords = (words: Range): DraftParty => ({
  words,
  entity: null,
  found: { rule: 'denoted-by-words', confidence: 0.5 },
})

/**
 * The entities that a noun phrase denotes, both of "the two sides": that of the smallest mention around its head, or of a name beside a title:
 * "China's ambassador to North Korea [Li Jinjun]", "the US' special representative, [Sung Kim]". Words alone where
 * it is none: "officials from China".
 */
export function allDenoted(draft: Draft, words: Range): readonly DraftParty[] {
  const { tree, mentions } = indexOf(draft)
  const inside = within(mentions, words)
  const same = inside.find(({ start, end }) => bare(draft, words, start) && end === words.end)
  const named = same ?? besideTitle(draft, inside, words) ?? aroundHead(tree, inside, words)
  if (!named) return [byWords(words)]
  return sharing(inside, named).map(({ entity, found }) => ({ words, entity, found }))
}

/** The mentions that lie in the range. */
function within(mentions: readonly Placed[], { start, end }: Range): readonly Placed[] {
  const inside: Placed[] = []
  for (let at = firstFrom(mentions, start); at < mentions.length; at++) {
    const mention = mentions[at]
    if (!mention || mention.start >= end) break
    if (mention.end <= end) inside.push(mention)
  }
  return inside
}

function firstFrom(mentions: readonly Placed[], start: number): number {
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) >= start) high = middle
    else low = middle + 1
  }
  return low
}

/** The mention and those of other things in the very same words. */
const sharing = (mentions: readonly Placed[], one: Placed): readonly Placed[] => [
  one,
  ...mentions.filter(({ start, end, entity }) => start === one.start && end === one.end && entity !== one.entity),
]

/** Nothing but an article stands before. */
const bare = ({ view }: Draft, words: Range, start: number): boolean =>
  /^(?:(?:the|an?) )?$/i.test(view.slice(words.start, start))

/** Words after which a name belongs to something else: "officials [from] Ann Lee's office", "parents [of] Ann Lee". */
const links = new Set(
  "of to for with from by in at on about against behind between toward towards under over like and or & '".split(' '),
)

/** A person whom the phrase names at its end or, before a comma, at its beginning. */
function besideTitle({ view, entities, tokens }: Draft, inside: readonly Placed[], words: Range): Placed | undefined {
  const people = inside.filter(({ form, entity }) => form === 'NAME' && entities[entity]?.kind === 'PERSON')
  const [first, last] = [people[0], people.at(-1)]
  if (last && last.end === words.end && !links.has(wordBefore(view, last.start)) && !isVerb(tokens, last)) return last
  return first && first.start === words.start && view[first.end] === ',' ? first : undefined
}

/** "aides who [met] Ann Lee". */
function isVerb(tokens: readonly Token[], { start }: Range): boolean {
  const before = tokens[(tokenAt(tokens, start)?.index ?? 0) - 1]
  return before !== undefined && before.end <= start && (before.tag === 'VERB' || before.tag === 'AUX')
}

const wordBefore = (view: string, at: number): string =>
  view
    .slice(Math.max(0, at - 12), at)
    .trimEnd()
    .split(' ')
    .at(-1)
    ?.toLowerCase() ?? ''

function aroundHead(tree: Tree, inside: readonly Placed[], words: Range): Placed | undefined {
  const head = headIn(tree, words)
  if (!head) return undefined
  const around = inside.filter(({ start, end }) => start <= head.start && head.end <= end)
  return around.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]
}
