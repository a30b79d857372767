import type { Draft } from '../draft.ts'
import type { Candidate, Sieve } from './candidate.ts'
import { hasCapital, withNew } from './candidate.ts'

const heads = new Set([
  'treaty',
  'accord',
  'accords',
  'agreement',
  'agreements',
  'pact',
  'convention',
  'conventions',
  'protocol',
  'protocols',
  'armistice',
  'charter',
  'memorandum',
  'communique',
  'communiqué',
  'declaration',
])
/** Small words between the parties and the head. */
const topics = new Set([
  'friendship',
  'peace',
  'trade',
  'free',
  'border',
  'nuclear',
  'defense',
  'defence',
  'security',
  'mutual',
  'cooperation',
  'friendly',
  'extradition',
  'climate',
  'tax',
  'investment',
  'fisheries',
  'water',
  'gas',
  'military',
  'alliance',
  'non-aggression',
  'arms',
  'control',
  'visa',
])

/**
 * A treaty by its name: the [China-North Korea friendship treaty], the [Paris Agreement], the [Treaty of Versailles].
 * A small "treaty" needs two parties before it; "the Iran nuclear deal" names Iran.
 */
export const agreementNames: Sieve = (draft, candidates) =>
  withNew(
    candidates,
    draft.tokens.flatMap(({ lower, index }) => {
      const found = heads.has(lower) ? agreementAt(draft, index) : null
      return found ? [found] : []
    }),
  )

function agreementAt(draft: Draft, head: number): Candidate | null {
  const { tokens } = draft
  const capital = hasCapital(tokens[head])
  const first = beginning(draft, head)
  const last = capital ? end(draft, head) : head
  const parties = tokens.slice(first, head).some(({ text }) => /\p{L}[-–]\p{Lu}|^[-–]$/u.test(text))
  const named = capital ? last > head || first < head : parties && first < head && hasCapital(tokens[first])
  if (!named) return null
  return { first, last, kind: 'AGREEMENT', adjective: false, rule: 'agreement-head', confidence: 0.85 }
}

/** The first of the capital words and topics before the head; a topic alone begins nothing. */
function beginning({ tokens }: Draft, head: number): number {
  let first = head
  for (let at = head - 1; at >= head - 8 && tokens[at]?.sentence === tokens[head]?.sentence; at--) {
    const token = tokens[at]
    if (!token || token.lower === 'the') break
    if (hasCapital(token)) first = at
    else if (!topics.has(token.lower) && !/^[-–]$/.test(token.text)) break
  }
  return first
}

/** "Treaty of Versailles", "Convention on the Law of the Sea". */
function end({ tokens }: Draft, head: number): number {
  let last = head
  for (let at = head + 1; at <= head + 12 && tokens[at]?.sentence === tokens[head]?.sentence; at++) {
    const token = tokens[at]
    if (heads.has(token?.lower ?? '')) break // another one
    if (hasCapital(token)) last = at
    else if (!/^(?:of|on|for|the|and|against|between|to)$/.test(token?.lower ?? '')) break
    if (at - last > 2) break
  }
  return last
}
