import { hashOf, mix } from '../perceptron/hash.ts'

/** What the tagger and the parser look at in a word, as hashes. */
export type WordForm = Readonly<{
  form: number
  /** In lower case, digits made one. */
  lower: number
  suffixes: readonly number[]
  prefix: number
  shape: number
}>

/** Before the first word and behind the last. */
export const noWord: WordForm = { form: 1, lower: 1, suffixes: [1, 1, 1, 1], prefix: 1, shape: 1 }

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
  const plain = text.slice(0, 40).replaceAll(/\d/g, '0')
  const lower = plain.toLowerCase()
  return {
    form: hashOf(plain),
    lower: hashOf(lower),
    suffixes: [1, 2, 3, 4].map((length) => mix(hashOf(lower.slice(-length)), length)),
    prefix: hashOf(lower.slice(0, 3)),
    shape: hashOf(shapeOf(plain)),
  }
}

/** "Xx" of "Beijing", "X" of "UN", "0,0" of "20,000", "X.X." of "U.S." */
const shapeOf = (text: string): string =>
  text
    .replaceAll(/\p{Lu}+/gu, 'X')
    .replaceAll(/[\p{Ll}\p{Lo}]+/gu, 'x')
    .replaceAll(/0+/g, '0')
