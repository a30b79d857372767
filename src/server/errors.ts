import { randomUUID } from 'node:crypto'
import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { UserError } from '#core/errors.ts'
import { isConnectionError } from '#store/connection-error.ts'
import { endOfRead } from '#store/pool.ts'

/**
 * What a client sees of an error. A user's mistake keeps its message and gets its code; a database that cannot be
 * reached is named as such; anything else is a bug: masked, and logged under an id that the client is told.
 */
export function maskError(error: unknown, log: Logger): GraphQLError {
  const root = rootOf(error)
  const cause = endOfRead(root) ?? root
  if (cause instanceof UserError) return publicError(error, cause.message, cause.code)
  if (isConnectionError(cause)) {
    log.error({ err: cause }, 'the database cannot be reached')
    return publicError(error, 'the database cannot be reached; try again in a moment', 'DATABASE_UNAVAILABLE')
  }
  if (cause instanceof GraphQLError) {
    const outer = error as GraphQLError
    const code: unknown = cause.extensions['code'] ?? outer.extensions['code']
    return publicError(outer, shortened(outer.message), typeof code === 'string' ? code : 'BAD_USER_INPUT')
  }
  const id = randomUUID()
  log.error({ err: cause, id }, 'a request failed')
  return publicError(
    error,
    `something went wrong on our side; the server's log has it under ${id}`,
    'INTERNAL_SERVER_ERROR',
  )
}

const LONGEST_MESSAGE = 1000

/** graphql-js repeats a value that does not fit, and be it a whole article. */
const shortened = (message: string): string => {
  if (message.length <= LONGEST_MESSAGE) return message
  const half = LONGEST_MESSAGE / 2
  return `${message.slice(0, half)} … ${message.slice(-half)}`
}

/** The error a chain of GraphQL errors began with. */
function rootOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error
}

/** Keeps where in the document and the answer it happened, and the HTTP status that was chosen. */
function publicError(error: unknown, message: string, code: string): GraphQLError {
  if (!(error instanceof GraphQLError)) return new GraphQLError(message, { extensions: { code } })
  const { nodes, source, positions, path, extensions } = error
  const http = extensions['http'] ? { http: statusFor(code, extensions['http']) } : {}
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions: { ...http, code },
  })
}

/** A body that is no JSON is no request at all: 400 in every media type, where yoga would answer older clients with 200. */
const statusFor = (code: string, http: object): object => (code === 'BAD_REQUEST' ? { ...http, spec: false } : http)
