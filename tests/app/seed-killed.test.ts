import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#store/open.ts'
import { startChild } from '../child.ts'
import type { Home } from '../database.ts'
import { createPostgres, homes } from '../database.ts'

type Place = Readonly<{ url: string; folder: string }>

/** A place for a database, of which processes come and go. */
async function place(home: Home): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-seed-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  if (home === 'PGlite') return { url: '', folder }
  const { url, drop } = await createPostgres('TEMPLATE dateline')
  onTestFinished(drop)
  return { url, folder }
}

const startSeed = ({ url, folder }: Place, killedAt = '') => startChild('app/seed-process.ts', url, folder, killedAt)

/** What a process finds: how many articles, statements and pieces of evidence. */
const nothing = '0 0 0'
const everything = /^3 \d\d \d\d\d$/
const either = /^(0 0 0|3 \d\d \d\d\d)$/

describe.each(homes)('On %s', (home) => {
  test('a seeding that is killed stores nothing or everything', async () => {
    const where = await place(home)
    if (home === 'PGlite') await killWhileFolderIsMade(where)

    for (const statement of ['INSERT INTO "evidence"', 'COMMIT']) {
      const child = startSeed(where, statement)
      expect(await child.line(), `before one is killed at ${statement}`).toBe(nothing)
      expect(await child.end()).toBe('SIGKILL')
      expect(await child.line()).toBeUndefined()
    }

    const child = startSeed(where)
    expect(await child.line()).toMatch(either)
    await wait(40)
    await child.kill()

    const last = startSeed(where)
    expect(await last.line()).toMatch(either)
    expect(await last.line()).toBe('seeded')
    expect(await last.end()).toBe('SIGKILL')

    const { client, close } = await openDatabase({ databaseUrl: where.url || null, dataDir: where.folder })
    const found = [await client.article.count(), await client.statement.count(), await client.evidence.count()]
    await close()
    expect(found.join(' ')).toMatch(everything)
  })
})

/** Leaves half a database, which the next process must not take for a whole one. */
async function killWhileFolderIsMade(where: Place): Promise<void> {
  const child = startSeed(where)
  while (!existsSync(join(where.folder, 'pglite.new'))) await wait(1)
  await child.kill()
  expect(readdirSync(where.folder).toSorted()).toEqual(['dateline.lock', 'pglite.new'])
}
