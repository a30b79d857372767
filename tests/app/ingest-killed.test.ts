import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startChild } from '../child.ts'
import type { Home } from '../database.ts'
import { createPostgres, homes } from '../database.ts'

async function startOn(home: Home) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-ingest-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const postgres = home === 'PGlite' ? null : await createPostgres('TEMPLATE dateline')
  if (postgres !== null) onTestFinished(postgres.drop)
  return () => startChild('app/ingest-process.ts', postgres?.url ?? '', folder)
}

type Start = Awaited<ReturnType<typeof startOn>>

/** All that one process says to its end. */
async function whole(start: Start): Promise<string[]> {
  const child = start()
  const lines: string[] = []
  for (let line = await child.line(); line !== undefined; line = await child.line()) lines.push(line)
  return lines
}

describe.each(homes)('On %s', (home) => {
  test('an ingest that is killed again and again ends with what one that is not killed has', async () => {
    const [, , , , undisturbed] = await whole(await startOn(home))
    const start = await startOn(home)
    for (const lines of [1, 2]) {
      const child = start()
      for (let line = 0; line < lines; line += 1) await child.line()
      await wait(lines * 100)
      await child.kill()
    }
    const lines = await whole(start)
    expect(lines.at(-2)).toMatch(/^(0|20|40) passed over$/)
    expect(lines.at(-1)).toBe(undisturbed)
  })
})
