import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { checkLossless } from './lossless/check.ts'
import { FileBroken } from './lossless/lines.ts'
import { checksumsOf, countOf, sha256Of } from './write-file.ts'

/** Says what a whole file holds; throws `FileBroken` where it is not as it was exported. */
export async function verifyFile(path: string): Promise<string> {
  if (!existsSync(path)) throw new FileBroken(`${path} is not there`)
  if (!existsSync(checksumsOf(path))) return countOf((await checkLossless(path)).seal.rows)
  const text = readFileSync(checksumsOf(path), 'utf8')
  const [, holds = ''] = /^# (.*)\n/.exec(text) ?? []
  const [, wanted] =
    text
      .split('\n')
      .map(sumLine)
      .find((line) => line?.[2] === basename(path)) ?? []
  if (wanted === undefined) throw new FileBroken(`${checksumsOf(path)} does not tell of ${basename(path)}`)
  if ((await sha256Of(path)) !== wanted) throw new FileBroken(`${path} is not as it was exported; export it again`)
  return holds
}

const sumLine = (line: string) => /^([0-9a-f]{64}) [ *](.+)$/.exec(line)
