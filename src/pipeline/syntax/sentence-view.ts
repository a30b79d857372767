import { hashOf, mix } from '../perceptron/hash.ts'
import type { Lemma } from './lemma.ts'
import type { WordForm } from './word-form.ts'

/** What the parser sees of a sentence. By place of a word, behind the last one for the root, then for no word: */
export type SentenceView = Readonly<{
  /** Hashes of the lemmas. */
  words: Int32Array
  tags: Int32Array
  endings: Int32Array
  /** How many quotation marks, commas and other breaks, and verbs stand before a word. */
  quotes: Int32Array
  commas: Int32Array
  verbs: Int32Array
  /** Room for what is seen of one state. */
  seen: Int32Array
}>

/** What of the parser's view depends on the tag alone. */
export type TagView = Readonly<{ xpos: string; hash: number; verb: boolean }>

export const tagViews = (classes: readonly string[]): TagView[] =>
  classes.map((name) => {
    const [xpos = '', upos = ''] = name.split(' ')
    return { xpos, hash: hashOf(name), verb: upos === 'VERB' || upos === 'AUX' }
  })

export function viewOf(words: readonly WordForm[], lemmas: readonly Lemma[], tags: readonly TagView[]): SentenceView {
  const size = words.length
  const list = () => new Int32Array(size + 2)
  const view = { words: list(), tags: list(), endings: list(), quotes: list(), commas: list(), verbs: list() }
  for (const [at, tag] of tags.entries()) {
    view.words[at] = lemmas[at]?.hash ?? 0
    view.tags[at] = tag.hash
    view.endings[at] = words[at]?.values[4] ?? 0
    const kind = words[at]?.kind
    view.quotes[at + 1] = (view.quotes[at] ?? 0) + (kind === 'quote' ? 1 : 0)
    view.commas[at + 1] = (view.commas[at] ?? 0) + (kind === 'comma' ? 1 : 0)
    view.verbs[at + 1] = (view.verbs[at] ?? 0) + (tag.verb ? 1 : 0)
  }
  for (const hashes of [view.words, view.tags, view.endings]) hashes.set([mix(1, 1), mix(2, 2)], size)
  return { ...view, seen: new Int32Array(100) }
}
