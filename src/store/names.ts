import { UserError } from '#core/errors.ts'
import type { Prisma } from './generated/client/client.ts'
import type { Rows } from './rows.ts'
import { rowKey } from './rows.ts'

/**
 * An entity has one preferred name in a language. Where other articles gave it another one, that one stays and the
 * name of this reading becomes an alias.
 */
export async function settleNames(
  transaction: Prisma.TransactionClient,
  rows: Rows['entity_name'],
): Promise<Rows['entity_name']> {
  const entityId = { in: rows.map((row) => String(row['entity_id'])) }
  const preferred = await transaction.entityName.findMany({ where: { entityId, kind: 'PREFERRED' } })
  const names = new Map(preferred.map(({ entityId: entity, language, name }) => [`${entity} ${language}`, name]))
  return rows.map((row) => {
    const name = names.get(rowKey(row, 'entity_id', 'language'))
    return row['kind'] === 'PREFERRED' && name !== undefined && name !== row['name'] ? { ...row, kind: 'ALIAS' } : row
  })
}

/** An identifier that another catalogue gave to one thing is claimed for two. */
export class IdentifierTaken extends UserError {
  readonly code = 'IDENTIFIER_TAKEN'
}

/** Throws `IdentifierTaken` where an identifier of this reading already belongs to an entity of another slug. */
export async function checkIdentifiers(
  transaction: Prisma.TransactionClient,
  rows: Rows['entity_identifier'],
): Promise<void> {
  if (rows.length === 0) return
  const OR = rows.map(({ scheme, value }) => ({ scheme: String(scheme), value: String(value) }))
  const known = await transaction.entityIdentifier.findMany({
    where: { OR },
    include: { entity: { select: { slug: true } } },
  })
  for (const { scheme, value, entityId, entity } of known) {
    const row = rows.find((one) => one['scheme'] === scheme && one['value'] === value)
    if (row?.['entity_id'] !== entityId) {
      throw new IdentifierTaken(
        `${scheme} ${value} is the identifier of "${entity.slug}"; use that slug, or correct the identifier`,
      )
    }
  }
}
