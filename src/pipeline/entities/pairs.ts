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
const people = new Set('leaders presidents ministers men women diplomats envoys premiers'.split(' '))
const window = 2

/** "China and Japan … [their] … [the two countries]": words for two that the text has just named together. */
export function gatherPairs(gathering: Gathering): void {
  const { tokens } = gathering.draft
  const bySentence = pairsBySentence(gathering)
  for (const token of tokens) {
    const two = pronouns.has(token.lower) ? token : twoOf(gathering, token)
    const pair = two && pairOf(gathering, bySentence, token)
    if (!two || !pair) continue
    const form = two === token ? 'PRONOUN' : 'NOMINAL'
    const range = { start: two.start, end: token.end }
    for (const cluster of pair.clusters)
      addMention(gathering, cluster, range, token, { form, rule: 'pair-named-before', confidence: 0.75 })
    if (form === 'NOMINAL')
      bySentence[token.sentence]?.push({ ...pair, end: token.index, subject: token.relation.startsWith('nsubj') })
  }
}

function pairOf(gathering: Gathering, bySentence: readonly Pair[][], token: Token): Pair | undefined {
  if (people.has(token.lower)) return onlyTwoBefore(gathering, token)
  const pair = pairBefore(bySentence, token)
  return pair ?? (pronouns.has(token.lower) ? undefined : onlyTwoBefore(gathering, token))
}

/** The first word of "the two sides", "both countries". */
function twoOf({ draft: { tokens } }: Gathering, { lower, index }: Token): Token | undefined {
  if (!sides.has(lower) && !people.has(lower)) return undefined
  const [article, number] = [tokens[index - 2], tokens[index - 1]]
  if (number?.lower === 'both') return number
  return number?.lower === 'two' && article?.lower === 'the' ? article : undefined
}

/** "President Xi met President Biden. [The two leaders] …": the only two that the nearest sentence with more than one names. */
function onlyTwoBefore({ written, clusterOf }: Gathering, { sentence, index, lower }: Token): Pair | undefined {
  for (let back = 0; back <= window; back++) {
    const named = written.filter(({ first }) => first.sentence === sentence - back && first.index < index)
    const clusters = new Set(named.flatMap(({ number }) => clusterOf[number] ?? []))
    const fitting = [...clusters].filter((one) => (people.has(lower) ? one.kind === 'PERSON' : one.state !== null))
    const [one, other, third] = fitting
    if (third) return undefined
    if (one && other) return { clusters: [one, other], end: index, subject: true }
  }
  return undefined
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
