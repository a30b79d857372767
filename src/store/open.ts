import type { Listen } from './listen.ts'
import type { Begin } from './long-transaction.ts'
import type { PrismaClient } from './generated/client/client.ts'
import type { Load } from './load.ts'
import type { ReadText } from './read-text.ts'

/** An open, migrated database. */
export type Database = Readonly<{
  client: PrismaClient
  readText: ReadText
  /** What an operator calls it; never holds a password. */
  name: string
  /** Names of the migrations that opening applied. */
  applied: readonly string[]
  listen: Listen
  begin: Begin
  load: Load
  /** False for the embedded database: while a transaction of `begin` is open, everybody else waits. */
  isShared: boolean
  /** Tells a process that finds the embedded database in use where it is served; of no use to PostgreSQL. */
  announce: (url: string) => void
  close: () => Promise<void>
}>

export type OpenOptions = Readonly<{
  databaseUrl: string | null
  dataDir: string
  /** How long a read may take in PostgreSQL, in milliseconds, without a limit where it is 0; PGlite cannot end one. */
  statementTimeout?: number
  /** Called with each SQL statement and its parameters, for tests and debugging. */
  onQuery?: (sql: string, parameters: string) => void
  /** Called when an idle connection breaks, as on a restart of the server; the pool replaces it. */
  onConnectionLost?: (error: Error) => void
}>

/** Opens PostgreSQL where a URL is given, else the embedded database in the data folder, and migrates it. */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  if (options.databaseUrl === null) return (await import('./open-embedded.ts')).openEmbedded(options)
  return (await import('./open-postgres.ts')).openPostgres(options, options.databaseUrl)
}

/** Whether the database answers within two seconds. */
export async function isReachable({ client }: Database): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(resolve, 2000, false).unref())
  const answer = client.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
  return Promise.race([answer, late])
}
