import { readFileSync } from 'node:fs'
import type { GraphQLSchema } from 'graphql'
import { GraphQLError, specifiedRules, validate } from 'graphql'
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations'
import { z } from 'zod'
import { UserError } from '#core/errors.ts'
import type { ServerSettings } from '#config.ts'
import { depthLimit, parseUpTo } from './document-limits.ts'

/** The manifest of the trusted documents cannot be used. */
export class ManifestRefused extends UserError {
  readonly code = 'MANIFEST_REFUSED'
}

const manifestFormat = z.record(z.string(), z.string())

/** Documents by their id, without its `sha256:`. */
export type TrustedDocuments = ReadonlyMap<string, string>

/**
 * Reads `{ "<id>": "<document>" }`, as GraphQL Code Generator's client preset and Relay write it; throws
 * `ManifestRefused` unless every document would be executed.
 */
export function readManifest(
  path: string,
  schema: GraphQLSchema,
  limits: Pick<ServerSettings['limits'], 'depth' | 'tokens'>,
): TrustedDocuments {
  const documents = Object.entries(contentOf(path))
  for (const [id, document] of documents) {
    const wrong = problemOf(document, schema, limits)
    if (wrong !== undefined) throw new ManifestRefused(`${path}: the document "${id}" cannot be used: ${wrong}`)
  }
  return new Map(documents.map(([id, document]) => [bare(id), document]))
}

/** A request may send `documentId` in place of `query`; with `only` it has to. */
export const useTrustedDocuments = (documents: TrustedDocuments, only: boolean) =>
  usePersistedOperations({
    allowArbitraryOperations: !only,
    extractPersistedOperationId: (params) => {
      const { documentId } = params as { documentId?: unknown }
      return typeof documentId === 'string' ? documentId : null
    },
    getPersistedOperation: (id) => documents.get(bare(id)) ?? null,
    customErrors: {
      notFound: () => refused('DOCUMENT_UNKNOWN', 'no trusted document has this "documentId"'),
      keyNotFound: () => (only ? untrusted() : refused('BAD_REQUEST', 'send a "query" or a "documentId"')),
      persistedQueryOnly: untrusted,
    },
  })

const untrusted = () =>
  refused('DOCUMENT_NOT_TRUSTED', 'this server takes only documents it knows: send a "documentId" and no "query"')

const refused = (code: string, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400, spec: true } } })

const bare = (id: string) => id.replace(/^sha256:/, '')

function contentOf(path: string): Record<string, string> {
  try {
    return manifestFormat.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    const reason = error instanceof z.ZodError ? 'it is not { "<id>": "<document>" }' : (error as Error).message
    throw new ManifestRefused(`DATELINE_TRUSTED_DOCUMENTS: ${path} cannot be used: ${reason}`)
  }
}

function problemOf(
  document: string,
  schema: GraphQLSchema,
  { depth, tokens }: Pick<ServerSettings['limits'], 'depth' | 'tokens'>,
): string | undefined {
  try {
    const [error] = validate(schema, parseUpTo(tokens)(document), [...specifiedRules, depthLimit(depth)])
    return error?.message
  } catch (error) {
    return (error as Error).message
  }
}
