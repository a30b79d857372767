import { hashOf, mix } from '../perceptron/hash.ts'
import type { Perceptron } from '../perceptron/weights.ts'
import { score } from '../perceptron/weights.ts'
import { Configuration } from './configuration.ts'
import type { SentenceView } from './parse-features.ts'
import { parseFeatureLimit, parseFeatures } from './parse-features.ts'
import type { WordForm } from './word-form.ts'

/** Transitions: S(hift), R(educe), L(eft arc) and A (right arc) with the relation, such as "L nsubj". */
export type Transitions = Readonly<{
  kinds: readonly string[]
  /** By number of a transition, the number of its relation + 1. */
  labels: readonly number[]
  relations: readonly string[]
}>

export function transitionsOf(classes: readonly string[]): Transitions {
  const named = classes.map((name) => name.split(' '))
  const relations = [...new Set(named.flatMap(([, relation]) => relation ?? []))].toSorted()
  return {
    kinds: named.map(([kind = '']) => kind),
    labels: named.map(([, relation = '']) => relations.indexOf(relation) + 1),
    relations,
  }
}

/** What the parser sees of a sentence; `tags` are numbers of the tagger's classes. */
export function viewOf(texts: readonly string[], words: readonly WordForm[], tags: Int32Array): SentenceView {
  const size = texts.length
  const view = {
    words: new Int32Array(size + 2),
    tags: new Int32Array(size + 2),
    quotes: new Int32Array(size + 2),
    commas: new Int32Array(size + 2),
  }
  for (let at = 0; at < size; at++) {
    const text = texts[at] ?? ''
    view.words[at] = words[at]?.lower ?? 0
    view.tags[at] = mix(tags[at] ?? 0, 7)
    view.quotes[at + 1] = (view.quotes[at] ?? 0) + (/^["“”«»]$/u.test(text) ? 1 : 0)
    view.commas[at + 1] = (view.commas[at] ?? 0) + (/^[,;:–—-]+$/u.test(text) ? 1 : 0)
  }
  view.words.set([hashOf('ROOT'), hashOf('NONE')], size)
  view.tags.set([2, 3], size)
  return view
}

export const canTake = (state: Configuration, kind: string): boolean => {
  if (kind === 'S') return state.canShift
  if (kind === 'R') return state.canReduce
  return kind === 'L' ? state.canLeft : state.canRight
}

export function take(state: Configuration, kind: string, label: number): void {
  if (kind === 'S') state.shift()
  else if (kind === 'R') state.reduce()
  else if (kind === 'L') state.leftArc(label)
  else state.rightArc(label)
}

/** By word of a sentence: the place of its head, -1 for the root, and the relation to it. One word is the root. */
export type Parse = Readonly<{ heads: readonly number[]; relations: readonly string[] }>

/** Takes the transition with the best score each time. */
export function parse(model: Perceptron, transitions: Transitions, view: SentenceView, size: number): Parse {
  const { kinds, labels } = transitions
  const state = new Configuration(size)
  const features = new Int32Array(parseFeatureLimit)
  const scores = new Int32Array(kinds.length)
  while (!state.done) {
    score(model, features, parseFeatures(state, view, features), scores)
    const top = bestAllowed(state, kinds, scores)
    take(state, kinds[top] ?? '', labels[top] ?? 0)
  }
  return withOneRoot(state, transitions.relations)
}

/** Several words may be left without a head: the first that is called a root, else the first, takes the others. */
function withOneRoot({ heads, labels, size }: Configuration, names: readonly string[]): Parse {
  const relations = [...labels.subarray(0, size)].map((label) => names[label - 1] ?? 'dep')
  const loose = relations.flatMap((_, at) => (heads[at] === size ? [at] : []))
  const root = loose.find((at) => relations[at] === 'root') ?? loose[0] ?? -1
  for (const at of loose) if (at !== root && relations[at] === 'root') relations[at] = 'parataxis'
  if (root >= 0) relations[root] = 'root'
  const places = [...heads.subarray(0, size)].map((head, at) => (at === root ? -1 : head === size ? root : head))
  return { heads: places, relations }
}

/** With the buffer used up, what has no head can only hang on the root: the right labels decide which is one. */
export function bestAllowed(state: Configuration, kinds: readonly string[], scores: Int32Array | Float32Array): number {
  const allowed = { S: state.canShift, R: state.canReduce, L: state.canLeft, A: state.canRight }
  let top = -1
  for (let of = 0; of < kinds.length; of++) {
    if (!allowed[kinds[of] as 'S']) continue
    if (top < 0 || (scores[of] as number) > (scores[top] as number)) top = of
  }
  return top
}
