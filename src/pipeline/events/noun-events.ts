import type { Token } from '../draft.ts'
import { withCase } from '../syntax/phrases.ts'
import { childOf, childrenOf, headOf } from '../syntax/tree.ts'
import type { Candidate, Participant } from './candidate.ts'
import { placeOf, whenOf } from './circumstances.ts'
import type { NounFrame } from './frames.ts'
import { companions, compounds, lightVerbs, nounFrames, others } from './noun-frames.ts'
import { nounParties } from './noun-parties.ts'
import { realisOf } from './realis.ts'
import type { Scene } from './scene.ts'
import { beforeNoun } from './slots.ts'
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
  const participants = nounParties(scene, noun, frame, light)
  const definite = childOf(scene.tree, noun, 'det')?.lower === 'the'
  const place = placeAt(scene, noun, frame) ?? (light === undefined ? null : placeOf(scene, light, 'in', 'at'))
  const alone = frame.alone && !isKind(scene, noun)
  if (participants.length === 0 && !definite && !alone && (place === null || frame.type !== 'ELECTION')) return []
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
      place,
      recurrence: null,
      relations: [],
      found: { rule: 'event-noun', confidence: 0.75 },
    },
  ]
}

/** "a visit [to Oslo]", "a meeting [in Oslo]", "the [Swiss] election". */
function placeAt(scene: Scene, noun: Token, { shape, type }: NounFrame): Candidate['place'] {
  if (shape === 'visit') return placeOf(scene, noun, 'to', 'in')
  const [voting] = type === 'ELECTION' ? beforeNoun(scene, noun, 'SUBJECT') : []
  return voting ?? placeOf(scene, noun, 'in', 'at')
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

/** "a [round] of talks", else the noun itself. */
function measureOf(tree: Scene['tree'], noun: Token): Token {
  const head = noun.relation === 'nmod' ? headOf(tree, noun) : undefined
  return head !== undefined && /^(?:round|series|day|week|hour|wave|string|spate|number|set)$/.test(head.lemma)
    ? head
    : noun
}

/** "held" of "held talks", "held a series of talks" and "talks held by". */
function lightVerb({ tree }: Scene, noun: Token): Token | undefined {
  const behind = childrenOf(tree, noun, 'acl').find(({ lemma, xpos }) => xpos === 'VBN' && lightVerbs.has(lemma))
  if (behind) return behind
  const whole = measureOf(tree, noun)
  const head = headOf(tree, whole)
  const carries = whole.relation === 'obj' || whole.relation === 'nsubj:pass'
  return head && carries && lightVerbs.has(head.lemma) ? head : undefined
}
