import { pino } from 'pino'
import { defaultSettings } from '#config.ts'
import { seed } from '#app/seed.ts'
import { graphqlServer } from '#server/yoga.ts'
import type { Home, TestDatabase } from '../database.ts'
import { openTestDatabase } from '../database.ts'

export type Answer = Readonly<{
  data?: Record<string, unknown> | null
  errors?: readonly Readonly<{ message: string; path?: unknown[]; extensions: { code: string } }>[]
}>

/** A database behind our GraphQL over HTTP, asked as a client asks, and the SQL that each question took. */
export type Client = Readonly<{
  database: TestDatabase
  /** The SQL statements since the last question. */
  statements: () => readonly string[]
  /** Without `extensions`: what an answer cost is no part of what it says. */
  ask: (query: string, variables?: object, key?: string) => Promise<Answer>
  /** The body as it goes over the wire. */
  askText: (query: string, variables?: object, key?: string) => Promise<string>
  /** The whole answer; `authorization` is the header of that name. */
  send: (query: string, variables?: object, authorization?: string) => Promise<Response>
}>

/** `nodes` is what a query may cost. */
type Options = Readonly<{ seeded: boolean; publicReading?: boolean; nodes?: number }>

export async function openClient(
  home: Home,
  { seeded, publicReading = true, nodes = defaultSettings.limits.nodes }: Options,
): Promise<Client> {
  let statements: string[] = []
  const database = await openTestDatabase(home, { onQuery: (sql) => void statements.push(sql) })
  if (seeded) await seed(database)
  const server = graphqlServer(database, pino({ level: 'silent' }), {
    ...defaultSettings,
    limits: { ...defaultSettings.limits, nodes },
    publicReading,
  })
  const send = async (query: string, variables?: object, authorization?: string) => {
    statements = []
    const body = JSON.stringify({ query, variables })
    const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) }
    return server.fetch('http://dateline/graphql', { method: 'POST', headers, body })
  }
  const askText = async (query: string, variables?: object, key?: string) =>
    (await send(query, variables, key && `Bearer ${key}`)).text()
  const ask = async (query: string, variables?: object, key?: string) => {
    const { extensions: _cost, ...answer } = JSON.parse(await askText(query, variables, key)) as Answer & {
      extensions?: object
    }
    return answer
  }
  return { database, statements: () => [...statements], ask, askText, send }
}

/** The first value in an answer that has this name. */
export function found(answer: unknown, name: string): unknown {
  if (typeof answer !== 'object' || answer === null) return undefined
  if (name in answer) return Reflect.get(answer, name)
  return Object.values(answer)
    .map((inner) => found(inner, name))
    .find((inner) => inner !== undefined)
}
