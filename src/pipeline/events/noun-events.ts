import type { Token } from '../draft.ts'
import { isPassive, subjectOf } from '../syntax/clauses.ts'
import { withCase } from '../syntax/phrases.ts'
import { childOf, childrenOf, headOf } from '../syntax/tree.ts'
import type { Candidate, Participant } from './candidate.ts'
import { placeOf, whenOf } from './circumstances.ts'
import type { NounFrame } from './frames.ts'
import { companions, compounds, lightVerbs, nounFrames, others } from './noun-frames.ts'
import { realisOf } from './realis.ts'
import type { Scene } from './scene.ts'
import { actorsOf, beforeNoun, oblique, rolesOf, takers } from './slots.ts'
import { supportOf } from './support.ts'

/** "Ann Lee's [visit] to Oslo", "[talks] between the two states", "they held a [meeting]". */
export function nounEvents(scene: Scene): readonly Candidate[] {
  return scene.draft.tokens.flatMap((token) => {
    const frame =
      token.tag === 'NOUN' ? frameOf(scene, token) : isGerund(token) ? nounFrames.get(token.lower)?.[0] : undefined
    return frame === undefined ? [] : readNoun(scene, token, frame)
  })
}

/** "[Fighting] broke out": a verb only for the tagger. */
const isGerund = ({ xpos, relation }: Token): boolean =>
  xpos === 'VBG' && /^(?:nsubj|nsubj:pass|obj|obl)$/.test(relation)

function frameOf({ tree }: Scene, noun: Token): NounFrame | undefined {
  if (/^(?:compound|amod)$/.test(noun.relation)) return undefined // "test results", "the ruling party"
  const before = childrenOf(tree, noun, 'compound', 'amod')
  const compound = compounds.find(
    ({ before: kinds, meaning }) => meaning.nouns.has(noun.lemma) && before.some(({ lower }) => kinds.has(lower)),
  )
  if (compound) return compound.meaning
  if (before.some(({ lower }) => others.get(noun.lemma)?.has(lower))) return undefined
  const needed = companions.get(noun.lemma)
  if (needed && !before.some(({ lower }) => needed.has(lower))) return undefined
  return nounFrames.get(noun.lemma)?.find(({ plural }) => !plural || noun.xpos === 'NNS')
}

function readNoun(scene: Scene, noun: Token, frame: NounFrame): readonly Candidate[] {
  const light = lightVerb(scene, noun)
  const participants = participantsOf(scene, noun, frame, light)
  const definite = childOf(scene.tree, noun, 'det')?.lower === 'the'
  const alone = frame.alone && !isKind(scene, noun)
  if (participants.length === 0 && !definite && !alone) return []
  if (isOfThing(scene, noun, participants)) return []
  if (frame.shape === 'visit' && !definite && participants.every(({ role }) => role !== 'VISITOR')) return []
  const { type, mode } = frame
  const ofVerb = light === undefined ? 'ACTUAL' : realisOf(scene, light)
  return [
    {
      ...{ type, mode, participants, definite, alone },
      realis: ofVerb === 'ACTUAL' ? realisOf(scene, noun) : ofVerb,
      head: noun,
      trigger: { start: noun.start, end: noun.end },
      support: supportOf(scene, noun),
      when: whenOf(scene, noun),
      place: placeAt(scene, noun, frame) ?? (light === undefined ? null : placeOf(scene, light, 'in', 'at')),
      recurrence: null,
      relations: [],
      found: { rule: 'event-noun', confidence: 0.75 },
    },
  ]
}

/** "a demonstration [of the game]", "an attack [of fever]". */
const isOfThing = ({ tree }: Scene, noun: Token, participants: readonly Participant[]): boolean =>
  (noun.lemma === 'demonstration' || (noun.lemma === 'attack' && participants.length === 0)) &&
  withCase(tree, noun, 'of').length > 0

/** "protection from [attacks]": what may happen at any time. */
const isKind = ({ tree }: Scene, noun: Token): boolean =>
  noun.xpos === 'NNS' &&
  measureOf(tree, noun) === noun &&
  childrenOf(tree, noun, 'case').some(({ lower }) => /^(?:of|from|against|for|to)$/.test(lower))

const placeAt = (scene: Scene, noun: Token, { shape }: NounFrame): Candidate['place'] =>
  shape === 'visit' ? placeOf(scene, noun, 'to', 'in') : placeOf(scene, noun, 'in', 'at')

/** "a [round] of talks", else the noun itself. */
function measureOf(tree: Scene['tree'], noun: Token): Token {
  const head = noun.relation === 'nmod' ? headOf(tree, noun) : undefined
  return head !== undefined && /^(?:round|series|day|week|hour|wave|string|spate)$/.test(head.lemma) ? head : noun
}

/** "held" of "held talks". */
function lightVerb({ tree }: Scene, noun: Token): Token | undefined {
  const whole = measureOf(tree, noun)
  const head = headOf(tree, whole)
  const carries = whole.relation === 'obj' || whole.relation === 'nsubj:pass'
  return head && carries && lightVerbs.has(head.lemma) ? head : undefined
}

function participantsOf(scene: Scene, noun: Token, frame: NounFrame, light: Token | undefined): readonly Participant[] {
  const { doer, undergoer } = rolesOf(frame.shape)
  const own = frame.shape === 'undergone' ? undergoer : doer
  const named = [...beforeNoun(scene, noun, own), ...oblique(scene, noun, frame.shape), ...ofPhrase(scene, noun, frame)]
  const lent = light === undefined ? attending(scene, noun, frame, own) : lentBy(scene, light, frame)
  return [...lent, ...named]
}

/** "the arrest [of B]", "a meeting [of ministers]"; of an attack it would be the doer's or the other's. */
function ofPhrase(scene: Scene, noun: Token, { shape, type }: NounFrame): readonly Participant[] {
  if (type === 'PROTEST') return [] // "a demonstration of a game"
  const { doer, undergoer } = rolesOf(shape)
  const role = shape === 'mutual' || shape === 'visit' ? doer : undergoer
  return withCase(scene.tree, noun, 'of').flatMap((one) => takers(scene, one, role))
}

/** Those whom the light verb names. */
function lentBy(scene: Scene, light: Token, { shape }: NounFrame): readonly Participant[] {
  const passive = isPassive(scene.tree, light)
  const subject = passive ? undefined : takers(scene, subjectOf(scene.tree, light), rolesOf(shape).doer)
  return [...(subject ?? []), ...oblique(scene, light, shape)]
}

/** "During talks with Japan, [Ann Lee] urged …": who speaks at an occasion takes part. */
function attending(scene: Scene, noun: Token, { type }: NounFrame, role: Participant['role']): readonly Participant[] {
  const subject = childOf(scene.tree, noun, 'nsubj') // "[they] are in talks"
  if (type === 'CONSULT' && subject !== undefined) return takers(scene, subject, role)
  const verb = headOf(scene.tree, noun)
  if (type !== 'CONSULT' || verb === undefined || verb.tag !== 'VERB' || noun.relation !== 'obl') return []
  const at = childrenOf(scene.tree, noun, 'case').some(({ lower }) => /^(?:in|during|at|for|on)$/.test(lower))
  const own = childOf(scene.tree, noun, 'nmod:poss')
  return at && own === undefined ? actorsOf(scene, verb, role) : []
}
