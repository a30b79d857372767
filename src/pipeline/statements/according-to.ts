import type { Range, Token } from '../draft.ts'
import type { Candidate } from './candidate.ts'
import { trimmedContent } from './content.ts'
import type { Scene } from './scene.ts'
import { phraseOf } from './speaker.ts'

const NOMINAL = /^(?:NOUN|PROPN|PRON|NUM|X)$/

/** According to the ministry, [prices rose]. [Prices rose], according to the ministry. */
export const accordingTo = (scene: Scene): Candidate[] =>
  scene.draft.tokens.flatMap((token): Candidate[] => {
    if (token.lower !== 'according' || scene.draft.tokens[token.index + 1]?.lower !== 'to') return []
    const speaker = sourceBehind(scene, token.index + 2)
    const content = speaker && contentAround(scene, token, speaker)
    if (!content || content.length === 0) return []
    const { start } = token
    const end = scene.draft.tokens[token.index + 1]?.end ?? token.end
    const rule = 'according-to'
    return [
      { rule, cue: { start, end }, verb: null, cueClass: 'NEUTRAL', content, speaker, addressees: [], quotations: [] },
    ]
  })

/** "according to plan": not a source. */
const measures = new Set(
  'plan plans schedule age size rank need needs work tradition custom ability taste law'.split(' '),
)

function sourceBehind(scene: Scene, first: number): Range | null {
  const { tokens } = scene.draft
  const sentence = tokens[first]?.sentence
  for (let at = first; at < first + 12 && tokens[at]?.sentence === sentence; at++) {
    const token = tokens[at]
    if (!token || /^[,.;:]$/.test(token.text)) return null
    if (measures.has(token.lower)) return null
    if (!NOMINAL.test(token.tag) || /^(?:compound|nmod|amod|nmod:poss|nmod:desc)$/.test(token.relation)) continue
    const phrase = phraseOf(scene, token)
    const start = tokens[first]?.start ?? token.start
    return phrase ? { start, end: Math.max(phrase.end, token.end) } : null
  }
  return null
}

function contentAround(scene: Scene, cue: Token, speaker: Range): Range[] {
  const { tokens, sentences } = scene.draft
  const sentence = sentences[cue.sentence]
  if (!sentence) return []
  const before = { start: sentence.start, end: cue.start }
  const behind = { start: afterSource(tokens, speaker, sentence.last), end: sentence.end }
  const opens = tokens.slice(sentence.first, cue.index).every(({ tag }) => /^(?:ADV|CCONJ|PUNCT|SCONJ)$/.test(tag))
  const last = tokens.slice(sentence.first, cue.index).findLast(({ tag }) => tag !== 'PUNCT')
  if (opens || /^(?:CCONJ|SCONJ)$/.test(last?.tag ?? '') || /^(?:which|who|that)$/.test(last?.lower ?? ''))
    return kept(scene, [behind])
  return kept(
    scene,
    isClause(scene, behind) &&
      !/^,?\s*(?:and|but|which|who)\b/.test(scene.draft.view.slice(behind.start, behind.start + 12))
      ? [before, behind]
      : [before],
  )
}

const afterSource = (tokens: readonly Token[], speaker: Range, last: number): number =>
  tokens.slice(0, last + 1).findLast(({ start }) => start < speaker.end)?.end ?? speaker.end

const isClause = ({ draft }: Scene, { start, end }: Range): boolean => end - start > 12 && draft.view[start] === ','

const kept = (scene: Scene, ranges: readonly Range[]): Range[] =>
  ranges
    .flatMap((range) => trimmedContent(scene, range) ?? [])
    .filter(({ start, end }, at, all) => end - start > 8 || (at === 0 && all.length > 1))
