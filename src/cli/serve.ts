import { pino } from 'pino'
import type { Config } from '#config.ts'
import { readConfig } from '#config.ts'
import type { RunningServer } from '#server/http.ts'
import type { Database } from '#store/open.ts'
import { openDatabase } from '#store/open.ts'
import type { Saved } from '#store/save-reading.ts'
import { summary } from './seed.ts'
import { untilSignal } from './signals.ts'

/** `dateline serve`: opens the database, seeds it where it is empty, serves until SIGINT or SIGTERM. */
export async function serveCommand(): Promise<void> {
  const config = readConfig()
  const log = pino({ level: config.logLevel }, pino.destination(2))
  const stopping = untilSignal()
  const opening = openDatabase({
    ...config,
    onConnectionLost: (error) =>
      log.warn({ err: error }, 'a connection to the database broke; it is opened again when needed'),
  })
  const serving = import('#server/http.ts') // meanwhile
  const database = await opening
  try {
    const seeded = await seedIfEmpty(database)
    const { serve } = await serving
    const server = await serve(config, database, log)
    database.announce(server.url)
    process.stdout.write(greeting(config, database, server, seeded && summary(seeded)))
    await stopping
    await server.stop()
  } finally {
    await database.close()
  }
}

async function seedIfEmpty(database: Database): Promise<readonly Saved[] | null> {
  if ((await database.client.article.count()) > 0) return null
  return (await import('#app/seed.ts')).seed(database)
}

/** Answers on whatever the database holds. */
const FIRST_QUERY =
  '{ statements(first: 3) { nodes { speakers { label } text evidence { role span { exact start end } } } } }'

function greeting(config: Config, database: Database, { url }: RunningServer, seeded: string | null): string {
  const prepared = database.applied.length > 0 ? `prepared (${database.applied.length} migrations)` : 'opened'
  return `Dateline ${prepared} ${database.name}
${seeded === null ? 'and kept what was in it' : `and seeded it: ${seeded}`}

GraphiQL  ${url}/graphql
health    ${url}/health/ready
stop      Ctrl-C${config.host === '127.0.0.1' || !config.publicReading ? '' : `; anyone who reaches ${config.host} can read`}

Paste this into GraphiQL, or open one of its example tabs:

${FIRST_QUERY}

`
}
