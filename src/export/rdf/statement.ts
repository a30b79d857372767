import type { Quad } from 'n3'
import type { PartyRecord, StatementRecord } from '../records.ts'
import { evidence } from './annotations.ts'
import type { Description } from './describe.ts'
import { describe, isDated, part, tagged, time, uuid } from './describe.ts'
import type { Property } from './vocabularies.ts'

export function statement(record: StatementRecord): Quad[] {
  const { id, language, parties, publishedIn, reportedById } = record
  const of = (role: string) => linked(parties.filter((party) => party.role === role))
  const said = part(id, 'said')
  return [
    ...describe(uuid(id), ['schema:Quotation'], {
      text: tagged(record.text, language),
      inLanguage: language,
      spokenByCharacter: of('SPEAKER'),
      about: of('TOPIC'),
      speechMode: record.mode,
      voice: record.voice,
      polarity: record.polarity,
      cue: record.cue,
      position: record.position,
      dateCreated: record.saidEdtf,
      said: isDated('said', record) ? said : null,
      isPartOf: uuid(record.article.id),
      hadPrimarySource: uuid(record.versionId),
      publishedIn: publishedIn && uuid(publishedIn.id),
      reportedBy: reportedById && uuid(reportedById),
    }),
    ...record.events.flatMap(({ roles, event }) => describe(uuid(id), [], eventsOf(roles, uuid(event.id)))),
    ...time(said, 'said', record),
    ...evidence(uuid(id), record.evidence),
    ...partiesOf(id, parties),
  ]
}

const eventRoles: Readonly<Record<string, Property>> = {
  AT: 'saidAt',
  ABOUT: 'about',
  ANNOUNCES: 'announces',
  RESPONDS_TO: 'respondsTo',
}
const eventsOf = (roles: readonly string[], event: string): Description =>
  Object.fromEntries(roles.map((role) => [eventRoles[role] ?? 'about', event]))

export const linked = (parties: readonly PartyRecord[]): string[] => [
  ...new Set(parties.flatMap(({ entity }) => (entity === null ? [] : [uuid(entity.id)]))),
]

/** Who has which part in a statement or an event, in which capacity, and how the text calls them. */
export const partiesOf = (id: string, parties: readonly PartyRecord[]): Quad[] =>
  parties.flatMap(({ id: partyId, role, label, entity, capacity, evidence: words }, at) => [
    ...describe(uuid(id), [], { party: uuid(partyId) }),
    ...describe(uuid(partyId), ['schema:Role'], {
      roleName: role,
      label,
      position: at + 1,
      who: entity && uuid(entity.id),
      capacity: capacity && uuid(capacity.id),
    }),
    ...evidence(uuid(partyId), words),
  ])
