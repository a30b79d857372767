import type { Format } from '#export/format.ts'
import { formats } from '#export/formats.ts'
import type { RecordName, Records } from '#export/records.ts'
import type { LongTransaction } from '#store/long-transaction.ts'
import { writeCursor } from './cursor.ts'
import { edgePages } from './edges.ts'
import { losslessPages } from './lossless/export.ts'
import type { Page } from './page.ts'
import { ahead, around } from './page.ts'
import { recordPages } from './records.ts'
import type { Source } from './sources.ts'
import { sourcesOf } from './sources.ts'
import type { Wanted } from './wanted.ts'

/** The text of an export, piece by piece, all of it as the transaction sees the database. */
export function exportPages(transaction: LongTransaction, wanted: Wanted): AsyncGenerator<Page> {
  const { format } = wanted
  const pages =
    format === 'jsonl' ? losslessPages(transaction, wanted) : formatPages(transaction, formats[format], wanted)
  return ahead(pages)
}

async function* formatPages(
  transaction: LongTransaction,
  format: Format,
  { kind, filter, after }: Wanted,
): AsyncGenerator<Page> {
  if (after === null) yield around(format.head(kind))
  let before: RecordName | null = null
  for (const source of sourcesOf(format, kind, filter)) {
    yield around(format.between?.(before, source.name) ?? '')
    yield* sourcePages(transaction, format, source, after?.[1] ?? null)
    before = source.name
  }
  yield around((format.between?.(before, null) ?? '') + format.tail)
}

type AnyRecord = Records[RecordName]

async function* sourcePages(
  transaction: LongTransaction,
  format: Format,
  source: Source,
  after: string | null,
): AsyncGenerator<Page> {
  const write = format.of[source.name] as (record: AnyRecord, before: AnyRecord | null) => string
  let before: AnyRecord | null = null
  const pages =
    source.name === 'edge'
      ? edgePages(transaction, source.filters)
      : recordPages(transaction, source.name, source.filter, after, format.order)
  for await (const page of pages) {
    const previous = before
    const texts = page.map((record, at) => write(record, page[at - 1] ?? previous)).filter((text) => text !== '')
    before = page.at(-1) ?? null
    const rows = { [source.name]: texts.length }
    yield { text: texts.join(''), rows, after: writeCursor([source.name, before?.id ?? '']) }
  }
}
