import type { Templates } from '../perceptron/templates.ts'
import { templatesOf, writeFeatures } from '../perceptron/templates.ts'
import type { Configuration } from './configuration.ts'
import type { SentenceView } from './sentence-view.ts'

/**
 * Words that are looked at: S0 to S2 the top of the stack, N0 to N2 the next of the buffer, h the head, l and r the
 * outermost dependents on the left and right, ll and rr the ones before those; the words beside S0 and before N0.
 */
const places = [
  'S0',
  'S1',
  'S2',
  'N0',
  'N1',
  'N2',
  'S0h',
  'S0hh',
  'S0l',
  'S0ll',
  'S0r',
  'S0rr',
  'N0l',
  'N0ll',
  'S1r',
  'S0+',
  'N0-',
]
/** w the lemma, p the tag, e the ending, l the relation to the head. */
const views = ['w', 'p', 'e', 'l']
/** Counts and sets of dependents; marks and verbs between S0 and N0, verbs behind N0. */
const others = [
  'any',
  'distance',
  'S0.lefts',
  'S0.rights',
  'N0.lefts',
  'S0.left',
  'S0.right',
  'N0.left',
  'commas',
  'quotes',
  'verbs',
  'more',
]
const names = [...places.flatMap((place) => views.map((view) => `${place}.${view}`)), ...others]

/** Zhang & Nivre (2011), and more that look at endings, second words and what lies between. */
const templates: Templates = templatesOf(
  names,
  `any | S0.w S0.p | S0.w | S0.p | N0.w N0.p | N0.w | N0.p | N1.w N1.p | N1.w | N1.p | N2.w N2.p | N2.w | N2.p
  | S0.w S0.p N0.w N0.p | S0.w S0.p N0.w | S0.w N0.w N0.p | S0.w S0.p N0.p | S0.p N0.w N0.p | S0.w N0.w | S0.p N0.p
  | N0.p N1.p | N0.p N1.p N2.p | S0.p N0.p N1.p | S0.p N0.p N1.p N2.p
  | S0.p N0.p S0h.p | S0.p N0.p S0l.p | S0.p N0.p S0r.p | S0.p N0.p N0l.p
  | S0.w distance | S0.p distance | N0.w distance | N0.p distance | S0.w N0.w distance | S0.p N0.p distance
  | S0.w S0.rights | S0.p S0.rights | S0.w S0.lefts | S0.p S0.lefts | N0.w N0.lefts | N0.p N0.lefts
  | S0h.w | S0h.p | S0.l S0.p | S0.l S0.w | S0l.w | S0l.p | S0l.l | S0r.w | S0r.p | S0r.l | N0l.w | N0l.p | N0l.l
  | S0hh.w | S0hh.p | S0h.l | S0ll.w | S0ll.p | S0ll.l | S0rr.w | S0rr.p | S0rr.l | N0ll.w | N0ll.p | N0ll.l
  | S0.p S0l.p S0ll.p | S0.p S0r.p S0rr.p | S0.p S0h.p S0hh.p | N0.p N0l.p N0ll.p
  | S0.w S0.right | S0.p S0.right | S0.w S0.left | S0.p S0.left | N0.w N0.left | N0.p N0.left
  | S1.w S1.p | S1.p | S1.p N0.p | S1.p S0.p N0.p | S1.w N0.w | S2.p S1.p S0.p N0.p
  | S0.p N0.p commas | N0.p commas | S0.p N0.p quotes | N0.w quotes | S0.w quotes
  | S0.p N0.p N0-.p | S0.p N0.p S0+.p | N0-.p N0.p N1.p | N0-.w N0.w | N0.w N1.w | N0.w N1.p | S0.w N1.p
  | S0.w N0.p N1.p | S0.l S0.p N0.p | S0.l S0.w N0.p | S0r.l S0.p N0.p | S0.w S0r.w N0.p | S0h.p S0.w N0.w
  | S0h.w S0.w N0.w | S0h.w S0.p N0.p | S0.p N0l.w N0.p | S0.w N0l.w N0.w | S0.w N0l.w N0.p | S0h.p N0l.w N0.p
  | S0h.w N0l.w N0.p
  | S0.e | N0.e | S0.e N0.p | N0.e S0.p | S0.e N0.e | S0.w N0.e | S0.e N0.w | S0.e N0.p N1.p
  | S0.p N0.p verbs | S0.w N0.p verbs | N0.w S0.p verbs | S0.p N0.p more | S0.p N0.p verbs more | N0.w more
  | N0.w S0.p more
  | S1.l S0.p N0.p | S1.w S0.w N0.p | S1.w S0.p N0.w | S1.p S0.w N0.p | S1r.p S1.p S0.p N0.p`,
)

export const parseFeatureLimit = templates.firsts.length

/** Writes what decides the next transition. */
export function parseFeatures(state: Configuration, view: SentenceView, into: Int32Array): number {
  const { seen } = view
  const { none, left, left2, right, right2, heads, labels, next: n0 } = state
  const at = (list: Int32Array, word: number) => list[word] as number
  const [s0, s1] = [state.top(), state.top(1)]
  const head = at(heads, s0)
  const [n1, n2] = [Math.min(n0 + 1, none), Math.min(n0 + 2, none)]
  const before = n0 > 0 ? n0 - 1 : none
  const beside = s0 === none ? none : s0 + 1
  let place = 0
  const look = (word: number) => {
    seen[place] = at(view.words, word)
    seen[place + 1] = at(view.tags, word)
    seen[place + 2] = at(view.endings, word)
    seen[place + 3] = at(labels, word)
    place += 4
  }
  look(s0)
  look(s1)
  look(state.top(2))
  look(n0)
  look(n1)
  look(n2)
  look(head)
  look(at(heads, head))
  look(at(left, s0))
  look(at(left2, s0))
  look(at(right, s0))
  look(at(right2, s0))
  look(at(left, n0))
  look(at(left2, n0))
  look(at(right, s1))
  look(beside)
  look(before)
  lookBetween(state, view, place)
  return writeFeatures(templates, seen, into)
}

function lookBetween(state: Configuration, { seen, quotes, commas, verbs }: SentenceView, place: number): void {
  const { none, size, next: n0, lefts, rights, leftLabels, rightLabels } = state
  const s0 = state.top()
  const between = (counts: Int32Array) =>
    s0 === none ? 0 : Math.min(3, (counts[n0] as number) - (counts[s0] as number))
  seen[place] = 0
  seen[place + 1] = s0 === none ? 0 : Math.min(9, n0 - s0)
  seen[place + 2] = lefts[s0] as number
  seen[place + 3] = rights[s0] as number
  seen[place + 4] = lefts[n0] as number
  seen[place + 5] = leftLabels[s0] as number
  seen[place + 6] = rightLabels[s0] as number
  seen[place + 7] = leftLabels[n0] as number
  seen[place + 8] = between(commas)
  seen[place + 9] = between(quotes) * 2 + ((quotes[n0] as number) & 1)
  seen[place + 10] = s0 === none ? 0 : Math.min(3, (verbs[n0] as number) - (verbs[s0 + 1] as number))
  seen[place + 11] = n0 < size ? Math.min(3, (verbs[size] as number) - (verbs[n0 + 1] as number)) : 0
}
