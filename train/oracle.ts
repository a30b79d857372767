import type { Configuration } from '../src/pipeline/syntax/configuration.ts'
import type { GoldSentence } from './conllu.ts'

/** Gold heads of a sentence with, for each word, how its dependents lie. */
export type Gold = Readonly<{
  heads: readonly number[]
  labels: readonly string[]
  children: readonly (readonly number[])[]
}>

export function goldOf(sentence: GoldSentence): Gold {
  const children: number[][] = Array.from({ length: sentence.length + 2 }, () => [])
  for (const [word, { head }] of sentence.entries()) children[head]?.push(word)
  return { heads: sentence.map(({ head }) => head), labels: sentence.map(({ relation }) => relation), children }
}

/** By number of a move, how many gold arcs can no longer be made after it (Goldberg & Nivre 2013). */
export function costs(state: Configuration, gold: Gold): number[] {
  const { next } = state
  const top = state.top()
  const waiting = (gold.children[next] ?? []).filter((word) => stacked(state, word) && !state.hasHead(word)).length
  const lost = (gold.children[top] ?? []).filter((word) => word >= next).length
  const head = gold.heads[next] ?? state.none
  const inBuffer = (word: number) => word > next && word <= state.size
  const shift = waiting + (stacked(state, head) ? 1 : 0)
  const left = lost + (inBuffer(gold.heads[top] ?? state.none) ? 1 : 0)
  const right = waiting + (head !== top && (stacked(state, head) || inBuffer(head)) ? 1 : 0)
  return [shift, lost, left, right].map((cost, move) => (state.can(move) ? cost : Infinity))
}

function stacked(state: Configuration, word: number): boolean {
  for (let at = state.depth - 1; at >= 0; at--) if (state.stack[at] === word) return true
  return false
}
