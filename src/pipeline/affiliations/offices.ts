import type { EntityKind } from '../draft.ts'
import type { Gathering, Written } from '../entities/gathering.ts'
import { appositionOfName } from './apposition.ts'
import { copulaOfName } from './copula.ts'
import { headingClauseOfName } from './heading-clause.ts'
import type { Office } from './office.ts'
import { isRole, organizationRoles, stateRoles } from './roles.ts'
import { titleBeforeName } from './title-before-name.ts'

type Recogniser = (gathering: Gathering, holder: Written) => Office | null

const recognisers: readonly Recogniser[] = [titleBeforeName, appositionOfName, copulaOfName, headingClauseOfName]

/** Every phrase that says what a person is, or an organisation or a state for another. */
export const offices = (gathering: Gathering): Office[] =>
  gathering.written.flatMap((holder) => {
    if (holder.name.adjective || !holders.has(holder.name.kind)) return []
    const found = recognisers.flatMap((recognise) => recognise(gathering, holder) ?? [])
    return found.filter((office) => mayHold(office))
  })

const holders: ReadonlySet<EntityKind> = new Set(['PERSON', 'ORGANIZATION', 'GEOPOLITICAL'])

function mayHold({ holder, phrase: { role, owner, phrase } }: Office): boolean {
  const { kind } = holder.name
  if (kind === 'PERSON') return role.tag === 'VERB' || isRole(role.lower)
  if (owner === null || owner.name.start === holder.name.start) return false
  if (kind === 'ORGANIZATION') return organizationRoles.has(role.lower)
  return phrase && stateRoles.has(role.lower)
}
