import type { Reading } from '#core/reading.ts'
import { articleOf } from '#pipeline/assemble/article.ts'
import type { Reader } from '#pipeline/document.ts'
import { rulesReader } from '#pipeline/reader.ts'
import type { PrismaClient } from '#store/generated/client/client.ts'
import type { KnownArticle } from '#store/known-article.ts'
import { knownArticles } from '#store/known-article.ts'
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
  described: Described,
  again: boolean,
  reader: Reader = rulesReader,
): Promise<Taken> {
  const [known = null] = await lookUp(client, [described])
  return unchanged(known, again) ?? readAs(client, described, known, reader)
}

/** What the database has of the articles of documents, in their order. */
export const lookUp = (client: PrismaClient, documents: readonly Described[]) =>
  knownArticles(
    client,
    documents.map((described) => ({ ...described.document, slug: slugOf(described) })),
  )

/** The slug of an article that is not known. */
export const slugOf = ({ document, slug }: Described): string => slug ?? articleOf(document).slug

/** What becomes of a text that is stored already; null of one that is to be read. */
export function unchanged(known: KnownArticle | null, again: boolean): Taken | null {
  if (known === null || known.sequence === null || again) return null
  const { articleId, sequence } = known
  return { articleId, sequence, isNewVersion: false, added: 0, changed: 0, removed: 0, facts: 0 }
}

/** Reads a document and stores what is found. */
export async function readAs(
  client: PrismaClient,
  described: Described,
  known: KnownArticle | null,
  reader: Reader,
): Promise<Taken> {
  const slug = described.slug ?? known?.slug ?? slugOf(described)
  const reading = await readUnder(slug, described, reader)
  return { ...(await proposeReading(client, reading)), facts: factsIn(reading) }
}

/** What is found in a document and what the gazetteer adds, under a slug. */
export async function readUnder(slug: string, { document }: Described, reader: Reader): Promise<Reading> {
  const reading = withGazetteer(await reader.read(document))
  return { ...reading, article: { ...reading.article, slug } }
}

export const factsIn = ({ statements, events }: Reading): number => statements.length + events.length
