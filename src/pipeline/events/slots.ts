import type { Token } from '../draft.ts'
import { agentOf, isOwner, isPassive, subjectOf } from '../syntax/clauses.ts'
import { conjunctsOf, withCase } from '../syntax/phrases.ts'
import { childOf, childrenOf, headOf } from '../syntax/tree.ts'
import { canAct, partyOf } from './actors.ts'
import type { Participant } from './candidate.ts'
import type { Role, Shape } from './frames.ts'
import { words } from './frames.ts'
import type { Scene } from './scene.ts'

/** Who does it and whom it befalls, as heads of noun phrases, an active or a passive alike. */
export type Arguments = Readonly<{ doer: Token | undefined; undergoer: Token | undefined }>

/** "A attacked B", "B was attacked by A", "B, attacked by A", "A, who attacked B". */
export function argumentsOf({ tree }: Scene, verb: Token): Arguments {
  const own = objectOf(tree, verb)
  if (isPassive(tree, verb) || (own === undefined && (isParticiple(verb) || isOfHeadline(tree, verb)))) {
    return { doer: agentOf(tree, verb) ?? withCase(tree, verb, 'by')[0], undergoer: passiveSubject(tree, verb) }
  }
  return { doer: doerOf(tree, verb), undergoer: own }
}

/** The subject of an active verb, or who it is understood to be. */
const doerOf = (tree: Scene['tree'], verb: Token): Token | undefined =>
  antecedent(tree, verb, subjectOf(tree, verb) ?? implied(tree, verb) ?? ready(tree, verb))

/** "[it] is willing to hold talks", which parsers take for an empty "it". */
function ready(tree: Scene['tree'], verb: Token): Token | undefined {
  const head = verb.relation === 'xcomp' ? headOf(tree, verb) : undefined
  return head?.tag === 'ADJ' ? childOf(tree, head, 'expl') : undefined
}

/** Its object, or the one that it shares: "arrested and questioned [a student]". */
function objectOf(tree: Scene['tree'], verb: Token): Token | undefined {
  const own = childOf(tree, verb, 'obj')
  const next = own === undefined ? childOf(tree, verb, 'conj') : undefined
  return next?.tag === 'VERB' && next.index <= verb.index + 2 ? childOf(tree, next, 'obj') : own
}

const transitive = words(
  'abduct acquit appoint arrest assassinate behead charge convict deport detain elect evacuate execute expel extradite free hang impeach indict injure jail kidnap kill murder oust prosecute rescue sentence wound',
)

/** "Two ministers [arrested] in raid": verbs that need an object, and headlines that leave "were" out. */
const isOfHeadline = (tree: Scene['tree'], verb: Token): boolean =>
  transitive.has(verb.lemma) && /^VB[DN]$/.test(verb.xpos) && childOf(tree, verb, 'aux', 'ccomp', 'xcomp') === undefined

/** "troops [deployed] by A": a participle without an auxiliary behind its noun. */
const isParticiple = ({ xpos, relation }: Token): boolean => xpos === 'VBN' && relation === 'acl'

function passiveSubject(tree: Scene['tree'], verb: Token): Token | undefined {
  return isParticiple(verb) ? headOf(tree, verb) : antecedent(tree, verb, subjectOf(tree, verb))
}

/** Who "who" and "which" stand for. */
function antecedent(tree: Scene['tree'], verb: Token, subject: Token | undefined): Token | undefined {
  const isRelative = subject !== undefined && /^(?:WDT|WP)$/.test(subject.xpos)
  if (!isRelative) return subject
  return verb.relation === 'acl:relcl' ? headOf(tree, verb) : nounBefore(tree, subject)
}

/** "a [treaty], which was signed", where the parser missed what the clause belongs to. */
function nounBefore(tree: Scene['tree'], { index }: Token): Token | undefined {
  const comma = tree.tokens[index - 1]?.tag === 'PUNCT' ? 1 : 0
  const before = tree.tokens[index - 1 - comma]
  if (before?.tag !== 'NOUN' && before?.tag !== 'PROPN') return undefined
  return before.relation === 'flat' ? headOf(tree, before) : before
}

/** "A did it, [killing] B": A; "the bomb [killing] B": the bomb. */
function implied(tree: Scene['tree'], verb: Token): Token | undefined {
  const head = headOf(tree, verb)
  if (head === undefined || verb.xpos === 'VBD') return undefined
  if (verb.relation === 'advcl' && /^(?:VERB|ADJ|ADV)$/.test(head.tag)) return subjectOf(tree, head)
  return verb.relation === 'acl' && verb.xpos === 'VBG' ? head : undefined
}

type Names = Readonly<{ doer: Role; undergoer: Role }>

const roles: Readonly<Record<Shape, Names>> = {
  mutual: { doer: 'PARTICIPANT', undergoer: 'PARTICIPANT' },
  directed: { doer: 'ACTOR', undergoer: 'RECIPIENT' },
  visit: { doer: 'VISITOR', undergoer: 'HOST' },
  pact: { doer: 'SIGNATORY', undergoer: 'SUBJECT' },
  undergone: { doer: 'ACTOR', undergoer: 'SUBJECT' },
}

export const rolesOf = (shape: Shape): Names => roles[shape]

/** Things that are attacked or seized without acting: "raided [a camp]". */
const targets = words(
  'post base village town city convoy camp embassy building checkpoint ship vessel patrol position house office station airport mosque church school hospital headquarters consulate market hotel loudspeaker facility plant refinery infrastructure target site plane aircraft bus train car truck vehicle tanker boat home depot pipeline',
)

/** Those of a coordination who can act, in a role: "[China] and [Japan] met". */
export function takers(scene: Scene, head: Token | undefined, role: Role): readonly Participant[] {
  if (head === undefined) return []
  const found = conjunctsOf(scene.tree, head).flatMap((one) => {
    if (one.relation === 'conj' && (isOwner(scene.tree, one) || isSplit(scene.tree, one))) return [] // "Ann Lee and [the party]'s Bob Ray"
    const party = partyOf(scene, one)
    const named = party.entity === null ? namesOf(scene, one, role) : []
    if (named.length > 0) return named
    const isHit = role === 'RECIPIENT' && targets.has(one.lemma)
    return isHit || canAct(scene, one, party) ? [{ ...party, role }] : []
  })
  return found.filter(({ entity }, at) => entity === null || found.findIndex((one) => one.entity === entity) === at)
}

/** "two politicians, [Ann Lee] and [Bob Ray]": those whom an apposition names. */
function namesOf(scene: Scene, noun: Token, role: Role): readonly Participant[] {
  const name = noun.tag === 'NOUN' ? childOf(scene.tree, noun, 'appos') : undefined
  const isNamed = name !== undefined && (name.tag === 'PROPN' || partyOf(scene, name).entity !== null)
  return isNamed ? takers(scene, name, role) : []
}

/** "Bob" and "Ray" of one name, each taken for a conjunct. */
const isSplit = (tree: Scene['tree'], { index, tag, head }: Token): boolean => {
  const before = tree.tokens[index - 1]
  return tag === 'PROPN' && before?.tag === 'PROPN' && before.relation === 'conj' && before.head === head
}

/** Who does what a verb tells, as its statement knows the speaker, else its subject. */
export function actorsOf(scene: Scene, verb: Token, role: Role): readonly Participant[] {
  const speakers = (scene.speakers.get(verb.start) ?? []).filter(({ entity }) => entity !== null)
  return speakers.length === 0
    ? takers(scene, subjectOf(scene.tree, verb), role)
    : speakers.map((speaker) => ({ ...speaker, role }))
}

/** What is signed, even if it cannot act. */
export function subjectMatter(scene: Scene, head: Token | undefined): readonly Participant[] {
  return head === undefined ? [] : [{ ...partyOf(scene, head), role: 'SUBJECT' }]
}

/** A town is where a visit leads; a state that is visited is the host, too. */
export function isTown({ draft }: Scene, { entity }: Participant): boolean {
  const place = entity === null ? undefined : draft.entities[entity]
  return place?.kind === 'GEOPOLITICAL' && place.identifiers.length === 0
}

const besides = ['with', 'to', 'alongside']
const against = ['against', 'on', 'over', 'to', 'with', 'toward', 'towards']
const aimed = words('fire shoot throw hurl launch aim shot strike attack swipe')

/** Those behind a preposition that suits the shape: "talks [with] B", "sanctions [on] B", "a visit [to] B". */
export function oblique(scene: Scene, head: Token, shape: Shape): readonly Participant[] {
  const behind = (role: Role, ...prepositions: readonly string[]) =>
    withCase(scene.tree, head, ...prepositions).flatMap((noun) => takers(scene, noun, role))
  const { doer, undergoer } = roles[shape]
  const between = behind(doer, 'between', 'among')
  if (shape === 'mutual') return [...between, ...behind(doer, ...besides)]
  if (shape === 'visit')
    return [...behind(undergoer, 'to').filter((host) => !isTown(scene, host)), ...behind(doer, 'by')]
  if (shape === 'pact') return [...between, ...behind(doer, 'with', 'by')]
  return [...behind(doer, 'by'), ...behind(undergoer, ...against, ...(aimed.has(head.lemma) ? ['at', 'into'] : []))]
}

/** "[Ann Lee]'s visit", "[US-China] talks", "the [Chinese] sanctions": who a noun says it is by. */
export function beforeNoun(scene: Scene, head: Token, role: Role): readonly Participant[] {
  return childrenOf(scene.tree, head, 'nmod:poss', 'compound', 'amod').flatMap((one) => {
    if (one.index > head.index) return []
    if (one.relation === 'nmod:poss') return takers(scene, one, role)
    return namedIn(scene, one, role)
  })
}

/** Entities that a modifier names: both of "US-China". */
function namedIn(scene: Scene, modifier: Token, role: Role): readonly Participant[] {
  return conjunctsOf(scene.tree, modifier).flatMap((one) => {
    const party = partyOf(scene, one)
    return party.entity !== null && canAct(scene, one, party) ? [{ ...party, role }] : []
  })
}
