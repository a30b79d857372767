import type { Configuration } from '../src/pipeline/syntax/configuration.ts'

/** Gold heads of a sentence with, for each word, how its dependents lie. */
export type Gold = Readonly<{
  heads: readonly number[]
  labels: readonly string[]
  children: readonly (readonly number[])[]
}>

export function goldOf(heads: readonly number[], labels: readonly string[]): Gold {
  const children: number[][] = Array.from({ length: heads.length + 2 }, () => [])
  for (const [word, head] of heads.entries()) children[head]?.push(word)
  return { heads, labels, children }
}

/** How many gold arcs can no longer be made after each kind of transition (Goldberg & Nivre 2013, arc-eager). */
export function costs(state: Configuration, gold: Gold): { S: number; R: number; L: number; A: number } {
  const { next } = state
  const top = state.top()
  const onStack = (word: number) => stacked(state, word)
  const childrenOf = (word: number) => gold.children[word] ?? []
  const waiting = childrenOf(next).filter((word) => onStack(word) && !state.hasHead(word))
  const lost = childrenOf(top).filter((word) => word >= next).length
  const head = gold.heads[next] ?? state.none
  const inBuffer = (word: number) => word > next && word <= state.size
  return {
    S: waiting.length + (onStack(head) ? 1 : 0),
    R: lost,
    L: lost + (inBuffer(gold.heads[top] ?? state.none) ? 1 : 0),
    A: waiting.length + (head !== top && (onStack(head) || inBuffer(head)) ? 1 : 0),
  }
}

function stacked(state: Configuration, word: number): boolean {
  for (let at = state.depth - 1; at >= 0; at--) if (state.stack[at] === word) return true
  return false
}
