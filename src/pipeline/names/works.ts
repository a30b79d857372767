import type { Draft } from '../draft.ts'
import type { Candidate, Sieve } from './candidate.ts'
import { hasCapital, withNew } from './candidate.ts'

const sorts = new Set([
  'book',
  'novel',
  'film',
  'movie',
  'documentary',
  'song',
  'album',
  'play',
  'memoir',
  'autobiography',
  'biography',
  'essay',
  'series',
  'opera',
  'poem',
  'titled',
  'entitled',
  'called',
  'report',
  'article',
  'episode',
  'show',
])
const opening = /^["“]$/
const closing = /^["”]$/

/** A work whose title stands in quotation marks behind what it is: her memoir “[A Long Road Home]”. */
export const workNames: Sieve = (draft, candidates) =>
  withNew(
    candidates,
    draft.tokens.flatMap(({ text, index }) => {
      const found = opening.test(text) ? titleBehind(draft, index) : null
      return found ? [found] : []
    }),
  )

function titleBehind({ tokens }: Draft, mark: number): Candidate | null {
  const before = tokens[mark - 1]?.text === ',' ? tokens[mark - 2] : tokens[mark - 1]
  if (!before || !sorts.has(before.lower) || !hasCapital(tokens[mark + 1])) return null
  for (let at = mark + 2; at < mark + 14 && at < tokens.length; at++) {
    if (!closing.test(tokens[at]?.text ?? '')) continue
    const last = /^[,.]$/.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1
    const words = tokens.slice(mark + 1, last + 1)
    const capitals = words.filter(hasCapital).length
    if (last <= mark || capitals < words.length / 2) return null
    return { first: mark + 1, last, kind: 'WORK', adjective: false, rule: 'work-in-quotes', confidence: 0.8 }
  }
  return null
}
