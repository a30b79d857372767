import type { Token } from '../draft.ts'
import { childOf, headIn, subtreeOf, tokensIn } from '../syntax/tree.ts'
import type { Candidate, Link } from './candidate.ts'
import { recurrenceOf } from './circumstances.ts'
import type { Scene } from './scene.ts'
import { supportOf } from './support.ts'

/**
 * "The pact, [signed] in 1961, will be [renewed] this year as it is [renewed] every 20 years": a renewal renews what was
 * signed and is one of the series.
 */
export function renewals(scene: Scene, candidates: readonly Candidate[]): readonly Candidate[] {
  const isRenewal = ({ mode }: Candidate) => mode === 'renewal'
  if (!candidates.some(isRenewal)) return candidates
  const told = [...candidates, ...candidates.filter(isRenewal).flatMap((one) => seriesBeside(scene, one, candidates))]
  const series = told.filter((one) => isRenewal(one) && one.recurrence !== null)
  const signings = candidates.filter(
    ({ mode, type, realis }) => type === 'AGREE' && mode === 'signing' && realis === 'ACTUAL',
  )
  const linksOf = (one: Candidate): readonly Link[] => [
    ...to(
      scene,
      'RENEWS',
      signings.find((signing) => isOfSame(scene, one, signing)),
    ),
    ...(one.recurrence === null
      ? to(
          scene,
          'INSTANCE_OF_SERIES',
          series.find((other) => isOfSame(scene, one, other)),
        )
      : []),
  ]
  return told
    .map((one) => (isRenewal(one) ? { ...one, relations: [...one.relations, ...linksOf(one)] } : one))
    .toSorted((a, b) => a.head.index - b.head.index)
}

const to = ({ tree }: Scene, kind: Link['kind'], other: Candidate | undefined): readonly Link[] =>
  other === undefined ? [] : [{ kind, to: other.head, ordinal: null, support: subtreeOf(tree, other.head) }]

/** "as it is [renewed] every 20 years", beside the renewal that tells what "it" is. */
function seriesBeside(scene: Scene, one: Candidate, known: readonly Candidate[]): readonly Candidate[] {
  const { first = 0, last = -1 } = scene.draft.sentences[one.head.sentence] ?? {}
  const isRepeated = (verb: Token) =>
    verb.lemma === one.head.lemma &&
    childOf(scene.tree, verb, 'nsubj', 'nsubj:pass')?.lower === 'it' &&
    known.every(({ head }) => head !== verb)
  return scene.draft.tokens.slice(first, last + 1).flatMap((head) => {
    const recurrence = isRepeated(head) ? recurrenceOf(scene, head) : null
    if (recurrence === null) return []
    const trigger = { start: head.start, end: head.end }
    const place = { when: null, place: null, relations: [], support: supportOf(scene, head) }
    return [{ ...one, ...place, head, trigger, recurrence, realis: 'ONGOING' as const }]
  })
}

/** Both are about one agreement: an entity, or the same word for it. */
function isOfSame(scene: Scene, one: Candidate, other: Candidate): boolean {
  const [own, others] = [mattersOf(scene, one), mattersOf(scene, other)]
  return [...own].some((matter) => others.has(matter))
}

function mattersOf({ tree }: Scene, { participants }: Candidate): ReadonlySet<number | string> {
  const matters = participants.filter(({ role }) => role === 'SUBJECT')
  const entities = matters.flatMap(({ entity }) => (entity === null ? [] : [entity]))
  const nouns = matters.flatMap(({ words }) => headIn(tree, words) ?? tokensIn(tree.tokens, words).slice(-1))
  return new Set([...entities, ...nouns.map(({ lemma }) => lemma)])
}
