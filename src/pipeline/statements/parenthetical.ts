import type { Range, Token } from '../draft.ts'
import type { Candidate } from './candidate.ts'
import { trimmedContent } from './content.ts'
import type { Cue } from './cues.ts'
import type { CueSite, Scene } from './scene.ts'
import { speakerOf } from './speaker.ts'

/** Clauses of a sentence before one that reports them, and behind it: [Prices], he said, [had risen]. [They agreed], he said. */
export const parenthetical = (scene: Scene): Candidate[] =>
  scene.sites.flatMap((site): Candidate[] => {
    if (!mayReport(site.cue) || scene.quotationOf[site.token.index] !== -1) return []
    const found = insertion(scene, site)
    return found ? [{ ...found, verb: site.token, cueClass: site.cue.cueClass, addressees: [], quotations: [] }] : []
  })

/** ", he believes," but not ", both considered radical,". */
const mayReport = ({ frames, cueClass, lemma }: Cue): boolean =>
  frames.has('that') && (cueClass !== 'THOUGHT' || /^(?:think|believe|feel|hope|fear|suspect)$/.test(lemma))

const NOMINAL = /^(?:NOUN|PROPN|PRON)$/
const LONGEST = 16

/** The words between the commas around the verb: ", said Ann Lee," or ", a witness said." */
function insertion(scene: Scene, { token }: CueSite): Pick<Candidate, 'rule' | 'cue' | 'content' | 'speaker'> | null {
  const { tokens, sentences } = scene.draft
  const sentence = sentences[token.sentence]
  if (!sentence) return null
  const from = commaBefore(tokens, token, sentence.first)
  const to = commaBehind(tokens, token, sentence.last)
  if (from === null || to === null || to - from > LONGEST) return null
  const words = tokens.slice(from + 1, to)
  if (!isReport(words, token)) return null
  const speaker = behindOrBefore(scene, words, token)
  const before = { start: sentence.start, end: tokens[from]?.start ?? 0 }
  const behind = { start: tokens[to]?.end ?? sentence.end, end: sentence.end }
  const content = [before, behind].flatMap((range) => trimmedContent(scene, range) ?? [])
  if (!speaker || content.length === 0 || (content.length === 1 && before.end - before.start < 8)) return null
  return { rule: 'parenthetical-report', cue: token, content, speaker }
}

function commaBefore(tokens: readonly Token[], { index }: Token, first: number): number | null {
  for (let at = index - 1; at > first && index - at < LONGEST; at--) if (tokens[at]?.text === ',') return at
  return null
}

function commaBehind(tokens: readonly Token[], { index }: Token, last: number): number | null {
  for (let at = index + 1; at <= last && at - index < LONGEST; at++)
    if (/^[,.]$/.test(tokens[at]?.text ?? '')) return at
  const unmarked = tokens[last]?.tag !== 'PUNCT' && last - index < LONGEST // a headline
  return unmarked ? last + 1 : null
}

/** "said Ann Lee on Monday", "he said": a noun beside the verb and no other verb or link. */
function isReport(words: readonly Token[], verb: Token): boolean {
  const [first] = words
  if (
    !first ||
    !/^VB[DZP]$/.test(verb.xpos) ||
    /^(?:who|which|that|as|and|but|if|when|while|because)$/.test(first.lower)
  )
    return false
  const others = words.filter(({ index }) => index !== verb.index)
  const plain = others.every(
    ({ tag, relation, text }) =>
      text !== ':' && tag !== 'VERB' && tag !== 'SCONJ' && tag !== 'CCONJ' && relation !== 'obj',
  )
  const behind = others.find(({ index }) => index > verb.index)
  if (first.index === verb.index && others.some(({ tag }) => tag === 'AUX')) return false
  return (
    plain &&
    (first.index === verb.index
      ? /^(?:NOUN|PROPN|PRON|DET|NUM|ADJ)$/.test(behind?.tag ?? '')
      : others.some(({ tag }) => NOMINAL.test(tag)))
  )
}

function behindOrBefore(scene: Scene, words: readonly Token[], verb: Token): Range | null {
  const inverted = words[0]?.index === verb.index
  const nouns = words.filter(({ index }) => (inverted ? index > verb.index : index < verb.index))
  const found = speakerOf(scene, verb)
  const [first, last] = [nouns[0], nouns.at(-1)]
  if (!first || !last) return null
  if (found && found.start >= first.start && found.end <= last.end) return found
  const end = nouns.findIndex(({ tag }) => tag === 'ADP')
  const name = (inverted && end > 0 ? nouns.slice(0, end) : nouns).filter(({ tag }) => tag !== 'ADV' && tag !== 'AUX')
  const [start, stop] = [name[0], name.at(-1)]
  return start && stop ? { start: start.start, end: stop.end } : null
}
