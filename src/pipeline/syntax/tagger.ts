import type { Perceptron } from '../perceptron/weights.ts'
import { best, score } from '../perceptron/weights.ts'
import { tagFeatureLimit, tagFeatures, tagSight } from './tag-features.ts'
import type { WordForm } from './word-form.ts'

/** The number of the class of each word of a sentence, from left to right. Classes are "VBD VERB", "IN SCONJ" … */
export function tagWords(model: Perceptron, words: readonly WordForm[]): Int32Array {
  const tags = new Int32Array(words.length)
  const features = new Int32Array(tagFeatureLimit)
  const seen = tagSight()
  const scores = new Int32Array(model.classes.length)
  for (let at = 0; at < words.length; at++) {
    score(model, features, tagFeatures(words, at, tags, seen, features), scores)
    tags[at] = best(scores)
  }
  return tags
}
