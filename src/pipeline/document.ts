import type { Reading } from '#core/reading.ts'

/** What a reader is given: the text and what is known of it from elsewhere. Null: not known. */
export type Document = Readonly<{
  /** In Unicode normalisation form C, without U+0000 and lone surrogates. */
  text: string
  /** Day of publication, `YYYY-MM-DD`: what "Monday" and "last week" are counted from. */
  published: string | null
  title: string | null
  url: string | null
  /** Name of the publisher, such as "Reuters". */
  publisher: string | null
  /** BCP 47. The rules read English. */
  language: string
}>

/** Reads a document by itself. `name` and `version` go into the origin of every fact. */
export type Reader = Readonly<{
  name: string
  version: string
  read: (document: Document) => Reading | Promise<Reading>
}>
