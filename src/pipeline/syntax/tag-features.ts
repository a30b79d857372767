import type { Templates } from '../perceptron/templates.ts'
import { templatesOf, writeFeatures } from '../perceptron/templates.ts'
import type { WordForm } from './word-form.ts'
import { noWord } from './word-form.ts'

/** The word, two on each side of it, and the two tags before it. */
const places = [0, -1, -2, 1, 2]
const views = ['form', 'lower', '1', '2', '3', '4', 'prefix', 'shape'] // 1 to 4: the last letters
const names = [...places.flatMap((place) => views.map((view) => `${place}.${view}`)), 'tag', 'tag2', 'first', 'any']

const templates: Templates = templatesOf(
  names,
  `any | 0.form | 0.lower | 0.1 | 0.2 | 0.3 | 0.4 | 0.prefix | 0.shape first | tag | tag tag2 | tag 0.lower
  | -1.lower | -2.lower | 1.lower | 2.lower | -1.lower 0.lower | 0.lower 1.lower | -1.3 0.3 | 0.3 1.3 | tag 1.lower
  | tag 0.3 | tag tag2 0.lower | tag 1.2 | 1.3 | -1.3 | -1.shape 0.shape 1.shape | 0.shape 1.shape | -1.shape 0.shape
  | 0.shape 0.3 first | -1.lower 1.lower | tag 1.shape`,
)

export const tagFeatureLimit = templates.firsts.length

/** Room for what is seen of one word. */
export const tagSight = (): Int32Array => new Int32Array(names.length)

/** Writes what decides the tag of the word at `at`; `tags` holds the tags of the words before it. */
export function tagFeatures(
  words: readonly WordForm[],
  at: number,
  tags: Int32Array,
  seen: Int32Array,
  into: Int32Array,
): number {
  for (const [number, place] of places.entries()) seen.set((words[at + place] ?? noWord).values, number * views.length)
  const tag = at > 0 ? (tags[at - 1] ?? 0) + 2 : 1
  const tag2 = at > 1 ? (tags[at - 2] ?? 0) + 2 : 1
  seen.set([tag, tag2, at === 0 ? 1 : 0], names.length - 4)
  return writeFeatures(templates, seen, into)
}
