import type { DraftParty, Range, Token } from '../draft.ts'
import { isRole } from '../affiliations/roles.ts'
import { denoted } from '../entities/denoted.ts'
import { childOf, childrenOf } from '../syntax/tree.ts'
import { nounPhrase, withCase } from '../syntax/phrases.ts'
import { words } from './frames.ts'
import type { Scene } from './scene.ts'

const persons = words(
  `official government troop police militant minister president premier leader soldier rebel protester army
  navy force diplomat ambassador envoy spokesman spokeswoman people civilian student worker activist opposition party
  parliament court judge lawmaker senator side country state nation ministry militia guerrilla terrorist gunman bomber
  man woman child journalist delegation group member authority council union counterpart chief general commander
  seeker inhabitant elder team crew staff family couple volunteer fisherman rescuer charity agency congress senate
  commission committee cabinet jury tribunal victim survivor hacker settler gang mp executive founder employee firm
  councillor incumbent challenger opponent trustee deputy representative newcomer foreigner immigrant agent troops forum bloc alliance
  airline bank union guest visitor publisher studio passenger sailor marine
  refugee resident demonstrator dissident prisoner hostage suspect crowd company organization organisation
  administration regime insurgent fighter guard officer inspector peacekeeper king queen prince pope chancellor
  thousand hundred dozen candidate voter lawyer prosecutor separatist extremist farmer monk villager national citizen migrant person
  inmate detainee captive landowner youth teenager trader driver miner nurse teacher doctor helicopter warship tank
  boy girl family parent father mother son daughter brother sister wife husband relative couple baby infant
  team crew staff camp faction bloc alliance coalition opponent rival enemy supporter follower victim survivor patient
  newcomer independent dignitary guest recipient donor volunteer tourist passenger motorist pedestrian pupil
  police cop military squad unit battalion brigade patrol jury electorate public community tribe
  institution university school college museum gallery charity foundation bank firm manufacturer agency cabinet
  congress committee commission board club team league church hospital publisher developer maker operator`.replaceAll(
    /\s+/g,
    ' ',
  ),
)
const pronouns = words('he she they we who i me him her them us his their its our my')
/** Whether they act depends on what they count: "dozens of rounds". */
const measures = words('thousand hundred dozen score number million')
const acting = new Set(['PERSON', 'ORGANIZATION', 'GEOPOLITICAL'])

/** Who the phrase around a noun denotes; what tells where or when after a name is not of it: "met [Ri] in Beijing". */
export function partyOf({ draft, tree }: Scene, head: Token): DraftParty {
  const name = nameBeside(tree, head)
  const own = withoutMark(draft.view, nounPhrase(tree, head))
  const phrase = name === undefined ? own : { ...own, end: nameEnd(tree, name) }
  const loose = withCase(tree, head, 'in', 'at', 'on', 'during', 'after', 'before').find(
    ({ index }) => index > head.index,
  )
  const before = loose === undefined ? undefined : tree.tokens[(tree.firsts[loose.index] ?? 0) - 1]
  const isName = head.tag === 'PROPN' && before !== undefined && before.end > phrase.start
  return denoted(draft, isName ? { ...phrase, end: Math.min(phrase.end, before.end) } : phrase)
}

/** Without a comma that the parser hangs on its first word. */
const withoutMark = (view: string, { start, end }: Range): Range =>
  view[start] === ',' && end - start > 2 ? { start: start + 2, end } : { start, end }

/** "councillor [Ann Lee] of the Labour Party": the name that follows a noun at once. */
function nameBeside(tree: Scene['tree'], head: Token): Token | undefined {
  const name = head.tag === 'PROPN' ? undefined : childOf(tree, head, 'appos')
  return name?.tag === 'PROPN' && tree.firsts[name.index] === head.index + 1 ? name : undefined
}

const nameEnd = (tree: Scene['tree'], name: Token): number => childrenOf(tree, name, 'flat').at(-1)?.end ?? name.end

/** Whether it can act: an entity of a fitting kind, a name, or a word for people: "the rebels". */
export function canAct({ tree, ...scene }: Scene, head: Token, { entity }: DraftParty): boolean {
  if (scene.dated.has(head.index)) return false
  if (entity !== null)
    return acting.has(scene.draft.entities[entity]?.kind ?? '') && !endsInName({ tree, ...scene }, head, entity)
  const counted = measures.has(head.lemma) ? withCase(tree, head, 'of')[0] : undefined
  if (counted !== undefined) return canAct({ tree, ...scene }, counted, partyOf({ tree, ...scene }, counted))
  return head.tag === 'PROPN' || pronouns.has(head.lower) || isPersonWord(head.lemma)
}

/** "negligence for the death of their child, [Ann]": the person at the end of a phrase about a thing. */
function endsInName({ tree, draft }: Scene, head: Token, entity: number): boolean {
  if (head.tag !== 'NOUN' || draft.entities[entity]?.kind !== 'PERSON' || isPersonWord(head.lemma)) return false
  return nameBeside(tree, head) === undefined && withCase(tree, head, 'of', 'for').length > 0
}

/** "missionary", and words made as "journalist", "historian", "fireman" are. */
const isPersonWord = (lemma: string): boolean =>
  persons.has(lemma) ||
  isRole(lemma) ||
  ['ist', 'ian', 'man', 'woman', 'onary', 'maker'].some((ending) => lemma.endsWith(ending))
