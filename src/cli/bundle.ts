import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { BUNDLES, bundleFolder, findBundle } from './bundle-path.ts'

/** They find files of their own beside them; and `pg`, of which Prisma's adapter takes a pool only of its own class. */
const APART = [/^@electric-sql\//, /^@prisma\//, /^pg(-|$)/]

/**
 * Puts the thirteen hundred modules that a server loads into a handful of files: to find and link them takes longer than
 * to run them. Whatever a source asks of its own place keeps its answer.
 */
export async function makeBundle(folder: string): Promise<void> {
  const fresh = `${folder}.${process.pid}`
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'program.ts'),
    platform: 'node',
    external: APART,
    plugins: [
      { name: 'own-place', transform: (code, id) => (id.includes('/node_modules/') ? null : placed(code, id)) },
    ],
    logLevel: 'silent',
  })
  await bundle.write({ dir: fresh, entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' })
  await bundle.close()
  renameSync(fresh, folder)
}

/** Once for each state of the sources; the bundles of others are thrown away. */
export async function keepBundle(): Promise<void> {
  if (findBundle() !== null) return
  rmSync(BUNDLES, { recursive: true, force: true })
  mkdirSync(BUNDLES, { recursive: true })
  await makeBundle(bundleFolder())
}

function placed(code: string, file: string): string {
  return code
    .replaceAll('import.meta.dirname', JSON.stringify(dirname(file)))
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
}
