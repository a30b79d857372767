import type { Range, Token } from '../draft.ts'
import type { Tree } from './tree.ts'
import { childOf, childrenOf, subtreeOf } from './tree.ts'

/** What stands before a noun phrase or around it without being of it: "[and] [of] the mayor [,]". */
const outside: readonly string[] = [
  'case',
  'cc',
  'cc:preconj',
  'mark',
  'cop',
  'punct',
  'nsubj',
  'aux',
  'discourse',
  'expl',
]
const clauses: readonly string[] = [
  'acl:relcl',
  'acl',
  'advcl',
  'advcl:relcl',
  'parataxis',
  'csubj',
  'ccomp',
  'dep',
  'list',
]

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
  const left = [...outside, ...clauses, 'advmod:emph']
  const stops = [...outside, ...(extent.clauses ? [] : clauses)]
  if (!extent.appositions) stops.push('appos')
  if (!extent.conjuncts) stops.push('conj')
  let { start, end } = head
  const children = childrenOf(tree, head)
  for (const child of children.filter(({ index }) => index < head.index).toReversed()) {
    if (child.relation !== 'punct' && left.includes(child.relation)) break
    if (child.relation !== 'punct') ({ start } = subtreeOf(tree, child))
  }
  for (const child of children.filter(({ index }) => index > head.index)) {
    if (child.relation === 'punct') continue
    if (stops.includes(child.relation)) break
    ;({ end } = subtreeOf(tree, child))
  }
  return { start, end }
}

/** The heads of a coordination, itself first: "Kim" → Kim, Lee and Park of "Kim, Lee and Park". */
export const conjunctsOf = (tree: Tree, head: Token): readonly Token[] => [head, ...childrenOf(tree, head, 'conj')]

/** The preposition or clitic that marks a noun: "to" of "to Beijing", "'s" of "China's"; undefined where it has none. */
export const caseOf = (tree: Tree, noun: Token): Token | undefined => childOf(tree, noun, 'case')

/** The nouns that hang on a noun or verb by one of the prepositions: "visit [to] Beijing". */
export const withCase = (tree: Tree, head: Token, ...prepositions: readonly string[]): readonly Token[] =>
  childrenOf(tree, head, 'nmod', 'obl', 'obl:agent').filter((noun) =>
    childrenOf(tree, noun, 'case').some(({ lower }) => prepositions.includes(lower)),
  )
