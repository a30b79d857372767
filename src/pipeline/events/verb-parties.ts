import type { Token } from '../draft.ts'
import { isPassive } from '../syntax/clauses.ts'
import { childOf, headOf } from '../syntax/tree.ts'
import type { Participant } from './candidate.ts'
import type { Role, VerbFrame } from './frames.ts'
import { namedParties } from './named-parties.ts'
import type { Scene } from './scene.ts'
import type { Arguments } from './slots.ts'
import { isTown, oblique, rolesOf, subjectMatter, takers } from './slots.ts'

/** "[The minister] met [his counterpart]", "[China] imposed sanctions on [two companies]": who takes part in what a verb tells. */
export function verbParties(scene: Scene, verb: Token, given: Arguments, frame: VerbFrame): readonly Participant[] {
  const { doer, undergoer } = rolesOf(frame.shape)
  const isIntransitive = frame.shape === 'undergone' && !isPassive(scene.tree, verb)
  const doers = takers(
    scene,
    given.doer ?? (isIntransitive && !isObjectTaker(frame) ? given.undergoer : undefined),
    isIntransitive ? undergoer : doer,
  )
  if (frame.shape === 'pact') {
    // "the treaty expires": nobody signs, the subject is what it is about
    const matter = subjectMatter(scene, given.undergoer ?? (doers.length === 0 ? given.doer : undefined))
    const named = doers.length === 0 ? namedParties(scene, matter) : []
    return [...doers, ...named, ...matter, ...oblique(scene, verb, 'pact'), ...ofNoun(scene, given.undergoer, frame)]
  }
  if (isIntransitive && !isObjectTaker(frame)) {
    // "defeated [his rivals]"
    return given.doer === undefined ? doers : [...doers, ...takers(scene, given.undergoer, undergoer)]
  }
  const behind = oblique(scene, verb, frame.shape)
  const befallen = takers(scene, given.undergoer, undergoer)
  // "donated [the pictures] to a school": what is given takes no part
  const isGiven = frame.type === 'AID' && behind.some(({ role }) => role === undergoer)
  return [
    ...doers,
    ...(isGiven ? [] : befallen.filter((one) => frame.shape !== 'visit' || !isTown(scene, one))),
    ...predicated(scene, verb, undergoer),
    ...takers(scene, childOf(scene.tree, verb, 'iobj'), undergoer),
    ...behind,
    ...ofNoun(scene, given.undergoer, frame),
  ]
}

/** "The members elected were [Ann Lee] and [Bob Ray]": those whom a clause with "be" names. */
function predicated(scene: Scene, verb: Token, role: Role): readonly Participant[] {
  const { tree } = scene
  const noun = verb.relation === 'acl' ? headOf(tree, verb) : undefined
  const be = noun === undefined ? undefined : nextVerb(tree, verb)
  const name = be?.relation === 'cop' ? headOf(tree, be) : undefined
  const isName = name?.tag === 'PROPN' && childOf(tree, name, 'case') === undefined
  return isName ? takers(scene, name, role) : []
}

/** The verb or auxiliary that follows in the sentence, "were" of "the members elected in Lima were". */
function nextVerb(tree: Scene['tree'], { index, sentence }: Token): Token | undefined {
  for (let at = index + 1; tree.tokens[at]?.sentence === sentence; at++) {
    const token = tree.tokens[at]
    if (token?.tag === 'VERB' || token?.tag === 'AUX') return token
  }
  return undefined
}

/** "appointed B" has an object who is it; "won the election" has none. */
const isObjectTaker = ({ object }: VerbFrame): boolean => object === 'actor'

/** "imposed sanctions [on B]", where the phrase hangs on the noun. */
const ofNoun = (scene: Scene, noun: Token | undefined, { object, shape }: VerbFrame): readonly Participant[] =>
  noun !== undefined && object instanceof Set ? oblique(scene, noun, shape) : []
