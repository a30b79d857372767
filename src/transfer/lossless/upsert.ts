import type { LosslessTable } from './tables.ts'

/**
 * Inserts the rows of `$1`, a JSON array of objects, and changes those that differ; tells how many of each. Keys that
 * are no columns, such as `table`, are passed over.
 */
export function upsertSql({ name, key, columns }: LosslessTable): string {
  const changing = columns.filter((column) => !key.includes(column))
  const list = (names: readonly string[], prefix = '') => names.map((column) => `${prefix}"${column}"`).join(', ')
  const update =
    changing.length === 0
      ? 'NOTHING'
      : `UPDATE SET ${changing.map((column) => `"${column}" = excluded."${column}"`).join(', ')}
         WHERE (${list(changing, 'old.')}) IS DISTINCT FROM (${list(changing, 'excluded.')})`
  return `WITH written AS (
    INSERT INTO "${name}" AS old (${list(columns)})
    SELECT ${list(columns)} FROM json_populate_recordset(NULL::"${name}", $1::json)
    ON CONFLICT (${list(key)}) DO ${update}
    RETURNING old.xmax::text = '0' AS added
  ) SELECT count(*) FILTER (WHERE added)::int AS added, count(*) FILTER (WHERE NOT added)::int AS changed FROM written`
}
