import { pino } from 'pino'
import { graphqlServer } from '#server/yoga.ts'
import { openDatabase } from '#store/open.ts'
import type { Ask, Sent } from './measure.ts'

type Answer = { data?: unknown; errors?: { message: string; extensions?: { code?: string } }[] }

/** The whole server on a database, asked without a network; no SQL statement may take more than so many milliseconds. */
export async function openServer(
  url: string,
  limit: number,
): Promise<Readonly<{ ask: Ask; close: () => Promise<void> }>> {
  let sent: Sent[] = []
  let logged = ''
  const database = await openDatabase({
    databaseUrl: url,
    dataDir: '',
    statementTimeout: limit,
    onQuery: (sql, parameters) => void sent.push({ sql, parameters }),
  })
  const server = graphqlServer(database, pino({ level: 'error' }, { write: (line) => void (logged = reasonOf(line)) }))
  const ask: Ask = async (query, variables) => {
    sent = []
    const body = JSON.stringify({ query, variables })
    const headers = { 'content-type': 'application/json' }
    const response = await server.fetch('http://dateline/graphql', { method: 'POST', headers, body })
    const { data, errors } = (await response.json()) as Answer
    const reasons = errors?.map(({ message, extensions }) => ({
      message: extensions?.code === 'INTERNAL_SERVER_ERROR' ? logged : message,
    }))
    return { answer: { data, ...(reasons && { errors: reasons }) }, sent }
  }
  const close = async () => {
    await server.dispose()
    await database.close()
  }
  return { ask, close }
}

/** What the client is not told, from a line of the log: the last line of its error names the cause. */
function reasonOf(line: string): string {
  const { err } = JSON.parse(line) as { err?: { message?: string } }
  return err?.message?.trim().split('\n').at(-1) ?? line
}
