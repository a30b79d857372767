import type { ReadStatement } from '#core/reading.ts'
import type { Draft, DraftParty, DraftStatement } from '../draft.ts'
import type { Context } from './context.ts'
import { dateOf, distinctParties, takerOf } from './context.ts'

export const statementKey = (number: number): string => `statement-${number + 1}`

/**
 * One for each statement of the draft; `workOf` tells in which work a statement of a number appeared, `eventSlugs` the
 * events.
 */
export const readStatements = (
  context: Context,
  workOf: ReadonlyMap<number, string>,
  eventSlugs: readonly string[],
): ReadStatement[] =>
  context.draft.statements.map((statement, number) => {
    const { mode, negative, cueClass, cue, content, support, said, reportedBy, found } = statement
    const { anchor, draft } = context
    const date = dateOf(said, context)
    return {
      key: statementKey(number),
      mode,
      voice: 'ATTRIBUTED',
      polarity: negative || cueClass === 'DENIAL' ? 'NEGATIVE' : 'POSITIVE',
      language: draft.document.language,
      cue: cue === null ? null : anchor(cue),
      content: content.map(anchor),
      support: support.map(anchor),
      parties: partiesOf(statement, context),
      said: date,
      saidWords: date === null || said === null ? null : anchor(said),
      publishedIn: workOf.get(number) ?? null,
      reportedBy: reportedBy === null ? null : statementKey(reportedBy),
      events: eventsOf(number, draft, eventSlugs),
      found,
    }
  })

const eventsOf = (number: number, { events }: Draft, slugs: readonly string[]): ReadStatement['events'] =>
  events.flatMap(({ statements }, at) =>
    statements.filter(({ statement }) => statement === number).map(({ role }) => ({ event: slugs[at] ?? '', role })),
  )

function partiesOf({ speakers, addressees }: DraftStatement, context: Context): ReadStatement['parties'] {
  const taker = (role: 'SPEAKER' | 'ADDRESSEE') => (party: DraftParty) => ({ role, ...takerOf(context, party) })
  return [
    ...distinctParties(speakers, context.draft).map(taker('SPEAKER')),
    ...distinctParties(addressees, context.draft).map(taker('ADDRESSEE')),
  ]
}
