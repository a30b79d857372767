import { pino } from 'pino'
import { readConfig } from '#config.ts'
import { greeting, openLogged, seedIfEmpty } from './opened.ts'
import { untilSignal } from './signals.ts'

/** `dateline serve`: opens the database, seeds it where it is empty, serves until SIGINT or SIGTERM. */
export async function serveCommand(): Promise<void> {
  const config = readConfig()
  const log = pino({ level: config.logLevel }, pino.destination(2))
  const stopping = untilSignal()
  if (config.processes > 1) return (await import('./processes.ts')).serveByMany(config, log, stopping)
  const opening = openLogged(config, log)
  const serving = import('#server/http.ts') // meanwhile
  const database = await opening
  try {
    const seeded = await seedIfEmpty(database)
    const { serve } = await serving
    const server = await serve(config, database, log)
    database.announce(server.url)
    process.stdout.write(greeting(config, database, server.url, seeded))
    await stopping
    await server.stop()
  } finally {
    await database.close()
  }
}
