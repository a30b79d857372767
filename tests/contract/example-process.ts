import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** The lines that a script of `examples/` prints; rejects, with what it said, when it fails. */
export async function lines(script: string, ...args: readonly string[]): Promise<string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [`examples/${script}`, ...args], { timeout: 30_000 })
  return stdout.split('\n').slice(0, -1)
}
