import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { UserError } from '#core/errors.ts'
import type { Seal } from '../seal.ts'
import { headerLine, trailerLine } from './header.ts'
import { FileBroken, bytesOf, wholeLines } from './lines.ts'

type Header = z.output<typeof headerLine>

/**
 * Reads a lossless file to its end and holds it to its last line: every byte and every row is there. Throws
 * `FileBroken` for anything else.
 */
export async function checkLossless(path: string): Promise<Readonly<{ header: Header; seal: Seal }>> {
  const hash = createHash('sha256')
  const rows: Record<string, number> = {}
  let header: Header | undefined
  let last = Buffer.alloc(0)
  for await (const lines of linesOf(path)) {
    hash.update(last)
    count(rows, last, path)
    const rest = header === undefined ? lines.indexOf('\n') + 1 : 0
    header ??= parsed(headerLine, lines.subarray(0, rest), `${path} is no lossless export of Dateline`)
    const end = Math.max(rest, lines.lastIndexOf('\n', -2) + 1)
    hash.update(lines.subarray(0, end))
    count(rows, lines.subarray(rest, end), path)
    last = Buffer.from(lines.subarray(end))
  }
  if (header === undefined) throw new FileBroken(`${path} is empty; export it again`)
  const proof = parsed(trailerLine, last, `${path} is cut off: its last line does not prove it; export it again`)
  const seal = { rows, sha256: hash.digest('hex') }
  if (JSON.stringify(proof) !== JSON.stringify(seal))
    throw new FileBroken(`${path} was changed: its last line does not fit what is before it; export it again`)
  return { header, seal }
}

export async function* linesOf(path: string): AsyncGenerator<Buffer> {
  try {
    yield* wholeLines(bytesOf(path))
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error)) throw error
    throw new FileBroken(`${path} cannot be read: ${error.message}`)
  }
}

function count(rows: Record<string, number>, lines: Buffer, path: string): void {
  for (const line of lines.toString('latin1').split('\n')) {
    if (line === '') continue
    const name = tableOf(line)
    if (name === null) throw new FileBroken(`${path} holds a line that is no row: ${line.slice(0, 40)}`)
    rows[name] = (rows[name] ?? 0) + 1
  }
}

/** The table of a row's line, `{"table":"statement",…`. */
export const tableOf = (line: string): string | null => /^\{"table":"([a-z_]{1,40})",/.exec(line)?.[1] ?? null

function parsed<Schema extends z.ZodType>(schema: Schema, line: Buffer, otherwise: string): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(line.toString()))
  } catch {
    throw new FileBroken(otherwise)
  }
}
