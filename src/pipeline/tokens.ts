import type { Draft, Range, Sentence, Token } from './draft.ts'
import { paragraphsOf } from './tokens/paragraphs.ts'
import { sentenceEnd } from './tokens/sentence-ends.ts'
import { wordsOf } from './tokens/words.ts'

/** More words make no sentence: a table without a full stop is cut here, so that reading it takes linear time. */
const longest = 300

/** Paragraphs, sentences and words; tags and heads are for `parseSyntax` to find. */
export function splitTokens(draft: Draft): Draft {
  const { view } = draft
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  for (const [paragraph, lines] of paragraphsOf(view).entries()) {
    const words = lines.flatMap(({ start, end }) => [...wordsOf(view, start, end)])
    for (let first = 0; first < words.length;) {
      const next = sentenceEnd({ text: view, words }, first, Math.min(words.length, first + longest))
      addSentence(view, words.slice(first, next), paragraph, tokens, sentences)
      first = next
    }
  }
  return { ...draft, tokens, sentences }
}

function addSentence(view: string, words: readonly Range[], paragraph: number, tokens: Token[], sentences: Sentence[]) {
  const first = tokens.length
  const sentence = sentences.length
  for (const { start, end } of words) {
    const text = view.slice(start, end)
    const lower = text.toLowerCase()
    const index = tokens.length
    tokens.push({
      index,
      sentence,
      start,
      end,
      text,
      lower,
      lemma: lower,
      tag: 'X',
      xpos: 'FW',
      head: -1,
      relation: 'root',
    })
  }
  const { start = 0 } = words[0] ?? {}
  const { end = 0 } = words.at(-1) ?? {}
  sentences.push({ index: sentence, paragraph, first, last: tokens.length - 1, start, end })
}
