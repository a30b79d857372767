import pg from 'pg'

/** Off: triggers and foreign keys. Large: what sorting for an index may take. */
const SETTINGS = `SET session_replication_role = replica; SET timezone = 'UTC'; SET maintenance_work_mem = '512MB'`

/** Runs the statements in their order, each in a transaction of its own, `lanes` of them at a time. */
export async function runAll(url: string, statements: readonly string[], lanes = 2): Promise<void> {
  const queue = statements.values()
  const work = async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      await client.query(SETTINGS)
      for (const statement of queue) await client.query(statement)
    } finally {
      await client.end()
    }
  }
  await Promise.all(Array.from({ length: Math.min(lanes, statements.length) }, work))
}
