/** A line by its number, from 1; null in place of one that is longer than was asked for. */
type Line = Readonly<{ number: number; bytes: Uint8Array | null }>

const LINE_FEED = 0x0a

/** The lines of a stream that are not blank. Holds one of them at a time, and no more of it than `longest` bytes. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let number = 1
  let length = 0
  let parts: Uint8Array[] = []
  const add = (part: Uint8Array) => {
    length += part.length
    if (length > longest) parts = []
    else parts.push(part)
  }
  const take = function* (): Generator<Line> {
    const bytes = length > longest ? null : Buffer.concat(parts)
    if (bytes === null || !isBlank(bytes)) yield { number, bytes }
    number += 1
    length = 0
    parts = []
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end))
      yield* take()
      start = end + 1
    }
    add(chunk.subarray(start))
  }
  yield* take()
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
