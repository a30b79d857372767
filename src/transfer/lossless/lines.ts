import { createReadStream, openSync, readSync, closeSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { UserError } from '#core/errors.ts'

/** The file cannot be read, or is not what it should be. */
export class FileBroken extends UserError {
  readonly code = 'FILE_BROKEN'
}

const GZIP = 0x1f8b
const NEW_LINE = 0x0a

/** The bytes of a file, unpacked where it is a gzip. */
export function bytesOf(path: string): AsyncIterable<Buffer> {
  return isGzip(path)
    ? (createReadStream(path).compose(createGunzip()) as AsyncIterable<Buffer>)
    : createReadStream(path)
}

function isGzip(path: string): boolean {
  const beginning = Buffer.alloc(2)
  const file = openSync(path, 'r')
  try {
    readSync(file, beginning, 0, 2, 0)
  } finally {
    closeSync(file)
  }
  return beginning.readUInt16BE() === GZIP
}

/**
 * Pieces that end with a line each, of at least so many bytes but for the last; a last line without an end comes as it
 * is.
 */
export async function* wholeLines(bytes: AsyncIterable<Buffer>, least = 0): AsyncGenerator<Buffer> {
  let rest: Buffer[] = []
  let length = 0
  for await (const chunk of bytes) {
    length += chunk.length
    const end = length < least ? 0 : chunk.lastIndexOf(NEW_LINE) + 1
    if (end === 0) {
      rest.push(chunk)
      continue
    }
    yield Buffer.concat([...rest, chunk.subarray(0, end)])
    rest = end === chunk.length ? [] : [chunk.subarray(end)]
    length = chunk.length - end
  }
  if (rest.length > 0) yield Buffer.concat(rest)
}
