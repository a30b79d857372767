import type { Logger } from 'pino'
import type { Config } from '#config.ts'
import type { Database } from '#store/open.ts'
import { openDatabase } from '#store/open.ts'
import { summary } from './seed.ts'

/** The database of a server. */
export const openLogged = (config: Config, log: Logger): Promise<Database> =>
  openDatabase({
    ...config,
    onConnectionLost: (error) =>
      log.warn({ err: error }, 'a connection to the database broke; it is opened again when needed'),
  })

/** What seeding did, or null where something was in the database already. */
export async function seedIfEmpty(database: Database): Promise<string | null> {
  if ((await database.client.article.count()) > 0) return null
  return summary(await (await import('#app/seed.ts')).seed(database))
}

/** Answers on whatever the database holds. */
const FIRST_QUERY =
  '{ statements(first: 3) { nodes { speakers { label } text evidence { role span { exact start end } } } } }'

export function greeting(
  config: Config,
  { applied, name }: Pick<Database, 'applied' | 'name'>,
  url: string,
  seeded: string | null,
): string {
  const prepared = applied.length > 0 ? `prepared (${applied.length} migrations)` : 'opened'
  return `Dateline ${prepared} ${name}
${seeded === null ? 'and kept what was in it' : `and seeded it: ${seeded}`}

GraphiQL  ${url}/graphql
health    ${url}/health/ready
stop      Ctrl-C${config.host === '127.0.0.1' || !config.publicReading ? '' : `; anyone who reaches ${config.host} can read`}

Paste this into GraphiQL, or open one of its example tabs:

${FIRST_QUERY}

`
}
