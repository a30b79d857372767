import type { Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DocumentRefused } from './document-refused.ts'
import type { Format } from './formats.ts'
import { formatNames, formatOf } from './formats.ts'

/** A file to read, or why it cannot be. */
export type File = Readonly<{ path: string }> &
  (Readonly<{ format: Format; bytes: number }> | Readonly<{ refusal: DocumentRefused }>)

/**
 * A file, or the files below a folder whose names tell that they can be read, in the order of their names. A link to
 * a folder is not followed below the one that is asked for, so no ring of links is walked; names that begin with a dot are passed over.
 */
export async function* filesIn(path: string, format: Format | null): AsyncGenerator<File> {
  const found = await look(path)
  if (found instanceof DocumentRefused) yield { path, refusal: found }
  else if (found.isDirectory()) yield* filesBelow(path)
  else yield fileAt(path, found, format ?? formatOf(path))
}

async function* filesBelow(folder: string): AsyncGenerator<File> {
  let isEmpty = true
  for await (const file of walk(folder)) {
    isEmpty = false
    yield file
  }
  const endings = formatNames.map((name) => `.${name}`).join(', ')
  if (isEmpty) yield { path: folder, refusal: new DocumentRefused('FOLDER_EMPTY', `no file in it ends in ${endings}`) }
}

async function* walk(folder: string): AsyncGenerator<File> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(unreadable)
  if (entries instanceof DocumentRefused) {
    yield { path: folder, refusal: entries }
    return
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    const format = formatOf(entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* walk(path)
    else if (format !== null) {
      const found = await look(path)
      if (found instanceof DocumentRefused) yield { path, refusal: found }
      else if (!found.isDirectory()) yield fileAt(path, found, format)
    }
  }
}

function fileAt(path: string, found: Stats, format: Format | null): File {
  if (!found.isFile()) return { path, refusal: new DocumentRefused('FILE_UNREADABLE', 'it is not a file') }
  if (format !== null) return { path, format, bytes: found.size }
  const message = `its name does not tell the format; give --format ${formatNames.join(', ')}`
  return { path, refusal: new DocumentRefused('FORMAT_UNKNOWN', message) }
}

const look = (path: string): Promise<Stats | DocumentRefused> => stat(path).catch(unreadable)

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ELOOP: 'its links lead in a ring',
  ENAMETOOLONG: 'its name is too long',
}

/** What the system says of a file that cannot be read. */
export function unreadable(error: NodeJS.ErrnoException): DocumentRefused {
  return new DocumentRefused('FILE_UNREADABLE', REASONS[error.code ?? ''] ?? `it cannot be read: ${error.message}`)
}
