import type { Draft, DraftStatement, Range, Token } from '../draft.ts'
import { denoted } from '../entities/denoted.ts'
import { isNegated } from '../syntax/clauses.ts'
import { childrenOf, childOf, headOf } from '../syntax/tree.ts'
import type { Candidate } from './candidate.ts'
import { cueOf } from './cues.ts'
import { partiesIn } from './parties.ts'
import { quotedAs, quotedPerson, quotingAgent } from './quoted-as.ts'
import type { Scene } from './scene.ts'
import { dateAt } from './scene.ts'
import { phraseOf } from './speaker.ts'

type Circumstances = Pick<DraftStatement, 'addressees' | 'negative' | 'said' | 'venue'>

/** To whom, when and where the clause of the verb says it: told [Reuters] [on Monday] in [a statement]. */
export function circumstancesOf(scene: Scene, one: Candidate): Circumstances {
  const { verb } = one
  const party = (words: Range) => denoted(scene.draft, words)
  if (!verb)
    return {
      addressees: one.addressees.flatMap((words) => partiesIn(scene, words)),
      negative: false,
      said: null,
      venue: null,
    }
  const hearers = one.addressees.length > 0 ? one.addressees : hearersOf(scene, verb, one)
  const outlet = hearers.find((words) => isOutlet(scene.draft, words))
  const place = placeOf(scene, verb, one) ?? outletThatQuotes(scene, verb)
  const venue = place ?? outlet
  return {
    addressees: hearers.flatMap((words) => partiesIn(scene, words)),
    negative: isNegated(scene.tree, verb) || isRefused(scene, verb),
    said: saidOn(scene, verb, one),
    venue: venue ? party(venue) : null,
  }
}

const isOutside = ({ content, speaker }: Candidate, { start, end }: Range): boolean =>
  [...content, ...(speaker ? [speaker] : [])].every((part) => end <= part.start || start >= part.end)

const refusals = new Set('refuse decline'.split(' '))

/** "refused to [say] whether", "declined to [confirm] that". */
const isRefused = ({ tree }: Scene, verb: Token): boolean =>
  verb.relation === 'xcomp' && refusals.has(headOf(tree, verb)?.lemma ?? '')

/** "told [the court]", "wrote to [the mayor]", "said to [her]". */
function hearersOf(scene: Scene, verb: Token, one: Candidate): readonly Range[] {
  const takesHearer = cueOf(verb.lower)?.frames.has('hearer') || cueOf(verb.lower)?.frames.has('to')
  if (one.rule === 'call-for') return []
  const told = one.speaker ? undefined : childOf(scene.tree, verb, 'nsubj:pass')
  const listener = told && takesHearer && phraseOf(scene, told, verb)
  if (listener) return [listener]
  const direct = takesHearer ? childrenOf(scene.tree, verb, 'obj', 'iobj') : []
  const oblique = childrenOf(scene.tree, verb, 'obl').filter(
    (noun) => childOf(scene.tree, noun, 'case')?.lower === 'to',
  )
  return [...direct, ...oblique]
    .filter((noun) => noun.index > verb.index && isOutside(one, noun) && !dateAt(scene, noun))
    .flatMap((noun) => phraseOf(scene, noun) ?? [])
    .filter((words) => isOutside(one, words))
    .slice(0, 1)
}

/** A time expression that hangs on the verb, or on the verb that governs it. */
function saidOn(scene: Scene, verb: Token, one: Candidate): DraftStatement['said'] {
  const sentence = scene.draft.sentences[verb.sentence]
  if (!sentence) return null
  for (const token of nearest(scene.draft.tokens, verb.index, sentence.first, sentence.last)) {
    const date = dateAt(scene, token)
    if (!date || date.type === 'DURATION' || date.type === 'SET' || !isOutside(one, date)) continue
    if (scene.quotationOf[token.index] === -1 && hangsOn(scene, token, verb)) return date
  }
  return null
}

/** Tokens of the sentence, those near the verb first. */
function nearest(tokens: readonly Token[], at: number, first: number, last: number): readonly Token[] {
  const around = tokens.slice(Math.max(first, at - 30), Math.min(last, at + 30) + 1)
  return around.toSorted((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at))
}

/** Up to two nouns may lie between: "in the piece on Monday". */
function hangsOn({ tree }: Scene, token: Token, verb: Token): boolean {
  const governor = headOf(tree, verb)
  for (let at: Token | undefined = token, steps = 0; at && steps < 5; at = headOf(tree, at), steps++) {
    if (at.index === verb.index) return true
    if (at.index === governor?.index && /^(?:conj|advcl|xcomp)$/.test(verb.relation)) return true
    if (at.tag === 'VERB' && at.index !== token.index) return false
  }
  return false
}

const works = new Set(
  `statement interview letter article piece op-ed editorial tweet post speech report column email e-mail message memo blog
  twitter facebook instagram telegram weibo youtube briefing communique address essay book newspaper paper broadcast
  commentary press`.split(/\s+/),
)

/** "in a statement", "on Twitter", "in an opinion piece in People's Daily" of the verb or the one that governs it. */
function placeOf(scene: Scene, verb: Token, one: Candidate): Range | undefined {
  const governor = /^(?:advcl|conj)$/.test(verb.relation) ? headOf(scene.tree, verb) : undefined
  const hosts = governor ? [verb, governor] : [verb]
  const nouns = hosts.flatMap((host) => childrenOf(scene.tree, host, 'obl', 'obj'))
  const noun = nouns.find(
    (token) =>
      (works.has(token.lemma.toLowerCase()) || isOutlet(scene.draft, token)) &&
      /^(?:in|on|via|through|to)$/.test(childOf(scene.tree, token, 'case')?.lower ?? 'in') &&
      isOutside(one, token),
  )
  return noun ? (phraseOf(scene, noun) ?? undefined) : undefined
}

/** "was quoted by [the agency] as saying", "[the agency] quoted him as saying". */
function outletThatQuotes(scene: Scene, verb: Token): Range | undefined {
  const quoted = quotedAs(scene, verb)
  if (!quoted) return undefined
  const subject = quotedPerson(quoted) ? childOf(scene.tree, quoted.verb, 'nsubj') : undefined
  return quotingAgent(quoted) ?? phraseOf(scene, subject, quoted.verb) ?? undefined
}

const OUTLET =
  /\b(?:News|Times|Post|BBC|Reuters|AFP|CNN|NBC|CBS|ABC|TV|Television|Radio|Daily|Herald|Guardian|Journal|Xinhua|KCNA|Yonhap|AP|Associated Press|Agency|Tribune|Gazette|Telegraph|Bloomberg|Sky|Jazeera|NPR|Interfax|TASS|Kyodo|Sinmun)\b/

const isOutlet = ({ view }: Draft, { start, end }: Range): boolean =>
  OUTLET.test(view.slice(start, end)) && end - start < 60
