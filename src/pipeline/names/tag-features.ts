import { mix } from '../perceptron/hash.ts'
import type { TagContext } from './tag-context.ts'
import { noEvidence } from './word-evidence.ts'

export const nameFeatureLimit = 80

/** A word with a capital can belong to a name, a small one between such words, and the two behind: "Iraqi forces". */
export const mayBeName = ({ words, runs }: TagContext, at: number, first: number): boolean =>
  runs[at] !== null ||
  words[at]?.anyCapital === true ||
  (at > first && words[at - 1]?.anyCapital === true) ||
  (at > first + 1 && words[at - 2]?.anyCapital === true)

/**
 * Writes what decides whether the token at `at` belongs to a name: a feature's template is its place in the list, so
 * that the order here is part of the weights. Tokens of other sentences are not seen.
 */
export function nameFeatures(context: TagContext, at: number, first: number, last: number, into: Int32Array): number {
  const { words, tags, listed, runs, tokens, elsewhere, cases } = context
  const seen = (place: number) => (place < first || place > last ? noEvidence : (words[place] ?? noEvidence))
  const tag = (place: number) => (place < first ? 1 : place > last ? 2 : (tags[place] ?? 0))
  const list = (place: number) => (place < first || place > last ? 99 : (listed[place] ?? 0))
  const [before2, before, word, after, after2] = [seen(at - 2), seen(at - 1), seen(at), seen(at + 1), seen(at + 2)]
  let count = 0
  const add = (value: number) => {
    into[count] = mix(value, count + 101)
    count++
  }
  const start = at === first ? 1 : 0
  const lineCase = cases[at] ?? 0
  const other = elsewhere[at] ?? 0
  add(7)
  add(word.form)
  add(word.lower)
  add(before.lower)
  add(before2.lower)
  add(after.lower)
  add(after2.lower)
  add(mix(before.lower, word.lower))
  add(mix(word.lower, after.lower))
  add(mix(before2.lower, before.lower))
  add(mix(after.lower, after2.lower))
  add(mix(word.shape, start + 2 * lineCase))
  add(mix(before.shape, word.shape))
  add(mix(word.shape, after.shape))
  add(mix(mix(before.shape, word.shape), after.shape))
  for (const prefix of word.prefixes) add(prefix)
  for (const suffix of word.suffixes) add(suffix)
  add(mix(word.suffixes[1] ?? 0, word.shape))
  add(after.suffixes[1] ?? 0)
  add(before.suffixes[1] ?? 0)
  add(tag(at))
  add(tag(at - 1))
  add(tag(at + 1))
  add(mix(tag(at - 1), tag(at)))
  add(mix(tag(at), tag(at + 1)))
  add(mix(tag(at + 1), tag(at + 2)))
  add(list(at))
  add(mix(list(at), list(at + 1)))
  add(mix(list(at - 1), list(at)))
  add(mix(list(at), after.lower))
  add(mix(list(at), before.lower))
  add(mix(list(at), word.shape))
  add(mix(list(at), other))
  add(word.lists)
  add(mix(word.lists, before.lists))
  add(mix(word.lists, after.lists))
  add(mix(before.lists, word.shape))
  add(mix(after.lists, word.shape))
  add(mix(before2.lists, before.lists))
  add(mix(other, word.shape))
  add(mix(other, start + 2 * lineCase))
  add(other & 12)
  add(mix(word.called, word.shape))
  add(mix(word.called, mix(before.called, after.called)))
  add(mix(word.called, word.lists))
  add(mix(word.called, before.lower))
  add(mix(word.called, after.lower))
  const run = runs[at]
  if (!run) return count
  const [from, to] = [seen(run.first), seen(run.last)]
  const place = (at === run.first ? 1 : 0) + (at === run.last ? 2 : 0)
  const length = Math.min(run.last - run.first, 6)
  add(mix(to.lower, place))
  add(mix(from.lower, place))
  add(mix(seen(run.first - 1).lower, place))
  add(mix(seen(run.last + 1).lower, place))
  add(mix(mix(seen(run.first - 1).lower, seen(run.last + 1).lower), length))
  add(mix(run.kinds, place))
  add(mix(mix(run.kinds, length), place))
  add(mix(to.lists, mix(from.lists, place)))
  add(mix(seen(run.first - 1).lists, mix(length, place)))
  add(mix(seen(run.last + 1).lists, mix(length, place)))
  add(mix(tag(run.last + 1), mix(tag(run.first - 1), place)))
  add(mix(to.suffixes[1] ?? 0, place))
  add(mix(list(run.first), mix(list(run.last), place)))
  add(mix(list(run.last), to.lists))
  add(mix(from.called, mix(to.called, mix(length, place))))
  add(mix(from.called, mix(to.lists, mix(length, place))))
  add(mix(seen(run.first - 2).lower, mix(seen(run.first - 1).lower, 3)))
  add(mix(seen(run.last + 1).lower, mix(seen(run.last + 2).lower, 3)))
  add(mix(length, mix(place, word.shape)))
  add(mix(at - run.first, run.last - at))
  add(tokens[run.first]?.index === first ? 5 : 6)
  return count
}
