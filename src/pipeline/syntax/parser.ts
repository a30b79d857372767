import type { Perceptron } from '../perceptron/weights.ts'
import { score } from '../perceptron/weights.ts'
import { Configuration, moves } from './configuration.ts'
import { parseFeatureLimit, parseFeatures } from './parse-features.ts'
import type { SentenceView } from './sentence-view.ts'

/** By number of a class such as "S", "R", "L nsubj" or "A obj": the number of its move and of its relation, from 1. */
export type Transitions = Readonly<{
  moveOf: Uint8Array
  labelOf: Uint8Array
  relations: readonly string[]
}>

export function transitionsOf(classes: readonly string[]): Transitions {
  const named = classes.map((name) => name.split(' '))
  const relations = [...new Set(named.flatMap(([, relation]) => relation ?? []))].toSorted()
  return {
    moveOf: Uint8Array.from(named, ([move = '']) => moves.indexOf(move)),
    labelOf: Uint8Array.from(named, ([, relation = '']) => relations.indexOf(relation) + 1),
    relations,
  }
}

/** By word of a sentence: the place of its head, -1 for the root, and the relation to it. One word is the root. */
export type Parse = Readonly<{ heads: readonly number[]; relations: readonly string[] }>

/** Takes the transition with the best score each time. */
export function parse(model: Perceptron, transitions: Transitions, view: SentenceView, size: number): Parse {
  const { moveOf, labelOf } = transitions
  const state = new Configuration(size)
  const features = new Int32Array(parseFeatureLimit)
  const scores = new Int32Array(moveOf.length)
  while (!state.done) {
    score(model, features, parseFeatures(state, view, features), scores)
    const best = bestAllowed(state, moveOf, scores)
    state.take(moveOf[best] as number, labelOf[best] as number)
  }
  return withOneRoot(state, transitions.relations)
}

/** Several words may be left without a head: the first that is called a root, else the first, takes the others. */
function withOneRoot({ heads, labels, size }: Configuration, names: readonly string[]): Parse {
  const relations = Array.from(labels.subarray(0, size), (label) => names[label - 1] ?? 'dep')
  const loose = relations.flatMap((_, at) => (heads[at] === size ? [at] : []))
  const root = loose.find((at) => relations[at] === 'root') ?? loose[0] ?? -1
  const headOf = (head: number, at: number) => (at === root ? -1 : head === size ? root : head)
  return {
    heads: Array.from(heads.subarray(0, size), headOf),
    relations: relations.map((name, at) => (at === root ? 'root' : name === 'root' ? 'parataxis' : name)),
  }
}

/** The class with the best score among those whose move can be made. */
export function bestAllowed(state: Configuration, moveOf: Uint8Array, scores: Int32Array | Float32Array): number {
  const allowed = moves.map((_, move) => state.can(move))
  let best = -1
  for (let of = 0; of < moveOf.length; of++) {
    if (!allowed[moveOf[of] as number]) continue
    if (best < 0 || (scores[of] as number) > (scores[best] as number)) best = of
  }
  return best
}
