import type { Range, Token } from '../draft.ts'
import { subtreeOf, tokensIn } from '../syntax/tree.ts'
import { nounPhrase } from '../syntax/phrases.ts'
import type { Candidate } from './candidate.ts'
import { trimmedContent } from './content.ts'
import type { CueSite, Scene } from './scene.ts'
import { phraseOf, speakerOf } from './speaker.ts'

/** Ann Lee urged Japan [to sign]. China called on Japan [to sign]. They called for [stability]. She vowed [to sign]. */
export const directives = (scene: Scene): Candidate[] =>
  scene.sites.flatMap((site): Candidate[] => {
    if (!(site.cue.frames.has('to') || nouns.has(site.cue.lemma)) || scene.quotationOf[site.token.index] !== -1)
      return []
    const found = calledFor(scene, site) ?? (site.cue.frames.has('to') ? toInfinitive(scene, site) : undefined)
    const speaker = found && speakerOf(scene, site.token)
    const content = found && trimmedContent(scene, found.content)
    if (!found || !speaker || !content) return []
    const { cue, addressees } = found
    return [
      {
        rule: found.rule,
        cue,
        verb: site.token,
        cueClass: site.cue.cueClass,
        content: [content],
        speaker,
        addressees,
        quotations: [],
      },
    ]
  })

type Found = Readonly<{ rule: string; cue: Range; content: Range; addressees: readonly Range[] }>

/** Verbs that take what is said as a noun, with the preposition before it. */
const nouns: ReadonlyMap<string, string> = new Map([
  ['call', 'for'],
  ['appeal', 'for'],
  ['warn', 'of'],
])

/** "calling for [regional stability]": the noun phrase. */
function calledFor(scene: Scene, { token, cue }: CueSite): Found | undefined {
  const next = scene.draft.tokens[token.index + 1]
  if (!next || next.lower !== nouns.get(cue.lemma)) return undefined
  const head = headBehind(scene, next)
  const content = head && nounPhrase(scene.tree, head, { conjuncts: true, clauses: true })
  return content && { rule: 'call-for', cue: { start: token.start, end: next.end }, content, addressees: [] }
}

const headBehind = ({ tree, draft: { tokens } }: Scene, preposition: Token): Token | undefined => {
  const head = tree.tokens[preposition.head]
  if (head && head.index > preposition.index && head.tag !== 'VERB') return head
  return tokens.slice(preposition.index + 1, preposition.index + 8).find(({ tag }) => tag === 'NOUN' || tag === 'PROPN')
}

/** "to" with a verb behind it, and the hearer between. */
function toInfinitive(scene: Scene, { token, cue }: CueSite): Found | undefined {
  const { tokens, sentences } = scene.draft
  const last = sentences[token.sentence]?.last ?? token.index
  for (let at = token.index + 1; at < last && at < token.index + 16; at++) {
    const one = tokens[at]
    if (!one || one.tag === 'VERB' || one.tag === 'AUX' || /^[.;:]$/.test(one.text)) return undefined
    if (one.lower !== 'to' || !isInfinitive(tokens, at)) continue
    const first = tokens[at - 1]?.lower === 'not' ? at - 1 : at
    const between = tokens.slice(token.index + 1, first)
    if (cue.cueClass === 'DIRECTIVE' && between.length === 0) return undefined
    if (cue.lemma === 'warn' && first === at) continue
    if (cue.lemma === 'call' && !/^(?:on|upon)$/.test(between[0]?.lower ?? '')) return undefined
    const content = { start: tokens[first]?.start ?? one.start, end: endOf(scene, token, at) }
    const dated = scene.dateOf[token.index + 2] !== -1 // "promised on Friday to sign"
    return { rule: 'directive-infinitive', cue: token, content, addressees: dated ? [] : hearers(scene, between) }
  }
  return undefined
}

const isInfinitive = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]
  const behindMark = /^["“']$/.test(next?.text ?? '') ? tokens[at + 2] : next
  const behindAdverb = behindMark?.tag === 'ADV' ? tokens[behindMark.index + 1] : behindMark
  return /^(?:VB|VBP)$/.test(behindAdverb?.xpos ?? '')
}

function hearers(scene: Scene, between: readonly Token[]): Range[] {
  const head = between.find(
    ({ tag, relation }) => /^(?:NOUN|PROPN|PRON)$/.test(tag) && !/^(?:compound|flat|nmod:poss|amod)$/.test(relation),
  )
  const last = between.at(-1)
  if (!head || !last) return []
  const phrase = phraseOf(scene, head) ?? head
  const start = Math.max(phrase.start, between[0]?.start ?? phrase.start)
  return [{ start, end: Math.min(Math.max(phrase.end, head.end), last.end) }]
}

/** What hangs on the infinitive, up to where the next report begins: "urged … to sign [and urged] …". */
function endOf(scene: Scene, cue: Token, to: number): number {
  const { tokens, quotations } = scene.draft
  const infinitive = tokens.slice(to + 1, to + 4).find(({ tag }) => tag === 'VERB' || tag === 'AUX') ?? tokens[to]
  if (!infinitive) return cue.end
  const range = { start: infinitive.start, end: subtreeOf(scene.tree, infinitive).end }
  const stop = tokensIn(tokens, range).find(
    ({ index, tag }) => tag === 'CCONJ' && restarts(scene, index + 1, infinitive.index),
  )
  const end = stop ? stop.start : range.end
  const quoted = quotations[scene.quotationOf[tokensIn(tokens, { start: end - 1, end })[0]?.index ?? -1] ?? -1]
  return quoted && quoted.start > cue.end && quoted.end > end ? quoted.end : end
}

const restarts = ({ siteAt, quotationOf, draft: { tokens } }: Scene, at: number, within: number): boolean =>
  quotationOf[at] !== quotationOf[within] ? siteAt.has(at) : siteAt.has(at) && /^VB[DZP]$/.test(tokens[at]?.xpos ?? '')
