import type { Draft, Token } from '../src/pipeline/draft.ts'
import type { GoldDocument, GoldWord } from './conllu.ts'

/** Counts as in the CoNLL 2018 shared task: words and sentences are the same where their characters are. */
export type Counts = Record<'words' | 'found' | 'same' | 'sentences' | 'ends' | 'foundEnds' | Measured, number>
type Measured = 'upos' | 'xpos' | 'lemma' | 'uas' | 'las'

export function measure(gold: GoldDocument, { tokens, sentences }: Draft, counts: Counts): void {
  const byPlace = new Map(tokens.map((token) => [`${token.start}-${token.end}`, token]))
  const found = new Set(sentences.map(({ start, end }) => `${start}-${end}`))
  counts.found += tokens.length
  counts.foundEnds += sentences.length
  for (const sentence of gold.sentences) {
    counts.sentences++
    if (found.has(`${sentence[0]?.start}-${sentence.at(-1)?.end}`)) counts.ends++
    for (const word of sentence) {
      counts.words++
      const token = byPlace.get(`${word.start}-${word.end}`)
      if (token) compare(word, sentence[word.head], token, tokens[token.head], counts)
    }
  }
}

function compare(word: GoldWord, head: GoldWord | undefined, token: Token, hasHead: Token | undefined, counts: Counts) {
  counts.same++
  if (token.tag === word.upos) counts.upos++
  if (token.xpos === word.xpos) counts.xpos++
  if (token.lemma === word.lemma) counts.lemma++
  if (head?.start !== hasHead?.start || head?.end !== hasHead?.end) return
  counts.uas++
  if (token.relation === word.relation) counts.las++
}

export const noCounts = (): Counts => ({
  words: 0,
  found: 0,
  same: 0,
  sentences: 0,
  ends: 0,
  foundEnds: 0,
  upos: 0,
  xpos: 0,
  lemma: 0,
  uas: 0,
  las: 0,
})

/** F1 of everything, in per cent. */
export function figures(counts: Counts): string {
  const f1 = (same: number, gold: number, found: number) => ((200 * same) / Math.max(1, gold + found)).toFixed(2)
  const { words, found, sentences, ends, foundEnds, same } = counts
  const ofWords = (['upos', 'xpos', 'lemma', 'uas', 'las'] as const).map(
    (name) => `${name} ${f1(counts[name], words, found)}`,
  )
  return [`words ${f1(same, words, found)}`, `sentences ${f1(ends, sentences, foundEnds)}`, ...ofWords].join(', ')
}
