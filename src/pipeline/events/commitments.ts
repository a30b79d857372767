import type { Token } from '../draft.ts'
import { isRole } from '../affiliations/roles.ts'
import { isNegated, subjectOf } from '../syntax/clauses.ts'
import { childOf, childrenOf, headOf } from '../syntax/tree.ts'
import { partyOf } from './actors.ts'
import type { Candidate, Participant } from './candidate.ts'
import { placeOf, whenOf } from './circumstances.ts'
import { promised, readiness, sayings, threatened } from './commitment-frames.ts'
import type { EventType } from './frames.ts'
import type { Scene } from './scene.ts'
import { actorsOf, argumentsOf, takers } from './slots.ts'
import { supportOf } from './support.ts'
import { holds } from './verb-events.ts'

/** "Norway said it will [send] aid", "Ann Lee said that the rebels must [disarm]": what is done by saying it. */
export function commitments(scene: Scene): readonly Candidate[] {
  return scene.draft.tokens.flatMap((verb) => {
    const said = verb.tag === 'VERB' ? saidBy(scene, verb) : undefined
    const type = said === undefined ? null : typeOf(scene, verb, said)
    const participants = said === undefined || type === null ? [] : partiesOf(scene, verb, said.cue, type)
    return type === null || participants.length === 0 ? [] : [candidate(scene, verb, type, participants)]
  })
}

type Said = Readonly<{ cue: Token; clause: Token }>

/** The clause that is said: the verb's own, or that of "it is ready to …". */
function saidBy({ tree }: Scene, verb: Token): Said | undefined {
  const above = headOf(tree, verb)
  const isReady = above !== undefined && !verb.relation.startsWith('ccomp') && readiness.has(above.lower)
  const clause = isReady || (verb.relation === 'xcomp' && above?.lemma === 'have') ? above : verb
  const cue = clause?.relation === 'ccomp' ? headOf(tree, clause) : undefined
  if (isReady && above.relation === 'root') return { cue: above, clause: above } // as the article itself says
  return clause === undefined || cue === undefined || !sayings.has(cue.lemma) ? undefined : { cue, clause }
}

function typeOf(scene: Scene, verb: Token, { cue, clause }: Said): EventType | null {
  const subject = subjectOf(scene.tree, clause) ?? childOf(scene.tree, clause, 'expl') // "[it] is ready to"
  if (subject === undefined) return null
  const auxiliaries = childrenOf(scene.tree, clause, 'aux').map(({ lower }) => lower)
  if (subject.lower === 'it' && isPerson(scene, subjectOf(scene.tree, cue))) return null
  if (subject.tag === 'PRON' || clause === cue) {
    const isBound = clause !== verb || auxiliaries.some((one) => /^(?:will|'ll|wo|would|shall)$/.test(one))
    return isBound && clause.lemma !== 'have' ? typeOfOwn(scene, verb, clause) : null
  }
  const isAsked = auxiliaries.some((one) => /^(?:must|should)$/.test(one)) || clause.lemma === 'have'
  return isAsked && !isNegated(scene.tree, clause) && takers(scene, subject, 'RECIPIENT').length > 0 ? 'REQUEST' : null
}

/** "The engineer said it will open": "it" is not the one who speaks. */
function isPerson(scene: Scene, speaker: Token | undefined): boolean {
  if (speaker === undefined) return false
  const { entity } = partyOf(scene, speaker)
  return entity === null ? isRole(speaker.lemma) : scene.draft.entities[entity]?.kind === 'PERSON'
}

/** What they say that they will do themselves. */
function typeOfOwn(scene: Scene, verb: Token, clause: Token): EventType | null {
  const fits = (frames: typeof promised) =>
    frames.get(verb.lemma)?.some((frame) => holds(scene, verb, argumentsOf(scene, verb), frame)) ?? false
  const isPromise = fits(promised)
  if (isNegated(scene.tree, verb) || isNegated(scene.tree, clause)) return isPromise ? 'REJECT' : null
  if (fits(threatened) || isUnless(scene, verb)) return 'THREATEN'
  return isPromise ? 'AGREE' : null
}

/** "will withdraw [unless] …": the word itself, as what hangs on what is often uncertain. */
function isUnless({ tree }: Scene, verb: Token): boolean {
  for (let at = verb.index + 1; tree.tokens[at]?.sentence === verb.sentence; at++) {
    if (tree.tokens[at]?.lower === 'unless') return true
  }
  return false
}

function partiesOf(scene: Scene, verb: Token, cue: Token, type: EventType): readonly Participant[] {
  const speakers = actorsOf(scene, cue, 'ACTOR')
  const { doer, undergoer } = argumentsOf(scene, verb)
  if (speakers.length === 0) return []
  return [
    ...speakers.map((one) => asPronoun(scene, verb, one)),
    ...takers(scene, type === 'REQUEST' ? (doer ?? undergoer) : undergoer, 'RECIPIENT'),
  ]
}

/** "Peru said [it] will withdraw": whoever speaks, by the word that stands for them in what they say. */
function asPronoun(scene: Scene, verb: Token, speaker: Participant): Participant {
  const subject = subjectOf(scene.tree, verb)
  const isOwn = subject?.tag === 'PRON' && speaker.entity !== null
  return isOwn ? { ...speaker, words: { start: subject.start, end: subject.end } } : speaker
}

const candidate = (scene: Scene, head: Token, type: EventType, participants: readonly Participant[]): Candidate => ({
  ...{ type, mode: null, participants, head },
  realis: 'ACTUAL',
  trigger: { start: head.start, end: head.end },
  support: supportOf(scene, head),
  when: whenOf(scene, head),
  place: placeOf(scene, head, 'in', 'at'),
  recurrence: null,
  definite: false,
  alone: false,
  relations: [],
  found: { rule: 'said-commitment', confidence: 0.75 },
})
