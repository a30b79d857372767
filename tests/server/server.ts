import { pino } from 'pino'
import { seed } from '#app/seed.ts'
import type { RunningServer } from '#server/http.ts'
import { serve } from '#server/http.ts'
import type { Home, TestDatabase } from '../database.ts'
import { openTestDatabase } from '../database.ts'

/** A seeded server on a free port of this machine, and the lines it logs. */
export type TestServer = RunningServer & Readonly<{ database: TestDatabase; log: readonly string[] }>

export async function startServer(home: Home): Promise<TestServer> {
  const database = await openTestDatabase(home)
  await seed(database)
  const log: string[] = []
  const logger = pino({ level: 'info' }, { write: (line) => void log.push(line) })
  const server = await serve({ host: '127.0.0.1', port: 0 }, database, logger)
  const stop = async () => {
    await server.stop()
    await database.close()
  }
  return { url: server.url, stop, database, log }
}

export async function ask(url: string, query: string): Promise<Readonly<{ status: number; text: string }>> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  return { status: response.status, text: await response.text() }
}
