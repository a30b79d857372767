import { UserError } from '#core/errors.ts'
import { verifyFile } from '#transfer/verify.ts'

/** `dateline verify FILE…`: says of each whether it is whole; 1 where one is not. */
export async function verifyCommand(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    try {
      process.stdout.write(`${path} is whole: ${await verifyFile(path)}\n`)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      process.exitCode = 1
      process.stderr.write(`${error.message} (${error.code})\n`)
    }
  }
}
