import type { TimeExpression, Token } from '../draft.ts'
import { conjunctsOf, withCase } from '../syntax/phrases.ts'
import { childrenOf, headOf, subtreeOf } from '../syntax/tree.ts'
import type { Candidate, Link, Participant } from './candidate.ts'
import { whenOf } from './circumstances.ts'
import { words } from './frames.ts'
import { yearsOf } from './ordinals.ts'
import type { Scene } from './scene.ts'
import { beforeNoun, takers } from './slots.ts'
import { supportOf } from './support.ts'

const occasions = words('anniversary centenary centennial bicentenary')

/** "Monday, the second [anniversary] of Ann Lee's visit", "the party's [centenary]". */
export function anniversaries(scene: Scene): readonly Candidate[] {
  return scene.draft.tokens.flatMap((token) =>
    token.tag === 'NOUN' && occasions.has(token.lemma) ? anniversary(scene, token) : [],
  )
}

function anniversary(scene: Scene, head: Token): readonly Candidate[] {
  const of = withCase(scene.tree, head, 'of', 'since')
  const ordinal = yearsOf(scene.tree, head)
  const subjects: readonly Participant[] = [
    ...of.flatMap((noun) => [...takers(scene, noun, 'SUBJECT'), ...beforeNoun(scene, noun, 'SUBJECT')]),
    ...childrenOf(scene.tree, head, 'nmod:poss').flatMap((owner) => takers(scene, owner, 'SUBJECT')),
  ]
  if (of.length === 0 && subjects.length === 0) return []
  const support = subtreeOf(scene.tree, head)
  const relations = of
    .flatMap((noun) => conjunctsOf(scene.tree, noun))
    .map((to): Link => ({ kind: 'COMMEMORATES', to, ordinal, support }))
  return [
    {
      type: 'ANNIVERSARY',
      mode: null,
      realis: 'ACTUAL',
      head,
      trigger: { start: head.start, end: head.end },
      support: supportOf(scene, head),
      participants: subjects,
      when: dayOf(scene, head),
      place: null,
      recurrence: null,
      definite: false,
      alone: false,
      relations,
      found: { rule: 'anniversary-of', confidence: 0.9 },
    },
  ]
}

/** The day it stands beside, "on Monday, the second anniversary", else that of its clause. */
function dayOf(scene: Scene, head: Token): TimeExpression | null {
  const beside = head.relation === 'appos' ? headOf(scene.tree, head) : undefined
  const dates = scene.dates.get(head.sentence) ?? []
  const own = dates.find(({ date }) => beside && date.start <= beside.start && beside.end <= date.end)
  const before = dates.findLast(({ date }) => /^,? (?:the|its|his|her) $/.test(between(scene, date.end, head)))
  return own?.date ?? before?.date ?? whenOf(scene, head)
}

/** The words from a date to the anniversary's phrase, short as they are in an apposition. */
function between({ draft, tree }: Scene, from: number, head: Token): string {
  const first = childrenOf(tree, head, 'amod', 'nummod', 'compound')[0] ?? head
  return first.start - from > 8 || first.start < from ? '' : draft.view.slice(from, first.start)
}
