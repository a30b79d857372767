import pg from 'pg'

/**
 * Drops the indexes that no constraint needs, which is most of them: making them anew from full tables is several times
 * quicker. Gives the statements that do so, the largest tables first.
 */
export async function dropIndexes(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; definition: string }>(
      `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
       FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
       WHERE relnamespace = 'public'::regnamespace AND NOT indisunique
         AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
       ORDER BY indrelid::regclass::text IN ('evidence', 'statement', 'article', 'mention') DESC, name`,
    )
    for (const { name } of rows) await client.query(`DROP INDEX ${name}`)
    return rows.map(({ definition }) => definition)
  } finally {
    await client.end()
  }
}
