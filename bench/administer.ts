import pg from 'pg'

/** Runs statements in the database `postgres` of a server, one after the other, outside of transactions. */
export async function administer(server: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}
