import { hashOf, mix } from '../perceptron/hash.ts'
import {
  commonWords,
  eastAsianSurnames,
  nameParticles,
  organizationHeads,
  personTitles,
  placeHeads,
  speechVerbs,
} from './word-lists.ts'
import personNames from './person-names.json' with { type: 'json' }

/** What a word by itself says of whether it belongs to a name. */
export type WordEvidence = Readonly<{
  form: number
  lower: number
  shape: number
  prefixes: readonly number[]
  suffixes: readonly number[]
  /** Which of the word lists it stands in, as bits. */
  lists: number
  /** 1: a given name of people; 2: a family name of people in politics; 3: both. */
  called: number
  capital: boolean
  anyCapital: boolean
  allCapitals: boolean
}>

export const noEvidence: WordEvidence = {
  form: 1,
  lower: 1,
  shape: 1,
  prefixes: [1, 1, 1],
  suffixes: [1, 1, 1],
  lists: 0,
  called: 0,
  capital: false,
  anyCapital: false,
  allCapitals: false,
}

const given: ReadonlySet<string> = new Set(personNames.given.split(' '))
const family: ReadonlySet<string> = new Set(personNames.family.split(' '))

export const isGivenName = (lower: string): boolean => given.has(lower) || eastAsianSurnames.has(lower)

/** Some person is known to be called so, by the first or last name. */
export const isCalled = (lower: string): boolean => isGivenName(lower) || family.has(lower)

const lists = [
  organizationHeads,
  placeHeads,
  personTitles,
  speechVerbs,
  nameParticles,
  eastAsianSurnames,
  commonWords,
] as const

const bitOf = (list: ReadonlySet<string>): number => 1 << lists.findIndex((other) => other === list)

export const organizationBit = bitOf(organizationHeads)
export const placeBit = bitOf(placeHeads)
export const titleBit = bitOf(personTitles)
export const commonBit = bitOf(commonWords)

const listsOf = (bare: string): number =>
  lists.reduce((bits, list, at) => (list.has(bare) ? bits | (1 << at) : bits), 0)

/** The evidence of the words of a document; each form is worked out once. */
export function wordEvidence(): (text: string) => WordEvidence {
  const known = new Map<string, WordEvidence>()
  return (text) => {
    const found = known.get(text)
    if (found) return found
    const evidence = evidenceOf(text)
    known.set(text, evidence)
    return evidence
  }
}

function evidenceOf(text: string): WordEvidence {
  const plain = text.slice(0, 40).replaceAll(/\d/g, '0')
  const lower = plain.toLowerCase()
  return {
    form: hashOf(plain),
    lower: hashOf(lower),
    shape: hashOf(shapeOf(plain)),
    prefixes: [2, 3, 4].map((length) => mix(hashOf(lower.slice(0, length)), length)),
    suffixes: [2, 3, 4].map((length) => mix(hashOf(lower.slice(-length)), length)),
    lists: listsOf(lower.replace(/\.$/, '')),
    called: (given.has(lower) ? 1 : 0) + (family.has(lower) ? 2 : 0),
    capital: /^\p{Lu}/u.test(plain) || /^[a-z]{1,3}['-]\p{Lu}/u.test(plain),
    anyCapital: /\p{Lu}/u.test(plain),
    allCapitals: /\p{Lu}/u.test(plain) && /^[\p{Lu}\d&.-]+$/u.test(plain),
  }
}

/** "Xx" of "Beijing", "XX" of "UN", "XxXx" of "McCain", "X.X." of "U.S.", "0" of "2021". */
const shapeOf = (text: string): string =>
  text
    .replaceAll(/\p{Lu}{2,}/gu, 'Y')
    .replaceAll(/\p{Lu}/gu, 'X')
    .replaceAll(/[\p{Ll}\p{Lo}]+/gu, 'x')
    .replaceAll(/0+/g, '0')
