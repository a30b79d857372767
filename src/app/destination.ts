import type { Reader } from '#pipeline/document.ts'
import { DatabaseUnavailable, isConnectionError } from '#store/connection-error.ts'
import type { Database } from '#store/open.ts'
import type { Described } from './documents/description.ts'
import type { Outcome } from './outcome.ts'
import { outcomeOf } from './outcome.ts'
import type { Taken } from './read-article.ts'
import { readArticle } from './read-article.ts'

/** Where documents are read and stored, each in one transaction. */
export type Destination = Readonly<{
  /** What an operator calls it. */
  name: string
  /** A text that is stored already is read again only where that is asked for. */
  take: (described: Described, again: boolean) => Promise<Readonly<{ outcome: Outcome }> & Pick<Taken, 'facts'>>
}>

/** Reads here and stores in the database. */
export const intoDatabase = ({ client, name }: Database, reader?: Reader): Destination => ({
  name,
  take: async (described, again) => {
    const taken = await readArticle(client, described, again, reader).catch(gone)
    return { outcome: outcomeOf(taken), facts: taken.facts }
  },
})

/** A database that went away fails every document that follows: the first one says so. */
function gone(error: unknown): never {
  if (!isConnectionError(error)) throw error
  throw new DatabaseUnavailable('the database went away; start it and do this again: what is stored is passed over')
}
