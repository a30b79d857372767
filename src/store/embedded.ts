import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import type { Session } from './migrate.ts'
import { migrate, readMigrations } from './migrate.ts'

const extensions = { btree_gist, pg_trgm, unaccent }
const PGLITE_PACKAGE = join(createRequire(import.meta.url).resolve('@electric-sql/pglite'), '../../package.json')
const CACHE = join(import.meta.dirname, '../../node_modules/.cache/dateline')

/**
 * What PostgreSQL itself keeps of its files. All of it is filled with zeros at each start: the 128 MB of the default take
 * longer than opening a small base, and the system keeps the files as well.
 */
const BUFFERS = ['-c', 'shared_buffers=32MB']
/** Files of the log of 1 MB each: what nobody has written to yet is copied with a folder as well. */
const INITDB = ['--wal-segsize=1']

/** A PGlite with what the migrations need; without a folder it lives in memory, `loadDataDir` is a dump to begin with. */
export function openPGlite(options: { dataDir?: string; loadDataDir?: Blob }): Promise<PGlite> {
  const startParams = [...PGlite.defaultStartParams, ...BUFFERS]
  return PGlite.create({ ...options, extensions, startParams, initDbStartParams: INITDB })
}

export const sessionOf = (pglite: PGlite): Session => ({
  run: async (sql) => void (await pglite.exec(sql)),
  query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await pglite.query<Row>(sql, [...parameters])).rows,
})

/**
 * Opens the database in `folder`, of which the caller holds the lock. A new one is a copy of the prepared folder and
 * appears whole or not at all: a process killed on the way leaves only a `.new` folder, which the next one removes.
 */
export async function openFolder(folder: string): Promise<PGlite> {
  const fresh = `${folder}.new`
  rmSync(fresh, { recursive: true, force: true })
  if (!existsSync(folder)) {
    const prepared = await prepareFolder()
    if (prepared === null) await makeFolder(fresh)
    else await cp(prepared, fresh, { recursive: true })
    renameSync(fresh, folder)
  }
  return openPGlite({ dataDir: folder })
}

/**
 * Makes, once for each PGlite and set of migrations, an empty migrated folder to copy: PostgreSQL's initdb takes seconds, a copy
 * a moment. Gives its path, or null where `node_modules` cannot be written.
 */
export async function prepareFolder(): Promise<string | null> {
  const key = createHash('sha256')
    .update(readFileSync(PGLITE_PACKAGE))
    .update(JSON.stringify([INITDB, WITHOUT_TEMPLATES]))
  for (const { checksum } of readMigrations()) key.update(checksum)
  const prepared = join(CACHE, `empty-${key.digest('hex').slice(0, 16)}`)
  if (existsSync(prepared)) return prepared
  const fresh = `${prepared}.${process.pid}`
  try {
    mkdirSync(CACHE, { recursive: true })
    for (const old of readdirSync(CACHE)) {
      if (!join(CACHE, old).startsWith(prepared)) rmSync(join(CACHE, old), { recursive: true, force: true })
    }
  } catch {
    return null // a read-only installation: the folder is made where it is used
  }
  await makeFolder(fresh)
  try {
    renameSync(fresh, prepared)
  } catch (error) {
    if (!existsSync(prepared)) throw error
    rmSync(fresh, { recursive: true }) // another process was faster
  }
  return prepared
}

async function makeFolder(folder: string): Promise<void> {
  const pglite = await openPGlite({ dataDir: folder })
  for (const statement of WITHOUT_TEMPLATES) await pglite.exec(statement)
  await migrate(sessionOf(pglite))
  await pglite.exec('CHECKPOINT')
  await pglite.close()
}

/** Databases are made after them, and here there will be no other. */
const WITHOUT_TEMPLATES = [
  'UPDATE pg_database SET datistemplate = false, datallowconn = true WHERE datistemplate',
  'DROP DATABASE template0',
  'DROP DATABASE template1',
]
