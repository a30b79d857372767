import type { Draft, DraftMention, EntityKind, Name, Range, Token } from '../draft.ts'
import type { State } from '../gazetteer/states.ts'
import { tokensIn, treeOf } from '../syntax/tree.ts'
import type { Tree } from '../syntax/tree.ts'
import type { Sex } from './sex.ts'

/** An entity while its mentions are gathered. */
export type Cluster = {
  readonly kind: EntityKind
  readonly state: State | null
  /** Forms of the name as written, with the number of times; short ones are `weak`. */
  readonly forms: Map<string, { times: number; weak: boolean }>
  readonly mentions: DraftMention[]
  /** Nouns for what it is: "president", "ministry". */
  readonly roles: Set<string>
  sex: Sex | null
  /** The state or organisation a person has an office of. */
  owner: Cluster | null
}

/** A name of the draft with its tokens. */
export type Written = Readonly<{ name: Name; first: Token; last: Token; text: string; number: number }>

/** What the finders of mentions share; they add clusters and mentions, and take none away. */
export type Gathering = Readonly<{
  draft: Draft
  tree: Tree
  written: readonly Written[]
  clusters: Cluster[]
  /** By number of a name. */
  clusterOf: (Cluster | undefined)[]
  /** By number of a token, the name it is part of. */
  nameAt: ReadonlyMap<number, Written>
  /** By number of a token, the cluster of the mention it heads or, of a name, is part of. */
  mentioned: Map<number, Cluster>
  /** Mentions that are no names, as they were added. */
  others: { cluster: Cluster; head: Token }[]
}>

export function gatheringOf(draft: Draft): Gathering {
  const written = draft.names.flatMap((name, number): Written[] => {
    const inside = tokensIn(draft.tokens, name)
    const [first, last] = [inside[0], inside.at(-1)]
    return first && last ? [{ name, first, last, number, text: draft.view.slice(name.start, name.end) }] : []
  })
  const nameAt = new Map<number, Written>()
  for (const one of written) for (let at = one.first.index; at <= one.last.index; at++) nameAt.set(at, one)
  const [clusters, clusterOf, mentioned] = [[], [], new Map<number, Cluster>()]
  return { draft, tree: treeOf(draft.tokens), written, clusters, clusterOf, nameAt, mentioned, others: [] }
}

export function newCluster({ clusters }: Gathering, kind: EntityKind, state: State | null = null): Cluster {
  const cluster: Cluster = { kind, state, forms: new Map(), mentions: [], roles: new Set(), sex: null, owner: null }
  clusters.push(cluster)
  return cluster
}

type Means = Readonly<{ form: DraftMention['form']; rule: string; confidence: number }>

/** Adds a name of the draft to a cluster. */
export function addName(
  gathering: Gathering,
  written: Written,
  cluster: Cluster,
  how: Partial<Means> & { weak?: boolean } = {},
): void {
  const { name, first, last, text, number } = written
  const { form = 'NAME', rule = name.found.rule, confidence = name.found.confidence, weak = false } = how
  cluster.mentions.push({ start: name.start, end: name.end, form, found: { rule, confidence } })
  if (!name.adjective) {
    const known = cluster.forms.get(text)
    cluster.forms.set(text, { times: (known?.times ?? 0) + 1, weak: weak && (known?.weak ?? true) })
  }
  gathering.clusterOf[number] = cluster
  for (let at = first.index; at <= last.index; at++) gathering.mentioned.set(at, cluster)
}

/** Adds words that are no name: `head` is the token that denotes. */
export function addMention(gathering: Gathering, cluster: Cluster, words: Range, head: Token, how: Means): void {
  const { form, rule, confidence } = how
  if (cluster.mentions.slice(-8).some(({ start, end }) => start === words.start && end === words.end)) return
  cluster.mentions.push({ start: words.start, end: words.end, form, found: { rule, confidence } })
  gathering.others.push({ cluster, head })
  if (!gathering.mentioned.has(head.index)) gathering.mentioned.set(head.index, cluster)
}
