import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environmentWith } from '#config.ts'

/**
 * Starts a server on an empty data folder and ends it once it is ready: what it compiled stays for the starts to come.
 * Where it does not come so far, the first start will say why.
 */
export async function tryServer(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-prepare-'))
  const settings = { PORT: '0', HOST: '127.0.0.1', DATELINE_DATA_DIR: dataDir, DATABASE_URL: '', LOG_LEVEL: 'silent' }
  const server = spawn(process.execPath, [join(import.meta.dirname, 'main.js'), 'serve'], {
    env: environmentWith(settings),
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    server.stdout.once('data', () => server.kill('SIGTERM')) // the greeting, which it prints when it is ready
    await once(server, 'close')
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
