import type { Prisma } from './generated/client/client.ts'
import type { Rows } from './rows.ts'
import type { Table } from './tables.ts'

/**
 * Writes rows in one statement: new ones are inserted, differing ones changed where the table allows it, equal ones
 * not touched. The rows travel as one JSON parameter, so neither their number nor PostgreSQL's limit of parameters
 * matters.
 */
export async function upsert(
  transaction: Prisma.TransactionClient,
  table: Table,
  rows: Rows[keyof Rows],
  articleId: string,
): Promise<{ added: number; changed: number }> {
  const [first] = rows
  if (first === undefined) return { added: 0, changed: 0 }
  const columns = Object.keys(first)
  const sql = upsertSql(table, columns)
  const written = await transaction.$queryRawUnsafe<{ added: boolean }[]>(sql, JSON.stringify(rows), articleId)
  const added = written.filter((row) => row.added).length
  return { added, changed: written.length - added }
}

function upsertSql({ name, key, keep = [], mayChange = 'true' }: Table, columns: readonly string[]): string {
  const changing = columns.filter((column) => !key.includes(column) && !keep.includes(column))
  const list = (names: readonly string[], prefix = '') => names.map((column) => `${prefix}"${column}"`).join(', ')
  const update =
    changing.length === 0
      ? 'DO NOTHING'
      : `DO UPDATE SET ${changing.map((column) => `"${column}" = excluded."${column}"`).join(', ')}
         WHERE (${list(changing, 'old.')}) IS DISTINCT FROM (${list(changing, 'excluded.')}) AND (${mayChange})`
  // The SELECT names $2 so that both parameters have a type whether or not the table uses it; xmax tells new rows.
  // In the order of the key, two readings that share entities wait for each other instead of locking each other out.
  return `INSERT INTO "${name}" AS old (${list(columns)})
    SELECT ${list(columns)} FROM jsonb_populate_recordset(NULL::"${name}", $1::jsonb) WHERE $2::uuid IS NOT NULL
    ORDER BY ${list(key)}
    ON CONFLICT (${list(key)}) ${update}
    RETURNING old.xmax::text = '0' AS added`
}
