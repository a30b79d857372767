import { UserError } from '#core/errors.ts'

/** Of Prisma, of Node and of PostgreSQL. */
const CODES = /^(P1001|P1002|P1008|P1017|P2024|ECONNREFUSED|ECONNRESET|EPIPE|57P0[123]|08\w{3})$/

/** What Prisma's adapter makes of an error of Node, in a raw query. */
const KINDS = /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TlsConnectionError|TooManyConnections)$/

/** What `pg` says without a code. */
const MESSAGES = /^(Connection terminated|timeout expired|Client has encountered a connection error)/

type RawQueryFailed = Readonly<{ meta?: { driverAdapterError?: { cause?: { kind?: string; originalCode?: string } } } }>

/** Whether a read failed because the server could not be reached, is starting or is going down. */
export function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (MESSAGES.test(error.message) || ('code' in error && CODES.test(String(error.code)))) return true
  const { kind = '', originalCode = '' } = (error as RawQueryFailed).meta?.driverAdapterError?.cause ?? {}
  return KINDS.test(kind) || CODES.test(originalCode)
}

/** PostgreSQL cannot be reached or refuses the connection. */
export class DatabaseUnavailable extends UserError {
  readonly code = 'DATABASE_UNAVAILABLE'
}

/** What somebody is told whose long transaction failed: the server went away, and nothing of it is left; or the error as it is. */
export const endOfTransaction = (error: unknown): unknown =>
  isConnectionError(error)
    ? new DatabaseUnavailable('the database went away in the middle; do this again when it is back')
    : error
