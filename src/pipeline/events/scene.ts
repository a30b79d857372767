import type { Draft, DraftParty, Token, TimeExpression } from '../draft.ts'
import type { Tree } from '../syntax/tree.ts'
import { tokenAt, tokensIn, treeOf } from '../syntax/tree.ts'

/** A draft with what is looked up often. */
export type Scene = Readonly<{
  draft: Draft
  tree: Tree
  /** By number of a sentence, its dates with a day, each with its first token. */
  dates: ReadonlyMap<number, readonly Dated[]>
  /** Numbers of the tokens of all dates: "Monday" is nobody. */
  dated: ReadonlySet<number>
  /** Who says it, by the start of the verb: statements know speakers that their clause does not show. */
  speakers: ReadonlyMap<number, readonly DraftParty[]>
}>

export type Dated = Readonly<{ date: TimeExpression; token: Token }>

export function sceneOf(draft: Draft): Scene {
  const dates = new Map<number, Dated[]>()
  for (const date of draft.dates) {
    const token = tokenAt(draft.tokens, date.start)
    if (token === undefined || date.edtf === null || date.type === 'SET') continue
    dates.set(token.sentence, [...(dates.get(token.sentence) ?? []), { date, token }])
  }
  const dated = new Set(draft.dates.flatMap((date) => tokensIn(draft.tokens, date).map(({ index }) => index)))
  return { draft, tree: treeOf(draft.tokens), dates, dated, speakers: speakersOf(draft) }
}

const speakersOf = ({ statements }: Draft): ReadonlyMap<number, readonly DraftParty[]> =>
  new Map(statements.flatMap(({ cue, speakers }) => (cue === null ? [] : [[cue.start, speakers]])))
