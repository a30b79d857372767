import { mix } from '../perceptron/hash.ts'
import type { TagContext } from './tag-context.ts'
import type { WordEvidence } from './word-evidence.ts'
import { noEvidence } from './word-evidence.ts'

export const nameFeatureLimit = 80

/** A word with a capital can belong to a name, a small one between such words, and the two behind: "Iraqi forces". */
export const mayBeName = ({ words, runs }: TagContext, at: number, first: number): boolean =>
  runs[at] !== null ||
  words[at]?.anyCapital === true ||
  (at > first && words[at - 1]?.anyCapital === true) ||
  (at > first + 1 && words[at - 2]?.anyCapital === true)

/** What is seen from a token: the evidence, tags and entries around it; nothing of other sentences. */
type Seen = Readonly<{
  at: number
  first: number
  context: TagContext
  word: (place: number) => WordEvidence
  tag: (place: number) => number
  list: (place: number) => number
}>

type Add = (value: number) => void

/**
 * Writes what decides whether the token at `at` belongs to a name: a feature's template is its place in the list, so
 * that the order here is part of the weights.
 */
export function nameFeatures(context: TagContext, at: number, first: number, last: number, into: Int32Array): number {
  const { words, tags, listed } = context
  const inside = (place: number) => place >= first && place <= last
  let count = 0
  const add = (value: number) => {
    into[count] = mix(value, count + 101)
    count++
  }
  const seen: Seen = {
    at,
    first,
    context,
    word: (place) => (inside(place) ? (words[place] ?? noEvidence) : noEvidence),
    tag: (place) => (inside(place) ? (tags[place] ?? 0) : place < first ? 1 : 2),
    list: (place) => (inside(place) ? (listed[place] ?? 0) : 99),
  }
  addWords(seen, add)
  addTags(seen, add)
  addLists(seen, add)
  addRun(seen, add)
  return count
}

/** The word itself and its neighbours. */
function addWords({ at, first, context, word: seen }: Seen, add: Add): void {
  const [before2, before, word, after, after2] = [seen(at - 2), seen(at - 1), seen(at), seen(at + 1), seen(at + 2)]
  const place = (at === first ? 1 : 0) + 2 * (context.cases[at] ?? 0)
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
  add(mix(word.shape, place))
  add(mix(before.shape, word.shape))
  add(mix(word.shape, after.shape))
  add(mix(mix(before.shape, word.shape), after.shape))
  for (const prefix of word.prefixes) add(prefix)
  for (const suffix of word.suffixes) add(suffix)
  add(mix(word.suffixes[1] ?? 0, word.shape))
  add(after.suffixes[1] ?? 0)
  add(before.suffixes[1] ?? 0)
}

function addTags({ at, tag }: Seen, add: Add): void {
  add(tag(at))
  add(tag(at - 1))
  add(tag(at + 1))
  add(mix(tag(at - 1), tag(at)))
  add(mix(tag(at), tag(at + 1)))
  add(mix(tag(at + 1), tag(at + 2)))
}

/** In which lists and entries of the gazetteer the word stands, and what its other places in the document say. */
function addLists({ at, first, context, word: seen, list }: Seen, add: Add): void {
  const [before2, before, word, after] = [seen(at - 2), seen(at - 1), seen(at), seen(at + 1)]
  const other = context.elsewhere[at] ?? 0
  const place = (at === first ? 1 : 0) + 2 * (context.cases[at] ?? 0)
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
  add(mix(other, place))
  add(other & 12)
  add(mix(word.called, word.shape))
  add(mix(word.called, mix(before.called, after.called)))
  add(mix(word.called, word.lists))
  add(mix(word.called, before.lower))
  add(mix(word.called, after.lower))
}

/** The words with capitals that it stands among: their first and last, what is before and behind them. */
function addRun({ at, first, context, word: seen, tag, list }: Seen, add: Add): void {
  const run = context.runs[at]
  if (!run) return
  const word = seen(at)
  const [from, to, before, behind] = [seen(run.first), seen(run.last), seen(run.first - 1), seen(run.last + 1)]
  const place = (at === run.first ? 1 : 0) + (at === run.last ? 2 : 0)
  const length = Math.min(run.last - run.first, 6)
  add(mix(to.lower, place))
  add(mix(from.lower, place))
  add(mix(before.lower, place))
  add(mix(behind.lower, place))
  add(mix(mix(before.lower, behind.lower), length))
  add(mix(run.kinds, place))
  add(mix(mix(run.kinds, length), place))
  add(mix(to.lists, mix(from.lists, place)))
  add(mix(before.lists, mix(length, place)))
  add(mix(behind.lists, mix(length, place)))
  add(mix(tag(run.last + 1), mix(tag(run.first - 1), place)))
  add(mix(to.suffixes[1] ?? 0, place))
  add(mix(list(run.first), mix(list(run.last), place)))
  add(mix(list(run.last), to.lists))
  add(mix(from.called, mix(to.called, mix(length, place))))
  add(mix(from.called, mix(to.lists, mix(length, place))))
  add(mix(seen(run.first - 2).lower, mix(before.lower, 3)))
  add(mix(behind.lower, mix(seen(run.last + 2).lower, 3)))
  add(mix(length, mix(place, word.shape)))
  add(mix(at - run.first, run.last - at))
  add(run.first === first ? 5 : 6)
}
