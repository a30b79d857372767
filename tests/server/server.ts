import { pino } from 'pino'
import { seed } from '#app/seed.ts'
import type { Limits, ServerSettings } from '#config.ts'
import { defaultLimits } from '#config.ts'
import type { RunningServer } from '#server/http.ts'
import { serve } from '#server/http.ts'
import type { Database } from '#store/open.ts'
import type { Home, TestDatabase } from '../database.ts'
import { openTestDatabase } from '../database.ts'

/** A server on a free port of this machine, and the lines it logs. */
export type LoggedServer = RunningServer & Readonly<{ log: readonly string[] }>

/** A seeded server with its own database. */
export type TestServer = LoggedServer & Readonly<{ database: TestDatabase }>

type Settings = Partial<Omit<ServerSettings, 'limits'>> & Readonly<{ limits?: Partial<Limits> }>

export async function startServer(home: Home, settings: Settings = {}): Promise<TestServer> {
  const database = await openTestDatabase(home)
  await seed(database)
  const server = await startOn(database, settings)
  const stop = async () => {
    await server.stop()
    await database.close()
  }
  return { ...server, stop, database }
}

/** Serves a database that is not stopped with it. */
export async function startOn(database: Database, settings: Settings = {}): Promise<LoggedServer> {
  const log: string[] = []
  const logger = pino({ level: 'info' }, { write: (line) => void log.push(line) })
  const limits = { ...defaultLimits, ...settings.limits }
  const server = await serve({ host: '127.0.0.1', port: 0, ...settings, limits }, database, logger)
  return { ...server, log }
}

export async function ask(url: string, query: string): Promise<Readonly<{ status: number; text: string }>> {
  const { status, text } = await send(url, { body: { query } })
  return { status, text }
}

type Sent = Readonly<{ method?: string; path?: string; headers?: Record<string, string>; body?: unknown }>
type Received = Readonly<{ status: number; headers: Headers; text: string; codes: readonly unknown[] }>

/** Sends a request as it stands; a body that is no text is sent as JSON. */
export async function send(url: string, { method, path = '/graphql', headers, body }: Sent): Promise<Received> {
  const response = await fetch(`${url}${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, codes: codesOf(text) }
}

/** The codes of the errors of an answer; none where it is no JSON. */
export function codesOf(text: string): unknown[] {
  if (!text.startsWith('{')) return []
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: unknown } }[] }
  return errors.map(({ extensions }) => extensions?.code)
}
