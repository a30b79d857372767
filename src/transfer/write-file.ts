import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { UserError } from '#core/errors.ts'
import type { Seal, Sealed } from './seal.ts'

/** The file cannot be written there. */
export class FileUnwritable extends UserError {
  readonly code = 'FILE_UNWRITABLE'
}

export type FileOptions = Readonly<{
  compress: boolean
  /** Whether the file itself ends with what proves it; else a file of checksums is put beside it. */
  provesItself: boolean
}>

/**
 * Writes an export to `path`. The file has its name only when it is whole: until then, and for good where something
 * fails, it is `path` with `.part` behind it.
 */
export async function writeExport(bytes: Sealed, path: string, { compress, provesItself }: FileOptions): Promise<Seal> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new FileUnwritable(`${path} is a folder; name a file in it`)
  const part = `${path}.part`
  const seal = await writePart(bytes, part, compress)
  const proof = provesItself ? null : await checksums(part, path, seal)
  try {
    rmSync(checksumsOf(path), { force: true }) // of the file that is replaced
    if (proof !== null) writeFileSync(checksumsOf(path), proof)
    renameSync(part, path)
  } catch (error) {
    throw unwritable(error, path) ?? error
  }
  return seal
}

async function writePart(bytes: Sealed, part: string, compress: boolean): Promise<Seal> {
  const kept = keepingSeal(bytes)
  const failures: unknown[] = []
  const steps = [
    Readable.from(failingLate(kept.bytes, failures), { highWaterMark: 1 }),
    ...(compress ? [createGzip()] : []),
    createWriteStream(part, { flush: true }),
  ]
  await pipeline(steps).catch((error: unknown) => failures.push(error))
  const [first] = failures
  if (failures.length > 0) throw unwritable(first, part) ?? first
  return kept.seal()
}

/** A stream that breaks drops what it still holds. This one ends instead, so that the part has all that came before. */
async function* failingLate(source: AsyncGenerator<Buffer>, failures: unknown[]): AsyncGenerator<Buffer> {
  try {
    yield* source
  } catch (error) {
    failures.push(error)
  }
}

/** A stream drops what a generator returns; this keeps it. */
export function keepingSeal(sealed: Sealed): Readonly<{ bytes: AsyncGenerator<Buffer>; seal: () => Seal }> {
  let seal: Seal | undefined
  async function* all() {
    seal = yield* sealed
  }
  const whole = () => {
    if (seal === undefined) throw new Error('an export ended without its seal')
    return seal
  }
  return { bytes: all(), seal: whole }
}

export const checksumsOf = (path: string): string => `${path}.sha256`

/** As `sha256sum` writes and checks it; the first line, for people, is one that it passes over. */
async function checksums(part: string, path: string, { rows }: Seal): Promise<string> {
  return `# ${countOf(rows)}\n${await sha256Of(part)}  ${basename(path)}\n`
}

/** `31 entity, 13 affiliation` */
export const countOf = (rows: Seal['rows']): string =>
  Object.entries(rows)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ') || 'nothing'

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

const CODES: ReadonlySet<unknown> = new Set([
  'ENOENT',
  'EACCES',
  'EISDIR',
  'ENOTDIR',
  'ENOSPC',
  'EROFS',
  'EPERM',
  'EDQUOT',
  'ENOTEMPTY',
  'EEXIST',
])

function unwritable(error: unknown, path: string): FileUnwritable | null {
  if (!(error instanceof Error && 'code' in error && CODES.has(error.code))) return null
  return new FileUnwritable(`${path} cannot be written: ${error.message}`)
}
