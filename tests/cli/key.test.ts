import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { dateline } from './process.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-keys-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(...args: readonly string[]) {
  const child = dateline(['key', ...args], { DATELINE_DATA_DIR: folder })
  return { end: await child.ended, stdout: child.stdout(), stderr: child.stderr() }
}

test('a key is made, printed alone, listed without its secret, and revoked', async () => {
  const made = await run('create', '--role', 'editor', '--name', 'news desk')
  expect(made).toMatchObject({ end: 0, stdout: expect.stringMatching(/^dateline_[A-Za-z0-9_-]{43}\n$/) })
  expect(made.stderr).not.toContain(made.stdout.trim())

  const listed = await run('list')
  expect(listed.stdout).toMatch(
    /^name {7}role {4}created {5}revoked {2}id\nnews desk {2}EDITOR {2}\d{4}-\d\d-\d\d {11}[0-9a-f-]{36}\n$/,
  )

  expect(await run('revoke', 'news desk')).toMatchObject({ end: 0, stdout: '' })
})

test('a name that no key has is refused with a code', async () => {
  expect(await run('revoke', 'nobody')).toMatchObject({ end: 1, stderr: expect.stringContaining('(KEY_UNKNOWN)') })
})

test('a role that is none is refused', async () => {
  const { end, stderr } = await run('create', '--role', 'boss', '--name', 'x')
  expect([end, stderr]).toEqual([1, expect.stringContaining('Allowed choices are reader, editor, admin')])
})
