import type { Range, Token } from '../draft.ts'
import { isPassive, agentOf } from '../syntax/clauses.ts'
import { nounPhrase } from '../syntax/phrases.ts'
import { childOf, childrenOf, headOf, tokensIn } from '../syntax/tree.ts'
import { quotedAs, quotedPerson } from './quoted-as.ts'
import type { CueSite, Scene } from './scene.ts'

const NOMINAL = /^(?:NOUN|PROPN|PRON|NUM|ADJ|DET|SYM|X)$/
const subjects = ['nsubj', 'nsubj:outer'] as const
const relatives = new Set(['who', 'which', 'that', 'whom'])

/**
 * Who says it: the subject of the verb of saying, before or behind it, else the one it shares with the verb that
 * governs it ("she came, [saying] …"; "said … and [added] …"); "the envoy, who [said] …" is the envoy.
 */
export function speakerOf(scene: Scene, verb: Token): Range | null {
  const quoted = quotedAs(scene, verb)
  if (!quoted) return subjectOf(scene, verb)
  return quotedPerson(quoted) ?? phraseOf(scene, childOf(scene.tree, quoted.verb, 'nsubj:pass', 'nsubj'), quoted.verb)
}

const subjectOf = (scene: Scene, verb: Token): Range | null =>
  governed(scene, verb) ?? (isPassive(scene.tree, verb) || verb.xpos === 'VBG' ? null : atSentenceStart(scene, verb))

function governed(scene: Scene, verb: Token): Range | null {
  const companion = withSubject(scene, verb)
  if (companion) return companion
  if (isPassive(scene.tree, verb)) return phraseOf(scene, agentOf(scene.tree, verb))
  for (let at: Token | undefined = verb, steps = 0; at && steps < 8; steps++) {
    const own = ownSubject(scene, at)
    if (own) return relatives.has(own.lower) ? antecedent(scene, at) : (joined(scene, at) ?? phraseOf(scene, own, at))
    if (at.relation === 'acl') return phraseOf(scene, headOf(scene.tree, at))
    if (at.relation === 'acl:relcl') return null
    const head = headOf(scene.tree, at)
    if (!head || !/^(?:conj|xcomp|advcl|parataxis|ccomp|dep)$/.test(at.relation)) return null
    if ((at.relation === 'ccomp' || at.relation === 'parataxis') && at.xpos !== 'VBG') return null
    at = /^(?:conj|advcl)$/.test(at.relation) ? (sharing(scene, at, head) ?? head) : head
  }
  return null
}

/** "[the army and the police] said", where the tree takes each for a subject. */
function joined(scene: Scene, verb: Token): Range | null {
  const [one, two, third] = childrenOf(scene.tree, verb, 'nsubj').filter(({ index }) => index < verb.index)
  if (!one || !two || third || scene.tree.tokens[(scene.tree.firsts[two.index] ?? 0) - 1]?.tag !== 'CCONJ') return null
  const [before, behind] = [phraseOf(scene, one), phraseOf(scene, two)]
  return before && behind && { start: before.start, end: behind.end }
}

/** Of the same time, and both of speech: "[said] … and [added] …". */
export const isParallel = (one: CueSite, next: CueSite): boolean =>
  next.cue.cueClass !== 'THOUGHT' && tenseOf(one.token) === tenseOf(next.token) && one.token.xpos !== 'VBG'

const tenseOf = ({ xpos }: Token): string => xpos.replace('VBN', 'VBD')

/** "[Lee] said they had met and stressed …": the tree may hang it on "met", but it goes on as "said" began. */
function sharing({ siteAt, tree }: Scene, verb: Token, head: Token): Token | undefined {
  const outer = siteAt.get((head.relation === 'ccomp' ? headOf(tree, head)?.index : undefined) ?? -1)
  const next = siteAt.get(verb.index)
  if (!outer || !next || siteAt.has(head.index)) return undefined
  const participle = verb.xpos === 'VBG' && next.cue.cueClass !== 'THOUGHT'
  return verb.relation === 'conj'
    ? isParallel(outer, next)
      ? outer.token
      : undefined
    : participle
      ? outer.token
      : undefined
}

/** "with [Ann Lee] saying": up to the preposition. */
function withSubject({ draft: { tokens } }: Scene, { index, xpos }: Token): Range | null {
  if (xpos !== 'VBG') return null
  let at = index - 1
  while (/^(?:NOUN|PROPN|DET|ADJ|PRON|ADV)$/.test(tokens[at]?.tag ?? '') && index - at < 9) at--
  const [first, last] = [tokens[at + 1], tokens[index - 1]]
  return first && last && at < index - 1 && tokens[at]?.lower === 'with' ? { start: first.start, end: last.end } : null
}

/** "Ann Lee, a student of law, [said] …": the first words where no other verb stands between. */
function atSentenceStart({ draft: { tokens, sentences }, quotationOf }: Scene, verb: Token): Range | null {
  const first = sentences[verb.sentence]?.first ?? verb.index
  const words = tokens.slice(first, verb.index)
  const comma = words.findIndex(({ text }) => text === ',')
  const name = words.slice(0, comma < 0 ? undefined : comma)
  const inserted = words[comma + 1]?.xpos === 'VBG' // "the agency, citing officials, [said]"
  const outer = inserted ? [...name, ...words.slice(words.findLastIndex(({ text }) => text === ',') + 1)] : words
  const plain = words.length < 25 && outer.every(({ tag, index }) => tag !== 'VERB' && quotationOf[index] === -1)
  if (!plain || name[0]?.tag !== 'PROPN' || verb.tag === 'NOUN') return null
  const last = name.findLast(({ tag }) => NOMINAL.test(tag))
  return last ? { start: name[0].start, end: last.end } : null
}

function ownSubject(scene: Scene, verb: Token): Token | undefined {
  const child = childOf(scene.tree, verb, ...subjects)
  if (child && scene.quotationOf[child.index] === scene.quotationOf[verb.index]) return child
  return child ?? besideVerb(scene, verb)
}

/** "Ann Lee also [said]" where the parser has not seen the subject: the noun right before the verb. */
function besideVerb({ draft: { tokens }, quotationOf }: Scene, verb: Token): Token | undefined {
  if (verb.relation === 'conj' || verb.relation === 'xcomp') return undefined
  let at = verb.index - 1
  while (/^(?:ADV|AUX)$/.test(tokens[at]?.tag ?? '')) at--
  const before = tokens[at]
  if (!before || before.sentence !== verb.sentence || quotationOf[at] !== quotationOf[verb.index]) return undefined
  return verb.xpos !== 'VBG' && /^(?:NOUN|PROPN|PRON)$/.test(before.tag) ? topOfPhrase(tokens, before, verb) : undefined
}

/** "Lee" of "Mayor Ann Lee said" hangs on the word that heads the name. */
function topOfPhrase(tokens: readonly Token[], token: Token, verb: Token): Token {
  let at = token
  while (/^(?:flat|compound|appos|conj)$/.test(at.relation)) {
    const head = tokens[at.head]
    if (!head || head.index >= verb.index || !NOMINAL.test(head.tag)) return at
    at = head
  }
  return at
}

function antecedent(scene: Scene, verb: Token): Range | null {
  for (let at: Token | undefined = verb, steps = 0; at && steps < 6; at = headOf(scene.tree, at), steps++) {
    if (at.relation === 'acl:relcl') return phraseOf(scene, headOf(scene.tree, at))
  }
  return null
}

/** Days and months say nothing, whatever the tree makes of them. */
const calendar = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december yesterday today tomorrow week month year`.split(/\s+/),
)

/** The whole noun phrase with title and apposition, cut where the verb or a quotation begins. */
export function phraseOf(scene: Scene, head: Token | undefined, verb?: Token): Range | null {
  if (!head || !NOMINAL.test(head.tag) || calendar.has(head.lower)) return null
  const { start, end } = nounPhrase(scene.tree, head, { appositions: true, conjuncts: true })
  const inside = tokensIn(scene.draft.tokens, { start, end })
  const at = inside.findIndex(({ index }) => index === head.index)
  const barrier = (token: Token): boolean =>
    token.index === verb?.index ||
    (token.tag === 'ADP' && token.index > head.index && scene.dateOf[token.index + 1] !== -1) || // "Lee on Monday"
    (scene.quotationOf[token.index] !== scene.quotationOf[head.index] && scene.siteAt.has(token.index))
  const left = inside.slice(0, at).findLastIndex(barrier) + 1
  const right = inside.findIndex((token, place) => place > at && barrier(token))
  const kept = trimmed(inside.slice(left, right < 0 ? undefined : right))
  const [first, last] = [kept[0], kept.at(-1)]
  const found = first && last ? { start: first.start, end: last.end } : null
  return found && verb && verb.index > head.index ? (wholePhrase(scene, found, verb) ?? found) : found
}

/**
 * All words from a comma or the beginning of the sentence to the verb where no other verb or link is among them:
 * ", [Japan's ambassador to Peru Ann Lee] said", for trees that lose the name behind the title.
 */
function wholePhrase(
  { draft: { tokens, sentences }, quotationOf, dateOf }: Scene,
  found: Range,
  verb: Token,
): Range | null {
  let at = verb.index - 1
  while (/^(?:ADV|AUX)$/.test(tokens[at]?.tag ?? '') && !/^\p{Lu}/u.test(tokens[at]?.text ?? '')) at--
  const last = tokens[at]
  const first = sentences[verb.sentence]?.first ?? 0
  if (!last || !/^(?:NOUN|PROPN)$/.test(last.tag)) return null
  while (at > first && verb.index - at < 25 && isInside(tokens[at - 1], quotationOf) && dateOf[at - 1] === -1) at--
  const start = tokens[at]
  if (
    !start ||
    start.index >= last.index ||
    !/^(?:NOUN|PROPN|DET|ADJ|NUM)$/.test(start.tag) ||
    dateOf[start.index] !== -1
  )
    return null
  const covers = start.start <= found.start && last.end >= found.end
  return covers || found.end < start.start ? { start: start.start, end: last.end } : null
}

const isInside = (token: Token | undefined, quotationOf: Int32Array): boolean =>
  token !== undefined &&
  quotationOf[token.index] === -1 &&
  (/^(?:NOUN|PROPN|DET|ADJ|NUM|ADP|PART)$/.test(token.tag) || token.lower === 'to') &&
  !/^(?:that|which|who|as|than|if|while|because|since|after|before)$/.test(token.lower)

const edge = (token: Token | undefined): boolean =>
  token !== undefined && (/^[,;:"“”—–-]$/.test(token.text) || token.tag === 'CCONJ' || token.lower === 'that')

function trimmed(tokens: readonly Token[]): readonly Token[] {
  let [from, to] = [0, tokens.length]
  while (from < to && edge(tokens[from])) from++
  while (to > from && edge(tokens[to - 1])) to--
  return tokens.slice(from, to)
}
