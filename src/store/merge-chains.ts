import type { Prisma } from './generated/client/client.ts'

/** Where an entity went: the last survivor, and each merge on the way with the entity it took away. */
export type Chain = Readonly<{ survivor: string; steps: readonly Readonly<{ merge: string; from: string }>[] }>

/** Merges that are not undone and touch some entities. */
export type Merges = Readonly<{
  /** By the id of an entity that was merged away. */
  away: ReadonlyMap<string, Chain>
  /** Ids of entities that others were merged into, directly or at the end of a chain. */
  survivors: ReadonlySet<string>
}>

/** Looks up the merges of these entities in one statement. */
export async function findMerges(client: Prisma.TransactionClient, ids: readonly string[]): Promise<Merges> {
  const found = await client.$queryRawUnsafe<{ entity: string; merge: string; from: string; into: string }[]>(
    `WITH RECURSIVE chain AS (
       SELECT from_id AS entity, id AS merge, from_id, into_id, 1 AS step
         FROM entity_merge WHERE from_id = ANY ($1::uuid[]) AND undone_at IS NULL
       UNION ALL
       SELECT c.entity, m.id, m.from_id, m.into_id, c.step + 1
         FROM chain c JOIN entity_merge m ON m.from_id = c.into_id AND m.undone_at IS NULL
     )
     SELECT entity, merge, from_id AS "from", into_id AS into, step FROM chain
     UNION ALL
     SELECT into_id, id, from_id, into_id, 0
       FROM entity_merge WHERE into_id = ANY ($1::uuid[]) AND undone_at IS NULL
     ORDER BY entity, step`,
    ids,
  )
  const away = new Map<string, Chain>()
  const survivors = new Set<string>()
  for (const { entity, merge, from, into } of found) {
    if (entity === into) survivors.add(into)
    else away.set(entity, { survivor: into, steps: [...(away.get(entity)?.steps ?? []), { merge, from }] })
  }
  for (const { survivor } of away.values()) survivors.add(survivor)
  return { away, survivors }
}
