import type { Draft } from '../draft.ts'
import { anniversaries } from './anniversaries.ts'
import type { Candidate } from './candidate.ts'
import { commitments } from './commitments.ts'
import { commemorated } from './commemorated.ts'
import { deniedBySpeakers } from './denied-by-speakers.ts'
import { duringVisits } from './during-visits.ts'
import { linked } from './linked.ts'
import { nounEvents } from './noun-events.ts'
import { publications } from './publications.ts'
import { renewals } from './renewals.ts'
import { gathered } from './same-event.ts'
import type { Scene } from './scene.ts'
import { sceneOf } from './scene.ts'
import { withStatements } from './statement-links.ts'
import { verbEvents } from './verb-events.ts'

const recognisers: readonly ((scene: Scene) => readonly Candidate[])[] = [
  anniversaries,
  publications,
  commitments, // before what the verb alone tells: "will withdraw" is a promise once it is said
  verbEvents,
  nounEvents,
]

/** Who did what to whom, when and where: one event for all the places that tell of it, in the order of the text. */
export function findEvents(draft: Draft): Draft {
  const scene = sceneOf(draft)
  const found = withoutRivals(recognisers.flatMap((recogniser) => recogniser(scene)))
  const events = gathered(
    linked(scene, renewals(scene, commemorated(duringVisits(scene, deniedBySpeakers(scene, found))))),
  )
  return { ...draft, events: withStatements(scene, events) }
}

/** One for each trigger: the verb that tells an event with its noun stands for both. */
function withoutRivals(candidates: readonly Candidate[]): readonly Candidate[] {
  const taken = new Map<number, Candidate>()
  const kept = candidates.filter((one) => {
    const rival = taken.get(one.head.index) ?? taken.get(one.head.head)
    if (rival && (rival.head === one.head || (rival.type === one.type && isOf(one, rival)))) return false
    taken.set(one.head.index, one)
    if (isBehindNoun(one)) taken.set(one.head.head, one)
    return true
  })
  return kept.toSorted((a, b) => a.head.index - b.head.index)
}

/** "an [agreement reached] in May" */
const isBehindNoun = ({ head, trigger }: Candidate): boolean => head.relation === 'acl' && trigger.start < head.start

const isOf = ({ head }: Candidate, rival: Candidate): boolean =>
  rival.head.head === head.index ||
  head.relation === 'obj' ||
  head.relation === 'nsubj:pass' ||
  rival.trigger.end === head.end
