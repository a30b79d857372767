import type { LemmaRules } from '../src/pipeline/syntax/lemma.ts'
import { lemmaOf, longestEnding } from '../src/pipeline/syntax/lemma.ts'
import type { GoldWord } from './conllu.ts'

/** The rule of every ending whose words mostly follow another rule than those of the next shorter ending. */
export function lemmaRules(words: readonly GoldWord[]): LemmaRules {
  const votes = new Map<string, Map<string, number>>()
  for (const { text, lemma, xpos } of words) {
    if (xpos === 'NNP' || !/^[\p{L}'-]+$/u.test(text)) continue
    const whole = `^${text.toLowerCase()}`
    const rule = ruleOf(text.toLowerCase(), lemma.toLowerCase())
    for (let length = 0; length <= Math.min(whole.length, longestEnding); length++) {
      const key = `${xpos} ${whole.slice(whole.length - length)}`
      const count = votes.get(key) ?? new Map<string, number>()
      count.set(rule, (count.get(rule) ?? 0) + 1)
      votes.set(key, count)
    }
  }
  const rules: Record<string, string> = {}
  for (const [key, count] of [...votes].toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))) {
    const [rule = '0', times = 0] = [...count].toSorted((a, b) => b[1] - a[1])[0] ?? []
    const total = [...count.values()].reduce((sum, one) => sum + one, 0)
    if (times * 2 > total && (total > 1 || key.includes('^')) && rule !== inherited(rules, key)) rules[key] = rule
  }
  return rules
}

function inherited(rules: LemmaRules, key: string): string {
  const at = key.indexOf(' ')
  for (let from = at + 2; from <= key.length; from++) {
    const rule = rules[`${key.slice(0, at)} ${key.slice(from)}`]
    if (rule !== undefined) return rule
  }
  return '0'
}

function ruleOf(word: string, lemma: string): string {
  let same = 0
  while (same < word.length && word[same] === lemma[same]) same++
  return `${word.length - same}${lemma.slice(same)}`
}

export const lemmaAccuracy = (rules: LemmaRules, words: readonly GoldWord[]): number =>
  words.filter(({ text, lemma, xpos }) => lemmaOf(rules, text, xpos) === lemma).length / words.length
