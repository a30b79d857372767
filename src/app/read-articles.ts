import type { Reading } from '#core/reading.ts'
import { articleOf } from '#pipeline/assemble/article.ts'
import { rulesReader } from '#pipeline/reader.ts'
import { knownArticle } from '#store/known-article.ts'
import type { Database } from '#store/open.ts'
import { proposeReadings } from '#store/propose-readings.ts'
import { settle } from '#store/store-together.ts'
import type { Described } from './documents/description.ts'
import { withGazetteer } from './gazetteer.ts'
import type { Taken } from './read-article.ts'
import { factsIn, readArticle } from './read-article.ts'

type Settled = PromiseSettledResult<Taken>

/**
 * Reads documents by rules and stores what is found as `readArticle` would one after the other, new articles together;
 * what became of each is in the place of its document.
 */
export async function readArticles(
  database: Pick<Database, 'client' | 'load'>,
  documents: readonly Described[],
  again: boolean,
): Promise<readonly Settled[]> {
  const settled: Settled[] = []
  let readings: Reading[] = []
  const store = async () => {
    const stored = await proposeReadings(database, readings)
    settled.push(...stored.map((one, at) => withFacts(one, readings[at])))
    readings = []
  }
  for (const described of documents) {
    const { document, slug: given } = described
    const slug = given ?? articleOf(document).slug
    const isTold = readings.some(({ article }) => article.slug === slug || (article.url ?? '') === document.url)
    if (isTold || (await knownArticle(database.client, { ...document, slug })) !== null) {
      await store()
      settled.push(await settle(() => readArticle(database.client, described, again)))
      continue
    }
    const reading = withGazetteer(rulesReader.read(document))
    readings.push({ ...reading, article: { ...reading.article, slug } })
  }
  await store()
  return settled
}

const withFacts = (stored: PromiseSettledResult<Omit<Taken, 'facts'>>, reading: Reading | undefined): Settled =>
  stored.status === 'rejected'
    ? stored
    : { status: 'fulfilled', value: { ...stored.value, facts: reading === undefined ? 0 : factsIn(reading) } }
