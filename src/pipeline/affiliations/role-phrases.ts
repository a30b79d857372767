import type { Range, Token } from '../draft.ts'
import type { Gathering, Written } from '../entities/gathering.ts'
import {
  chosen,
  formerWords,
  isFormerRole,
  isRole as isRoleOfPeople,
  organizationRoles,
  rolePrefixes,
  stateRoles,
} from './roles.ts'

/**
 * Words that say what somebody is: "China's [ambassador to North Korea] Li Jinjun". `title` are those in brackets;
 * `words` begin with the owner or the article.
 */
export type RolePhrase = Readonly<{
  role: Token
  title: Range
  words: Range
  /** The state or organisation: "China's", "Chinese", "of the WHO". */
  owner: Written | null
  /** To whom somebody is sent: "to North Korea". */
  counterpart: Written | null
  former: boolean
  /** Begins with an article or an owner in the genitive: a phrase of its own, not a title. */
  phrase: boolean
}>

const isRole = (lower: string): boolean =>
  isRoleOfPeople(lower) || organizationRoles.has(lower) || stateRoles.has(lower)

const articles = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'our', 'this', 'one'])
/** "his [brother] Prince Henry": of a family, not of an office. */
const kin = new Set(
  'brother sister son daughter wife husband father mother uncle aunt cousin nephew niece friend'.split(' '),
)
const towards = new Set(['to', 'for', 'on'])
const owning = new Set(['of', 'at', 'with', 'from', 'in', 'for'])
const ofs = new Set(['of', 'at', 'with', 'from', 'in', 'for', 'to', 'on', 'and', '&'])
const modifierTags = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM', 'VERB'])

/** "China's ambassador to North Korea", which ends before token `at`. */
export function rolePhraseBefore(gathering: Gathering, at: number): RolePhrase | null {
  const role = roleBefore(gathering, at)
  if (!role) return null
  const end = gathering.draft.tokens[at - 1]?.text === ',' ? at - 2 : at - 1
  return phraseAround(gathering, role, end)
}

/** The role nearest before a name: it adjoins, or only its complement is between. */
function roleBefore({ draft: { tokens }, nameAt }: Gathering, at: number): Token | null {
  const sentence = tokens[at]?.sentence
  let complement = 0
  for (let back = at - 1; back >= Math.max(0, at - 14); back--) {
    const token = tokens[back]
    if (!token || token.sentence !== sentence) return null
    if (isRole(token.lower) && isNoun(token, tokens[back - 1]) && !nameAt.has(back))
      return complement === 0 || ofs.has(tokens[roleEnd(tokens, token) + 1]?.lower ?? '') ? token : null
    const adjoins = back === at - 1
    if ((adjoins && token.text === ',') || isChosen(tokens, back)) continue
    if (!nameAt.has(back) && !ofs.has(token.lower) && !articles.has(token.lower) && !modifierTags.has(token.tag))
      return null
    if (token.tag === 'VERB' && !nameAt.has(back)) return null
    if (adjoins && (ofs.has(token.lower) || articles.has(token.lower))) return null
    complement++
  }
  return null
}

/** ", a senior fellow at the centre" or ", the US' special representative": from token `at`, behind the comma. */
export function rolePhraseFrom(gathering: Gathering, at: number): RolePhrase | null {
  const { tokens } = gathering.draft
  const sentence = tokens[at]?.sentence
  for (let to = at; to < at + 12; to++) {
    const token = tokens[to]
    if (!token || token.sentence !== sentence) return null
    const name = gathering.nameAt.get(to)
    if (name && name.name.kind === 'PERSON') return null
    if (name) continue
    if (isRole(token.lower) && isNoun(token, tokens[to - 1]) && !isModifier(gathering, to)) {
      const end = complementEnd(gathering, token)
      const phrase = phraseAround(gathering, token, end)
      const whole = phrase !== null && phrase.words.start <= (tokens[at]?.start ?? 0)
      return whole && !speaks(tokens[end + 1]) && !isPersonAt(gathering, end + 1) ? phrase : null
    }
    const inside = modifierTags.has(token.tag) || articles.has(token.lower) || isGenitive(token) || joins(token)
    if (!inside && !isFormer(token)) return null
  }
  return null
}

/** ", French President [Ann Lee] and …": the title of another. */
const isPersonAt = ({ nameAt }: Gathering, at: number): boolean => nameAt.get(at)?.name.kind === 'PERSON'

/** ", an official [said]": the subject of another clause. */
const speaks = (next: Token | undefined): boolean => next !== undefined && (next.tag === 'VERB' || next.tag === 'AUX')

/** "deputy" of "deputy minister", "police" of "police chief": another role noun follows at once. */
const isModifier = ({ draft: { tokens }, nameAt }: Gathering, at: number): boolean => {
  const next = tokens[at + 1]
  return (
    next !== undefined && !nameAt.has(at + 1) && (isRole(next.lower) || next.lower === 'general') && next.tag !== 'VERB'
  )
}

/** "fellow" and "executive" are often taken for adjectives. */
const isNoun = (token: Token, before?: Token): boolean =>
  token.tag !== 'VERB' &&
  token.tag !== 'AUX' &&
  (token.tag !== 'ADJ' || token.relation !== 'amod' || (token.lower === 'executive' && before?.lower === 'chief'))
const isGenitive = (token: Token | undefined): boolean => token?.lower === "'s" || token?.lower === "'"
const joins = ({ lower }: Token): boolean => lower === '-' || lower === 'and' || lower === '&'

/** The last token of "for the nuclear policy programme at the Carnegie-Tsinghua Centre for Global Policy". */
function complementEnd({ draft: { tokens }, nameAt }: Gathering, role: Token): number {
  let end = roleEnd(tokens, role)
  for (let at = end + 1; at <= role.index + 24; at++) {
    const token = tokens[at]
    if (!token || token.sentence !== role.sentence) break
    const name = nameAt.get(at)
    if (name) {
      if (name.name.kind === 'PERSON') break
      end = name.last.index
      at = end
      continue
    }
    if (['NOUN', 'PROPN'].includes(token.tag) || isGenitive(token)) end = isGenitive(token) ? end : at
    else if (!ofs.has(token.lower) && !articles.has(token.lower) && token.tag !== 'ADJ' && token.lower !== '-') break
  }
  return end
}

/** The "elect" of "president-elect"; else the role itself. */
const roleEnd = (tokens: readonly Token[], { index }: Token): number =>
  chosen.has(tokens[index + 2]?.lower ?? '') && tokens[index + 1]?.text === '-' ? index + 2 : index

const isChosen = (tokens: readonly Token[], at: number): boolean =>
  [at, at + 1].some((elect) => chosen.has(tokens[elect]?.lower ?? '') && tokens[elect - 1]?.text === '-')

/** `end`: number of the last token. */
function phraseAround(gathering: Gathering, role: Token, end: number): RolePhrase | null {
  const { tokens } = gathering.draft
  const { start, first, owner, former, phrase } = leftOf(gathering, role)
  const inside = complements(gathering, role, end)
  const isVoice = role.lower.startsWith('spokes') // "for" whom is no counterpart
  const sentTo =
    inside.find(({ by, name }) => !isVoice && towards.has(by) && name.name.kind === 'GEOPOLITICAL')?.name ?? null
  const of = inside.find(
    ({ by, name }) => owning.has(by) && name !== sentTo && name.name.kind !== 'PLACE' && !name.name.adjective,
  )
  const words = rangeOf(tokens, start, end)
  // "spokeswoman for China's foreign ministry" keeps the ministry.
  const isCut = !owner && of && !isGenitive(tokens[of.name.last.index + 1])
  const whole = rangeOf(tokens, first, Math.max(isCut ? of.before : end, roleEnd(tokens, role)))
  if (!words || !whole) return null
  const title = isFormerRole(role.lower) && first === role.index ? { ...whole, start: role.start + 3 } : whole
  return { role, title, words, owner: owner ?? of?.name ?? null, counterpart: sentTo, former, phrase }
}

type Left = Readonly<{ start: number; first: number; owner: Written | null; former: boolean; phrase: boolean }>

/** "the US' [former] special" before "representative": from token `start`; the title begins with token `first`. */
function leftOf({ draft: { tokens }, nameAt }: Gathering, role: Token): Left {
  let [start, first] = [role.index, role.index]
  let [former, phrase] = [isFormerRole(role.lower), false]
  for (let at = role.index - 1; at >= Math.max(0, role.index - 10); at--) {
    const token = tokens[at]
    if (!token || token.sentence !== role.sentence) break
    const owner = nameAt.get(at)
    if (owner?.name.kind === 'PERSON' && phrase) start = owner.first.index // "Putin's spokesman"
    if (owner?.name.kind === 'PERSON' || kin.has(token.lower)) break
    if (owner) {
      const from = qualified(tokens, owner)
      const before = tokens[from - 1]
      const article = before !== undefined && articles.has(before.lower)
      start = from - (article ? 1 : 0)
      // "Acting Slovak President": the title begins with the word that belongs to it.
      if (rolePrefixes.has(tokens[from]?.lower ?? '')) first = from
      return { start, first, owner, former: former || isFormer(before), phrase: phrase || article }
    }
    if (articles.has(token.lower)) {
      const over = isFormer(tokens[at - 1]) // "formerly the head of …"
      return { start: over ? at - 1 : at, first, owner: null, former: former || over, phrase: true }
    }
    if (isGenitive(token) && nameAt.has(at - 1)) phrase = true
    else if (isFormer(token)) [start, former] = [at, true]
    else if (modifies(token, tokens[at + 1])) [start, first] = [at, former ? first : at]
    else break
  }
  return { start, first, owner: null, former, phrase }
}

/** Where the words begin that stand before the owner and belong to the role: "the [top] US general", "[acting] Slovak president". */
function qualified(tokens: readonly Token[], { first, name }: Written): number {
  const before = tokens[first.index - 1]
  const acting = before !== undefined && rolePrefixes.has(before.lower)
  const beside = before?.tag === 'ADJ' && articles.has(tokens[first.index - 2]?.lower ?? '')
  return before?.sentence === first.sentence && !isFormer(before) && (beside || (acting && name.adjective))
    ? first.index - 1
    : first.index
}

const isFormer = (token: Token | undefined): boolean => token !== undefined && formerWords.has(token.lower)

const modifies = (token: Token, next: Token | undefined): boolean =>
  rolePrefixes.has(token.lower) ||
  ['NOUN', 'ADJ', 'PROPN', 'NUM'].includes(token.tag) ||
  token.lower === '-' ||
  (joins(token) && next !== undefined && /^\p{Lu}/u.test(next.text))

/** Names behind the role, each with the word before it and the last token before that. */
function complements({ draft: { tokens }, nameAt }: Gathering, role: Token, end: number) {
  const found: { by: string; name: Written; before: number }[] = []
  for (let at = role.index + 1; at <= end; at++) {
    const name = nameAt.get(at)
    if (!name) continue
    let back = at - 1
    while (back > role.index && !ofs.has(tokens[back]?.lower ?? '')) back--
    if (back > role.index) found.push({ by: tokens[back]?.lower ?? '', name, before: back - 1 })
    at = name.last.index
  }
  return found
}

function rangeOf(tokens: readonly Token[], first: number, last: number): Range | null {
  const [from, to] = [tokens[first], tokens[last]]
  return from && to && from.start < to.end ? { start: from.start, end: to.end } : null
}
