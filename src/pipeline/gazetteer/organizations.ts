import organizationTable from './organization-table.json' with { type: 'json' }
import { normalName } from './states.ts'

/** An organisation that news speaks of without saying what it is. */
export type Organization = Readonly<{
  name: string
  aliases: readonly string[]
  sort: 'ARMED_GROUP' | 'PUBLISHER' | 'OTHER'
}>

const sorts: Readonly<Record<string, Organization['sort']>> = { '!': 'ARMED_GROUP', '>': 'PUBLISHER' }

/** "World Health Organization | WHO; W.H.O."; a publisher's line begins with ">", an armed group's with "!". */
function organizationOf(line: string): Organization {
  const [name = '', aliases = ''] = line.split('|').map((cell) => cell.trim())
  const sort = sorts[name.charAt(0)]
  return {
    name: sort === undefined ? name : name.slice(1),
    aliases: aliases === '' ? [] : aliases.split('; '),
    sort: sort ?? 'OTHER',
  }
}

export const organizations: readonly Organization[] = organizationTable.map(organizationOf)

const byName: ReadonlyMap<string, Organization> = new Map(
  organizations.toReversed().flatMap((organization) => {
    const names = [organization.name, ...organization.aliases]
    return names.map((name) => [normalName(name), organization] as const)
  }),
)

/** "the UN", "World Health Organisation", "Daesh". */
export const organizationNamed = (name: string): Organization | null => byName.get(normalName(name)) ?? null
