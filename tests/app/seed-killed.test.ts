import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#store/open.ts'
import { startChild } from '../child.ts'
import { createPostgres, homes } from '../database.ts'
import type { Home } from '../database.ts'

type Place = Readonly<{ url: string; folder: string }>

async function place(home: Home): Promise<Place> {
  if (home === 'PostgreSQL') {
    const { url, drop } = await createPostgres('TEMPLATE dateline')
    onTestFinished(drop)
    return { url, folder: '' }
  }
  const folder = mkdtempSync(join(tmpdir(), 'dateline-seed-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return { url: '', folder }
}

const startSeed = ({ url, folder }: Place, last: number) => startChild('app/seed-process.ts', url, folder, String(last))

/** Seeds in a process that kills itself at a statement; gives how many articles, statements and evidence it found. */
async function seedAndDie(where: Place, last: number): Promise<string | undefined> {
  const child = startSeed(where, last)
  const found = await child.line()
  expect(await child.end()).toBe('SIGKILL')
  return found
}

const none = '0 0 0'
const all = /^3 \d\d \d\d\d$/

describe.each(homes)('On %s', (home) => {
  test('a seeding that is killed on the way stores nothing, and one that is killed afterwards everything', async () => {
    const where = await place(home)
    for (const last of [1, 9, 22, 26]) expect(await seedAndDie(where, last), `killed at statement ${last}`).toBe(none)
    const child = startSeed(where, 0)
    expect(await child.line()).toBe(none)
    expect(Number(await child.line())).toBeGreaterThan(26)
    expect(await child.end()).toBe('SIGKILL')

    const { client, close } = await openDatabase({ databaseUrl: where.url || null, dataDir: where.folder })
    const found = await Promise.all([client.article.count(), client.statement.count(), client.evidence.count()])
    await close()
    expect(found.join(' ')).toMatch(all)
  })

  test('a seeding that is killed as it commits stores nothing or everything', async () => {
    const where = await place(home)
    const child = startSeed(where, 0)
    await child.line()
    const statements = Number(await child.line())
    const other = await place(home)
    expect(await seedAndDie(other, statements)).toBe(none)
    expect(await seedAndDie(other, 1)).toMatch(/^(0 0 0|3 \d\d \d\d\d)$/)
  })

  test('a seeding that is killed at any moment stores nothing or everything', async () => {
    const where = await place(home)
    for (const moment of [10, 60]) {
      const child = startSeed(where, 0)
      expect(await child.line()).toMatch(/^(0 0 0|3 \d\d \d\d\d)$/)
      await wait(moment)
      await child.kill()
    }
    expect(await seedAndDie(where, 0)).toMatch(/^(0 0 0|3 \d\d \d\d\d)$/)
    expect(await seedAndDie(where, 0)).toMatch(all)
  })
})

describe('A data folder', () => {
  test('that was being made when its process was killed is made anew', async () => {
    const where = await place('PGlite')
    const unfinished = join(where.folder, 'pglite.new')
    const child = startSeed(where, 0)
    while (!existsSync(unfinished)) await wait(1)
    await child.kill()
    expect(readdirSync(where.folder).toSorted()).toEqual(['dateline.lock', 'pglite.new'])
    expect(await seedAndDie(where, 0)).toBe(none)
    expect(readdirSync(where.folder).toSorted()).toEqual(['dateline.lock', 'pglite'])
    expect(await seedAndDie(where, 0)).toMatch(all)
  })

  test('that another process seeds is refused to a second', async () => {
    const where = await place('PGlite')
    const child = startSeed(where, 0)
    await child.line()
    const opening = openDatabase({ databaseUrl: null, dataDir: where.folder })
    await expect(opening).rejects.toThrow(expect.objectContaining({ code: 'DATA_FOLDER_IN_USE' }))
  })
})
