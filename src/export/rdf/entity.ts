import type { Quad } from 'n3'
import type { AffiliationRecord, EntityRecord, Identifier, OriginRecord } from '../records.ts'
import { evidence } from './annotations.ts'
import { describe, iri, isDated, part, tagged, time, uuid } from './describe.ts'
import type { Name } from './vocabularies.ts'

/** A state or a city is a place, and it speaks and acts as its government. */
const types: Readonly<Record<string, readonly Name[]>> = {
  PERSON: ['schema:Person'],
  ORGANIZATION: ['schema:Organization'],
  GEOPOLITICAL: ['schema:AdministrativeArea', 'schema:GovernmentOrganization'],
  PLACE: ['schema:Place'],
  AGREEMENT: ['schema:CreativeWork'],
  WORK: ['schema:CreativeWork'],
  CONCEPT: ['schema:DefinedTerm'],
}

export function entity({ id, kind, name, slug, description, names, identifiers }: EntityRecord): Quad[] {
  const own = names.find((one) => one.name === name)
  const others = names.filter((one) => one !== own)
  const listed = identifiers.filter((one) => wikidata(one) === null)
  return [
    ...describe(uuid(id), types[kind] ?? ['schema:Thing'], {
      additionalType: kind,
      name: tagged(name, own?.language ?? 'und'),
      alternateName: others.map((other) => tagged(other.name, other.language)),
      description,
      identifier: [slug, ...listed.map((one) => iri(identifierIri(id, one)))],
      sameAs: identifiers.map(wikidata),
    }),
    ...listed.flatMap((one) =>
      describe(identifierIri(id, one), ['schema:PropertyValue'], { propertyID: one.scheme, value: one.value }),
    ),
  ]
}

const wikidata = ({ scheme, value }: Identifier): string | null =>
  scheme === 'wikidata' && /^Q[1-9]\d*$/.test(value) ? `http://www.wikidata.org/entity/${value}` : null

const identifierIri = (id: string, { scheme, value }: Identifier): string =>
  part(id, `${encodeURIComponent(scheme)}=${encodeURIComponent(value)}`)

export function affiliation(record: AffiliationRecord): Quad[] {
  const { id, title, holder, organization, counterpart } = record
  const [from, until] = [part(id, 'from'), part(id, 'until')]
  return [
    ...describe(uuid(id), ['org:Membership', 'schema:OrganizationRole'], {
      roleName: title,
      member: uuid(holder.id),
      organization: organization && uuid(organization.id),
      counterpart: counterpart && uuid(counterpart.id),
      startDate: record.fromEdtf,
      endDate: record.toEdtf,
      from: isDated('from', record) ? from : null,
      until: isDated('to', record) ? until : null,
    }),
    ...time(from, 'from', record),
    ...time(until, 'to', record),
    ...evidence(uuid(id), record.evidence),
  ]
}

const agents: Readonly<Record<string, Name>> = { HUMAN: 'prov:Person', IMPORT: 'prov:Organization' }

/** Who put rows here. An import comes from somebody else's catalogue; rules and models are programs. */
export const origin = ({ id, kind, agent, at }: OriginRecord): Quad[] => [
  ...describe(uuid(id), ['prov:Activity'], {
    additionalType: kind,
    endedAtTime: at,
    wasAssociatedWith: part(id, 'agent'),
  }),
  ...describe(part(id, 'agent'), [agents[kind] ?? 'prov:SoftwareAgent'], { label: agent }),
]
