import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '#store/open.ts'
import { exportFrom } from '#transfer/run-export.ts'
import type { Seal } from '#transfer/seal.ts'
import type { Asked } from '#transfer/wanted.ts'
import { wantedBy } from '#transfer/wanted.ts'

/** The text of an export and what it says of itself; `cursors` are where it could go on. */
export type Exported = Readonly<{ text: string; seal: Seal; cursors: readonly string[] }>

export async function exported(database: Pick<Database, 'begin'>, asked: Asked): Promise<Exported> {
  const cursors: string[] = []
  const bytes = exportFrom(database, await wantedBy(asked), ({ after }) => void (after !== null && cursors.push(after)))
  const chunks: Buffer[] = []
  for (;;) {
    const next = await bytes.next()
    if (next.done === true) return { text: Buffer.concat(chunks).toString(), seal: next.value, cursors }
    chunks.push(next.value)
  }
}

/** A folder of the test file, and how to write into it. */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-transfer-'))
  const file = (name: string, text: string | Buffer) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  return { folder, file, remove: () => rmSync(folder, { recursive: true }) }
}
