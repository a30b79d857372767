import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { dateline } from './process.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-ingest-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const settings = { DATELINE_DATA_DIR: folder }
const FILES = 'tests/golden/documents'

async function ingest(args: readonly string[], more: Readonly<Record<string, string>> = {}, input = '') {
  const child = dateline(['ingest', ...args], { ...settings, ...more }, input)
  return { end: await child.ended, stdout: child.stdout(), stderr: child.stderr() }
}

test('files are stored, what cannot be is told by file and line, and the same again is passed over', async () => {
  const first = await ingest([`${FILES}/page.html`, `${FILES}/articles.jsonl`])
  expect(first).toMatchObject({
    end: 1,
    stdout: expect.stringMatching(
      /^12 articles: 5 new, 0 new versions, 0 read otherwise, 0 unchanged, 7 failed; \d+ statements and events, in the embedded database in \S+\n$/,
    ),
  })
  expect(first.stderr.split('\n')).toHaveLength(8)
  expect(first.stderr).toContain(`${FILES}/articles.jsonl:4: this is not JSON: `)
  expect(first.stderr).toContain('(DOCUMENT_INVALID)\n')

  expect(await ingest([`${FILES}/page.html`])).toMatchObject({
    ...{ end: 0, stderr: '' },
    stdout: expect.stringContaining('1 article: 0 new, 0 new versions, 0 read otherwise, 1 unchanged, 0 failed; '),
  })
})

test('while a server has the database, articles go through it with a key, and are refused without one', async () => {
  const key = dateline(['key', 'create', '--role', 'editor', '--name', 'desk'], settings)
  await key.ended
  const server = dateline(['serve'], { ...settings, PORT: '0' })
  const [, url] = await server.prints(/GraphiQL +(http:\S+)\/graphql/)

  expect(await ingest([`${FILES}/heading.md`])).toMatchObject({
    end: 1,
    stderr: expect.stringMatching(`the server at ${url} has the database open; give a key [^]*\\(KEY_MISSING\\)`),
  })
  const stored = await ingest(['-', '--date', '2021-06-11'], { DATELINE_KEY: key.stdout().trim() }, 'Talks go on.')
  expect(stored).toMatchObject({ end: 0, stdout: expect.stringContaining(`1 article: 1 new, `), stderr: '' })
  expect(stored.stdout).toContain(`in the server at ${url}\n`)
  server.kill('SIGTERM')
  expect(await server.ended).toBe(0)
})

test('a Ctrl-C ends the work after the article that is under way, with the summary', async () => {
  const lines = Array.from({ length: 5000 }, (_, number) => JSON.stringify({ text: `Talk ${number} goes on.` }))
  const input = ['this is not JSON', ...lines].join('\n')
  const child = dateline(['ingest', '-', '--format', 'jsonl'], settings, input)
  await expect.poll(child.stderr, { timeout: 20_000 }).toContain('-:1: this is not JSON')
  child.kill('SIGINT')
  expect(await child.ended).toBe(130)
  expect(child.stdout()).toMatch(/^stopped after \d+ articles?: /)
})
