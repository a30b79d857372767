import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatNames } from '#transfer/wanted.ts'
import { dateline } from './process.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const settings = { DATELINE_DATA_DIR: join(folder, 'data') }
const at = (name: string) => join(folder, name)

async function run(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const child = dateline(args, { ...settings, ...more })
  return { end: await child.ended, stdout: child.stdout(), stderr: child.stderr() }
}

beforeAll(async () => {
  await dateline(['seed'], settings).ended
})

test('an export comes back into a new folder, and goes out again as the same file', async () => {
  expect(await run(['export', 'jsonl', '--output', at('all.jsonl')])).toMatchObject({
    ...{ end: 0, stdout: '' },
    stderr: expect.stringMatching(/^1 origin, .*, 254 evidence; SHA-256 [0-9a-f]{64}\n$/),
  })
  const whole = await run(['verify', at('all.jsonl')])
  expect(whole).toMatchObject({ end: 0, stdout: expect.stringContaining(`${at('all.jsonl')} is whole: 1 origin, `) })

  const other = { DATELINE_DATA_DIR: at('other') }
  expect(await run(['import', at('all.jsonl')], other)).toMatchObject({
    ...{ end: 0, stderr: '' },
    stdout: expect.stringMatching(/^\d+ rows added, 0 changed, 0 as they were, in the embedded database in /),
  })
  expect((await run(['export', 'jsonl'], other)).stdout).toBe(readFileSync(at('all.jsonl'), 'utf8'))
})

test('a file that does not prove itself has its checksums beside it, as sha256sum writes them', async () => {
  expect(await run(['export', 'csv', '--kind', 'statements', '--compress', '--output', at('s.csv.gz')])).toMatchObject({
    end: 0,
  })
  expect(execFileSync('sha256sum', ['--check', 's.csv.gz.sha256'], { cwd: folder, encoding: 'utf8' })).toBe(
    's.csv.gz: OK\n',
  )
  expect((await run(['verify', at('s.csv.gz')])).stdout).toBe(`${at('s.csv.gz')} is whole: 22 statement\n`)
  execFileSync('cp', [at('all.jsonl'), at('s.csv.gz')])
  expect(await run(['verify', at('s.csv.gz'), at('all.jsonl')])).toMatchObject({
    ...{ end: 1, stdout: expect.stringContaining('all.jsonl is whole') },
    stderr: expect.stringContaining('(FILE_BROKEN)'),
  })
})

test.each(['SIGKILL', 'SIGINT'] as const)('an export that gets %s in the middle never has its name', async (signal) => {
  const name = `${signal}.jsonl`
  execFileSync('mkfifo', [at(`${name}.part`)]) // it takes as much as a pipe holds, and then no more
  const child = dateline(['export', 'jsonl', '--output', at(name)], settings)
  const reader = createReadStream(at(`${name}.part`), { highWaterMark: 1 })
  await once(reader, 'readable')
  child.kill(signal)
  if (signal === 'SIGINT') reader.resume()
  expect(await child.ended).toBe(signal === 'SIGKILL' ? 'SIGKILL' : 1)
  reader.destroy()
  expect(existsSync(at(name))).toBe(false)
  expect(child.stderr()).toMatch(signal === 'SIGINT' ? /is only a part, \d+ rows[^]*\(INTERRUPTED\)/ : /^$/)
})

test('the help names every format', async () => {
  expect((await run(['export', '--help'])).stdout.replaceAll(/\s+/g, ' ')).toContain(formatNames.join(', '))
})

test('what cannot be written is told, and leaves nothing', async () => {
  const before = readdirSync(folder)
  expect(await run(['export', 'jsonl', '--output', at('no/such/folder.jsonl')])).toMatchObject({
    ...{ end: 1, stderr: expect.stringContaining('(FILE_UNWRITABLE)') },
  })
  expect(await run(['export', 'csv', '--kind', 'events', '--filter', at('none.json')])).toMatchObject({
    ...{ end: 1, stdout: '', stderr: expect.stringContaining('(FILTER_MISSING)') },
  })
  expect(await run(['export', 'jsonl', '--output', folder])).toMatchObject({
    ...{ end: 1, stderr: expect.stringContaining('is a folder; name a file in it\n(FILE_UNWRITABLE)') },
  })
  expect(existsSync(`${folder}.part`)).toBe(false)
  expect(readdirSync(folder)).toEqual(before)
})

test('while a server has the embedded database, an export goes through it and an import waits for its end', async () => {
  const server = dateline(['serve'], { ...settings, PORT: '0' })
  await server.prints(/GraphiQL +(http:\S+)\/graphql/)
  expect(await run(['export', 'jsonl', '--output', at('served.jsonl')])).toMatchObject({ end: 0 })
  expect(readFileSync(at('served.jsonl'))).toEqual(readFileSync(at('all.jsonl')))
  expect(await run(['import', at('all.jsonl')])).toMatchObject({
    ...{ end: 1, stderr: expect.stringContaining('(DATA_FOLDER_IN_USE)') },
  })
  server.kill('SIGTERM')
  expect(await server.ended).toBe(0)
})
