import type { Range, Token } from '../draft.ts'
import type { Candidate } from './candidate.ts'
import { trimmedContent } from './content.ts'
import type { Scene } from './scene.ts'

const nouns = new Set('view opinion words estimation judgment judgement eyes'.split(' '))

/** In the words of the judge, “[nobody came]”. In Ann Lee's view, [the army should leave]. */
export const inWordsOf = (scene: Scene): Candidate[] =>
  scene.draft.tokens.flatMap((token): Candidate[] => {
    if (token.lower !== 'in') return []
    const found = wordsOf(scene, token) ?? viewOf(scene, token)
    const content = found && contentBehind(scene, found.comma)
    if (!found || !content) return []
    const rest = { verb: null, cueClass: 'NEUTRAL', addressees: [], quotations: [] } as const
    return [{ ...rest, rule: 'in-words-of', cue: found.cue, content: [content], speaker: found.speaker }]
  })

type Found = Readonly<{ cue: Range; speaker: Range; comma: Token }>

/** "in the words of [the judge]," up to the comma before the quotation. */
function wordsOf({ draft: { tokens }, quotationOf }: Scene, { index, start }: Token): Found | undefined {
  if (tokens[index + 2]?.lower !== 'words' || tokens[index + 3]?.lower !== 'of') return undefined
  const comma = tokens
    .slice(index + 5, index + 20)
    .find(({ text, index: at }) => text === ',' && quotationOf[at + 1] !== -1)
  const [first, last] = [tokens[index + 4], tokens[(comma?.index ?? 0) - 1]]
  const end = tokens[index + 3]?.end ?? start
  return comma && first && last
    ? { cue: { start, end }, speaker: { start: first.start, end: last.end }, comma }
    : undefined
}

/** "in [Ann Lee]'s view," */
function viewOf({ draft: { tokens } }: Scene, { index }: Token): Found | undefined {
  const comma = tokens.slice(index + 3, index + 12).find(({ text }) => text === ',')
  const noun = tokens[(comma?.index ?? 0) - 1]
  const owner = tokens[(noun?.index ?? 0) - 1]
  const [first, last] = [tokens[index + 1], tokens[(owner?.index ?? 0) - 1]]
  if (!comma || !noun || !nouns.has(noun.lower) || owner?.xpos !== 'POS' || !first || !last) return undefined
  return { cue: noun, speaker: { start: first.start, end: last.end }, comma }
}

function contentBehind(scene: Scene, comma: Token): Range | null {
  const { quotations, sentences } = scene.draft
  const quotation = quotations[scene.quotationOf[comma.index + 1] ?? -1]
  if (quotation) return quotation.parts[0] ?? null
  return trimmedContent(scene, { start: comma.end, end: sentences[comma.sentence]?.end ?? comma.end })
}
