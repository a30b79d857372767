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

/** Pieces of a file that end with a line each, as long as they come; a last line without an end comes as it is. */
export async function* wholeLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = []
  for await (const chunk of bytes) {
    const end = chunk.lastIndexOf(NEW_LINE) + 1
    if (end === 0) {
      rest.push(chunk)
      continue
    }
    yield Buffer.concat([...rest, chunk.subarray(0, end)])
    rest = end === chunk.length ? [] : [chunk.subarray(end)]
  }
  if (rest.length > 0) yield Buffer.concat(rest)
}
