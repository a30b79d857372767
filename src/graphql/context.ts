import type { Reader } from '#read/reader.ts'
import type { Broadcast } from '#store/broadcast.ts'
import type { Caller } from '#store/api-keys.ts'
import type { Database } from '#store/open.ts'

/** What every resolver gets; made anew for each request. */
export type Context = {
  /** All reads go through it. A subscription gets a new one for each event: nothing is remembered between them. */
  reader: Reader
  /** For writes and notifications only. */
  readonly database: Database
  /** Whose key came with the request; null without one. */
  readonly caller: Caller | null
  /** Ids of the articles that got a text. */
  readonly ingested: Broadcast
  /** Aborts when the client goes away. */
  readonly signal: AbortSignal
}
