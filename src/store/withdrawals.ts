import type { Prisma } from './generated/client/client.ts'
import type { Rows } from './rows.ts'
import { rowKey } from './rows.ts'

/** The rows without the names and identifiers that an editor took away from an entity. */
export async function dropWithdrawn(client: Prisma.TransactionClient, rows: Rows): Promise<Rows> {
  const entityId = { in: rows.entity.map(({ id }) => String(id)) }
  const withdrawn = await client.entityWithdrawal.findMany({ where: { entityId } })
  if (withdrawn.length === 0) return rows
  const keys = new Set(withdrawn.map((one) => `${one.entityId} ${one.key}`))
  return {
    ...rows,
    entity_name: rows.entity_name.filter((row) => !keys.has(rowKey(row, 'entity_id', 'id'))),
    entity_identifier: rows.entity_identifier.filter((row) => !keys.has(rowKey(row, 'entity_id', 'scheme', 'value'))),
  }
}
