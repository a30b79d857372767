import type { Token } from '../draft.ts'
import type { Tree } from '../syntax/tree.ts'
import { clauseHead } from '../syntax/clauses.ts'
import { childrenOf, headOf, tokenAt, treeOf } from '../syntax/tree.ts'
import type { Direction } from './period.ts'

const ahead = new Set("will shall 'll wo would may might can could should must ca".split(' '))
const plans = new Set(
  'plan expect schedule set hope intend want agree aim prepare due slate begin start open arrive leave run go'.split(
    ' ',
  ),
)

/** Whether the verb that governs a date looks back or ahead; asked only where a date leaves it open. */
export function directionFinder(tokens: readonly Token[]): (offset: number) => Direction {
  let tree: Tree | null = null
  return (offset) => {
    tree ??= treeOf(tokens)
    const token = tokenAt(tokens, offset)
    if (token === undefined) return null
    const head = governing(tree, token)
    return isVerb(head) || childrenOf(tree, head, 'cop').length > 0 ? ofClause(tree, head) : ofNearest(tokens, token)
  }
}

/** The verb a date belongs to: "shunned" in "shunned work on Monday to protest", where it stands before the "to". */
function governing(tree: Tree, token: Token): Token {
  const head = clauseHead(tree, token)
  const mark = childrenOf(tree, head, 'mark').find(({ tag }) => tag === 'PART')
  const outer = mark !== undefined && mark.start > token.start ? headOf(tree, head) : undefined
  return outer === undefined ? head : clauseHead(tree, outer)
}

const isVerb = ({ tag }: Token): boolean => tag === 'VERB' || tag === 'AUX'

function ofClause(tree: Tree, verb: Token): Direction {
  const helpers = childrenOf(tree, verb, 'aux', 'aux:pass', 'cop', 'mark')
  if (helpers.some(({ lower }) => ahead.has(lower))) return 'future'
  if (helpers.some(({ xpos, lower }) => xpos === 'VBD' || /^(?:has|have|had|having|'ve)$/.test(lower)))
    return isPlan(verb) ? 'future' : 'past'
  if (helpers.some(({ lower, tag }) => lower === 'to' && tag === 'PART')) return ofInfinitive(tree, verb)
  if (verb.xpos === 'VBD') return 'past'
  if (verb.xpos === 'VBN') return isPlan(verb) ? 'future' : 'past'
  const governor = headOf(tree, verb)
  if (verb.xpos === 'VBG' && helpers.length === 0 && governor && isVerb(governor)) return ofClause(tree, governor)
  return verb.relation === 'conj' && governor && isVerb(governor) && verb.xpos === 'VB'
    ? ofClause(tree, governor)
    : present(verb)
}

/** "the trial is due", "is set", "was scheduled for" */
const isPlan = ({ lower }: Token): boolean => /^(?:scheduled|expected|set|due|slated|planned|supposed)$/.test(lower)

const present = ({ lemma, xpos }: Token): Direction => (plans.has(lemma) || xpos === 'VBG' ? 'future' : null)

/** "plans to visit", "is to visit"; "was able to visit" looks back. */
function ofInfinitive(tree: Tree, verb: Token): Direction {
  const governor = headOf(tree, verb)
  if (governor === undefined) return 'future'
  if (plans.has(governor.lemma) || isPlan(governor)) return 'future'
  const isPredicate = isVerb(governor) || childrenOf(tree, governor, 'cop').length > 0
  return isPredicate ? (ofClause(tree, governor) ?? 'future') : 'future'
}

const reach = 12

/** Without a verb over it: the nearest before or behind, by its form alone. */
function ofNearest(tokens: readonly Token[], token: Token): Direction {
  for (let by = 1; by <= reach; by++) {
    for (const at of [token.index - by, token.index + by]) {
      const word = tokens[at]
      if (word === undefined || word.sentence !== token.sentence) continue
      if (ahead.has(word.lower)) return 'future'
      if (word.xpos === 'VBD') return 'past'
    }
  }
  return null
}

export const sentenceAt = (tokens: readonly Token[], offset: number): number => tokenAt(tokens, offset)?.sentence ?? -1
