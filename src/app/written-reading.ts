import { LineCounter, parseDocument } from 'yaml'
import type { Issue } from '#core/errors.ts'
import { issueOf, pathText } from '#core/errors.ts'
import type { Reading } from '#core/reading.ts'
import { writtenReading } from '#core/reading-format.ts'
import { ReadingRefused, resolveReading } from '#core/resolve-reading.ts'

/**
 * Reads a curated reading (YAML or JSON) of a document's text. Throws `ReadingRefused`, which names file, line and
 * field of everything that is wrong with it.
 */
export function readWrittenReading(file: string, source: string, text: string): Reading {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines })
  const lineOf = (offset: number | undefined) => (offset === undefined ? 1 : lines.linePos(offset).line)
  const describe = ({ path, message }: Issue) => {
    const where = `${file}:${lineOf(offsetOf(document, path))}`
    return path.length === 0 ? `${where}: ${message}` : `${where}: ${pathText(path)}: ${message}`
  }
  if (document.errors.length > 0) {
    const issues = document.errors.map((error) => ({ path: [], message: error.message }))
    throw new ReadingRefused(issues, ({ message }) => `${file}: ${message}`)
  }
  const parsed = writtenReading.safeParse(plain(document, file))
  if (!parsed.success) throw new ReadingRefused(parsed.error.issues.map(issueOf), describe)
  try {
    return resolveReading(parsed.data, text)
  } catch (error) {
    throw error instanceof ReadingRefused ? new ReadingRefused(error.issues, describe) : error
  }
}

/** Aliases are followed here only: one may have no anchor, or a few may stand for gigabytes. */
function plain(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS()
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    throw new ReadingRefused([{ path: [], message: error.message }], ({ message }) => `${file}: ${message}`)
  }
}

/** Where the value at `path` begins in the source; of its nearest parent where the value is missing. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: Issue['path']): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    const range = node !== null && typeof node === 'object' && 'range' in node ? node.range : undefined
    if (Array.isArray(range)) return Number(range[0])
  }
  return undefined
}
