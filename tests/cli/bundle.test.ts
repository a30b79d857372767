import { execFile } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { makeBundle } from '../../src/cli/bundle.ts'
import { bundleFolder } from '../../src/cli/bundle-path.ts'

const execute = promisify(execFile)
const printed = async (program: string, args: readonly string[]) => {
  const script = `const { run } = await import(${JSON.stringify(resolve(program))}); await run()`
  const { stdout, stderr } = await execute(process.execPath, ['--input-type=module', '--eval', script, '--', ...args])
  return { stdout, stderr }
}

test('the bundle says what the sources say', async () => {
  const folder = mkdtempSync('node_modules/.cache/dateline-bundle-')
  rmSync(folder, { recursive: true })
  await makeBundle(folder)
  for (const command of [['--help'], ['read', '--json', 'seeds/000_a3268986d2cf04ed.txt']]) {
    const said = await printed(join(folder, 'program.mjs'), command)
    expect(said).toEqual(await printed('src/cli/program.ts', command))
    expect(said.stdout).not.toBe('')
  }
  rmSync(folder, { recursive: true })
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
