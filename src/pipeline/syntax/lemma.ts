import { hashOf } from '../perceptron/hash.ts'
import { plainOf } from './word-form.ts'

/** By tag and ending, how many letters to cut and what to put in their place: "VBD ied" → "3y". "^" begins a word. */
export type LemmaRules = Readonly<Record<string, string>>

export const longestEnding = 9

/** "say" of "said" VBD, "country" of "countries" NNS; a proper noun keeps its capitals. */
export function lemmaOf(rules: LemmaRules, text: string, xpos: string): string {
  if (xpos === 'NNP' || text === 'I' || text.length > 40) return text
  const word = xpos === 'NNPS' ? text : text.toLowerCase()
  const whole = `^${xpos === 'NNPS' ? text.toLowerCase() : word}`
  for (let length = Math.min(whole.length, longestEnding); length >= 0; length--) {
    const rule = rules[`${xpos} ${whole.slice(whole.length - length)}`]
    if (rule !== undefined) return word.slice(0, word.length - Number.parseInt(rule, 10)) + rule.replace(/^\d+/, '')
  }
  return word
}

export type Lemma = Readonly<{ text: string; hash: number }>

/** The lemmas of a document; each is worked out once. */
export function lemmasBy(rules: LemmaRules): (text: string, xpos: string) => Lemma {
  const known = new Map<string, Lemma>()
  return (text, xpos) => {
    const key = `${xpos} ${text}`
    const found = known.get(key)
    if (found) return found
    const lemma = lemmaOf(rules, text, xpos)
    const made = { text: lemma, hash: hashOf(plainOf(lemma)) }
    known.set(key, made)
    return made
  }
}
