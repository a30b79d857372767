import type { Token } from '../draft.ts'

const days = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december`.split(/\s+/),
)
const joining = /^(?:flat|compound|nmod:desc|appos)$/

/**
 * On Monday [Washington] said …: a day or month behind its preposition is no part of the name that follows; the name is
 * the subject, the day tells when. `tokens` are those of one sentence.
 */
export function freeOpeningDays(tokens: readonly Token[]): readonly Token[] {
  const first = tokens[0]?.index ?? 0
  const at = tokens.findIndex((_, place) => isOpeningDay(tokens, place))
  const day = tokens[at]
  if (!day) return tokens
  const above = tokens[day.head - first]
  const behind = tokens[at + 1]
  const title = above && joining.test(above.relation) ? tokens[above.head - first] : undefined // "President" of the name
  const name = [above, title].find((one) => one?.relation.startsWith('nsubj'))
  if (name && joining.test(day.relation) && name.index > day.index)
    return freed(tokens, { day, name, verb: name.head, relation: name.relation })
  const isJoined = behind !== undefined && behind.head === day.index && joining.test(behind.relation)
  if (!above || !isJoined || above.tag !== 'VERB' || above.index < behind.index) return tokens
  if (day.relation !== 'nsubj' && tokens.some(({ head, relation }) => head === above.index && relation === 'nsubj'))
    return tokens
  return freed(tokens, { day, name: behind, verb: above.index, relation: 'nsubj' })
}

function isOpeningDay(tokens: readonly Token[], at: number): boolean {
  const [preposition, day, name] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  return (
    /^(?:on|in|last|this|next)$/.test(preposition?.lower ?? '') &&
    days.has(day?.lower ?? '') &&
    /^\p{Lu}/u.test(name?.text ?? '')
  )
}

type Freed = Readonly<{ day: Token; name: Token; verb: number; relation: string }>

function freed(tokens: readonly Token[], { day, name, verb, relation }: Freed): readonly Token[] {
  return tokens.map((token): Token => {
    if (token.index === day.index) return { ...token, head: verb, relation: 'obl' }
    if (token.index === name.index) return { ...token, head: verb, relation }
    if (token.index === day.index - 1) return { ...token, head: day.index }
    if (token.head === day.index && token.index > day.index) return { ...token, head: name.index }
    return token
  })
}
