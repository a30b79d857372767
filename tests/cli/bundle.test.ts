import { execFile } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPostgres } from '../database.ts'
import { makeBundle } from '../../src/cli/bundle.ts'
import { bundleFolder } from '../../src/cli/bundle-path.ts'

const execute = promisify(execFile)
const printed = async (program: string, args: readonly string[], settings: Readonly<Record<string, string>> = {}) => {
  const script = `const { run } = await import(${JSON.stringify(resolve(program))}); await run()`
  const command = ['--liftoff-only', '--input-type=module', '--eval', script, '--', ...args]
  const { stdout, stderr } = await execute(process.execPath, command, { env: { ...process.env, ...settings } })
  return { stdout, stderr }
}

let folder: string
beforeAll(async () => {
  folder = mkdtempSync('node_modules/.cache/dateline-bundle-')
  rmSync(folder, { recursive: true })
  await makeBundle(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each([['--help'], ['read', '--json', 'seeds/000_a3268986d2cf04ed.txt']])(
  'the bundle says what the sources say: %s',
  async (...command) => {
    const said = await printed(join(folder, 'program.mjs'), command)
    expect(said).toEqual(await printed('src/cli/program.ts', command))
    expect(said.stdout).not.toBe('')
  },
)

test('the bundle opens a database of either home', async () => {
  const { url, drop } = await createPostgres('TEMPLATE dateline')
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-bundle-'))
  for (const settings of [{ DATABASE_URL: url }, { DATABASE_URL: '', DATELINE_DATA_DIR: dataDir }]) {
    const said = await printed(join(folder, 'program.mjs'), ['seed'], settings)
    expect(said).toMatchObject({ stdout: expect.stringMatching(/^1 reading: \d+ rows added/), stderr: '' })
  }
  rmSync(dataDir, { recursive: true })
  await drop()
})

test('the bundle reads ahead', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-bundle-'))
  const file = join(dataDir, 'talks.jsonl')
  writeFileSync(file, Array.from({ length: 21 }, (_, number) => `{"text":"Talk ${number} goes on."}\n`).join(''))
  const settings = { DATABASE_URL: '', DATELINE_DATA_DIR: dataDir }
  const said = await printed(join(folder, 'program.mjs'), ['ingest', file], settings)
  expect(said).toMatchObject({ stdout: expect.stringMatching(/^21 articles: 21 new/), stderr: '' })
  rmSync(dataDir, { recursive: true })
})

test('a source that changes, comes or goes makes another bundle necessary', () => {
  const root = mkdtempSync(join(tmpdir(), 'dateline-bundle-'))
  mkdirSync(join(root, 'node_modules'))
  writeFileSync(join(root, 'node_modules/.package-lock.json'), '{}')
  for (const name of ['package.json', 'src/core']) cpSync(name, join(root, name), { recursive: true })
  const folders = [bundleFolder(root)]
  expect(bundleFolder(root)).toBe(folders[0])
  const changes = [
    () => appendFileSync(join(root, 'src/core/span.ts'), '\n'),
    () => writeFileSync(join(root, 'src/core/new.ts'), ''),
    () => rmSync(join(root, 'src/core/slug.ts')),
    () => writeFileSync(join(root, 'node_modules/.package-lock.json'), '{ }'),
  ]
  for (const change of changes) {
    change()
    folders.push(bundleFolder(root))
  }
  expect(new Set(folders).size).toBe(folders.length)
  rmSync(root, { recursive: true })
})
