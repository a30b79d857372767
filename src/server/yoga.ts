import { createYoga } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { Context } from '#graphql/context.ts'
import { schema } from '#graphql/schema.ts'
import { Reader } from '#read/reader.ts'
import type { Database } from '#store/open.ts'
import { keyGate } from './caller.ts'
import { maskError } from './errors.ts'
import { useStorableText } from './text-input.ts'

export const GRAPHQL_PATH = '/graphql'

/** GraphQL over HTTP. Other origins are not allowed, uploads and batches not taken; GraphiQL is served beside it. */
export function graphqlServer(
  database: Database,
  log: Logger,
  { publicReading }: { publicReading: boolean } = { publicReading: true },
) {
  const { plugin: useKeys, callerOf } = keyGate(database, { publicReading })
  return createYoga({
    schema,
    graphqlEndpoint: GRAPHQL_PATH,
    context: ({ request }): Context => ({ reader: new Reader(database), database, caller: callerOf(request) }),
    maskedErrors: { maskError: (error) => maskError(error, log) },
    logging: false, // maskError logs what is not the user's mistake
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    batching: false,
    plugins: [useKeys, useStorableText],
    maxRequestBodySize: 1_000_000,
  })
}
