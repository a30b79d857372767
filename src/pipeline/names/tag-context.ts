import type { Token } from '../draft.ts'
import type { Match, MatchKind } from '../gazetteer/matches.ts'
import { hashOf } from '../perceptron/hash.ts'
import type { WordEvidence } from './word-evidence.ts'
import { commonBit, organizationBit, placeBit, titleBit, wordEvidence } from './word-evidence.ts'

/** What the tagger sees of a document: the arrays have an item for each token. */
export type TagContext = Readonly<{
  tokens: readonly Token[]
  words: readonly WordEvidence[]
  tags: Int32Array
  /** 0, or 2 × the number of the gazetteer's kind, and 1 more for a word behind the first of a match. */
  listed: Uint8Array
  runs: readonly (Run | null)[]
  /** What the other places where the word stands say, as bits. */
  elsewhere: Uint8Array
  /** 0: a sentence; 1: most words have a capital, as in a title; 2: all letters are capitals. */
  cases: Uint8Array
}>

/** Words with a capital beside each other, small words such as "of" within. */
export type Run = Readonly<{ first: number; last: number; kinds: number }>

const matchKinds: readonly MatchKind[] = ['STATE', 'GEOPOLITICAL', 'PLACE', 'ORGANIZATION', 'ADJECTIVE', 'PEOPLE']
const links = new Set(['of', 'for', 'the', 'and', '&', 'de', 'on', 'in'])

export function tagContext(
  tokens: readonly Token[],
  sentences: readonly Sized[],
  matches: readonly Match[],
): TagContext {
  const evidence = wordEvidence()
  const words = tokens.map(({ text }) => evidence(text))
  const listed = new Uint8Array(tokens.length)
  for (const { first, last, kind } of matches)
    for (let at = first; at <= last; at++) listed[at] = 2 * (matchKinds.indexOf(kind) + 1) + (at > first ? 1 : 0)
  const tags = Int32Array.from(tokens, ({ xpos, tag }) => hashOf(xpos === '' ? tag : xpos))
  const runs = runsOf(tokens, words)
  return {
    tokens,
    words,
    tags,
    listed,
    runs,
    elsewhere: elsewhereOf(tokens, words, runs),
    cases: casesOf(words, sentences),
  }
}

type Sized = Readonly<{ first: number; last: number }>

function runsOf(tokens: readonly Token[], words: readonly WordEvidence[]): (Run | null)[] {
  const runs: (Run | null)[] = Array.from(tokens, () => null)
  for (let first = 0; first < tokens.length; first++) {
    if (!words[first]?.capital) continue
    const sentence = tokens[first]?.sentence
    const inside = (at: number) => tokens[at]?.sentence === sentence
    let last = first
    for (let at = first + 1; inside(at); at++) {
      if (words[at]?.capital) last = at
      else if (at - last > 2 || !links.has(tokens[at]?.text ?? '')) break
    }
    let kinds = 0
    for (let at = first; at <= last; at++) kinds |= words[at]?.lists ?? 0
    const run = { first, last, kinds }
    for (let at = first; at <= last; at++) runs[at] = run
    first = last
  }
  return runs
}

/** Bits of `elsewhere`. */
const [small, capitalWithin, afterTitle, inOrganization, besidePlaceHead, inLongerRun, behindIn] = [
  1, 2, 4, 8, 16, 32, 64,
]

function elsewhereOf(
  tokens: readonly Token[],
  words: readonly WordEvidence[],
  runs: readonly (Run | null)[],
): Uint8Array {
  const seen = new Map<string, number>()
  for (const [at, { lower, sentence }] of tokens.entries()) {
    const bits = bitsOf(tokens, words, runs, at, tokens[at - 1]?.sentence !== sentence)
    seen.set(lower, (seen.get(lower) ?? 0) | bits)
  }
  return Uint8Array.from(tokens, ({ lower }) => seen.get(lower) ?? 0)
}

function bitsOf(
  tokens: readonly Token[],
  words: readonly WordEvidence[],
  runs: readonly (Run | null)[],
  at: number,
  starts: boolean,
): number {
  const word = words[at]
  if (!word?.capital) return small
  const run = runs[at]
  let bits = starts || (word.lists & commonBit) !== 0 ? 0 : capitalWithin
  const before = words[at - 1]
  if (!starts && before && (before.lists & titleBit) !== 0) bits |= afterTitle
  if (run && run.last > run.first) {
    bits |= inLongerRun
    if ((run.kinds & organizationBit) !== 0) bits |= inOrganization
    if ((run.kinds & placeBit) !== 0) bits |= besidePlaceHead
  }
  const lowerBefore = tokens[at - 1]?.lower
  if (!starts && (lowerBefore === 'in' || lowerBefore === 'at' || lowerBefore === 'near')) bits |= behindIn
  return bits
}

function casesOf(words: readonly WordEvidence[], sentences: readonly Sized[]): Uint8Array {
  const cases = new Uint8Array(words.length)
  for (const { first, last } of sentences) {
    const letters = words.slice(first, last + 1).filter(({ shape }) => shape !== 0)
    const capitals = letters.filter(({ capital }) => capital).length
    const all = letters.filter(({ allCapitals }) => allCapitals).length
    const kind = all > letters.length * 0.6 && letters.length > 2 ? 2 : capitals > letters.length * 0.6 ? 1 : 0
    cases.fill(kind, first, last + 1)
  }
  return cases
}
