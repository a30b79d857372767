import type { Draft, EntityKind } from '../draft.ts'
import { stateNamed } from '../gazetteer/states.ts'
import { isCalled } from './word-evidence.ts'
import type { Candidate, Sieve } from './candidate.ts'
import { hasCapital, startsSentence, takenBy, withNew, wordsOf } from './candidate.ts'
import { isNoName } from './name-edges.ts'
import { commonWords, nameParticles, otherNames, organizationHeads, personTitles, placeHeads } from './word-lists.ts'

const settled = new Set(['AGREEMENT', 'WORK'])

/** The same words name the same kind of thing in the whole document: the kind with the most evidence for it. */
export const oneKindPerName: Sieve = (draft, candidates) => {
  const votes = new Map<string, Map<EntityKind, number>>()
  const named = candidates.filter(({ adjective, kind }) => !adjective && !settled.has(kind))
  for (const candidate of named) {
    const words = wordsOf(draft, candidate)
    const kinds = votes.get(words) ?? new Map<EntityKind, number>()
    kinds.set(candidate.kind, (kinds.get(candidate.kind) ?? 0) + weightOf(draft, candidate))
    votes.set(words, kinds)
  }
  return candidates.map((candidate) => {
    const kinds = candidate.adjective || settled.has(candidate.kind) ? undefined : votes.get(wordsOf(draft, candidate))
    if (!kinds || kinds.size < 2) return candidate
    const kind = [...kinds].reduce((one, other) => (other[1] > one[1] ? other : one))[0]
    return kind === candidate.kind ? candidate : { ...candidate, kind, rule: 'one-kind-per-name', confidence: 0.7 }
  })
}

/** A title before the name or an entry of the gazetteer says more than the tagger. */
function weightOf(draft: Draft, { first, kind, rule, confidence }: Candidate): number {
  const titled = kind === 'PERSON' && isTitled(draft, first)
  return confidence * (titled || rule !== 'name-tagger' ? 2 : 1)
}

const isTitled = ({ tokens }: Draft, first: number): boolean =>
  personTitles.has((tokens[first - 1]?.lower ?? '').replace(/\.$/, ''))

/** A part of a person's full name is that person: [Li Jinjun] … [Li] wrote. */
export const partsOfPeople: Sieve = (draft, candidates) => {
  const parts = partsIn(draft, candidates)
  return candidates.map((candidate) => {
    const { first, last, kind, adjective } = candidate
    const word = draft.tokens[first]?.text ?? ''
    if (first !== last || adjective || kind === 'PERSON' || !parts.has(word) || stateNamed(word)) return candidate
    return { ...candidate, kind: 'PERSON', rule: 'part-of-person', confidence: 0.85 }
  })
}

const isUnit = (lower: string): boolean =>
  /^(?:groups?|regiment|battalion|brigades?|militia|movement|front|forces?|unit|squad)$/.test(lower)

/** What an armed group is called, and no person, is short for it: the [Azov Regiment] … [Azov], [Jabhat al-Nusra] … [Nusra]. */
export const partsOfOrganizations: Sieve = (draft, candidates) => {
  const long = candidates.filter(({ first, last, kind }) => kind === 'ORGANIZATION' && last > first)
  const units = long.filter(({ first, last }) => last === first + 1 && isUnit(draft.tokens[last]?.lower ?? ''))
  const begins = new Set(units.map(({ first }) => draft.tokens[first]?.text ?? ''))
  const behindArticle = long.filter(({ last }) => /^(?:-|al|el)$/i.test(draft.tokens[last - 1]?.text ?? ''))
  const ends = new Set(behindArticle.map(({ last }) => draft.tokens[last]?.text ?? ''))
  const people = partsIn(draft, candidates)
  return candidates.map((candidate) => {
    const { first, last, kind } = candidate
    const word = draft.tokens[first]?.text ?? ''
    if (first !== last || kind !== 'PERSON' || people.has(word) || isTitled(draft, first)) return candidate
    if ((!begins.has(word) && !ends.has(word)) || isCalled(word.toLowerCase())) return candidate
    return { ...candidate, kind: 'ORGANIZATION', rule: 'part-of-organization', confidence: 0.75 }
  })
}

/** First and last words of the names of people that have several. */
function partsIn({ tokens }: Draft, candidates: readonly Candidate[]): ReadonlySet<string> {
  const parts = new Set<string>()
  const others = new Set(candidates.filter(isOrganization).map(({ first }) => tokens[first]?.text))
  for (const { first, last, kind } of candidates) {
    if (kind !== 'PERSON' || first === last) continue
    for (const at of [first, last]) {
      const { text = '', lower = '' } = tokens[at] ?? {}
      if (others.has(text)) continue // the "Ford" of Ford Motor Company
      if (text.length > 1 && hasCapital(tokens[at]) && !nameParticles.has(lower) && !heads(lower)) parts.add(text)
    }
  }
  return parts
}

const isOrganization = ({ first, last, kind, rule }: Candidate): boolean =>
  kind === 'ORGANIZATION' && (last > first || rule === 'listed-organization')

const heads = (lower: string): boolean =>
  [organizationHeads, placeHeads, commonWords, otherNames].some((list) => list.has(lower))

/** What is a name in one place is one where the tagger saw none, with a capital within a sentence. */
export const everyMention: Sieve = (draft, candidates) => {
  const known = knownNames(draft, candidates)
  const taken = takenBy(candidates)
  const added: Candidate[] = []
  for (const { index, text } of draft.tokens) {
    if (taken.has(index) || !known.has(text)) continue
    const found = (known.get(text) ?? []).find(({ words }) => standsAt(draft, words, index, taken))
    if (!found) continue
    const last = index + found.words.length - 1
    if (found.words.length === 1 && startsSentence(draft, index) && commonWords.has(text.toLowerCase())) continue
    if (isNoName(draft, index, last)) continue
    added.push({ first: index, last, kind: found.kind, adjective: false, rule: 'named-elsewhere', confidence: 0.75 })
  }
  return withNew(candidates, added)
}

type Known = Readonly<{ words: readonly string[]; kind: EntityKind }>

/** By their first word, the longest first. */
function knownNames(draft: Draft, candidates: readonly Candidate[]): ReadonlyMap<string, readonly Known[]> {
  const known = new Map<string, Known[]>()
  const add = (words: readonly string[], kind: EntityKind) => {
    const list = known.get(words[0] ?? '') ?? []
    if (!list.some((one) => one.words.join(' ') === words.join(' '))) list.push({ words, kind })
    known.set(words[0] ?? '', list)
  }
  for (const { first, last, kind, adjective, confidence } of candidates) {
    if (adjective || settled.has(kind) || kind === 'OTHER' || confidence < 0.7) continue
    const words = draft.tokens.slice(first, last + 1).map(({ text }) => text)
    if (hasCapital(draft.tokens[first])) add(words, kind)
  }
  for (const part of partsIn(draft, candidates)) add([part], 'PERSON')
  for (const list of known.values()) list.sort((one, other) => other.words.length - one.words.length)
  return known
}

const standsAt = (
  { tokens }: Draft,
  words: readonly string[],
  at: number,
  taken: ReadonlyMap<number, Candidate>,
): boolean => words.every((word, place) => tokens[at + place]?.text === word && !taken.has(at + place))
