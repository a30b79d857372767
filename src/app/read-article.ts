import type { Reading } from '#core/reading.ts'
import { articleOf } from '#pipeline/assemble/article.ts'
import type { Reader } from '#pipeline/document.ts'
import { rulesReader } from '#pipeline/reader.ts'
import type { PrismaClient } from '#store/generated/client/client.ts'
import { knownArticle } from '#store/known-article.ts'
import type { Saved } from '#store/save-reading.ts'
import { proposeReading } from '#store/propose-reading.ts'
import type { Described } from './documents/description.ts'
import { withGazetteer } from './gazetteer.ts'

/** What became of a document; `facts` are the statements and events in it, 0 where it was not read again. */
export type Taken = Saved & Readonly<{ facts: number }>

/**
 * Reads a document and stores what is found, in one transaction. A text that is stored already is not read again
 * unless that is asked for. A known article keeps its slug, also under another title.
 */
export async function readArticle(
  client: PrismaClient,
  { document, slug: given }: Described,
  again: boolean,
  reader: Reader = rulesReader,
): Promise<Taken> {
  const { slug: made } = articleOf(document)
  const known = await knownArticle(client, { ...document, slug: given ?? made })
  if (known !== null && known.sequence !== null && !again) return { ...unchanged, ...known, sequence: known.sequence }
  const reading = withGazetteer(await reader.read(document))
  const slug = given ?? known?.slug ?? made
  const saved = await proposeReading(client, { ...reading, article: { ...reading.article, slug } })
  return { ...saved, facts: factsIn(reading) }
}

const unchanged = { isNewVersion: false, added: 0, changed: 0, removed: 0, facts: 0 }

export const factsIn = ({ statements, events }: Reading): number => statements.length + events.length
