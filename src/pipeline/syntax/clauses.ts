import type { Range, Token } from '../draft.ts'
import type { Tree } from './tree.ts'
import { childOf, childrenOf, headOf, subtreeOf } from './tree.ts'

const subjects = ['nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj', 'csubj:pass', 'csubj:outer']
const clausal = new Set(
  'root ccomp xcomp advcl advcl:relcl acl acl:relcl csubj csubj:pass csubj:outer parataxis'.split(' '),
)

/**
 * Who does it: the verb's own subject, else the one it shares with the verb it is coordinated with ("she came and
 * [saw]") or depends on ("he agreed to [meet]": he; "he asked her to [come]": her).
 */
export function subjectOf(tree: Tree, verb: Token): Token | undefined {
  for (let at: Token | undefined = verb; at;) {
    const own = childrenOf(tree, at, ...subjects)
    const [first] = own
    if (first) return own.find((one) => !isOuter(one) && !isOwner(tree, one)) ?? first
    const head = headOf(tree, at)
    if (!head || !shares(at)) return undefined
    const object = at.relation === 'xcomp' ? childOf(tree, head, 'obj', 'iobj') : undefined
    if (object) return object
    at = head
  }
  return undefined
}

/** "[the party]'s Ann Lee won", where the parser takes both for subjects. */
export const isOwner = (tree: Tree, noun: Token): boolean => childOf(tree, noun, 'case')?.xpos === 'POS'

/** "[The reason] is that she left". */
const isOuter = ({ relation }: Token): boolean => relation.endsWith(':outer')

const shares = ({ relation }: Token): boolean => relation === 'conj' || relation === 'xcomp'

export const objectOf = (tree: Tree, verb: Token): Token | undefined => childOf(tree, verb, 'obj')

/** "was met"; "has met" is active, whatever the parser takes it for. */
export const isPassive = (tree: Tree, verb: Token): boolean =>
  childOf(tree, verb, 'aux:pass', 'nsubj:pass', 'csubj:pass') !== undefined &&
  !perfect.has(childrenOf(tree, verb, 'aux', 'aux:pass').at(-1)?.lower ?? '')

const perfect = new Set(['has', 'have', 'had', 'having', "'ve"])

/** "by the mayor" of a passive. */
export const agentOf = (tree: Tree, verb: Token): Token | undefined => childOf(tree, verb, 'obl:agent')

export const isNegated = (tree: Tree, verb: Token): boolean =>
  childrenOf(tree, verb, 'advmod', 'det').some(({ lower }) => ['not', "n't", 'never', 'no'].includes(lower))

/** The head of the clause in which a token stands, itself where it heads one. */
export function clauseHead(tree: Tree, token: Token): Token {
  let at = token
  for (let head = headOf(tree, at); head && !isClause(tree, at); head = headOf(tree, at)) at = head
  return at
}

function isClause(tree: Tree, token: Token): boolean {
  if (token.relation !== 'conj') return clausal.has(token.relation)
  return token.tag === 'VERB' || token.tag === 'AUX' || childOf(tree, token, ...subjects) !== undefined
}

/** The words of a clause, without "that" or the comma before it and without the mark behind it. */
export function clauseRange(tree: Tree, head: Token): Range {
  const { start, end } = subtreeOf(tree, head)
  const edge = childrenOf(tree, head).filter(({ relation }) => ['mark', 'punct', 'cc'].includes(relation))
  let [from, to] = [start, end]
  for (const { start: at, index } of edge) if (at === from) from = tree.tokens[index + 1]?.start ?? from
  for (const { end: at, index } of edge.toReversed()) if (at === to) to = tree.tokens[index - 1]?.end ?? to
  return { start: from, end: to }
}
