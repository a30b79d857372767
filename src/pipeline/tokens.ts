import model from 'wink-eng-lite-web-model'
import type { ItemSentence, ItemToken } from 'wink-nlp'
import winkNLP from 'wink-nlp'
import type { Draft, Sentence, Token } from './draft.ts'

const wink = winkNLP(model, ['sbd', 'pos'])
const { its } = wink

/** Sentences and tokens with their tags; heads and relations are for `syntax` to find. */
export function splitTokens(draft: Draft): Draft {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  let paragraph = 0
  for (const { 0: words, index: start } of draft.view.matchAll(/[^\n]+/g)) {
    readParagraph(words, start, paragraph++, tokens, sentences)
  }
  return { ...draft, tokens, sentences }
}

function readParagraph(words: string, start: number, paragraph: number, tokens: Token[], sentences: Sentence[]) {
  const doc = wink.readDoc(words)
  let at = start
  doc.sentences().each((sentence: ItemSentence) => {
    const first = tokens.length
    sentence.tokens().each((token: ItemToken) => {
      const text = token.out()
      at += String(token.out(its.precedingSpaces)).length
      const index = tokens.length
      tokens.push({
        index,
        sentence: sentences.length,
        start: at,
        end: at + text.length,
        text,
        lower: text.toLowerCase(),
        lemma: String(token.out(its.lemma)),
        tag: String(token.out(its.pos)),
        xpos: '',
        head: -1,
        relation: 'root',
      })
      at += text.length
    })
    const last = tokens.length - 1
    if (last < first) return
    const { start: from } = tokens[first] as Token
    const { end } = tokens[last] as Token
    sentences.push({ index: sentences.length, paragraph, first, last, start: from, end })
  })
}
