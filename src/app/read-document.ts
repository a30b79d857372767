import type { Reading } from '#core/reading.ts'
import type { Reader } from '#pipeline/document.ts'
import { rulesReader } from '#pipeline/reader.ts'
import type { Described } from './documents/description.ts'

/** What a reader finds in a document, under its own slug; nothing is stored. */
export async function readDocument({ document, slug }: Described, reader: Reader = rulesReader): Promise<Reading> {
  const reading = await reader.read(document)
  return slug === null ? reading : { ...reading, article: { ...reading.article, slug } }
}
