import type { Gathering, Written } from '../entities/gathering.ts'
import { appositionOfName } from './apposition.ts'
import { copulaOfName } from './copula.ts'
import { headingClauseOfName } from './heading-clause.ts'
import type { Office } from './office.ts'
import { organizationRoles } from './roles.ts'
import { titleBeforeName } from './title-before-name.ts'

type Recogniser = (gathering: Gathering, holder: Written) => Office | null

const recognisers: readonly Recogniser[] = [titleBeforeName, appositionOfName, copulaOfName, headingClauseOfName]

/** Every phrase that says what a person, or an organisation for another, is. */
export const offices = (gathering: Gathering): Office[] =>
  gathering.written.flatMap((holder) => {
    const { kind } = holder.name
    if (kind !== 'PERSON' && kind !== 'ORGANIZATION') return []
    const found = recognisers.flatMap((recognise) => recognise(gathering, holder) ?? [])
    return found.filter((office) => kind === 'PERSON' || isOfOrganizations(office))
  })

const isOfOrganizations = ({ phrase: { role, owner } }: Office): boolean =>
  owner !== null && organizationRoles.has(role.lower)
