import type { Quad } from 'n3'
import type { EventRecord } from '../records.ts'
import { evidence } from './annotations.ts'
import { describe, isDated, part, time, uuid } from './describe.ts'
import { linked, partiesOf } from './statement.ts'
import type { Property } from './vocabularies.ts'
import { iriOf, properties } from './vocabularies.ts'

export function event(record: EventRecord): Quad[] {
  const { id, participants, place, whenEdtf } = record
  const when = part(id, 'when')
  return [
    ...describe(uuid(id), ['schema:Event', 'sem:Event'], {
      name: record.title,
      identifier: record.slug,
      additionalType: record.type,
      eventMode: record.mode,
      realis: record.realis,
      startDate: whenEdtf?.includes('/') ? null : whenEdtf, // an interval may be how long it took, or within what
      hasTime: isDated('when', record) ? when : null,
      recurrence: record.recurrence,
      location: place && uuid(place.id),
      hasActor: linked(participants.filter(({ role }) => role !== 'MENTIONED')),
      organizer: linked(participants.filter(({ role }) => role === 'ORGANIZER')),
      subjectOf: record.articles.map(({ article }) => uuid(article.id)),
    }),
    ...time(when, 'when', record),
    ...evidence(uuid(id), record.evidence),
    ...partiesOf(id, participants),
    ...record.relations.flatMap((relation) => related(id, relation)),
  ]
}

const relations: Readonly<Record<string, Property>> = {
  PART_OF: 'superEvent',
  FOLLOWS: 'follows',
  CAUSED_BY: 'causedBy',
  RESPONDS_TO: 'respondsTo',
  COMMEMORATES: 'commemorates',
  RENEWS: 'renews',
  INSTANCE_OF_SERIES: 'instanceOfSeries',
}

/** Said straight, and once more as a statement of RDF (RDF Schema, 5.3), for evidence to point at. */
function related(from: string, { id, kind, ordinal, to, evidence: words }: EventRecord['relations'][number]): Quad[] {
  const property = relations[kind] ?? 'follows'
  return [
    ...describe(uuid(from), [], { [property]: uuid(to.id) }),
    ...describe(uuid(id), ['rdf:Statement'], {
      subject: uuid(from),
      predicate: iriOf(properties[property].name),
      object: uuid(to.id),
      position: ordinal,
    }),
    ...evidence(uuid(id), words),
  ]
}
