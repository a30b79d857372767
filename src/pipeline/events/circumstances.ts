import type { DraftParty, TimeExpression, Token } from '../draft.ts'
import { clauseHead } from '../syntax/clauses.ts'
import { withCase } from '../syntax/phrases.ts'
import { headOf, isBelow, tokenAt } from '../syntax/tree.ts'
import { partyOf } from './actors.ts'
import type { Dated, Scene } from './scene.ts'

/**
 * The date that the words of the event give, else its clause, else the clause it depends on, but never that of a verb
 * of speaking it is told by: "said on Monday that they [met]" does not date the meeting.
 */
export function whenOf({ tree, dates }: Scene, head: Token): TimeExpression | null {
  const near = dates.get(head.sentence)
  if (near === undefined) return null
  const own = near.filter(({ token }) => isBelow(tree, token, head) && !isOfAnother(tree, token, head))
  if (own.length > 0) return nearest(own, head)
  for (let at: Token | undefined = head; at; at = outer(tree, at)) {
    const clause = clauseHead(tree, at)
    const inClause = near.filter(({ token }) => clauseHead(tree, token).index === clause.index)
    if (inClause.length > 0) return nearest(inClause, head)
    at = clause
  }
  return null
}

/** "signed a treaty that [expires in May]": the day of a clause that hangs on the verb is none of its own. */
function isOfAnother(tree: Scene['tree'], date: Token, verb: Token): boolean {
  const clause = verb.tag === 'VERB' ? clauseHead(tree, date) : verb
  return clause.index !== verb.index && /^(?:ccomp|acl:relcl|parataxis)$/.test(clause.relation)
}

/** "FREQ=YEARLY" where the clause says that it happens "every year". */
export function recurrenceOf({ draft, tree }: Scene, head: Token): string | null {
  const { first, last } = draft.sentences[head.sentence] ?? { first: 0, last: -1 }
  const [start, end] = [tree.tokens[first]?.start ?? 0, tree.tokens[last]?.end ?? 0]
  const sets = draft.dates.filter((date) => date.recurrence !== null && date.start >= start && date.end <= end)
  const clause = clauseHead(tree, head)
  const own = sets.find((date) => {
    const token = tokenAt(tree.tokens, date.start)
    return token !== undefined && clauseHead(tree, token).index === clause.index
  })
  return own?.recurrence ?? null
}

const closed = new Set(['ccomp', 'parataxis', 'root', 'advcl', 'acl:relcl', 'csubj', 'acl'])

/** The verb of the clause around; nothing where the clause tells of its own. */
const outer = (tree: Scene['tree'], clause: Token): Token | undefined =>
  closed.has(clause.relation) ? undefined : headOf(tree, clause)

const nearest = (dates: readonly Dated[], { start }: Token): TimeExpression | null =>
  dates.toSorted((a, b) => Math.abs(a.token.start - start) - Math.abs(b.token.start - start))[0]?.date ?? null

const placeKinds = new Set(['PLACE', 'GEOPOLITICAL'])

/** "met [in Beijing]", "talks [at Camp David]": an entity that is a place. */
export function placeOf(scene: Scene, head: Token, ...prepositions: readonly string[]): DraftParty | null {
  for (const noun of withCase(scene.tree, head, ...prepositions)) {
    const party = partyOf(scene, noun)
    if (party.entity !== null && placeKinds.has(scene.draft.entities[party.entity]?.kind ?? '')) return party
  }
  return null
}
