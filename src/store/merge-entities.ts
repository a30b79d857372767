import { randomUUID } from 'node:crypto'
import { Conflict, NotFound } from '#core/refusals.ts'
import type { Prisma, PrismaClient } from './generated/client/client.ts'
import { mergeSteps, undoSteps } from './merge-steps.ts'
import { nameOfSurvivor } from './settle-merged.ts'
import { writeAlone } from './transaction.ts'

type Client = Prisma.TransactionClient

/**
 * Makes two entities one: all facts of `from` become facts of `into`, its names aliases. Gives the id of the merge, by
 * which `undoMerge` takes it back. The number of SQL statements does not depend on how many facts there are.
 */
export const mergeEntities = (client: PrismaClient, pair: Pair, by: string): Promise<string> =>
  writeAlone(client, (transaction) => makeOne(transaction, pair, by))

type Pair = Readonly<{ from: string; into: string }>

/** As `mergeEntities`, within a transaction that writes alone. */
export async function makeOne(transaction: Client, { from, into }: Pair, by: string): Promise<string> {
  await checkMerge(transaction, from, into)
  const id = randomUUID()
  await transaction.entityMerge.create({ data: { id, fromId: from, intoId: into, by } })
  for (const sql of mergeSteps) await transaction.$executeRawUnsafe(sql, id, from, into)
  await copyNames(transaction, id, from, into)
  await transaction.entity.update({ where: { id: from }, data: { mergedIntoId: into }, select: { id: true } })
  await transaction.$executeRaw`
    UPDATE entity_merge SET (moved, set_aside) = (
      SELECT count(*) FILTER (WHERE effect = 'MOVED'), count(*) FILTER (WHERE effect = 'SET_ASIDE')
      FROM entity_merge_row WHERE merge_id = ${id}::uuid)
    WHERE id = ${id}::uuid`
  await transaction.$executeRaw`
    UPDATE link_candidate SET verdict = 'SAME', decided_at = now(), decided_by = ${by}
    WHERE (entity_id, candidate_id) IN ((${from}::uuid, ${into}::uuid), (${into}::uuid, ${from}::uuid))`
  return id
}

async function checkMerge(client: Client, from: string, into: string): Promise<void> {
  if (from === into) {
    throw new Conflict('MERGE_INTO_ITSELF', 'these are one entity already; name two', entityOf(into), ['into'])
  }
  const found = await client.entity.findMany({ where: { id: { in: [from, into] } } })
  for (const [key, id] of Object.entries({ from, into })) {
    const entity = found.find((one) => one.id === id)
    if (entity === undefined) throw new NotFound('Entity', id, [key])
    if (entity.mergedIntoId === null) continue
    const advice = key === 'from' ? 'undo that merge first' : 'merge into that one'
    const message = `"${entity.slug}" is itself merged into another entity; ${advice}`
    throw new Conflict('ENTITY_MERGED', message, entityOf(entity.mergedIntoId), [key])
  }
  const between = await client.affiliation.findFirst({
    where: {
      OR: [
        { holderId: from, OR: [{ organizationId: into }, { counterpartId: into }] },
        { holderId: into, OR: [{ organizationId: from }, { counterpartId: from }] },
      ],
    },
  })
  if (between === null) return
  const message = `one holds the office "${between.title}" with the other, so they are two; correct the reading that says so, if it is wrong`
  throw new Conflict('MERGE_OF_AFFILIATED', message, entityOf(into), ['into'])
}

async function copyNames(client: Client, merge: string, from: string, into: string): Promise<void> {
  const names = await client.entityName.findMany({ where: { entityId: from } })
  const rows = names.map(({ name, language, kind }) => nameOfSurvivor({ name, language, kind }, into))
  await client.$executeRawUnsafe(
    `WITH copied AS (
       INSERT INTO entity_name (id, entity_id, name, language, kind)
         SELECT id, entity_id, name, language, kind FROM jsonb_populate_recordset(NULL::entity_name, $2::jsonb)
         ON CONFLICT DO NOTHING RETURNING id
     )
     INSERT INTO entity_merge_row (merge_id, table_name, column_name, key, effect)
       SELECT $1::uuid, 'entity_name', '*', id::text, 'COPIED' FROM copied`,
    merge,
    JSON.stringify(rows),
  )
}

/**
 * Takes a merge back: every fact that was read of `from` is its own again, also those of readings stored since. Merges
 * into one entity are undone in the reverse of their order, for a later one may rest on what an earlier one moved.
 */
export function undoMerge(client: PrismaClient, id: string): Promise<void> {
  return writeAlone(client, async (transaction) => {
    const { fromId, intoId } = await checkUndo(transaction, id)
    for (const sql of undoSteps) await transaction.$executeRawUnsafe(sql, id, fromId, intoId)
    await transaction.entity.update({ where: { id: fromId }, data: { mergedIntoId: null }, select: { id: true } })
    await transaction.entityMergeRow.deleteMany({ where: { mergeId: id } })
    await transaction.$executeRaw`UPDATE entity_merge SET undone_at = now() WHERE id = ${id}::uuid`
    await transaction.$executeRaw`
      UPDATE link_candidate SET verdict = NULL, decided_at = NULL, decided_by = NULL
      WHERE (entity_id, candidate_id) IN ((${fromId}::uuid, ${intoId}::uuid), (${intoId}::uuid, ${fromId}::uuid))`
  })
}

async function checkUndo(client: Client, id: string) {
  const merge = await client.entityMerge.findUnique({ where: { id }, include: { into: true } })
  if (merge === null) throw new NotFound('EntityMerge', id, ['id'])
  const { undoneAt, into, number } = merge
  if (undoneAt !== null) {
    throw new Conflict('MERGE_UNDONE', 'this merge is undone already; there is nothing left to do', null, ['id'])
  }
  if (into.mergedIntoId !== null) {
    const message = `"${into.slug}" has been merged into another entity since; undo that merge first`
    throw new Conflict('MERGE_NOT_LAST', message, entityOf(into.mergedIntoId), ['id'])
  }
  const later = await client.entityMerge.findFirst({
    where: { intoId: into.id, undoneAt: null, number: { gt: number } },
    include: { from: true },
    orderBy: { number: 'desc' },
  })
  if (later === null) return merge
  const message = `"${later.from.slug}" has been merged into "${into.slug}" since; undo that merge first`
  throw new Conflict('MERGE_NOT_LAST', message, entityOf(later.fromId), ['id'])
}

const entityOf = (id: string) => ({ typename: 'Entity', id }) as const
