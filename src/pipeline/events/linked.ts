import type { Token } from '../draft.ts'
import { childrenOf, headOf, subtreeOf } from '../syntax/tree.ts'
import type { Candidate, Link } from './candidate.ts'
import type { Scene } from './scene.ts'

/** "They met [after] the attack", "imposed sanctions [in response to] the test", "met [during] the visit". */
export function linked(scene: Scene, candidates: readonly Candidate[]): readonly Candidate[] {
  const events = new Set(candidates.map(({ head }) => head.index))
  const links = new Map<number, Link[]>()
  for (const { head: to } of candidates) {
    const from = headOf(scene.tree, to)
    const kind = kindOf(scene, to)
    if (from === undefined || kind === null || !events.has(from.index)) continue
    const link: Link = { kind, to, ordinal: null, support: subtreeOf(scene.tree, to) }
    links.set(from.index, [...(links.get(from.index) ?? []), link])
  }
  return candidates.map((one) => ({ ...one, relations: [...one.relations, ...(links.get(one.head.index) ?? [])] }))
}

function kindOf({ tree }: Scene, to: Token): Link['kind'] | null {
  const before = childrenOf(tree, to, 'case', 'mark')
  if (before.some(({ lower }) => lower === 'after' || lower === 'following')) return 'FOLLOWS'
  if (before.some(({ lower }) => lower === 'during')) return 'PART_OF'
  const isResponse = before.some(({ index }) =>
    /^(?:response|reaction|retaliation)$/.test(tree.tokens[index + 1]?.lower ?? ''),
  )
  return isResponse ? 'RESPONDS_TO' : null
}
