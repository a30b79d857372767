import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '#store/open.ts'
import { createPostgres, openSession } from '../database.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-refused-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a data folder that is a file is refused by name', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const refused = expect.objectContaining({ code: 'DATA_FOLDER_UNUSABLE', message: expect.stringContaining(file) })
  await expect(openDatabase({ databaseUrl: null, dataDir: file })).rejects.toThrow(refused)
})

test('a data folder that holds no database of ours is refused, kept, and given back', async () => {
  mkdirSync(join(folder, 'pglite'))
  writeFileSync(join(folder, 'pglite', 'PG_VERSION'), '9.6\n')
  const opening = openDatabase({ databaseUrl: null, dataDir: folder })
  await expect(opening).rejects.toMatchObject({ code: 'DATA_FOLDER_UNUSABLE' })
  expect(readdirSync(folder)).toEqual(['pglite'])
})

test('a database in which we may not create anything is refused with PostgreSQL’s reason', async () => {
  const { url, drop } = await createPostgres('')
  const session = await openSession(url)
  await session.run(`DROP ROLE IF EXISTS guest; CREATE ROLE guest LOGIN`)
  await session.close()
  const asGuest = new URL(url)
  asGuest.username = 'guest'
  const opening = openDatabase({ databaseUrl: asGuest.href, dataDir: '' })
  await expect(opening).rejects.toThrow(/^the database of DATABASE_URL cannot be prepared: permission denied/)
  await expect(opening).rejects.toMatchObject({ code: 'DATABASE_UNFIT' })
  await drop()
})
