import type { Session } from '#store/migrate.ts'

/** Every row of every table, by table; `xmin` tells a row that was written anew though nothing in it changed. */
export async function snapshot({ query }: Session, ...hidden: readonly string[]): Promise<Record<string, string[]>> {
  const tables = await query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`,
  )
  const rows: Record<string, string[]> = {}
  for (const { name } of tables) {
    const found = await query<{ row: string }>(
      `SELECT ((to_jsonb(t) || jsonb_build_object('xmin', t.xmin::text)) - $1::text[])::text AS row FROM "${name}" t ORDER BY 1`,
      [hidden],
    )
    rows[name] = found.map(({ row }) => row)
  }
  return rows
}

/** How many rows each table has. */
export async function countRows(session: Session): Promise<Record<string, number>> {
  const rows = await snapshot(session)
  return Object.fromEntries(Object.entries(rows).map(([table, { length }]) => [table, length]))
}
