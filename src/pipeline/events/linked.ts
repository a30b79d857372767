import type { Token } from '../draft.ts'
import { childrenOf, headOf, subtreeOf } from '../syntax/tree.ts'
import type { Candidate, Link } from './candidate.ts'
import { words } from './frames.ts'
import type { Scene } from './scene.ts'

/** "They met [after] the attack", "imposed sanctions [in response to] the test", "condemned [the attack]". */
export function linked(scene: Scene, candidates: readonly Candidate[]): readonly Candidate[] {
  const events = new Map(candidates.map((one) => [one.head.index, one]))
  const links = new Map<number, Link[]>()
  for (const to of candidates) {
    const { from, by } = governorOf(scene, to.head)
    const other = eventAbove(scene, from, events)
    const kind = other === undefined ? null : kindOf(scene, other, to, by)
    if (other === undefined || kind === null) continue
    const link: Link = { kind, to: to.head, ordinal: null, support: subtreeOf(scene.tree, by) }
    links.set(other.head.index, [...(links.get(other.head.index) ?? []), link])
  }
  return candidates.map((one) => ({ ...one, relations: [...one.relations, ...(links.get(one.head.index) ?? [])] }))
}

/** Prepositions hang on any noun before them: "imposed sanctions on [Peru] over the killing". */
function eventAbove(
  { tree }: Scene,
  from: Token | undefined,
  events: ReadonlyMap<number, Candidate>,
): Candidate | undefined {
  let at = from
  for (let steps = 0; at && !events.has(at.index) && steps < 3; steps++)
    at = isNominal(at) ? headOf(tree, at) : undefined
  return at === undefined ? undefined : events.get(at.index)
}

const isNominal = ({ tag, relation }: Token): boolean =>
  (tag === 'NOUN' || tag === 'PROPN') && /^(?:obj|obl|nmod)$/.test(relation)

const edges = words('sideline margin part course aftermath wake')

/** What an event hangs on, over "on the [sidelines] of", and the phrase by which it does so. */
function governorOf({ tree }: Scene, head: Token): Readonly<{ from: Token | undefined; by: Token }> {
  const from = headOf(tree, head)
  const isEdge = from !== undefined && head.relation === 'nmod' && edges.has(from.lemma)
  return isEdge ? { from: headOf(tree, from), by: from } : { from, by: head }
}

const answering = /^(?:ACCUSE|PROTEST|SANCTION|REJECT|SUPPORT)$/

function kindOf({ tree }: Scene, from: Candidate, to: Candidate, by: Token): Link['kind'] | null {
  const before = childrenOf(tree, by, 'case', 'mark')
  const has = (...prepositions: readonly string[]) => before.some(({ lower }) => prepositions.includes(lower))
  if (by !== to.head) return /^(?:aftermath|wake)$/.test(by.lemma) ? 'FOLLOWS' : 'PART_OF'
  if (has('after', 'following')) return 'FOLLOWS'
  if (has('during') || (to.type === 'CONSULT' && has('on', 'at'))) return 'PART_OF'
  if (has('because', 'due')) return 'CAUSED_BY'
  const isResponse = before.some(({ index }) =>
    /^(?:response|reaction|retaliation)$/.test(tree.tokens[index + 1]?.lower ?? ''),
  )
  const isAnswered =
    answering.test(from.type) && from.type !== to.type && (has('over', 'for', 'against') || by.relation === 'obj')
  return isResponse || isAnswered ? 'RESPONDS_TO' : null
}
