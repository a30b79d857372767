import type { Range, Token } from '../draft.ts'
import { isPassive } from '../syntax/clauses.ts'
import { childOf, childrenOf, tokensIn } from '../syntax/tree.ts'
import type { Candidate } from './candidate.ts'
import { trimmedContent } from './content.ts'
import type { CueSite, Scene } from './scene.ts'
import { isParallel, speakerOf } from './speaker.ts'
import { zeroThat } from './zero-that.ts'

/**
 * A clause that the verb of saying governs: Ann Lee told the court (that) [they had agreed]. She came, saying
 * [they had agreed]. The study showed [prices rose].
 */
export function reportedClause(scene: Scene): Candidate[] {
  return scene.sites.flatMap((site): Candidate[] => {
    if (!site.cue.frames.has('that') || isAsked(scene, site.token)) return []
    const range = contentBehind(scene, site)
    const content = range && trimmedContent(scene, insideMarks(scene, site.token, range))
    const speaker = speakerOf(scene, site.token)
    if (!content || !(speaker || isUnsourced(scene, site)) || !isClause(scene, content)) return []
    return [
      {
        rule: site.token.xpos === 'VBG' ? 'participial-clause' : 'speaker-verb-content',
        cue: site.token,
        verb: site.token,
        cueClass: site.cue.cueClass,
        content: [content],
        speaker,
        addressees: [],
        quotations: [],
      },
    ]
  })
}

/** "[Asked] whether he would go, Lee said": nobody is told to have asked. */
const isAsked = ({ draft: { sentences } }: Scene, { index, sentence, xpos, lower }: Token): boolean =>
  sentences[sentence]?.first === index && (xpos === 'VBN' || /^(?:asked|told)$/.test(lower))

/** What is said inside of a quotation ends with it: “it is time to [say] goodbye,” they said. */
function insideMarks({ draft, quotationOf }: Scene, { index }: Token, { start, end }: Range): Range {
  const part = draft.quotations[quotationOf[index] ?? -1]?.parts.findLast((one) => one.start <= start)
  return { start, end: part && part.end > start ? Math.min(end, part.end) : end }
}

/** "It was announced that", "officials were told that": nobody is named who says it. */
const isUnsourced = ({ tree }: Scene, { token, cue }: CueSite): boolean =>
  isPassive(tree, token) &&
  cue.cueClass !== 'THOUGHT' &&
  (/^(?:tell|inform|notify|warn|brief)$/.test(cue.lemma) ||
    childOf(tree, token, 'nsubj:pass', 'expl', 'expl:pass')?.lower === 'it')

/** Has a verb of its own and something before it: not "claiming asylum", "a light show [can be seen]". */
function isClause({ draft }: Scene, content: Range): boolean {
  const inside = tokensIn(draft.tokens, content)
  const verb = inside.findIndex(({ tag, xpos }) => /^(?:VERB|AUX)$/.test(tag) && !/^(?:VBG|VB)$/.test(xpos))
  return verb > 0 || inside[verb]?.xpos === 'VBN'
}

function contentBehind(scene: Scene, site: CueSite): Range | undefined {
  const { token } = site
  const clause = childrenOf(scene.tree, token, 'ccomp').find(({ index }) => index > token.index)
  const that = thatBehind(scene, token, clause)
  if (clause) return { start: that?.end ?? startOf(scene, clause, site), end: endOf(scene, site, clause) }
  const first = that ?? zeroThat(scene, site)
  return first && { start: that?.end ?? first.start, end: endOf(scene, site, first) }
}

/** "that" right behind the verb, its hearer or its date. */
function thatBehind(scene: Scene, verb: Token, clause: Token | undefined): Token | undefined {
  const { tokens } = scene.draft
  const passive = isPassive(scene.tree, verb)
  const limit = Math.min(clause?.index ?? verb.index + 12, verb.index + 25)
  for (let at = verb.index + 1; at < limit; at++) {
    const token = tokens[at]
    if (!token || token.sentence !== verb.sentence) return undefined
    const marks = token.tag === 'SCONJ' || at === verb.index + 1 || passive || plain.has(verb.lemma)
    if (token.lower === 'that' && marks) return isMark(tokens, token) ? token : undefined
    if (token.tag === 'VERB' && at !== verb.index + 1) return undefined
    if (scene.quotationOf[at] !== scene.quotationOf[verb.index]) return undefined
  }
  return undefined
}

/** Verbs with which "in the letter that" hardly ever tells of the letter. */
const plain = new Set(['say', 'tell', 'write', 'announce', 'declare', 'warn', 'state', 'add'])

/** "said that they" as against "said that much". */
const isMark = (tokens: readonly Token[], { index, tag }: Token): boolean =>
  tag === 'SCONJ' || /^(?:DET|PRON|PROPN|NOUN|ADP|SCONJ|PUNCT|NUM)$/.test(tokens[index + 1]?.tag ?? '')

/** With what the tree holds for an object of the verb: "said [prices would rise]". */
function startOf(scene: Scene, clause: Token, { token: verb, cue }: CueSite): number {
  const { firsts } = scene.tree
  const own = Math.max(firsts[clause.index] ?? clause.index, verb.index + 1)
  const stray = childrenOf(scene.tree, verb, 'obj', 'nsubj').find(({ index }) => index > verb.index && index < own)
  const first = stray && !cue.frames.has('hearer') ? Math.max(firsts[stray.index] ?? own, verb.index + 1) : own
  return scene.draft.tokens[first]?.start ?? clause.start
}

/** The end of what hangs on the clause and of what follows it without beginning another report. */
function endOf(scene: Scene, site: CueSite, clause: Token): number {
  const { tokens, sentences } = scene.draft
  const sentence = sentences[clause.sentence]
  let last = Math.max(scene.tree.lasts[clause.index] ?? clause.index, clause.index)
  const stop = tokens.slice(clause.index + 1, last).find((one) => saysMore(scene, site, one))
  if (stop) return stop.start
  const limit = sentence?.last ?? last
  while (last < limit && !beginsAnew(scene, site, last + 1)) last++
  const inside = scene.draft.quotations[scene.quotationOf[last] ?? -1]
  const outer = scene.quotationOf[site.token.index] ?? -1
  if (inside && scene.quotationOf[last] !== outer) return inside.end
  return tokens[last]?.end ?? clause.end
}

/** "said they had met[, adding] …", "[and stressed] …", "[, with the mayor saying] …": another report begins. */
function saysMore(scene: Scene, site: CueSite, { index, tag, text }: Token): boolean {
  if (scene.quotationOf[index] !== scene.quotationOf[site.token.index]) return false
  if (text === ',' && othersSay(scene, site, index + 1)) return true
  const at =
    text === ',' && scene.draft.tokens[index + 1]?.lower === 'with' ? verbBehindWith(scene, index + 2) : index + 1
  const next = scene.siteAt.get(at)
  if (!next || (tag !== 'CCONJ' && text !== ',')) return false
  return tag === 'CCONJ' ? isParallel(site, next) : next.token.xpos === 'VBG' && next.cue.cueClass !== 'THOUGHT'
}

const contrasts = new Set(['while', 'whereas', 'but', 'and'])

/** ", [while the mayor said] …": another speaker, not within what the first one says. */
function othersSay({ draft: { tokens }, siteAt, quotationOf }: Scene, site: CueSite, link: number): boolean {
  if (!contrasts.has(tokens[link]?.lower ?? '')) return false
  let at = link + 1
  while (at < link + 10 && !siteAt.has(at) && /^(?:DET|ADJ|NOUN|PROPN|ADV|PART|NUM)$/.test(tokens[at]?.tag ?? '')) at++
  const next = siteAt.get(at)
  const named = tokens.slice(link + 1, at).some(({ tag }) => /^(?:NOUN|PROPN)$/.test(tag))
  return next !== undefined && named && quotationOf[at] === quotationOf[site.token.index] && says(next)
}

const says = ({ cue, token }: CueSite): boolean =>
  cue.frames.has('that') && cue.cueClass !== 'THOUGHT' && /^VB[DZP]$/.test(token.xpos)

function verbBehindWith({ draft: { tokens }, siteAt }: Scene, from: number): number {
  let at = from
  while (at < from + 8 && !siteAt.has(at) && /^(?:DET|ADJ|NOUN|PROPN|PRON)$/.test(tokens[at]?.tag ?? '')) at++
  return at
}

/** A token at which another clause of the reporting sentence begins: ", adding that", "and said", ", according to". */
function beginsAnew(scene: Scene, site: CueSite, at: number): boolean {
  const { tokens } = scene.draft
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token) return true
  const outer = scene.quotationOf[site.token.index] ?? -1
  if (outer >= 0 && scene.quotationOf[at] !== outer) return true
  if (token.text === ',' && othersSay(scene, site, at + 1)) return true
  if (/^[,;:—–(-]$/.test(token.text)) return next !== undefined && opensReport(scene, site, at + 1)
  return (token.tag === 'CCONJ' || /^(?:according|citing)$/.test(token.lower)) && opensReport(scene, site, at)
}

function opensReport({ draft: { tokens }, siteAt, tree }: Scene, { token: cue }: CueSite, from: number): boolean {
  const at = tokens[from]?.tag === 'CCONJ' ? from + 1 : from
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token) return false
  if (/^(?:according|citing|quoting)$/.test(token.lower)) return true
  if (siteAt.has(at) || (token.tag === 'ADV' && siteAt.has(at + 1))) return true
  const own = tree.tokens[token.head]
  const coordinated = token.relation === 'conj' && token.head === cue.index
  const verbal =
    token.tag === 'VERB' ||
    (next !== undefined && own?.tag === 'VERB' && own.head === cue.index && own.relation === 'conj')
  return at > from && verbal && (coordinated || own?.head === cue.index)
}
