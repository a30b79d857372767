import type { Draft, Token } from '../draft.ts'

const FUTURE: ReadonlySet<string> = new Set(
  "will 'll wo shall may might could should would must expected due scheduled set planned planning expects hopes".split(
    ' ',
  ),
)
const PAST_TAGS: ReadonlySet<string> = new Set(['VBD', 'VBN'])
/** How far to look for the verb from the words, in tokens. */
const REACH = 12

/** Whether the clause around the words tells of what is to come or of what was; null where neither is said. */
export function tenseAt({ tokens, sentences }: Draft, at: Token): 'past' | 'future' | null {
  const sentence = sentences[at.sentence]
  const before = tokens[at.index - 1]
  if (before !== undefined && (before.lower === 'until' || before.lower === 'till' || before.lower === 'by'))
    return 'future'
  const verb = governor(tokens, at)
  const near = nearby(tokens, verb ?? at, sentence?.first ?? at.index, sentence?.last ?? at.index)
  if (near.some(({ lower }) => FUTURE.has(lower)) || isInfinitive(near, verb)) return 'future'
  if (
    verb !== null &&
    (PAST_TAGS.has(verb.xpos) || near.some(({ lower }) => lower === 'did' || lower === 'had' || lower === 'was'))
  )
    return 'past'
  return null
}

/** The verb above the words in the tree. */
function governor(tokens: readonly Token[], at: Token): Token | null {
  let token: Token | undefined = at
  for (let steps = 0; token !== undefined && steps < REACH; steps++) {
    if (token.tag === 'VERB' || token.tag === 'AUX') return token
    token = token.head < 0 ? undefined : tokens[token.head]
  }
  return null
}

/** The words of the verb's own group: its auxiliaries stand before it. */
function nearby(tokens: readonly Token[], verb: Token, first: number, last: number): Token[] {
  return tokens
    .slice(Math.max(first, verb.index - 4), Math.min(last, verb.index) + 1)
    .filter((token) => token.head === verb.index || token === verb || token.index === verb.head)
}

/** "to sign", "is to be held" */
const isInfinitive = (near: readonly Token[], verb: Token | null): boolean =>
  verb !== null &&
  near.some(({ lower }) => lower === 'to') &&
  (verb.xpos === 'VB' || near.some(({ lower }) => lower === 'be'))
