import type { Range, Token } from '../draft.ts'
import type { Tree } from './tree.ts'
import { childrenOf, subtreeOf } from './tree.ts'

/** What stands around a noun phrase without being of it: "[and] [of] the mayor [,]"; "[is] [she] the mayor". */
const outside = ['case', 'cc', 'cc:preconj', 'mark', 'cop', 'punct', 'nsubj', 'aux', 'discourse', 'expl']
const clauses = ['acl:relcl', 'acl', 'advcl', 'advcl:relcl', 'parataxis', 'csubj', 'ccomp', 'dep', 'list']

type Extent = Readonly<{
  /** With "who spoke", "asked about it": by default only what comes before them. */
  clauses?: boolean
  /** With ", the mayor of Springfield" and "(KCNA)". */
  appositions?: boolean
  /** With "and the minister". */
  conjuncts?: boolean
}>

/**
 * The words of the noun phrase that a token heads, without its preposition. By default up to the first relative
 * clause, apposition or conjunct: "[the president of France], who …", "[Ann Lee], the mayor".
 */
export function nounPhrase(tree: Tree, head: Token, extent: Extent = {}): Range {
  const children = childrenOf(tree, head).filter(({ relation }) => relation !== 'punct')
  const before = new Set([...outside, ...clauses])
  const behind = new Set(outside)
  if (!extent.clauses) for (const relation of clauses) behind.add(relation)
  if (!extent.appositions) behind.add('appos')
  if (!extent.conjuncts) behind.add('conj')
  const left = children.filter(({ index }) => index < head.index).toReversed()
  const right = children.filter(({ index }) => index > head.index)
  const first = until(left, before).at(-1)
  const last = until(right, behind).at(-1)
  return {
    start: first ? subtreeOf(tree, first).start : head.start,
    end: last ? subtreeOf(tree, last).end : head.end,
  }
}

/** The tokens before the first whose relation ends the phrase. */
function until(tokens: readonly Token[], stops: ReadonlySet<string>): readonly Token[] {
  const at = tokens.findIndex(({ relation }) => stops.has(relation))
  return at < 0 ? tokens : tokens.slice(0, at)
}

/** The heads of a coordination, itself first: "Kim" → Kim, Lee and Park of "Kim, Lee and Park". */
export const conjunctsOf = (tree: Tree, head: Token): readonly Token[] => [head, ...childrenOf(tree, head, 'conj')]

/** The nouns that hang on a noun or verb by one of the prepositions: "visit [to] Beijing". */
export const withCase = (tree: Tree, head: Token, ...prepositions: readonly string[]): readonly Token[] =>
  childrenOf(tree, head, 'nmod', 'obl', 'obl:agent').filter((noun) =>
    childrenOf(tree, noun, 'case').some(({ lower }) => prepositions.includes(lower)),
  )
