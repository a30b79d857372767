import { UserError } from '#core/errors.ts'
import { idOf } from '#core/ids.ts'
import type { Prisma } from './generated/client/client.ts'
import type { Merges } from './merge-chains.ts'
import { findMerges } from './merge-chains.ts'
import type { Rows, TableName } from './rows.ts'
import { rowKey } from './rows.ts'

type Client = Prisma.TransactionClient
type Row = Rows[TableName][number]

/** Where a row names an entity. */
export const entityColumns = [
  ['mention', 'entity_id'],
  ['statement_party', 'entity_id'],
  ['event_participant', 'entity_id'],
  ['affiliation', 'holder_id'],
  ['affiliation', 'organization_id'],
  ['affiliation', 'counterpart_id'],
  ['article', 'publisher_id'],
  ['article_author', 'entity_id'],
  ['event', 'place_id'],
  ['entity_identifier', 'entity_id'],
] as const

/** Rows of which an entity may have one for each value of these columns, and where evidence points at them. */
const oneEach = [
  { table: 'mention', columns: ['version_id', 'start', 'end', 'entity_id'], evidence: null },
  { table: 'statement_party', columns: ['statement_id', 'role', 'entity_id'], evidence: 'party_id' },
  { table: 'event_participant', columns: ['event_id', 'role', 'entity_id'], evidence: 'participant_id' },
] as const

/** A reading gives somebody an office with itself, now that two of its entities are one. */
export class MergedWithItself extends UserError {
  readonly code = 'MERGED_WITH_ITSELF'
}

/**
 * What a reading tells of an entity that was merged away is told of the survivor. The rows keep the ids that the
 * reading's own slugs gave them, so they are the rows the merge moved; where the survivor has such a row already, the
 * evidence points at that one. Also gives the merges that touch the reading, for `remember-moved.ts`.
 */
export async function settleMerged(client: Client, read: Rows): Promise<Readonly<{ rows: Rows; merges: Merges }>> {
  const merges = await findMerges(
    client,
    read.entity.map(({ id }) => String(id)),
  )
  if (merges.survivors.size === 0) return { rows: read, merges }
  const rows: Record<TableName, readonly Row[]> = { ...read, ...settleEntities(read, merges) }
  // The survivor's own place in a byline before that of the others, as a merge leaves it.
  const steps = ({ entity_id }: Row) => merges.away.get(String(entity_id))?.steps.length ?? 0
  rows.article_author = read.article_author.toSorted((one, other) => steps(one) - steps(other))
  for (const [table, column] of entityColumns) {
    rows[table] = rows[table].map((row) => {
      const chain = merges.away.get(String(row[column]))
      return chain === undefined ? row : { ...row, [column]: chain.survivor }
    })
  }
  rows.article_author = firstOfEach(rows.article_author, ['article_id', 'entity_id'])
  checkAffiliations(rows.affiliation)
  for (const one of oneEach) await settleTwins(client, rows, one, merges.survivors)
  return { rows, merges }
}

/** The rows of an entity that was merged away stay as they are; its names become names of the survivor. */
function settleEntities(read: Rows, { away }: Merges): Pick<Rows, 'entity' | 'entity_name'> {
  const names = read.entity_name.map((row) => {
    const chain = away.get(String(row['entity_id']))
    return chain === undefined ? row : nameOfSurvivor(row, chain.survivor)
  })
  const own = names.filter((row, at) => row === read.entity_name[at])
  const inherited = names.filter((row, at) => row !== read.entity_name[at])
  return {
    entity: read.entity.filter(({ id }) => !away.has(String(id))),
    entity_name: firstOfEach([...own, ...inherited], ['id']),
  }
}

/** The row of `entity_name` that gives the survivor another's name; shown as an alias where it was preferred. */
export function nameOfSurvivor(row: Row, survivor: string): Row {
  const { language, name, kind } = row
  return {
    ...row,
    id: idOf('name', survivor, String(language), String(name)),
    entity_id: survivor,
    kind: kind === 'PREFERRED' ? 'ALIAS' : String(kind),
  }
}

function checkAffiliations(rows: readonly Row[]): void {
  for (const { holder_id, organization_id, counterpart_id, title } of rows) {
    if (holder_id !== organization_id && holder_id !== counterpart_id) continue
    throw new MergedWithItself(
      `"${String(title)}" would be an office with oneself: its holder was merged with the other side; undo that merge, or leave the office out`,
    )
  }
}

async function settleTwins(
  client: Client,
  rows: Record<TableName, readonly Row[]>,
  { table, columns, evidence }: (typeof oneEach)[number],
  survivors: ReadonlySet<string>,
): Promise<void> {
  const touched = rows[table].filter((row) => survivors.has(String(row['entity_id'])))
  if (touched.length === 0) return
  const stored = await client.$queryRawUnsafe<Row[]>(
    `SELECT t.id, ${columns.map((column) => `t."${column}"`).join(', ')} FROM "${table}" t
       JOIN jsonb_populate_recordset(NULL::"${table}", $1::jsonb) r
         ON (${columns.map((column) => `t."${column}"`).join(', ')}) = (${columns.map((column) => `r."${column}"`).join(', ')})`,
    JSON.stringify(touched),
  )
  const keepers = new Map(stored.map((row) => [rowKey(row, ...columns), String(row['id'])]))
  for (const row of touched) {
    const key = rowKey(row, ...columns)
    if (!keepers.has(key)) keepers.set(key, String(row['id']))
  }
  const keeperOf = new Map(touched.map((row) => [String(row['id']), keepers.get(rowKey(row, ...columns)) ?? '']))
  // A row that keeps its id comes first, so that it is the one that is kept.
  const kept = rows[table].filter((row) => (keeperOf.get(String(row['id'])) ?? row['id']) === row['id'])
  const renamed = touched
    .filter((row) => keeperOf.get(String(row['id'])) !== row['id'])
    .map((row) => ({ ...row, id: keeperOf.get(String(row['id'])) ?? '' }))
  rows[table] = firstOfEach([...kept, ...renamed], ['id'])
  if (evidence === null) return
  rows.evidence = rows.evidence.map((row) => {
    const keeper = keeperOf.get(String(row[evidence]))
    return keeper === undefined ? row : { ...row, [evidence]: keeper }
  })
}

function firstOfEach(rows: readonly Row[], columns: readonly string[]): Row[] {
  const first = new Map<string, Row>()
  for (const row of rows) if (!first.has(rowKey(row, ...columns))) first.set(rowKey(row, ...columns), row)
  return [...first.values()]
}
