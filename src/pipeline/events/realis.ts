import type { DraftEvent, Token } from '../draft.ts'
import { isNegated } from '../syntax/clauses.ts'
import { childOf, childrenOf, headOf } from '../syntax/tree.ts'
import { words } from './frames.ts'
import type { Scene } from './scene.ts'

const denying = words('deny refuse cancel reject decline scrap prevent avoid fail postpone')
const wishing = words(
  'urge want seek propose call consider ask request demand suggest invite hope wish willing ready prepared offer threaten recommend warn try discuss resume',
)
const planning = words(
  'plan expect schedule intend aim agree promise pledge set due prepare announce vow decide arrange order likely upcoming',
)
const doubtful = words('could might may would should can must')
const future = words("will 'll wo shall")

/** Whether it happened: "will meet" PLANNED, "if they meet" HYPOTHETICAL, "did not meet" DENIED, "are meeting" ONGOING. */
export function realisOf({ tree }: Scene, head: Token): DraftEvent['realis'] {
  const children = childrenOf(tree, head)
  if (isNegated(tree, head)) return 'DENIED'
  if (conditionAround(tree, head) !== undefined) return 'HYPOTHETICAL'
  const auxiliaries = children.filter(({ relation }) => relation.startsWith('aux'))
  if (auxiliaries.some(({ lower }) => lower === 'would') && isReported(tree, head)) return 'PLANNED'
  if (auxiliaries.some(({ lower }) => doubtful.has(lower))) return 'HYPOTHETICAL'
  if (auxiliaries.some(({ lower }) => future.has(lower))) return 'PLANNED'
  if (head.tag !== 'VERB') return ofNoun(tree, head)
  if (isOnlyFeared(tree, head)) return 'HYPOTHETICAL'
  if (head.xpos === 'VBG' && auxiliaries.some(({ lemma }) => lemma === 'be')) return 'ONGOING'
  return children.some(({ lower, relation }) => relation === 'mark' && lower === 'to')
    ? ofInfinitive(tree, head)
    : 'ACTUAL'
}

/** "said it would [send]" tells later of "we will send"; "feared it would" does not. */
function isReported(tree: Scene['tree'], head: Token): boolean {
  const governor = headOf(tree, head)
  return (
    head.relation === 'ccomp' &&
    governor?.xpos === 'VBD' &&
    !wishing.has(governor.lemma) &&
    !/^(?:fear|think|believe|wonder|doubt)$/.test(governor.lemma)
  )
}

/** "barred from [entering]", "at risk of being [hacked]". */
function isOnlyFeared(tree: Scene['tree'], head: Token): boolean {
  const mark = childOf(tree, head, 'mark')?.lower
  return mark === 'from' || (mark === 'of' && /^(?:risk|danger|threat|fear)$/.test(headOf(tree, head)?.lemma ?? ''))
}

/** The clause of "if" or "unless" in which a verb stands: "unless they agree to [meet]". */
export function conditionAround(tree: Scene['tree'], verb: Token): Token | undefined {
  for (let at: Token | undefined = verb; at; at = headOf(tree, at)) {
    if (childrenOf(tree, at, 'mark').some(({ lower }) => lower === 'if' || lower === 'unless')) return at
    if (!/^(?:xcomp|conj)$/.test(at.relation)) return undefined
  }
  return undefined
}

/** "refused to meet" DENIED, "urged them to meet" HYPOTHETICAL, "expected to meet" PLANNED. */
function ofInfinitive(tree: Scene['tree'], head: Token): DraftEvent['realis'] {
  const governor = headOf(tree, head)
  if (governor === undefined) return 'PLANNED'
  if (denying.has(governor.lemma)) return 'DENIED'
  if (wishing.has(governor.lemma) || wishing.has(governor.lower)) return 'HYPOTHETICAL'
  if (head.relation === 'xcomp' && /^(?:continue|begin|start|help|manage|use|go)$/.test(governor.lemma)) return 'ACTUAL'
  return 'PLANNED'
}

/** "planned talks", "called for talks", "no talks". */
function ofNoun(tree: Scene['tree'], head: Token): DraftEvent['realis'] {
  const before = childrenOf(tree, head, 'amod')
  if (before.some(({ lower }) => /^(?:planned|upcoming|forthcoming|scheduled|proposed|future)$/.test(lower)))
    return 'PLANNED'
  if (before.some(({ lower }) => /^(?:possible|potential)$/.test(lower))) return 'HYPOTHETICAL'
  const governor = headOf(tree, head)
  if (governor === undefined || head.relation === 'nsubj') return 'ACTUAL'
  const isCalledFor = childrenOf(tree, head, 'case').some(({ lower }) => lower === 'for')
  if (governor.lemma === 'call') return isCalledFor ? 'HYPOTHETICAL' : 'ACTUAL'
  if (head.relation !== 'obj') return 'ACTUAL'
  if (denying.has(governor.lemma)) return 'DENIED'
  if (wishing.has(governor.lemma) && governor.lemma !== 'resume') return 'HYPOTHETICAL'
  return planning.has(governor.lemma) && governor.lemma !== 'announce' ? 'PLANNED' : 'ACTUAL'
}
