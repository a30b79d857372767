import type { ReadEntity, Reading } from '#core/reading.ts'
import type { Organization } from '#pipeline/gazetteer/organizations.ts'
import { organizationNamed } from '#pipeline/gazetteer/organizations.ts'
import type { State } from '#pipeline/gazetteer/states.ts'
import { stateNamed } from '#pipeline/gazetteer/states.ts'

/**
 * The reading with what the gazetteer knows of its states and organisations: names, codes, capitals. An entry becomes
 * an entity when an article names it: two hundred states that nobody mentions would bury those that somebody does.
 */
export const withGazetteer = (reading: Reading): Reading => ({
  ...reading,
  entities: reading.entities.map((entity) => {
    if (entity.kind === 'GEOPOLITICAL') return known(stateOf(entity), entity, withState)
    return entity.kind === 'ORGANIZATION' ? known(organizationNamed(entity.name), entity, withOrganization) : entity
  }),
})

/** What catalogues call ISO 3166-1 alpha-2. */
const STATE_CODE = 'iso3166-1'

type Name = ReadEntity['names'][number]
/** The names of an entry, in English. */
type Entry = Readonly<{ name: string; kind: Name['kind'] }>

const known = <Known>(
  found: Known | null,
  entity: ReadEntity,
  join: (entity: ReadEntity, found: Known) => ReadEntity,
) => (found === null ? entity : join(entity, found))

const stateOf = ({ name, names }: ReadEntity): State | null =>
  [name, ...names.filter(({ kind }) => kind !== 'WEAK').map((other) => other.name)]
    .map(stateNamed)
    .find((state) => state !== null) ?? null

function withState(entity: ReadEntity, { code, name, aliases, formerNames, adjectives, capitals }: State): ReadEntity {
  const [capital] = capitals
  const others = entity.identifiers.filter(({ value }) => value !== code)
  return {
    ...withNames(entity, [
      ...[name, ...aliases].map(alias),
      ...formerNames.map((former) => ({ name: former, kind: 'FORMER' as const })),
      ...adjectives.map((adjective) => ({ name: adjective, kind: 'WEAK' as const })),
    ]),
    description: entity.description ?? (capital === undefined ? null : `capital: ${capital}`),
    identifiers: [...others, { scheme: STATE_CODE, value: code }],
  }
}

const withOrganization = (entity: ReadEntity, { name, aliases }: Organization): ReadEntity =>
  withNames(entity, [name, ...aliases.filter((other) => /^\p{Lu}/u.test(other))].map(alias))

/** "UN", "U.K." and "IAEA" are abbreviations, "Burma" is none. */
const alias = (name: string): Entry => ({ name, kind: /^[\p{Lu}.&]{2,}$/u.test(name) ? 'ABBREVIATION' : 'ALIAS' })

/** The reading's own names come first: it tells how this article calls it. */
function withNames(entity: ReadEntity, entries: readonly Entry[]): ReadEntity {
  const seen = new Set([entity.name, ...entity.names.map(({ name }) => name)].map((name) => name.toLowerCase()))
  const isNew = ({ name }: Entry) => seen.size < seen.add(name.toLowerCase()).size
  return {
    ...entity,
    names: [...entity.names, ...entries.filter(isNew).map((entry) => ({ ...entry, language: 'en' }))],
  }
}
