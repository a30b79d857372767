import type { Token } from '../draft.ts'
import { headOf } from '../syntax/tree.ts'
import type { Cluster, Gathering } from './gathering.ts'

/** A mention that a pronoun behind it may stand for. */
export type Seen = Readonly<{ cluster: Cluster; token: Token; rank: Rank; quoted: boolean }>

/** Subjects come first, then objects, last what only tells more about another noun: "[Biden]'s administration". */
type Rank = 0 | 1 | 2

/** By number of a sentence, its mentions in the order of the text. */
export type Salience = Readonly<{ bySentence: Seen[][]; quotedAt: (token: Token) => boolean }>

export function salienceOf(gathering: Gathering): Salience {
  const { draft, written, clusterOf } = gathering
  const quotedAt = quotedIn(gathering)
  const bySentence: Seen[][] = draft.sentences.map(() => [])
  for (const { name, first, last, number } of written) {
    const cluster = clusterOf[number]
    if (!cluster || name.adjective) continue
    const token = headOfName(gathering, first, last)
    const top = titleOf(gathering, token)
    if (!gathering.mentioned.has(top.index)) gathering.mentioned.set(top.index, cluster)
    bySentence[first.sentence]?.push({ cluster, token, rank: rankOf(top), quoted: quotedAt(first) })
  }
  return { bySentence, quotedAt }
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
  for (let up = headOf(tree, at); up && (at.relation === 'appos' || at.relation === 'flat'); up = headOf(tree, at)) at = up
  return at
}

function rankOf({ relation }: Token): Rank {
  if (relation.startsWith('nsubj')) return 0
  return relation === 'nmod:poss' || relation === 'compound' || relation === 'amod' ? 2 : 1
}

/** Whether a token stands in quotation marks; asked in any order. */
function quotedIn({ draft: { quotations, tokens } }: Gathering): (token: Token) => boolean {
  const quoted = new Uint8Array(tokens.length)
  let at = 0
  for (const { start, end } of quotations) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < start) at++
    for (; at < tokens.length && (tokens[at]?.end ?? 0) <= end; at++) quoted[at] = 1
  }
  return ({ index }) => quoted[index] === 1
}
