import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '#core/errors.ts'

/** One connection; `run` takes a script of several statements, `query` one statement with `$1` parameters. */
export type Session = Readonly<{
  run: (sql: string) => Promise<void>
  query: <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>
}>

export type Migration = Readonly<{ name: string; sql: string; checksum: string }>

/** The database and this version of Dateline do not fit each other; nothing was changed. */
export class DatabaseUnfit extends UserError {
  readonly code = 'DATABASE_UNFIT'
}

const FOLDER = join(import.meta.dirname, '../../prisma/migrations')
const LOCK = 7_205_759_403 // one number for all processes of Dateline
/** As `prisma migrate` makes it, so that it can take over anywhere. */
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
  migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`

/** The migrations of this version, in the order in which they apply. */
export function readMigrations(folder: string = FOLDER): Migration[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return names
    .map(({ name }) => name)
    .toSorted()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Applies what is missing, each migration in a transaction of its own, one process at a time; gives the names of those
 * applied. Throws `DatabaseUnfit` when the database's history is not a beginning of ours.
 */
export async function migrate(
  session: Session,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  await checkServer(session)
  const applied: string[] = []
  if ((await isStarted(session)) && (await missing(session, migrations)).length === 0) return applied
  for (const migration of migrations) {
    await session.run('BEGIN')
    try {
      await session.run(`SELECT pg_advisory_xact_lock(${LOCK}); ${TABLE}`)
      if ((await missing(session, migrations)).includes(migration)) {
        await session.run(migration.sql)
        await record(session, migration)
        applied.push(migration.name)
      }
      await session.run('COMMIT')
    } catch (error) {
      await session.run('ROLLBACK')
      throw error
    }
  }
  return applied
}

/** Whether anybody has migrated it before: then one more question tells that there is nothing to do. */
async function isStarted({ query }: Session): Promise<boolean> {
  const [row] = await query<{ started: boolean }>(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS started`)
  return row?.started === true
}

async function missing(session: Session, ours: readonly Migration[]): Promise<Migration[]> {
  const history = await session.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  const foreign = history.find((row) => !ours.some((migration) => migration.name === row.name))
  if (foreign) {
    throw new DatabaseUnfit(
      `the database has the migration "${foreign.name}", which this version of Dateline does not know; update Dateline`,
    )
  }
  const broken = history.find((row) => !row.finished)
  if (broken)
    throw new DatabaseUnfit(`the migration "${broken.name}" did not finish; restore the database from a backup`)
  const checksums = new Map(history.map(({ name, checksum }) => [name, checksum]))
  const changed = ours.find(({ name, checksum }) => checksums.has(name) && checksums.get(name) !== checksum)
  if (changed) {
    throw new DatabaseUnfit(
      `the migration "${changed.name}" was changed after it was applied; restore the file as it was`,
    )
  }
  return ours.filter(({ name }) => !checksums.has(name))
}

async function record(session: Session, { name, checksum }: Migration): Promise<void> {
  await session.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), 1)`,
    [randomUUID(), checksum, name],
  )
}

/** Names are compared in lower case and offsets count characters: both need a database in UTF-8. */
async function checkServer({ query }: Session): Promise<void> {
  const [server] = await query<{ version: number; encoding: string }>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding`,
  )
  if (server && server.version < 150_000) throw new DatabaseUnfit('Dateline needs PostgreSQL 15 or newer')
  const [lower] = server?.encoding === 'UTF8' ? await query<{ e: string }>(`SELECT lower('É') AS e`) : []
  if (lower?.e !== 'é') {
    throw new DatabaseUnfit(
      `the database is in ${server?.encoding} with a locale that does not know "É"; ` +
        `create it with: createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8`,
    )
  }
}
