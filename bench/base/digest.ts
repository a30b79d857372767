type Query = <Row>(sql: string) => Promise<Row[]>

/** One number for all rows of all tables, in whatever order they stand; for small bases. */
export async function digestOf(query: Query): Promise<string> {
  const tables = await query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`,
  )
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) AS rows, sum(hashtextextended(${textOf(name)}, 0)) AS hash FROM ${name} row`,
  )
  const [all] = await query<{ digest: string }>(
    `SELECT md5(string_agg(part::text, ',' ORDER BY part.name)) AS digest FROM (${parts.join(' UNION ALL ')}) part`,
  )
  if (all === undefined) throw new Error('no digest of an empty database')
  return all.digest
}

/** In an entity's words the order of its names is left to the planner: their places do not count. */
const textOf = (table: string): string =>
  table === 'entity' ? `(to_jsonb(row) || jsonb_build_object('search', strip(row.search)))::text` : 'row::text'
