import type { ReadEvent } from '#core/reading.ts'
import { slugOf } from '#core/slug.ts'
import type { Draft, DraftEvent } from '../draft.ts'
import type { Context } from './context.ts'
import { dateOf, takersOf } from './context.ts'
import { eventTitle } from './event-title.ts'

/** `digits` tell this article's events from those of others. */
export const eventSlugs = ({ events }: Draft, digits: string): string[] =>
  events.map(({ type, mode }, number) => `${slugOf(mode ?? type)}-${digits}-${number + 1}`)

/** One for each event of the draft, by its slug. */
export function readEvents(context: Context, slugs: readonly string[]): ReadEvent[] {
  const { draft, anchor } = context
  return draft.events.map((event, number) => {
    const { type, mode, realis, when, recurrence, support, found } = event
    const date = dateOf(when, context)
    return {
      slug: slugs[number] ?? '',
      title: eventTitle(event, draft),
      ...{ type, mode, realis, recurrence },
      when: date,
      whenWords: date === null || when === null ? null : anchor(when),
      ...placeOf(event, context),
      support: support.map(anchor),
      participants: participantsOf(event, context),
      relations: event.relations
        .filter(({ to }) => to !== number && slugs[to] !== undefined)
        .map(({ kind, to, ordinal, support: words }) => ({
          kind,
          to: slugs[to] ?? '',
          ordinal,
          support: [anchor(words)],
        })),
      found,
    }
  })
}

/** A place that is no entity cannot be kept. */
const placeOf = ({ place }: DraftEvent, { anchor, slug }: Context): Pick<ReadEvent, 'place' | 'placeWords'> =>
  place === null || place.entity === null
    ? { place: null, placeWords: null }
    : { place: slug(place.entity), placeWords: anchor(place.words) }

/** Whoever takes part in two roles is listed in each. */
function participantsOf({ participants }: DraftEvent, context: Context): ReadEvent['participants'] {
  const roles = Map.groupBy(participants, ({ role }) => role)
  return [...roles].flatMap(([role, parties]) => takersOf(context, parties).map((taker) => ({ role, ...taker })))
}
