import type { Prisma } from './generated/client/client.ts'
import type { Merges } from './merge-chains.ts'
import type { Rows, TableName } from './rows.ts'
import { rowKey } from './rows.ts'
import { entityColumns, nameOfSurvivor } from './settle-merged.ts'

type Client = Prisma.TransactionClient
type Row = Rows[TableName][number]

/** What tells the rows of a table apart in `entity_merge_row`, as in merge-steps.ts. */
const keyColumns: Partial<Record<TableName, readonly string[]>> = {
  article_author: ['article_id'],
  entity_identifier: ['scheme', 'value'],
}
const keyOf = (table: TableName, row: Row) => rowKey(row, ...(keyColumns[table] ?? ['id']))

/** Rows that several readings may bring: only those that this one adds are of the entity it names. */
const shared: ReadonlySet<TableName> = new Set(['article', 'article_author', 'event', 'entity_identifier'])

/**
 * Adds what a reading tells of merged entities to what undoing the merges gives back; called before the rows are
 * written. A fact that falls together with one of the survivor's stays there until its article is read again.
 */
export async function rememberMoved(client: Client, read: Rows, rows: Rows, { away }: Merges): Promise<void> {
  if (away.size === 0) return
  const there = await findShared(client, rows)
  const moved = entityColumns.flatMap(([table, column]) => {
    const kept = new Set(rows[table].map((row) => keyOf(table, row)))
    const belongs = (key: string) => kept.has(key) && !(shared.has(table) && there.has(`${table} ${key}`))
    return read[table].flatMap((row) => {
      const key = keyOf(table, row)
      const chain = away.get(String(row[column]))
      if (chain === undefined || !belongs(key)) return []
      if (table === 'article_author' && isInByline(read, row, chain.survivor)) return []
      return chain.steps.map(({ merge, from }) => ({
        ...{ merge_id: merge, table_name: table, column_name: column, key, effect: 'MOVED', was: from },
      }))
    })
  })
  const copied = read.entity_name.flatMap((row) => {
    const chain = away.get(String(row['entity_id']))
    if (chain === undefined) return []
    const key = String(nameOfSurvivor(row, chain.survivor)['id'])
    if (there.has(`entity_name ${key}`)) return []
    return [{ merge_id: chain.steps.at(-1)?.merge, table_name: 'entity_name', column_name: '*', key, effect: 'COPIED' }]
  })
  await client.$executeRawUnsafe(
    `INSERT INTO entity_merge_row (merge_id, table_name, column_name, key, effect, was)
       SELECT merge_id, table_name, column_name, key, effect, was
       FROM jsonb_populate_recordset(NULL::entity_merge_row, $1::jsonb) ON CONFLICT DO NOTHING`,
    JSON.stringify([...moved, ...copied]),
  )
}

/** Then the one line of both in the byline is the survivor's own. */
const isInByline = (read: Rows, { article_id }: Row, survivor: string): boolean =>
  read.article_author.some((row) => row['article_id'] === article_id && row['entity_id'] === survivor)

/** Which of the shared rows and of the names are stored already, as `table key`. */
async function findShared(client: Client, rows: Rows): Promise<ReadonlySet<string>> {
  const found = await client.$queryRawUnsafe<{ row: string }[]>(
    `SELECT 'event ' || id AS row FROM event WHERE id = ANY ($1::uuid[])
     UNION ALL SELECT 'article ' || id FROM article WHERE id = ANY ($2::uuid[])
     UNION ALL SELECT 'article_author ' || a.article_id FROM article_author a
       JOIN jsonb_populate_recordset(NULL::article_author, $3::jsonb) USING (article_id, entity_id)
     UNION ALL SELECT concat_ws(' ', 'entity_identifier', i.scheme, i.value) FROM entity_identifier i
       JOIN jsonb_populate_recordset(NULL::entity_identifier, $4::jsonb) USING (scheme, value)
     UNION ALL SELECT 'entity_name ' || id FROM entity_name WHERE id = ANY ($5::uuid[])`,
    idsOf(rows.event),
    idsOf(rows.article),
    JSON.stringify(rows.article_author),
    JSON.stringify(rows.entity_identifier),
    idsOf(rows.entity_name),
  )
  return new Set(found.map(({ row }) => row))
}

const idsOf = (rows: readonly Row[]): string[] => rows.map(({ id }) => String(id))
