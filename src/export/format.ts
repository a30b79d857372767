import type { RecordName, Records } from './records.ts'

/** What GraphQL lists, and an export may be limited to. */
export const kinds = ['articles', 'entities', 'statements', 'events'] as const
export type Kind = (typeof kinds)[number]

/** One way to write a file: pure functions from records to its text, put together in the order of `of`. */
export type Format = Readonly<{
  /** With its charset where it is text. */
  mediaType: string
  /** Of file names, without the dot. */
  extension: string
  /** Which kinds one file may be limited to. */
  kinds: readonly Kind[]
  /** False where a file holds one kind only and the caller has to say which. */
  takesAll: boolean
  /** Before the first record; `kind` is null where all are written. */
  head: (kind: Kind | null) => string
  /**
   * The text of each record, given the one of the same name before it; empty where the format has no words for it.
   * Keys come in the order in which the file has them; what has none is not read at all.
   */
  of: Readonly<{ [Name in RecordName]?: (record: Records[Name], before?: Records[Name] | null) => string }>
  /** After the last record. */
  tail: string
  /** Between the records of two names, and after the head and the last: `</nodes><edges>`. */
  between?: (before: RecordName | null, after: RecordName | null) => string
  /**
   * Events come in the order of their first days, of one day first what is known least, those without a date last;
   * otherwise all come in the order of their ids.
   */
  order?: 'date'
}>
