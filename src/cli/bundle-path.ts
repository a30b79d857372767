import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
/** Of all bundles; each lies in a folder that is named after the sources it was made of. */
export const BUNDLES = join(ROOT, 'node_modules/.cache/dateline-program')

/** The program in few files, where `prepare` made them of these very sources; else null, and the sources are run. */
export function findBundle(): string | null {
  const program = join(bundleFolder(), 'program.mjs')
  return existsSync(program) ? program : null
}

/** Named after name, size and time of every source and of what npm last installed: whoever changes one runs the sources. */
export function bundleFolder(root: string = ROOT): string {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => join('src', name))
  const key = createHash('sha256')
  for (const name of [...sources, 'package.json', 'node_modules/.package-lock.json']) {
    const { size, mtimeMs } = statSync(join(root, name))
    key.update(`${name} ${size} ${mtimeMs}\n`)
  }
  return join(BUNDLES, key.digest('hex').slice(0, 16))
}
