import type { Token } from '../draft.ts'
import { isPassive } from '../syntax/clauses.ts'
import { withCase } from '../syntax/phrases.ts'
import { childOf, childrenOf, headOf } from '../syntax/tree.ts'
import { canAct, partyOf } from './actors.ts'
import type { Candidate } from './candidate.ts'
import { placeOf, recurrenceOf, whenOf } from './circumstances.ts'
import type { VerbFrame } from './frames.ts'
import { framesOf, words } from './frames.ts'
import { conditionAround, realisOf } from './realis.ts'
import type { Scene } from './scene.ts'
import type { Arguments } from './slots.ts'
import { argumentsOf, takers } from './slots.ts'
import { supportOf } from './support.ts'
import { verbFrames } from './verb-frames.ts'
import { verbParties } from './verb-parties.ts'

/** "The minister [met] his counterpart", "China [imposed sanctions] on two companies". */
export function verbEvents(scene: Scene): readonly Candidate[] {
  return scene.draft.tokens.flatMap((token) => {
    const frames = token.tag === 'VERB' ? framesOf(verbFrames, token.lemma) : undefined
    if (frames === undefined) return []
    const given = argumentsOf(scene, token)
    const frame = frames.find((one) => holds(scene, token, given, one))
    return frame === undefined ? [] : readVerb(scene, token, given, frame)
  })
}

export function holds(scene: Scene, verb: Token, given: Arguments, frame: VerbFrame): boolean {
  const { tree } = scene
  if (frame.passive && !isPassive(tree, verb)) return false
  if (frame.clause && !hasClause(tree, verb)) return false
  return hasObject(scene, verb, given.undergoer, frame) && isFollowed(scene, verb, frame)
}

/** "agreed to meet", "agreed that they meet"; who "agrees that it is so" is of an opinion. */
const hasClause = (tree: Scene['tree'], verb: Token): boolean =>
  childOf(tree, verb, 'xcomp') !== undefined ||
  childrenOf(tree, verb, 'advcl').some((one) => childOf(tree, one, 'mark')?.lower === 'to') ||
  (verb.xpos !== 'VBP' && verb.xpos !== 'VBZ' && childOf(tree, verb, 'ccomp') !== undefined)

function hasObject(scene: Scene, verb: Token, object: Token | undefined, frame: VerbFrame): boolean {
  const wanted = frame.object
  if (wanted === null) return true
  if (wanted === 'actor')
    return object !== undefined && (isCount(scene, object) || canAct(scene, object, partyOf(scene, object)))
  if (frame.shape === 'pact' && isAgreement(scene, object)) return true
  if (wanted === 'none') return childOf(scene.tree, verb, 'obj', 'ccomp') === undefined
  const inside = object === undefined ? [] : childrenOf(scene.tree, object, 'nmod', 'compound')
  const offered = [object, ...inside, ...childrenOf(scene.tree, verb, 'obl', 'xcomp', 'nsubj', 'advcl')]
  return offered.some((one) => one !== undefined && one.tag !== 'VERB' && wanted.has(one.lemma))
}

/** "killed [12]": a number that is no date counts people. */
const isCount = ({ dated }: Scene, { xpos, index }: Token): boolean => xpos === 'CD' && !dated.has(index)

const isKnownCount = (scene: Scene, { undergoer }: Arguments, { object, type }: VerbFrame): boolean =>
  object === 'actor' && undergoer !== undefined && isCount(scene, undergoer) && /^(?:ASSAULT|COERCE|AID)$/.test(type)

/** "signed [the Rome Treaty]", by its name. */
function isAgreement(scene: Scene, object: Token | undefined): boolean {
  const { entity } = object?.tag === 'PROPN' ? partyOf(scene, object) : { entity: null }
  return entity !== null && scene.draft.entities[entity]?.kind === 'AGREEMENT'
}

function isFollowed({ tree, ...scene }: Scene, verb: Token, { after, toActor, toPlace }: VerbFrame): boolean {
  if (after === null) return true
  const object = childOf(tree, verb, 'obj') // "blamed them [for] it" may hang on either
  const nouns = [verb, ...(object ? [object] : [])].flatMap((head) => withCase(tree, head, ...after))
  if (toActor) return nouns.some((noun) => canAct({ tree, ...scene }, noun, partyOf({ tree, ...scene }, noun)))
  if (toPlace) return placeOf({ tree, ...scene }, verb, ...after) !== null
  const clauses = childrenOf(tree, verb, 'advcl', 'xcomp').flatMap((clause) => childrenOf(tree, clause, 'mark', 'case'))
  const particles = [...childrenOf(tree, verb, 'compound:prt', 'advmod'), ...clauses] // "barred him [from] entering"
  return nouns.length > 0 || particles.some(({ lower }) => after.has(lower))
}

function readVerb(scene: Scene, verb: Token, given: Arguments, frame: VerbFrame): readonly Candidate[] {
  const participants = verbParties(scene, verb, given, frame)
  const realis = realisOf(scene, verb)
  if (
    (participants.length === 0 && !(frame.alone && realis !== 'HYPOTHETICAL') && !isKnownCount(scene, given, frame)) ||
    (frame.shape === 'visit' && participants.every(({ role }) => role !== 'VISITOR')) ||
    !isDone(frame, realis) ||
    hangsOnUnknown(scene, verb) ||
    isImperative(scene, verb) ||
    isByThing(scene, verb, given, frame)
  )
    return []
  const type = typeOf(scene, verb, frame, realis)
  const mode = type === 'AGREE' && frame.type === 'AID' ? null : frame.mode
  const recurrence = recurrenceOf(scene, verb)
  return [
    {
      ...{ type, mode, participants },
      realis: recurrence === null ? realis : 'ONGOING',
      head: verb,
      trigger: triggerOf(verb, frame.object instanceof Set ? given.undergoer : undefined),
      support: supportOf(scene, verb),
      when: whenOf(scene, verb),
      place: destination(scene, verb, given, frame) ?? placeAround(scene, verb, given),
      recurrence,
      definite: false,
      alone: frame.alone || participants.length === 0,
      relations: [],
      found: { rule: 'verb-frame', confidence: 0.75 },
    },
  ]
}

/** "Please [contact] us": nothing has happened. */
const isImperative = ({ tree }: Scene, verb: Token): boolean =>
  verb.xpos === 'VB' &&
  verb.relation === 'root' &&
  childOf(tree, verb, 'aux', 'aux:pass', 'mark', 'nsubj') === undefined

/** Aid that will be given is promised; who failed to agree turned it down. */
function typeOf({ tree }: Scene, verb: Token, { type }: VerbFrame, realis: Candidate['realis']): VerbFrame['type'] {
  if (type === 'AID' && realis === 'PLANNED') return 'AGREE'
  return type === 'AGREE' && verb.relation === 'xcomp' && headOf(tree, verb)?.lemma === 'fail' ? 'REJECT' : type
}

const deedsOfWords = /^(?:AGREE|REJECT|REQUEST|ACCUSE|THREATEN|CONCEDE)$/

/** What is done by words is no event before it is said: "they may reject it". */
const isDone = ({ type, shape }: VerbFrame, realis: Candidate['realis']): boolean =>
  realis === 'ACTUAL' || realis === 'ONGOING' || shape === 'pact' || !deedsOfWords.test(type)

/** "will boycott it unless he resigns": a condition tells nothing where what hangs on it is unknown. */
function hangsOnUnknown({ tree }: Scene, verb: Token): boolean {
  const condition = conditionAround(tree, verb)
  const governor = condition === undefined ? undefined : headOf(tree, condition)
  return governor !== undefined && !verbFrames.has(governor.lemma)
}

const disasters = words(
  'accident crash collision collapse earthquake quake flood storm hurricane cyclone tornado tsunami landslide avalanche blaze wildfire stampede derailment sinking eruption outbreak virus disease epidemic cholera drought famine bus train truck lorry',
)

/** "a law bans it", "the storm killed them": bombs may kill, but other deeds are done by somebody. */
function isByThing(scene: Scene, verb: Token, { doer }: Arguments, { type, shape }: VerbFrame): boolean {
  const causes = [...(doer === undefined ? [] : [doer]), ...withCase(scene.tree, verb, 'in', 'by')]
  if (type === 'ASSAULT') return causes.some(({ lemma }) => disasters.has(lemma))
  if (doer === undefined || shape !== 'directed' || type === 'MOBILIZE') return false
  return takers(scene, doer, 'ACTOR').length === 0
}

/** "[imposed new sanctions]", "[sanctions imposed] in May", where the object is near. */
function triggerOf(verb: Token, object: Token | undefined): Candidate['trigger'] {
  if (object === undefined || Math.abs(object.index - verb.index) > 4) return { start: verb.start, end: verb.end }
  if (object.index > verb.index) return { start: verb.start, end: object.end }
  return { start: verb.relation === 'acl' ? object.start : verb.start, end: verb.end }
}

/** "met him [in Oslo]", whatever the phrase hangs on. */
function placeAround(scene: Scene, verb: Token, { undergoer }: Arguments): Candidate['place'] {
  const own = placeOf(scene, verb, 'in', 'at')
  return own ?? (undergoer === undefined ? null : placeOf(scene, undergoer, 'in', 'at'))
}

/** The place of a visit is where it leads. */
function destination(scene: Scene, verb: Token, { undergoer }: Arguments, { shape }: VerbFrame): Candidate['place'] {
  if (shape !== 'visit') return null
  if (undergoer === undefined) return placeOf(scene, verb, 'to', 'in', 'for')
  const party = partyOf(scene, undergoer)
  const kind = party.entity === null ? '' : (scene.draft.entities[party.entity]?.kind ?? '')
  return kind === 'GEOPOLITICAL' || kind === 'PLACE' ? party : null
}
