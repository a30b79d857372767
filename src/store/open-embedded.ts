import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '#core/errors.ts'
import { announce, lockDataFolder } from './data-folder-lock.ts'
import { openFolder, sessionOf } from './embedded.ts'
import { listenEmbedded } from './listen.ts'
import { loadEmbedded } from './load.ts'
import { beginEmbedded } from './long-transaction.ts'
import { migrate } from './migrate.ts'
import type { Database, OpenOptions } from './open.ts'
import { readTextEmbedded } from './read-text.ts'
import { reasonOf } from './reason-of.ts'

/** The folder of the embedded database cannot be made, written or opened. */
export class DataFolderUnusable extends UserError {
  readonly code = 'DATA_FOLDER_UNUSABLE'
}

/** The modules that ask the database are loaded while its own code is compiled, beside this thread. */
export async function openEmbedded({ dataDir, onQuery }: OpenOptions): Promise<Database> {
  const unlock = takeFolder(dataDir)
  try {
    const opening = openFolder(join(dataDir, 'pglite')).catch((error: unknown) => {
      throw new DataFolderUnusable(
        `the embedded database in ${dataDir} cannot be opened: ${reasonOf(error)}; ` +
          'put back a copy of the folder, or set DATELINE_DATA_DIR to a new one',
      )
    })
    const modules = Promise.all([import('./client.ts'), import('pglite-prisma-adapter')])
    const pglite = await opening
    const applied = await migrate(sessionOf(pglite)).catch(async (error: unknown) => {
      await pglite.close()
      throw error
    })
    const [{ connect }, { PrismaPGlite }] = await modules
    const client = connect(new PrismaPGlite(pglite), onQuery)
    const close = async () => {
      await client.$disconnect()
      await pglite.close()
      unlock()
    }
    const name = `the embedded database in ${dataDir}`
    const own = {
      ...{ readText: readTextEmbedded(pglite, onQuery), listen: listenEmbedded(pglite) },
      ...{ begin: beginEmbedded(pglite), load: loadEmbedded(pglite), isShared: false },
    }
    return { client, name, applied, ...own, announce: (url) => announce(dataDir, url), close }
  } catch (error) {
    unlock()
    throw error
  }
}

function takeFolder(dataDir: string): () => void {
  try {
    mkdirSync(dataDir, { recursive: true })
    return lockDataFolder(dataDir)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new DataFolderUnusable(`DATELINE_DATA_DIR: ${dataDir} cannot be used: ${reasonOf(error)}`)
  }
}
