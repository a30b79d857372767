import type { Range, Token } from '../draft.ts'
import { childrenOf } from '../syntax/tree.ts'
import type { Candidate } from './candidate.ts'
import { quotedContent } from './content.ts'
import { quotedAs } from './quoted-as.ts'
import type { CueSite, Scene } from './scene.ts'
import { textOf, wordsIn } from './scene.ts'
import { phraseOf, speakerOf } from './speaker.ts'

/** Longest clause that may report a quotation, in words and marks. */
const REACH = 45

/**
 * A quotation beside the clause that reports it, on either side: “We agreed,” said Ann Lee. Ann Lee said: “We agreed.”
 * A second quotation that goes on behind the clause is a part of the same statement.
 */
export function quotedSpeech(scene: Scene): Candidate[] {
  const taken = new Set<number>()
  return scene.draft.quotations.flatMap((_, number): Candidate[] => {
    if (taken.has(number) || isScareQuote(scene, number)) return []
    const report =
      reportBefore(scene, number, 'tight') ?? reportBehind(scene, number) ?? reportBefore(scene, number, 'loose')
    if (!report) return []
    const more = goesOn(scene, report, number) ? [number + 1] : []
    const numbers = [number, ...more]
    for (const one of numbers) taken.add(one)
    return [candidate(scene, report, numbers)]
  })
}

type Report = Readonly<{ rule: string; site: CueSite; speaker: Range; last: number }>

function candidate(scene: Scene, { rule, site, speaker }: Report, quotations: readonly number[]): Candidate {
  return {
    rule: quotations.length > 1 ? 'interrupted-quotation' : rule,
    cue: site.token,
    verb: site.token,
    cueClass: site.cue.cueClass,
    content: quotedContent(
      scene,
      quotations.flatMap((one) => scene.draft.quotations[one]?.parts ?? []),
    ),
    speaker,
    addressees: [],
    quotations,
  }
}

/** A word or two in marks, and no sentence: the “so-called” experts. */
export function isScareQuote(scene: Scene, number: number): boolean {
  const quotation = scene.draft.quotations[number]
  if (!quotation) return true
  const text = textOf(scene, quotation)
  if (/[,.!?…]\W?$/.test(text) && wordsIn(text) > 1) return false
  return wordsIn(text) < 4
}

/** “We agreed,” [Ann Lee said on Monday]. */
function reportBehind(scene: Scene, number: number): Report | undefined {
  const { tokens, quotations } = scene.draft
  const last = scene.spans[number]?.last ?? -2
  if (last < 0) return undefined
  const inner = textOf(scene, quotations[number]?.parts.at(-1) ?? { start: 0, end: 0 })
  let from = last + 1
  const comma = /[,!?…—–-]$/.test(inner) || /^[,—–-]$/.test(tokens[from]?.text ?? '')
  while (/^[,—–-]$/.test(tokens[from]?.text ?? '')) from++
  const zone = zoneFrom(scene, from)
  const at = zone.findIndex(({ index, xpos }) => scene.siteAt.has(index) && !/^VBG?$/.test(xpos))
  const site = scene.siteAt.get(zone[at]?.index ?? -1)
  if (!site) return undefined
  const inverted = zone.slice(0, at).every(({ tag }) => /^(?:ADV|AUX|PART)$/.test(tag))
  if (!comma && !(inverted || (at <= 4 && startsSentence(scene, number)))) return undefined
  if (!comma && /[.]$/.test(inner)) return undefined
  const quoted = quotedAs(scene, site.token)
  const speaker = quoted
    ? speakerOf(scene, site.token)
    : inverted
      ? behindVerb(scene, site.token, zone)
      : beforeVerb(scene, zone, at)
  const rule = inverted ? 'content-verb-speaker' : 'content-speaker-verb'
  return speaker ? { rule, site, speaker, last: zone.at(-1)?.index ?? last } : undefined
}

const startsSentence = ({ spans, draft: { tokens } }: Scene, number: number): boolean => {
  const first = spans[number]?.first ?? 0
  return first === 0 || tokens[first - 1]?.sentence !== tokens[first]?.sentence
}

/** The words behind a quotation up to the next one, or to the end of the sentence. */
function zoneFrom({ draft: { tokens }, quotationOf }: Scene, from: number): Token[] {
  const zone: Token[] = []
  for (let at = from; at < tokens.length && zone.length < REACH; at++) {
    const token = tokens[at]
    if (!token || (quotationOf[at] ?? -1) >= 0 || /^[.;?!]$/.test(token.text)) break
    if (at > from && token.sentence !== tokens[at - 1]?.sentence && !/^[a-z,]/.test(token.text)) break
    zone.push(token)
  }
  return zone
}

/** "said [Ann Lee, the mayor], on Monday": by the tree, else up to a comma or preposition. */
function behindVerb(scene: Scene, verb: Token, zone: readonly Token[]): Range | null {
  const rest = zone.filter(({ index }) => index > verb.index)
  const first = rest.findIndex(({ tag }) => /^(?:PROPN|NOUN|PRON)$/.test(tag))
  const head = childrenOf(scene.tree, verb, 'nsubj', 'iobj', 'obj').find(({ index }) => index > verb.index)
  if (head && rest.some(({ index }) => index === head.index)) return phraseOf(scene, head)
  if (first < 0 || rest.slice(0, first).some(({ tag }) => tag === 'ADP')) return null
  const end = rest.findIndex(
    ({ tag, text }, at) => at > first && (tag === 'ADP' || tag === 'VERB' || /^[,(]$/.test(text)),
  )
  return across(rest.slice(0, end < 0 ? undefined : end))
}

/** "[Ann Lee] said": by the tree, else the words from the quotation to the verb. */
function beforeVerb(scene: Scene, zone: readonly Token[], at: number): Range | null {
  const verb = zone[at]
  if (!verb) return null
  const before = zone.slice(0, at)
  const found = speakerOf(scene, verb)
  const inside = found && before.some(({ start, end }) => start < found.end && end > found.start)
  if (found && inside) return found
  const words = before.filter(({ tag, text }) => !/^(?:AUX|ADV)$/.test(tag) || /^\p{Lu}/u.test(text))
  return words.length <= 14 && words.some(({ tag }) => /^(?:PROPN|NOUN|PRON)$/.test(tag)) ? across(words) : null
}

function across(tokens: readonly Token[]): Range | null {
  const [first, last] = [tokens[0], tokens.findLast(({ tag }) => tag !== 'PUNCT')]
  return first && last ? { start: first.start, end: last.end } : null
}

/** [Ann Lee said on Monday]: “We agreed.” Tight: only ":" or "," stands between; loose: nothing or more. */
function reportBefore(scene: Scene, number: number, how: 'tight' | 'loose'): Report | undefined {
  const { tokens, quotations } = scene.draft
  const first = scene.spans[number]?.first ?? -1
  const mark = tokens[first - 1]
  if (first < 1 || !mark || wordsIn(textOf(scene, quotations[number] ?? mark)) < 3) return undefined
  const stop = /^[:,]$/.test(mark.text) ? first - 1 : first
  for (let at = stop - 1; at >= 0 && at > stop - REACH; at--) {
    const token = tokens[at]
    if (!token || (scene.quotationOf[at] ?? -1) >= 0 || token.sentence < mark.sentence) return undefined
    const site = scene.siteAt.get(at)
    if (site && fits(site, tokens.slice(at + 1, stop), stop === first ? '' : mark.text, how)) {
      const speaker = speakerOf(scene, site.token)
      const rule = mark.text === ':' ? 'colon-quotation' : 'speaker-verb-quotation'
      return speaker ? { rule, site, speaker, last: -1 } : undefined
    }
    if (mark.text !== ':' && how === 'tight' && token.tag === 'VERB' && stop - at > 2) return undefined
  }
  return undefined
}

/** Between the verb and the quotation only hearers and circumstances may stand: told the court on Monday, “…” */
function fits({ cue }: CueSite, between: readonly Token[], mark: string, how: 'tight' | 'loose'): boolean {
  if (mark === ':') return true
  if (mark === '') return between.length === 0 && how === 'loose' && !cue.frames.has('object')
  const [first] = between
  if (!first) return true
  if (/^(?:NOUN|PROPN|PRON|DET|ADJ)$/.test(first.tag) && !cue.frames.has('hearer')) return false
  const plain = between.every(({ tag, lower }) => !/^(?:VERB|AUX|SCONJ|CCONJ)$/.test(tag) && lower !== 'that')
  return plain && (how === 'tight' ? between.length < 9 : cue.frames.has('that'))
}

/** “We agreed,” she said, “and we will sign.” */
function goesOn(scene: Scene, { last }: Report, number: number): boolean {
  const { tokens, quotations } = scene.draft
  const next = scene.spans[number + 1]
  const [one, two] = [quotations[number], quotations[number + 1]]
  if (last < 0 || !next || !one || !two || next.first !== last + 1) return false
  if (textOf(scene, { start: one.end, end: two.start }).includes('\n')) return false
  return /^[,—–-]$/.test(tokens[last]?.text ?? '')
}
