import { mix } from '../perceptron/hash.ts'
import type { Perceptron } from '../perceptron/weights.ts'
import { score } from '../perceptron/weights.ts'
import type { TagContext } from './tag-context.ts'
import { mayBeName, nameFeatureLimit, nameFeatures } from './tag-features.ts'
import { bestSequence } from './tag-sequence.ts'

/** A name as the tagger sees it: tokens `first` to `last`, and by how much its type beat the next best. */
export type TaggedName = Readonly<{ first: number; last: number; type: string; margin: number }>

/** The feature of a class that stands before another; -1: nothing stands before. */
export const changeFeature = (before: number): number => mix(before + 2, 97)

/** "B-PER" may stand before "I-PER" and no other "I-". */
export const mayFollow = (before: string, after: string): boolean =>
  !after.startsWith('I-') || (before !== 'O' && before.slice(2) === after.slice(2))

export type NameTagger = Readonly<{ model: Perceptron; changes: Float64Array }>

export function nameTagger(model: Perceptron): NameTagger {
  const width = model.classes.length
  const changes = new Float64Array((width + 1) * width)
  const row = new Int32Array(width)
  for (let before = 0; before <= width; before++) {
    const number = before === width ? -1 : before
    score(model, Int32Array.of(changeFeature(number)), 1, row)
    for (let of = 0; of < width; of++) {
      const may = mayFollow(model.classes[number] ?? 'O', model.classes[of] ?? '')
      changes[before * width + of] = may ? (row[of] ?? 0) : -1e9
    }
  }
  return { model, changes }
}

/** The names of tokens `first` to `last`, which are one sentence. */
export function tagSentence(tagger: NameTagger, context: TagContext, first: number, last: number): TaggedName[] {
  const { model, changes } = tagger
  const width = model.classes.length
  const scores = new Float64Array((last - first + 1) * width)
  const features = new Int32Array(nameFeatureLimit)
  const row = new Int32Array(width)
  for (let at = first; at <= last; at++) {
    if (!mayBeName(context, at, first)) {
      scores.fill(-1e9, (at - first) * width + 1, (at - first + 1) * width) // class 0 is "O"
      continue
    }
    score(model, features, nameFeatures(context, at, first, last, features), row)
    scores.set(row, (at - first) * width)
  }
  return namesOf(model.classes, bestSequence(scores, changes, width), scores, first)
}

function namesOf(classes: readonly string[], path: Int32Array, scores: Float64Array, first: number): TaggedName[] {
  const names: TaggedName[] = []
  for (let at = 0; at < path.length; at++) {
    const type = (classes[path[at] ?? 0] ?? 'O').slice(2)
    if (type === '') continue
    let last = at
    while (last + 1 < path.length && classes[path[last + 1] ?? 0] === `I-${type}`) last++
    names.push({ first: first + at, last: first + last, type, margin: marginOf(classes, scores, at, last, type) })
    at = last
  }
  return names
}

/** The sum over the words of how much better they fit this type than the best other, per word. */
function marginOf(classes: readonly string[], scores: Float64Array, from: number, to: number, type: string): number {
  const width = classes.length
  let sum = 0
  for (let at = from; at <= to; at++) {
    let [own, other] = [-Infinity, -Infinity]
    for (let of = 0; of < width; of++) {
      const value = scores[at * width + of] as number
      if ((classes[of] ?? '').slice(2) === type) own = Math.max(own, value)
      else other = Math.max(other, value)
    }
    sum += own - other
  }
  return sum / (to - from + 1)
}
