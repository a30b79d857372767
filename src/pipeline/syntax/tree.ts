import type { Range, Sentence, Token } from '../draft.ts'

/** The tokens of a document with what hangs on each; made once for a document, in linear time. */
export type Tree = Readonly<{
  tokens: readonly Token[]
  /** By number of a token, its dependents in the order of the text. */
  children: readonly (readonly Token[])[]
  /** By number of a token, the numbers of the first and last token of its subtree. */
  firsts: Int32Array
  lasts: Int32Array
}>

export function treeOf(tokens: readonly Token[]): Tree {
  const children: Token[][] = tokens.map(() => [])
  for (const token of tokens) children[token.head]?.push(token)
  const firsts = Int32Array.from(tokens.keys())
  const lasts = Int32Array.from(tokens.keys())
  for (const token of fromTheLeaves(tokens, children)) {
    if (token.head < 0) continue
    firsts[token.head] = Math.min(firsts[token.head] ?? 0, firsts[token.index] ?? 0)
    lasts[token.head] = Math.max(lasts[token.head] ?? 0, lasts[token.index] ?? 0)
  }
  return { tokens, children, firsts, lasts }
}

/** Every token after all of its dependents. */
function fromTheLeaves(tokens: readonly Token[], children: readonly (readonly Token[])[]): Token[] {
  const order = tokens.filter(({ head }) => head < 0)
  for (let at = 0; at < order.length; at++) {
    for (const child of children[order[at]?.index ?? -1] ?? []) order.push(child)
  }
  return order.toReversed()
}

/** The dependents of a token, all or those in one of the relations. */
export function childrenOf(tree: Tree, { index }: Token, ...relations: readonly string[]): readonly Token[] {
  const all = tree.children[index] ?? []
  return relations.length === 0 ? all : all.filter(({ relation }) => relations.includes(relation))
}

/** The first dependent in one of the relations. */
export const childOf = (tree: Tree, { index }: Token, ...relations: readonly string[]): Token | undefined =>
  tree.children[index]?.find(({ relation }) => relations.includes(relation))

export const headOf = (tree: Tree, { head }: Token): Token | undefined => tree.tokens[head]

/** True where `token` is `ancestor` or hangs below it. */
export function isBelow(tree: Tree, token: Token, ancestor: Token): boolean {
  for (let at: Token | undefined = token; at; at = headOf(tree, at)) if (at.index === ancestor.index) return true
  return false
}

/** From the first to the last token that hangs on this one, itself included. */
export const subtreeOf = (tree: Tree, { index, start, end }: Token): Range => ({
  start: tree.tokens[tree.firsts[index] ?? -1]?.start ?? start,
  end: tree.tokens[tree.lasts[index] ?? -1]?.end ?? end,
})

/** The token at a character, or the next one where none is there; undefined behind the last. */
export function tokenAt(tokens: readonly Token[], offset: number): Token | undefined {
  return tokens[lowerBound(tokens, ({ end }) => end > offset)]
}

/** The tokens that have a character inside the range. */
export function tokensIn(tokens: readonly Token[], { start, end }: Range): readonly Token[] {
  return tokens.slice(
    lowerBound(tokens, (token) => token.end > start),
    lowerBound(tokens, (token) => token.start >= end),
  )
}

/** The token of a range on which the others of the range hang: "spokesman" of "a spokesman for the army". */
export function headIn(tree: Tree, range: Range): Token | undefined {
  const inside = tokensIn(tree.tokens, range)
  const [first, last] = [inside[0]?.index ?? 0, inside.at(-1)?.index ?? -1]
  const outer = inside.filter(({ head }) => head < first || head > last)
  return outer.find(({ tag }) => tag !== 'PUNCT') ?? outer[0]
}

export const sentenceOf = (sentences: readonly Sentence[], token: Token): Sentence | undefined =>
  sentences[token.sentence]

/** The place of the first item for which `reached` holds; it holds for all that follow. */
function lowerBound<T>(items: readonly T[], reached: (item: T) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (reached(items[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}
