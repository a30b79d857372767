import type { Reader } from '#pipeline/document.ts'
import { DatabaseUnavailable, isConnectionError } from '#store/connection-error.ts'
import type { Database } from '#store/open.ts'
import type { Described } from './documents/description.ts'
import type { Located } from './documents/documents.ts'
import type { Outcome } from './outcome.ts'
import { outcomeOf } from './outcome.ts'
import type { Taken } from './read-article.ts'
import { lookUp, readArticle, unchanged } from './read-article.ts'
import { readArticles } from './read-articles.ts'
import { readingAhead } from './reading-ahead.ts'

/** Where documents are read and stored: each in one transaction, or new ones together in one. */
export type Destination = Readonly<{
  /** What an operator calls it. */
  name: string
  /** A text that is stored already is read again only where that is asked for. */
  take: (described: Described, again: boolean) => Promise<Result>
  /** The same for several, where that is quicker; of those that are refused, why. */
  takeAll?: (described: readonly Described[], again: boolean) => Promise<readonly PromiseSettledResult<Result>[]>
  /** Begins to read what will be taken after what is taken now. */
  readAhead?: (sources: readonly Located[], again: boolean) => Promise<void>
  /** Ends what reads ahead. */
  close?: () => Promise<void>
}>

type Result = Readonly<{ outcome: Outcome }> & Pick<Taken, 'facts'>

/** Reads here and stores in the database. What a model reads takes long, so each is stored when it is read. */
export function intoDatabase(database: Database, reader?: Reader, ahead = readingAhead()): Destination {
  const { client, name } = database
  const take: Destination['take'] = async (described, again) =>
    resultOf(await readArticle(client, described, again, reader).catch(gone))
  if (reader !== undefined) return { name, take }
  const takeAll: Destination['takeAll'] = async (described, again) => {
    const settled = await readArticles(database, described, again, ahead).catch(gone)
    return settled.map((one) => (one.status === 'rejected' ? one : { ...one, value: resultOf(one.value) }))
  }
  const readAhead: Destination['readAhead'] = async (sources, again) => {
    const known = await lookUp(client, sources).catch(gone)
    for (const [at, { document }] of sources.entries())
      if (unchanged(known[at] ?? null, again) === null) ahead.begin(document)
  }
  return { name, take, takeAll, readAhead, close: ahead.close }
}

const resultOf = (taken: Taken): Result => ({ outcome: outcomeOf(taken), facts: taken.facts })

/** A database that went away fails every document that follows: the first one says so. */
function gone(error: unknown): never {
  if (!isConnectionError(error)) throw error
  throw new DatabaseUnavailable('the database went away; start it and do this again: what is stored is passed over')
}
