import type { Reading } from '#core/reading.ts'
import type { Reader } from '#pipeline/document.ts'
import { rulesReader } from '#pipeline/reader.ts'
import type { KnownArticle } from '#store/known-article.ts'
import type { Database } from '#store/open.ts'
import { proposeReadings } from '#store/propose-readings.ts'
import { settle } from '#store/store-together.ts'
import type { Described } from './documents/description.ts'
import type { Taken } from './read-article.ts'
import { factsIn, lookUp, readAs, readUnder, slugOf, unchanged } from './read-article.ts'

type Stores = Pick<Database, 'client' | 'load'>
type Settled = PromiseSettledResult<Taken>

/**
 * Reads documents and stores what is found as `readArticle` would one after the other, new articles together; what
 * became of each is in the place of its document.
 */
export async function readArticles(
  database: Stores,
  documents: readonly Described[],
  again: boolean,
  reader: Reader = rulesReader,
): Promise<readonly Settled[]> {
  const settled: Settled[] = []
  let waiting: readonly Waiting[] = []
  /** What is known of the documents that follow, until something is stored. */
  let known: ReadonlyMap<Described, KnownArticle | null> | null = null
  const storeWaiting = async () => {
    if (waiting.length === 0) return
    for (const { at, stored } of await storeTogether(database, waiting)) settled[at] = stored
    waiting = []
    known = null
  }
  for (const [at, described] of documents.entries()) {
    const slug = slugOf(described)
    if (waiting.some(({ reading: { article } }) => article.slug === slug || isAt(article, described)))
      await storeWaiting()
    known ??= await knownAmong(database, documents.slice(at))
    const article = known.get(described) ?? null
    const same = unchanged(article, again)
    if (same !== null) settled[at] = { status: 'fulfilled', value: same }
    else if (article !== null) {
      await storeWaiting()
      settled[at] = await settle(() => readAs(database.client, described, article, reader))
      known = null
    } else {
      const read = await settle(() => readUnder(slug, described, reader))
      if (read.status === 'rejected') settled[at] = read
      else waiting = [...waiting, { at, reading: read.value }]
    }
  }
  await storeWaiting()
  return settled
}

/** What is found in a new article, and the place of its document. */
type Waiting = Readonly<{ at: number; reading: Reading }>

const isAt = ({ url }: Reading['article'], { document }: Described): boolean => url !== null && url === document.url

async function knownAmong({ client }: Stores, documents: readonly Described[]) {
  const known = await lookUp(client, documents)
  return new Map(documents.map((described, at) => [described, known[at] ?? null]))
}

async function storeTogether(database: Stores, waiting: readonly Waiting[]) {
  const readings = waiting.map(({ reading }) => reading)
  const stored = await proposeReadings(database, readings)
  return waiting.flatMap(({ at, reading }, index) => {
    const one = stored[index]
    return one === undefined ? [] : [{ at, stored: withFacts(one, factsIn(reading)) }]
  })
}

const withFacts = (stored: PromiseSettledResult<Omit<Taken, 'facts'>>, facts: number): Settled =>
  stored.status === 'rejected' ? stored : { ...stored, value: { ...stored.value, facts } }
