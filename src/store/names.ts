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
