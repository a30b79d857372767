import { mix } from '../perceptron/hash.ts'
import type { WordForm } from './word-form.ts'
import { noWord } from './word-form.ts'

export const tagFeatureLimit = 40

/**
 * Writes what decides the tag of the word at `at`: the word, its ends and shape, its neighbours and the two tags
 * before it. A feature's template is its place in the list, so that the order here is part of the weights.
 */
export function tagFeatures(words: readonly WordForm[], at: number, tags: Int32Array, into: Int32Array): number {
  const word = words[at] ?? noWord
  const before = words[at - 1] ?? noWord
  const before2 = words[at - 2] ?? noWord
  const after = words[at + 1] ?? noWord
  const after2 = words[at + 2] ?? noWord
  const tag = at > 0 ? (tags[at - 1] ?? 0) + 2 : 1
  const tag2 = at > 1 ? (tags[at - 2] ?? 0) + 2 : 1
  const start = at === 0 ? 1 : 0
  let count = 0
  const add = (value: number) => {
    into[count] = mix(value, count)
    count++
  }
  add(0)
  add(word.form)
  add(word.lower)
  for (const suffix of word.suffixes) add(suffix)
  add(word.prefix)
  add(mix(word.shape, start))
  add(tag)
  add(mix(tag, tag2))
  add(mix(tag, word.lower))
  add(before.lower)
  add(before2.lower)
  add(after.lower)
  add(after2.lower)
  add(mix(before.lower, word.lower))
  add(mix(word.lower, after.lower))
  add(mix(before.suffixes[2] ?? 0, word.suffixes[2] ?? 0))
  add(mix(word.suffixes[2] ?? 0, after.suffixes[2] ?? 0))
  add(mix(tag, after.lower))
  add(mix(tag, word.suffixes[2] ?? 0))
  add(mix(mix(tag, tag2), word.lower))
  add(mix(tag, after.suffixes[1] ?? 0))
  add(after.suffixes[2] ?? 0)
  add(before.suffixes[2] ?? 0)
  add(mix(mix(before.shape, word.shape), after.shape))
  add(mix(after.shape, word.shape))
  add(mix(before.shape, word.shape))
  return count
}
