import type { Token } from '../draft.ts'
import type { Tree } from '../syntax/tree.ts'
import { isRole } from '../affiliations/roles.ts'
import { childOf, headOf } from '../syntax/tree.ts'

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** What governments do, not cities: lemmas of the verbs of which a capital is the subject. */
const deeds = listed(`
  say tell want urge demand reject accuse warn insist seek announce agree refuse appear deny condemn support oppose
  threaten respond reply deploy impose lift plan hope expect consider offer pledge vow launch test recognise recognize
  suspend withdraw expel recall summon retaliate claim call blame criticise criticize denounce welcome propose sign
  ratify abandon break resume cut sever restore maintain regard view see fear believe think know try decide intend
  promise argue acknowledge admit confirm declare express issue send supply arm back finance fund sponsor provide give
  allow block ban veto negotiate pursue push press pressure object protest complain share strengthen deepen improve
  normalise normalize stop continue begin start need have make take face get adopt approve endorse favour favor
  dismiss describe describe order request ask agree commit invite move step use keep refrain remain become play
  annex fire shell bomb detect invade occupy develop build conduct enforce violate abide comply cooperate work stand respect`)

/** Nouns that lie between governments: "signs [from] Washington", "talks [with] Moscow", "envoy [to] Beijing". */
const affairs = listed(`
  sign signal pressure message support response call statement criticism threat aid reaction approval warning
  independence envoy ambassador emissary representative diplomat relation relations tie ties talk talks deal impasse
  dispute tension tensions agreement row war trade sanction sanctions policy stance dialogue negotiation negotiations
  cooperation alliance partnership conflict confrontation contact contacts rapprochement engagement treaty pact
  friendship loyalty concession concessions hostility rift standoff stand-off feud ally allies détente detente order
  orders instruction instructions permission consent assistance backing help anger assurance assurances guarantee
  rival rivalry influence money weapon weapons embargo blockade complaint pledge promise offer proposal`)

/** What a government has: "Moscow's [policy]". */
const belongings = listed(`
  claim policy position decision support government ally efforts effort ambition ambitions response refusal
  relationship view approach leadership programme program interest interests influence concern concerns demand demands
  proposal offer stance threat threats strategy willingness commitment foreign nuclear military missile missiles
  sanctions sanction forces troops army envoy ambassador diplomat diplomats minister ministry intention intentions
  goal goals role behaviour behavior action actions move moves invasion annexation aggression rule plan plans policies
  relations ties human record rise power rejection request call calls reaction criticism denial silence security
  sovereignty regime rulers leaders leader negotiators officials interference involvement agenda allies campaign
  warning warnings accusation accusations argument diplomacy message hand backing failure desire hopes`)

/** Verbs whose object is a government: "urged Pyongyang to". */
const addressed = listed(`
  urge accuse press pressure warn threaten blame criticise criticize condemn persuade convince ask tell sanction
  engage isolate provoke anger appease deter support back arm oppose defy punish help assure remind invite compel force
  pressurise pressurize enrage infuriate challenge contain confront irk upset alarm worry reassure`)

/** Prepositions by which a government takes part in what a verb says: "negotiate with Moscow". */
const dealings = listed('with against between')

/** A capital that stands for its government: "signs from [Washington]", "[Pyongyang] appeared to"; not "in [Seoul]". */
export function standsForGovernment(tree: Tree, name: Token): boolean {
  const head = headOf(tree, name)
  const [noun, preposition] = [tree.tokens[name.index - 2], tree.tokens[name.index - 1]]
  if (noun && preposition && deals(preposition.lower, noun)) return true
  const by = childOf(tree, name, 'case')?.lower ?? ''
  if (!head || isRole(tree.tokens[name.index + 1]?.lower ?? '')) return false // "London Mayor Ann Lee said"
  if (name.relation === 'conj') return by === '' && standsForGovernment(tree, head)
  if (name.relation.startsWith('nsubj'))
    return (deeds.has(head.lemma.toLowerCase()) && head.tag !== 'NOUN') || isAffair(tree, head)
  if (name.relation === 'obj' || name.relation === 'iobj') return addressed.has(head.lemma.toLowerCase())
  if (name.relation === 'nmod:poss') return belongings.has(head.lower) || belongings.has(head.lemma)
  if (name.relation.startsWith('nmod') || name.relation.startsWith('obl')) return deals(by, head)
  return false
}

/** "[Tehran] held talks"; "[Seoul] held the games" is the city. */
const isAffair = (tree: Tree, verb: Token): boolean => {
  const what = verb.lemma === 'hold' || verb.lemma === 'reach' ? childOf(tree, verb, 'obj') : undefined
  return what !== undefined && (affairs.has(what.lemma) || affairs.has(what.lower))
}

function deals(by: string, { tag, lemma, lower }: Token): boolean {
  if (dealings.has(by) && tag !== 'PROPN') return true
  const between = ['from', 'to', 'on', 'by', 'for', 'towards', 'toward'].includes(by)
  return between && tag === 'NOUN' && (affairs.has(lemma) || affairs.has(lower))
}
