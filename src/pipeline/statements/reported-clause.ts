import type { Range, Token } from '../draft.ts'
import { isPassive } from '../syntax/clauses.ts'
import { childrenOf } from '../syntax/tree.ts'
import type { Candidate } from './candidate.ts'
import { trimmedContent } from './content.ts'
import type { CueSite, Scene } from './scene.ts'
import { speakerOf } from './speaker.ts'

/**
 * A clause that the verb of saying governs: Ann Lee told the court (that) [they had agreed]. She came, saying
 * [they had agreed]. The study showed [prices rose].
 */
export function reportedClause(scene: Scene): Candidate[] {
  return scene.sites.flatMap((site): Candidate[] => {
    if (!site.cue.frames.has('that')) return []
    const range = contentBehind(scene, site)
    const content = range && trimmedContent(scene, range)
    if (!content || (isPassive(scene.tree, site.token) && !speakerOf(scene, site.token))) return []
    return [
      {
        rule: site.token.xpos === 'VBG' ? 'participial-clause' : 'speaker-verb-content',
        cue: site.token,
        verb: site.token,
        cueClass: site.cue.cueClass,
        content: [content],
        speaker: speakerOf(scene, site.token),
        addressees: [],
        quotations: [],
      },
    ]
  })
}

function contentBehind(scene: Scene, site: CueSite): Range | undefined {
  const { token } = site
  const clause = childrenOf(scene.tree, token, 'ccomp').find(({ index }) => index > token.index)
  const that = thatBehind(scene, token, clause)
  if (clause) return { start: that?.end ?? startOf(scene, clause, token), end: endOf(scene, site, clause) }
  return that ? { start: that.end, end: endOf(scene, site, that) } : undefined
}

/** "that" right behind the verb, its hearer or its date. */
function thatBehind({ draft: { tokens }, quotationOf }: Scene, verb: Token, clause: Token | undefined): Token | undefined {
  const limit = Math.min(clause?.index ?? verb.index + 12, verb.index + 25)
  for (let at = verb.index + 1; at < limit; at++) {
    const token = tokens[at]
    if (!token || token.sentence !== verb.sentence) return undefined
    if (token.lower === 'that' && (token.tag === 'SCONJ' || at === verb.index + 1)) return isMark(tokens, token) ? token : undefined
    if (token.tag === 'VERB' && at !== verb.index + 1) return undefined
    if (quotationOf[at] !== quotationOf[verb.index]) return undefined
  }
  return undefined
}

/** "said that they" as against "said that much". */
const isMark = (tokens: readonly Token[], { index, tag }: Token): boolean =>
  tag === 'SCONJ' || /^(?:DET|PRON|PROPN|NOUN|ADP|SCONJ|PUNCT|NUM)$/.test(tokens[index + 1]?.tag ?? '')

function startOf(scene: Scene, clause: Token, verb: Token): number {
  const first = Math.max(scene.tree.firsts[clause.index] ?? clause.index, verb.index + 1)
  return scene.draft.tokens[first]?.start ?? clause.start
}

/** The end of what hangs on the clause and of what follows it without beginning another report. */
function endOf(scene: Scene, site: CueSite, clause: Token): number {
  const { tokens, sentences } = scene.draft
  const sentence = sentences[clause.sentence]
  let last = Math.max(scene.tree.lasts[clause.index] ?? clause.index, clause.index)
  const limit = sentence?.last ?? last
  while (last < limit && !beginsAnew(scene, site, last + 1)) last++
  const inside = scene.draft.quotations[scene.quotationOf[last] ?? -1]
  const outer = scene.quotationOf[site.token.index] ?? -1
  if (inside && scene.quotationOf[last] !== outer) return inside.end
  return tokens[last]?.end ?? clause.end
}

/** A token at which another clause of the reporting sentence begins: ", adding that", "and said", ", according to". */
function beginsAnew(scene: Scene, site: CueSite, at: number): boolean {
  const { tokens } = scene.draft
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token) return true
  const outer = scene.quotationOf[site.token.index] ?? -1
  if (outer >= 0 && scene.quotationOf[at] !== outer) return true
  if (/^[,;:—–(-]$/.test(token.text)) return next !== undefined && opensReport(scene, site, at + 1)
  return opensReport(scene, site, at)
}

function opensReport({ draft: { tokens }, siteAt, tree }: Scene, { token: cue }: CueSite, from: number): boolean {
  const at = tokens[from]?.tag === 'CCONJ' ? from + 1 : from
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token) return false
  if (/^(?:according|citing|quoting)$/.test(token.lower)) return true
  if (siteAt.has(at) || (token.tag === 'ADV' && siteAt.has(at + 1))) return true
  const own = tree.tokens[token.head]
  const coordinated = token.relation === 'conj' && token.head === cue.index
  return coordinated || (at > from && next !== undefined && own?.head === cue.index && own.relation === 'conj')
}
