import type { Reading } from '#core/reading.ts'
import { rulesReader } from '#pipeline/reader.ts'
import type { Described } from './documents/description.ts'

/** What the rules find in a document, under its own slug; nothing is stored. */
export function readDocument({ document, slug }: Described): Reading {
  const reading = rulesReader.read(document)
  return slug === null ? reading : { ...reading, article: { ...reading.article, slug } }
}
