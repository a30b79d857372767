import { hashOf } from '../perceptron/hash.ts'

/** What the tagger and the parser look at in a word, as hashes. */
export type WordForm = Readonly<{
  /** The word, the word in lower case, its last 1, 2, 3 and 4 letters, its first 3, its shape; digits are made one. */
  values: Int32Array
  kind: Mark
}>

/** Marks that tell the parser what lies between two words. */
type Mark = 'quote' | 'comma' | 'word'

/** Before the first word and behind the last. */
export const noWord: WordForm = { values: new Int32Array(8).fill(1), kind: 'word' }

/** The words of a document; each form is worked out once. */
export function wordForms(): (text: string) => WordForm {
  const known = new Map<string, WordForm>()
  return (text) => {
    const found = known.get(text)
    if (found) return found
    const form = wordForm(text)
    known.set(text, form)
    return form
  }
}

function wordForm(text: string): WordForm {
  const plain = plainOf(text)
  const lower = plain.toLowerCase()
  const endings = [1, 2, 3, 4].map((length) => lower.slice(-length))
  const seen = [plain, lower, ...endings, lower.slice(0, 3), shapeOf(plain)]
  return { values: Int32Array.from(seen, hashOf), kind: markOf(text) }
}

/** With every digit the same, and cut where it is too long to be a word. */
export const plainOf = (text: string): string => text.slice(0, 40).replaceAll(/\d/g, '0')

function markOf(text: string): Mark {
  if (/^["“”«»]$/.test(text)) return 'quote'
  return /^[,;:–—-]+$/.test(text) ? 'comma' : 'word'
}

/** "Xx" of "Beijing", "X" of "UN", "0,0" of "20,000", "X.X." of "U.S." */
const shapeOf = (text: string): string =>
  text
    .replaceAll(/\p{Lu}+/gu, 'X')
    .replaceAll(/[\p{Ll}\p{Lo}]+/gu, 'x')
    .replaceAll(/0+/g, '0')
