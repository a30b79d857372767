import type { Token } from '../draft.ts'
import { childrenOf } from '../syntax/tree.ts'
import type { Cluster, Gathering } from './gathering.ts'
import { addMention } from './gathering.ts'

/** `end`: number of the token behind which it may be meant. */
type Pair = Readonly<{ clusters: readonly [Cluster, Cluster]; end: number; subject: boolean }>

const pronouns = new Set(['they', 'their', 'them', 'themselves'])
const sides = new Set(
  'sides countries nations states governments neighbours neighbors allies powers parties'.split(' '),
)
const window = 2

/** "China and Japan … [their] … [the two countries]": words for two that the text has just named together. */
export function gatherPairs(gathering: Gathering): void {
  const { tokens } = gathering.draft
  const bySentence = pairsBySentence(gathering)
  for (const token of tokens) {
    const two = pronouns.has(token.lower) ? token : twoOf(gathering, token)
    const pair = two && pairBefore(bySentence, token)
    if (!two || !pair) continue
    const form = two === token ? 'PRONOUN' : 'NOMINAL'
    const range = { start: two.start, end: token.end }
    for (const cluster of pair.clusters)
      addMention(gathering, cluster, range, token, { form, rule: 'pair-named-before', confidence: 0.75 })
    if (form === 'NOMINAL')
      bySentence[token.sentence]?.push({ ...pair, end: token.index, subject: token.relation.startsWith('nsubj') })
  }
}

/** The first word of "the two sides". */
function twoOf({ draft: { tokens } }: Gathering, { lower, index }: Token): Token | undefined {
  if (!sides.has(lower)) return undefined
  const article = tokens[index - 2]
  return tokens[index - 1]?.lower === 'two' && article?.lower === 'the' ? article : undefined
}

/** Two states and no third, in one coordination. */
function pairsBySentence(gathering: Gathering): readonly Pair[][] {
  const { draft, tree, mentioned, clusterOf, written } = gathering
  const bySentence: Pair[][] = draft.sentences.map(() => [])
  for (const { last, first, number, name } of written) {
    if (name.adjective || name.kind !== 'GEOPOLITICAL') continue
    const cluster = clusterOf[number]
    const conjuncts = [first, last].flatMap((token) => childrenOf(tree, token, 'conj'))
    const other = conjuncts[0] && mentioned.get(conjuncts[0].index)
    const end = conjuncts[0]?.index ?? 0
    if (!cluster || !other || other === cluster || !other.state || !cluster.state || conjuncts.length > 2) continue
    bySentence[first.sentence]?.push({ clusters: [cluster, other], end, subject: last.relation.startsWith('nsubj') })
  }
  return bySentence
}

/** The nearest pair; for a pronoun the subject of its own sentence. */
function pairBefore(bySentence: readonly Pair[][], { sentence, index, lower }: Token): Pair | undefined {
  const isPronoun = pronouns.has(lower)
  for (let back = 0; back <= (isPronoun ? 0 : window); back++) {
    const pairs = (bySentence[sentence - back] ?? []).filter(
      ({ end, subject }) => end < index && (subject || !isPronoun),
    )
    if (pairs.length > 0) return pairs.at(-1)
  }
  return undefined
}
