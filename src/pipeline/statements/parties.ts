import type { DraftParty, Range, Token } from '../draft.ts'
import { allDenoted } from '../entities/denoted.ts'
import type { Tree } from '../syntax/tree.ts'
import { childOf, headIn, tokensIn } from '../syntax/tree.ts'
import type { Scene } from './scene.ts'

/** [China] and [the army of Japan] said: one party for each; all that "the two sides" stands for. */
export const partiesIn = (scene: Scene, words: Range): readonly DraftParty[] =>
  splitAtConjuncts(scene, words).flatMap((part) => allDenoted(scene.draft, part))

/** "the ministry's spokesman[, Ann Lee,] said": a name in commas behind a title belongs to it, whatever the tree says. */
export function withName({ draft: { names, view } }: Scene, words: Range): Range {
  if (!/^, \p{Lu}/u.test(view.slice(words.end, words.end + 3)) || !/\p{Ll}$/u.test(view.slice(words.start, words.end)))
    return words
  const name = names.find(({ kind, start }) => kind === 'PERSON' && start === words.end + 2)
  const inside = names.some(({ kind, start, end }) => kind === 'PERSON' && start >= words.start && end <= words.end)
  return name && !inside && view[name.end] === ',' ? { start: words.start, end: name.end } : words
}

function splitAtConjuncts(scene: Scene, words: Range): readonly Range[] {
  const { tree, draft } = scene
  const inside = tokensIn(draft.tokens, words)
  const head = headIn(tree, words)
  if (!head) return [words]
  const others = inside.filter((one) => one.index > head.index && isBeside(scene, one, head))
  const apart = others.filter((one) => standsAlone(scene, one) && !isOneName(scene, head, one))
  if (apart.length === 0 || apart.length < others.length) return [words]
  const starts = [
    words.start,
    ...apart.map(({ index, start }) => tree.tokens[tree.firsts[index] ?? index]?.start ?? start),
  ]
  const parts = starts.map((start, at) => trimmed(draft.tokens, { start, end: starts[at + 1] ?? words.end }))
  return parts.every((part) => part !== null) ? parts : [words]
}

/** A conjunct of the first, or, as some trees have it, a second subject of the same verb: "the army and [the police]". */
const isBeside = ({ tree }: Scene, one: Token, first: Token): boolean =>
  one.relation === 'conj'
    ? one.head === first.index
    : one.head === first.head && one.relation === 'nsubj' && one.tag !== 'VERB' && linked(tree, one)

const linked = (tree: Tree, one: Token): boolean => tree.tokens[(tree.firsts[one.index] ?? 0) - 1]?.tag === 'CCONJ'

/** "the mayor and [his wife]", "Lee and [others]"; not "the president and [commander]". */
const standsAlone = ({ tree }: Scene, one: Token): boolean =>
  /^(?:PROPN|PRON)$/.test(one.tag) || one.xpos === 'NNS' || childOf(tree, one, 'det', 'nmod:poss') !== undefined

const institutions = new Set(
  'ministry minister department secretary office committee commission council bureau institute agency centre center'.split(
    ' ',
  ),
)

/** "the Ministry of [Peace and Health]", whether it was found as a name or not. */
const isOneName = ({ draft: { names, tokens } }: Scene, head: Token, one: Token): boolean =>
  names.some(({ start, end }) => start <= head.start && one.end <= end) ||
  (institutions.has(head.lower) &&
    /^(?:of|for)$/.test(tokens[head.index + 1]?.lower ?? '') &&
    tokens[one.index - 1]?.tag === 'CCONJ')

const isLink = ({ tag, lower }: Token): boolean => /^(?:PUNCT|CCONJ)$/.test(tag) || lower === 'both'

function trimmed(tokens: readonly Token[], range: Range): Range | null {
  const inside = tokensIn(tokens, range)
  const first = inside.find((token) => !isLink(token))
  const last = inside.findLast((token) => !isLink(token))
  return first && last ? { start: first.start, end: last.end } : null
}
