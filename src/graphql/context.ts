import type { Reader } from '#read/reader.ts'
import type { Caller } from '#store/api-keys.ts'
import type { Database } from '#store/open.ts'

/** What every resolver gets; made anew for each request. */
export type Context = Readonly<{
  /** All reads go through it. */
  reader: Reader
  /** For writes and notifications only. */
  database: Database
  /** Whose key came with the request; null without one. */
  caller: Caller | null
}>
