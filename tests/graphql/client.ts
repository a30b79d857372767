import { pino } from 'pino'
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
  ask: (query: string, variables?: object) => Promise<Answer>
  /** The body as it goes over the wire. */
  askText: (query: string, variables?: object) => Promise<string>
}>

export async function openClient(home: Home, { seeded }: { seeded: boolean }): Promise<Client> {
  let statements: string[] = []
  const database = await openTestDatabase(home, { onQuery: (sql) => void statements.push(sql) })
  if (seeded) await seed(database)
  const server = graphqlServer(database, pino({ level: 'silent' }))
  const askText = async (query: string, variables?: object) => {
    statements = []
    const body = JSON.stringify({ query, variables })
    const headers = { 'content-type': 'application/json' }
    const response = await server.fetch('http://dateline/graphql', { method: 'POST', headers, body })
    return response.text()
  }
  const ask = async (query: string, variables?: object) => {
    const { extensions: _cost, ...answer } = JSON.parse(await askText(query, variables)) as Answer & {
      extensions?: object
    }
    return answer
  }
  return { database, statements: () => [...statements], ask, askText }
}
