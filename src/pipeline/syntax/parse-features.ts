import { mix } from '../perceptron/hash.ts'
import type { Configuration } from './configuration.ts'

export const parseFeatureLimit = 128

/** By number of a word, and for the root and for no word: what the parser sees of it. */
export type SentenceView = Readonly<{
  words: Int32Array
  tags: Int32Array
  /** How many quotation marks, commas and other marks stand before it in the sentence. */
  quotes: Int32Array
  commas: Int32Array
}>

/**
 * Writes what decides the next transition: the templates of Zhang & Nivre (2011) and what stands between the words.
 * A feature's template is its place in the list, so that the order here is part of the weights.
 */
export function parseFeatures(state: Configuration, view: SentenceView, into: Int32Array): number {
  const { words, tags, quotes, commas } = view
  const { size, none, heads, labels, left, left2, right, right2, next: n0 } = state
  const at = (list: Int32Array | Uint8Array, word: number) => list[word] as number
  const s0 = state.top()
  const s1 = state.top(1)
  const s2 = state.top(2)
  const n1 = n0 < size ? n0 + 1 : none
  const n2 = n0 + 1 < size ? n0 + 2 : none
  const [s0w, s0p, n0w, n0p] = [at(words, s0), at(tags, s0), at(words, n0), at(tags, n0)]
  const [n1w, n1p, n2w, n2p] = [at(words, n1), at(tags, n1), at(words, n2), at(tags, n2)]
  const s0h = at(heads, s0)
  const s0h2 = at(heads, s0h)
  const [s0l, s0l2, s0r, s0r2] = [at(left, s0), at(left2, s0), at(right, s0), at(right2, s0)]
  const [n0l, n0l2] = [at(left, n0), at(left2, n0)]
  const [s0hp, s0lp, s0rp, n0lp] = [at(tags, s0h), at(tags, s0l), at(tags, s0r), at(tags, n0l)]
  const [s0label, s0ll, s0rl, n0ll] = [at(labels, s0), at(labels, s0l), at(labels, s0r), at(labels, n0l)]
  const distance = s0 === none ? 0 : Math.min(9, n0 - s0)
  const [vr, vl, nvl] = [at(state.rights, s0), at(state.lefts, s0), at(state.lefts, n0)]
  const [s1w, s1p] = [at(words, s1), at(tags, s1)]
  const between = s0 === none ? 0 : Math.min(3, at(commas, n0) - at(commas, s0))
  const quoted = s0 === none ? 0 : Math.min(3, at(quotes, n0) - at(quotes, s0)) * 2 + (at(quotes, n0) & 1)
  const previous = n0 > 0 ? n0 - 1 : none
  const following = s0 === none ? none : s0 + 1
  let count = 0
  const add = (value: number) => {
    into[count] = mix(value, count)
    count++
  }
  const s0wp = mix(s0w, s0p)
  const n0wp = mix(n0w, n0p)
  const ps = mix(s0p, n0p)
  add(0)
  add(s0wp)
  add(s0w)
  add(s0p)
  add(n0wp)
  add(n0w)
  add(n0p)
  add(mix(n1w, n1p))
  add(n1w)
  add(n1p)
  add(mix(n2w, n2p))
  add(n2w)
  add(n2p)
  add(mix(s0wp, n0wp))
  add(mix(s0wp, n0w))
  add(mix(s0w, n0wp))
  add(mix(s0wp, n0p))
  add(mix(s0p, n0wp))
  add(mix(s0w, n0w))
  add(ps)
  add(mix(n0p, n1p))
  add(mix(mix(n0p, n1p), n2p))
  add(mix(ps, n1p))
  add(mix(mix(ps, n1p), n2p))
  add(mix(ps, s0hp))
  add(mix(ps, s0lp))
  add(mix(ps, s0rp))
  add(mix(ps, n0lp))
  add(mix(s0w, distance))
  add(mix(s0p, distance))
  add(mix(n0w, distance))
  add(mix(n0p, distance))
  add(mix(mix(s0w, n0w), distance))
  add(mix(ps, distance))
  add(mix(s0w, vr))
  add(mix(s0p, vr))
  add(mix(s0w, vl))
  add(mix(s0p, vl))
  add(mix(n0w, nvl))
  add(mix(n0p, nvl))
  add(at(words, s0h))
  add(s0hp)
  add(mix(s0label, s0p))
  add(mix(s0label, s0w))
  add(at(words, s0l))
  add(s0lp)
  add(s0ll)
  add(at(words, s0r))
  add(s0rp)
  add(s0rl)
  add(at(words, n0l))
  add(n0lp)
  add(n0ll)
  add(at(words, s0h2))
  add(at(tags, s0h2))
  add(at(labels, s0h))
  add(at(words, s0l2))
  add(at(tags, s0l2))
  add(at(labels, s0l2))
  add(at(words, s0r2))
  add(at(tags, s0r2))
  add(at(labels, s0r2))
  add(at(words, n0l2))
  add(at(tags, n0l2))
  add(at(labels, n0l2))
  add(mix(mix(s0p, s0lp), at(tags, s0l2)))
  add(mix(mix(s0p, s0rp), at(tags, s0r2)))
  add(mix(mix(s0p, s0hp), at(tags, s0h2)))
  add(mix(mix(n0p, n0lp), at(tags, n0l2)))
  add(mix(s0w, at(state.rightLabels, s0)))
  add(mix(s0p, at(state.rightLabels, s0)))
  add(mix(s0w, at(state.leftLabels, s0)))
  add(mix(s0p, at(state.leftLabels, s0)))
  add(mix(n0w, at(state.leftLabels, n0)))
  add(mix(n0p, at(state.leftLabels, n0)))
  add(mix(s1w, s1p))
  add(s1p)
  add(mix(s1p, n0p))
  add(mix(s1p, ps))
  add(mix(s1w, n0w))
  add(mix(mix(s1p, at(tags, s2)), ps))
  add(mix(ps, between))
  add(mix(n0p, between))
  add(mix(ps, quoted))
  add(mix(n0w, quoted))
  add(mix(s0w, quoted))
  add(mix(ps, at(tags, previous)))
  add(mix(ps, at(tags, following)))
  add(mix(mix(at(tags, previous), n0p), n1p))
  add(mix(at(words, previous), n0w))
  add(mix(n0w, n1w))
  add(mix(n0w, n1p))
  add(mix(s0w, n1p))
  add(mix(s0w, mix(n0p, n1p)))
  add(mix(mix(s0label, s0p), n0p))
  add(mix(mix(s0label, s0w), n0p))
  add(mix(mix(s0rl, s0p), n0p))
  add(mix(mix(s0w, at(words, s0r)), n0p))
  add(mix(mix(s0hp, s0w), n0w))
  add(mix(mix(at(words, s0h), s0w), n0w))
  add(mix(mix(at(words, s0h), s0p), n0p))
  add(mix(mix(s0p, at(words, n0l)), n0p))
  add(mix(mix(s0w, at(words, n0l)), n0w))
  add(mix(mix(s0w, at(words, n0l)), n0p))
  add(mix(mix(s0hp, at(words, n0l)), n0p))
  add(mix(mix(at(words, s0h), at(words, n0l)), n0p))
  return count
}
