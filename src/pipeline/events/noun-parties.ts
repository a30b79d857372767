import type { Token } from '../draft.ts'
import { isPassive } from '../syntax/clauses.ts'
import { withCase } from '../syntax/phrases.ts'
import { childOf, childrenOf, headOf } from '../syntax/tree.ts'
import type { Participant } from './candidate.ts'
import type { NounFrame, Role } from './frames.ts'
import { receivingVerbs } from './noun-frames.ts'
import type { Scene } from './scene.ts'
import { actorsOf, argumentsOf, beforeNoun, oblique, rolesOf, takers } from './slots.ts'

/** "[Ann Lee]'s visit to Oslo", "talks between [the two states]": who takes part in what a noun and its light verb tell. */
export function nounParties(
  scene: Scene,
  noun: Token,
  frame: NounFrame,
  light: Token | undefined,
): readonly Participant[] {
  const { doer, undergoer } = rolesOf(frame.shape)
  const own = frame.shape === 'undergone' ? undergoer : doer
  const named = [
    ...(frame.type === 'ELECTION' ? [] : beforeNoun(scene, noun, own)), // "the French election" is of a place
    ...oblique(scene, noun, frame.shape),
    ...ofPhrase(scene, noun, frame),
    ...fromPhrase(scene, noun, frame),
  ]
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

const given = /^(?:ASSAULT|AID|THREATEN|REQUEST|ACCUSE)$/

/** "attacks [from both sides]", "a donation [from the foundation]". */
const fromPhrase = (scene: Scene, noun: Token, { type, shape }: NounFrame): readonly Participant[] =>
  given.test(type) ? withCase(scene.tree, noun, 'from').flatMap((one) => takers(scene, one, rolesOf(shape).doer)) : []

const hosting: ReadonlyMap<string, Role> = new Map([
  ['host', 'HOST'],
  ['organise', 'ORGANIZER'],
  ['organize', 'ORGANIZER'],
  ['convene', 'ORGANIZER'],
])

/** Those whom the light verb names, as "talks hosted by [Norway]". */
function lentBy(scene: Scene, light: Token, { shape }: NounFrame): readonly Participant[] {
  const { doer, undergoer } = rolesOf(shape)
  const isReceived = shape === 'directed' && receivingVerbs.has(light.lemma)
  const own = isReceived || shape === 'undergone' ? undergoer : doer
  return [
    ...takers(scene, argumentsOf(scene, light).doer, hosting.get(light.lemma) ?? own),
    ...(isReceived ? withCase(scene.tree, light, 'from').flatMap((giver) => takers(scene, giver, doer)) : []),
    ...(isPassive(scene.tree, light) ? [] : oblique(scene, light, shape)),
  ]
}

/** "urged" of "During talks to discuss fishing, Ann Lee urged …", whatever the occasion hangs on. */
export function spokenBy({ tree }: Scene, noun: Token): Token | undefined {
  const verb = headOf(tree, noun)
  const outer = verb?.relation === 'ccomp' ? headOf(tree, verb) : undefined
  const isBefore = verb !== undefined && outer !== undefined && verb.index < outer.index
  return isBefore && childOf(tree, verb, 'nsubj') === undefined ? outer : verb
}

/** "During talks with Japan, [Ann Lee] urged …": who speaks at an occasion takes part. */
function attending(scene: Scene, noun: Token, { type }: NounFrame, role: Participant['role']): readonly Participant[] {
  const subject = childOf(scene.tree, noun, 'nsubj') // "[they] are in talks"
  if (type === 'CONSULT' && subject !== undefined) return takers(scene, subject, role)
  const verb = spokenBy(scene, noun)
  if (type !== 'CONSULT' || verb === undefined || verb.tag !== 'VERB' || noun.relation !== 'obl') return []
  const at = childrenOf(scene.tree, noun, 'case').some(({ lower }) => /^(?:in|during|at|for|on)$/.test(lower))
  const own = childOf(scene.tree, noun, 'nmod:poss')
  return at && own === undefined ? actorsOf(scene, verb, role) : []
}
