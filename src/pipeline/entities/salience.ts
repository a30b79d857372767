import type { Token } from '../draft.ts'
import type { Tree } from '../syntax/tree.ts'
import { childOf, headOf } from '../syntax/tree.ts'
import type { Cluster, Gathering } from './gathering.ts'

/** A mention that a pronoun behind it may stand for. */
export type Seen = Readonly<{ cluster: Cluster; token: Token; rank: Rank; quoted: boolean }>

/** Subjects come first, then objects, last what only tells more about another noun: "[Biden]'s administration". */
type Rank = 0 | 1 | 2

/** By number of a sentence, its mentions in the order of the text. */
export type Salience = Readonly<{
  bySentence: Seen[][]
  /** Number of the quotation a token stands in; -1 where it stands in none. */
  quotationAt: (token: Token) => number
  quotedAt: (token: Token) => boolean
}>

export function salienceOf(gathering: Gathering): Salience {
  const { draft, written, clusterOf } = gathering
  const quotationAt = quotedIn(gathering)
  const quotedAt = (token: Token) => quotationAt(token) >= 0
  const bySentence: Seen[][] = draft.sentences.map(() => [])
  for (const { name, first, last, number } of written) {
    const cluster = clusterOf[number]
    if (!cluster || name.adjective) continue
    const token = headOfName(gathering, first, last)
    const top = titleOf(gathering, token)
    if (!gathering.mentioned.has(top.index)) gathering.mentioned.set(top.index, cluster)
    bySentence[first.sentence]?.push({ cluster, token, rank: rankOf(top), quoted: quotedAt(first) })
  }
  for (const { cluster, head } of gathering.others)
    bySentence[head.sentence]?.push({ cluster, token: head, rank: rankOf(head), quoted: quotedAt(head) })
  for (const seen of bySentence) seen.sort((a, b) => a.token.index - b.token.index)
  return { bySentence, quotationAt, quotedAt }
}

function headOfName({ draft: { tokens } }: Gathering, first: Token, last: Token): Token {
  for (let at = first.index; at < last.index; at++) {
    const token = tokens[at]
    if (token && (token.head < first.index || token.head > last.index)) return token
  }
  return last
}

/** "ambassador" of "the ambassador, Ann Lee" and of "ambassador Ann Lee". */
function titleOf({ tree }: Gathering, name: Token): Token {
  let at = name
  for (let up = headOf(tree, at); up && tells(tree, at, up); up = headOf(tree, at)) at = up
  return at
}

/** The name tells who the noun is: "manufacturer [Airbus]". */
const tells = (tree: Tree, name: Token, noun: Token): boolean =>
  name.relation === 'appos' ||
  name.relation === 'flat' ||
  (name.relation === 'nmod' && noun.index < name.index && childOf(tree, name, 'case') === undefined)

function rankOf({ relation }: Token): Rank {
  if (relation.startsWith('nsubj')) return 0
  return relation === 'nmod:poss' || relation === 'compound' || relation === 'amod' ? 2 : 1
}

function quotedIn({ draft: { quotations, tokens } }: Gathering): (token: Token) => number {
  const quoted = new Int32Array(tokens.length)
  let at = 0
  for (const [number, { start, end }] of quotations.entries()) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < start) at++
    for (; at < tokens.length && (tokens[at]?.end ?? 0) <= end; at++) quoted[at] = number + 1
  }
  return ({ index }) => (quoted[index] ?? 0) - 1
}
