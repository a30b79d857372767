import { extname } from 'node:path'
import type { Told } from './description.ts'
import { DocumentRefused } from './document-refused.ts'

/** How files are written; `jsonl` holds many documents, the others one. */
export const formatNames = ['txt', 'md', 'html', 'jsonl'] as const
export type Format = (typeof formatNames)[number]

/** Bytes of one document, however it is written. */
export const MOST_BYTES = 5_000_000

type Read = (bytes: Uint8Array) => Told

/** What reads a format is loaded with the first file of it: the libraries for pages take a tenth of a second. */
export const readers = {
  txt: async () => (await import('./plain-text.ts')).readPlainText,
  md: async () => (await import('./markdown.ts')).readMarkdown,
  html: async () => {
    const [{ readPage }, { decodePage }] = await Promise.all([import('./html.ts'), import('./decode.ts')])
    return (bytes) => readPage(decodePage(bytes))
  },
  jsonl: async () => (await import('./json-line.ts')).readJsonLine,
} as const satisfies Record<Format, () => Promise<Read>>

const ENDINGS: Readonly<Record<string, Format>> = {
  '.txt': 'txt',
  '.text': 'txt',
  '.md': 'md',
  '.markdown': 'md',
  '.html': 'html',
  '.htm': 'html',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
}

/** Null where the name of the file does not tell. */
export const formatOf = (file: string): Format | null => ENDINGS[extname(file).toLowerCase()] ?? null

export const tooLarge = (line: number | null): DocumentRefused =>
  new DocumentRefused(
    'DOCUMENT_TOO_LARGE',
    `it is larger than ${MOST_BYTES} bytes, too large for one article; split it`,
    line,
  )
