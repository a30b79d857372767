import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Described, Description, Told } from './description.ts'
import { describedBy, eitherOf } from './description.ts'
import { DocumentRefused } from './document-refused.ts'
import type { File } from './files.ts'
import { filesIn, unreadable } from './files.ts'
import type { Format } from './formats.ts'
import { MOST_BYTES, readers, tooLarge } from './formats.ts'
import { linesOf } from './lines.ts'

/** `where` is `FILE` or `FILE:LINE`. */
export type Located = Readonly<{ where: string }> & Described
type Refused = Readonly<{ where: string; refusal: DocumentRefused }>

/** What a file, or a line of one, gives. */
export type Source = Located | Refused

export type Wanted = Readonly<{
  /** Files, folders, and `-` for the standard input. */
  paths: readonly string[]
  /** Null: what the name tells; of the standard input, plain text. */
  format: Format | null
  /** Goes before what a file tells of itself. */
  given: Description
  /** The standard input. */
  input: AsyncIterable<Uint8Array>
}>

/** The documents of the paths in their order, one at a time: however many there are, only one is held. */
export async function* documentsIn({ paths, format, given, input }: Wanted): AsyncGenerator<Source> {
  for (const path of paths) {
    const sources = path === '-' ? sourcesOf('-', format ?? 'txt', input) : sourcesBelow(path, format)
    for await (const source of sources) yield 'told' in source ? described(source, given) : source
  }
}

type Raw = Readonly<{ where: string; told: Told }> | Refused

const described = ({ where, told }: Exclude<Raw, Refused>, given: Description): Source => ({
  where,
  ...describedBy({ ...eitherOf(given, told), text: told.text }),
})

async function* sourcesBelow(path: string, format: Format | null): AsyncGenerator<Raw> {
  for await (const file of filesIn(path, format)) {
    if ('refusal' in file) yield refused(file.path, file.refusal)
    else if (file.format === 'jsonl') yield* sourcesOf(file.path, 'jsonl', createReadStream(file.path))
    else yield await read(file.path, file.format, await bytesOf(file), null)
  }
}

async function* sourcesOf(where: string, format: Format, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Raw> {
  try {
    if (format !== 'jsonl') yield await read(where, format, await allOf(chunks), null)
    else
      for await (const { number, bytes } of linesOf(chunks, MOST_BYTES)) yield await read(where, format, bytes, number)
  } catch (error) {
    if (!isOfTheSystem(error)) throw error
    yield refused(where, unreadable(error))
  }
}

const isOfTheSystem = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error

/** `bytes` null: more than one document may have. */
async function read(
  where: string,
  format: Format,
  bytes: Uint8Array | DocumentRefused | null,
  line: number | null,
): Promise<Raw> {
  if (bytes instanceof DocumentRefused) return refused(where, bytes)
  if (bytes === null) return refused(where, tooLarge(line), line)
  const readFormat = await readers[format]()
  try {
    return { where: at(where, line), told: readFormat(bytes) }
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error
    return refused(where, error, line)
  }
}

/** The line of the file is told, not that of the text within a line. */
const refused = (where: string, refusal: DocumentRefused, line: number | null = null): Raw => ({
  where: at(where, line ?? refusal.line),
  refusal,
})

const at = (where: string, line: number | null): string => (line === null ? where : `${where}:${line}`)

async function bytesOf({
  path,
  bytes,
}: Extract<File, { format: Format }>): Promise<Uint8Array | DocumentRefused | null> {
  return bytes > MOST_BYTES ? null : readFile(path).catch(unreadable)
}

async function allOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > MOST_BYTES) return null
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}
