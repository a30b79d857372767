import type { ExecutionArgs } from 'graphql'
import { getOperationAST, OperationTypeNode } from 'graphql'
import { createYoga } from 'graphql-yoga'
import type { Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { ServerSettings } from '#config.ts'
import { defaultSettings } from '#config.ts'
import type { Context } from '#graphql/context.ts'
import { schema } from '#graphql/schema.ts'
import { Reader } from '#read/reader.ts'
import { Broadcast } from '#store/broadcast.ts'
import { cancelledBy } from '#store/cancellation.ts'
import type { Database } from '#store/open.ts'
import { keyGate } from './caller.ts'
import { useCostLimit } from './cost-limit.ts'
import { documentCache, useTokenLimit, useValidation, withoutGuess } from './document-limits.ts'
import { maskError } from './errors.ts'
import { useETags } from './etag.ts'
import { useEventStreams } from './event-stream.ts'
import { KnownDocuments } from './known-documents.ts'
import { useStrictRequests } from './request-format.ts'
import { useStorableText } from './text-input.ts'
import { readManifest, useTrustedDocuments } from './trusted-documents.ts'

export const GRAPHQL_PATH = '/graphql'

/**
 * GraphQL over HTTP. Uploads and batches are not taken; GraphiQL is served beside it, and CORS settled before it.
 * `dispose` ends its subscriptions. What is asked again and again `known` can answer in its place.
 */
export function graphqlServer(
  database: Database,
  log: Logger,
  settings: ServerSettings = defaultSettings,
  known: KnownDocuments = new KnownDocuments(database, settings, log),
) {
  const { limits, introspection, trustedDocuments, onlyTrustedDocuments } = settings
  const { plugin: useKeys, callerOf } = keyGate(database, settings)
  const trusted = trustedDocuments === null ? null : readManifest(trustedDocuments, schema, limits)
  const ingested = new Broadcast(database, 'dateline_article', limits.streams)
  const masked = (error: unknown) => maskError(error, log)
  return createYoga<object, Context>({
    schema,
    graphqlEndpoint: GRAPHQL_PATH,
    context: ({ request }) => {
      const reader = new Reader(database)
      return { reader, database, caller: callerOf(request), ingested, signal: request.signal }
    },
    maskedErrors: { maskError: introspection ? masked : (error) => withoutGuess(masked(error)) },
    logging: false, // maskError logs what is not the user's mistake
    ...NOT_TAKEN,
    plugins: [
      useKeys,
      useStrictRequests,
      known.naming,
      ...(trusted ? [useTrustedDocuments(trusted, onlyTrustedDocuments)] : []),
      ...checks(settings),
      useETags,
      useEventStreams,
      known.answering,
      useCancellation, // after whatever chooses another way to execute
      { onDispose: () => ingested.close() },
    ],
    ...(trusted && { extraParamNames: ['documentId'] }),
    parserAndValidationCache: { documentCache: documentCache(), errorCache: documentCache() },
    maxRequestBodySize: limits.body,
  })
}

/** Served beside it, settled before it, or not at all. */
const NOT_TAKEN = { graphiql: false, landingPage: false, cors: false, multipart: false, batching: false } as const

/** What is refused before anything is read. */
const checks = ({ limits, introspection }: ServerSettings): Plugin[] => [
  useTokenLimit(limits.tokens),
  useValidation(limits.depth, introspection),
  useStorableText,
  useCostLimit(limits.nodes),
]

/** What a query reads is given up when its client goes away; a mutation that has begun is done. */
const useCancellation: Plugin<Context> = {
  onExecute: ({ args, executeFn, setExecuteFn, context: { signal } }) => {
    const { document, operationName } = args as ExecutionArgs
    if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.QUERY) return
    setExecuteFn((asked) => cancelledBy(signal, () => executeFn(asked) as Promise<unknown>))
  },
}
