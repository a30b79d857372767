import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createKey } from '#store/api-keys.ts'
import { failure, startProxy } from '../client/proxy.ts'
import type { TestServer } from '../server/server.ts'
import { startServer } from '../server/server.ts'
import { dateline } from './process.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-query-'))
const at = (name: string) => join(folder, name)
const file = (name: string, text: string) => {
  writeFileSync(at(name), text)
  return at(name)
}

let server: TestServer
beforeAll(async () => {
  server = await startServer('PGlite')
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

async function query(args: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  const child = dateline(['query', ...args], { PORT: new URL(server.url).port, ...settings })
  return { end: await child.ended, stdout: child.stdout(), stderr: child.stderr() }
}

const statements = file(
  'statements.graphql',
  'query ($size: Int) { statements(first: $size) { totalCount nodes { id text speakers { label } } } }',
)
const lines = (text: string) => text.split('\n').slice(0, -1)

test('prints the answer of the server whose port the settings name', async () => {
  const { end, stdout } = await query([statements, '--variables', '{"size": 2}'])
  expect(end).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ data: { statements: { totalCount: 22, nodes: [{}, {}] } } })
})

test('writes all rows to a file that has its name when it is whole, with its checksums', async () => {
  const variables = file('variables.json', '{"size": 5}')
  const wanted = await query([statements, '--variables', '{"size": 100}'])
  const { data } = JSON.parse(wanted.stdout) as { data: { statements: { nodes: unknown[] } } }
  const { end, stdout } = await query([statements, '--all', '--variables', variables, '--output', at('all.jsonl')])
  expect([end, stdout]).toEqual([0, ''])
  expect(lines(readFileSync(at('all.jsonl'), 'utf8')).map((line) => JSON.parse(line) as unknown)).toEqual(
    data.statements.nodes,
  )
  execFileSync('sha256sum', ['--check', '--status', 'all.jsonl.sha256'], { cwd: folder })
  expect(readFileSync(at('all.jsonl.sha256'), 'utf8')).toMatch(/^# 22 row\n/)
})

test.each(['jsonl', 'csv'])('a walk that broke off goes on, and both parts of %s are the whole', async (format) => {
  const args = [statements, '--all', '--format', format, '--variables', '{"size": 5}']
  const whole = (await query(args)).stdout
  const proxy = await startProxy(server.url, (_, before) => (before < 2 ? null : failure('INTERNAL_SERVER_ERROR')))
  const part = await query([...args, '--server', `${proxy.url}/`, '--output', at(`half.${format}`)])
  await proxy.stop()
  expect(part).toMatchObject({
    ...{ end: 1, stderr: expect.stringContaining('of statements: no: INTERNAL_SERVER_ERROR (INTERNAL_SERVER_ERROR)') },
  })
  expect(existsSync(at(`half.${format}`))).toBe(false)
  const [, after = ''] = /part is only a part, 10 rows; --after (\S+) goes on/.exec(part.stderr) ?? []
  const rest = await query([...args, '--after', after])
  expect(readFileSync(at(`half.${format}.part`), 'utf8') + rest.stdout).toBe(whole)
})

test('tells of every pause, and of a Ctrl-C where it stopped', async () => {
  const proxy = await startProxy(server.url, (_, before) => (before < 1 ? null : { status: 503 }))
  const args = ['query', statements, '--all', '--variables', '{"size": 5}', '--server', proxy.url]
  const child = dateline(args, {})
  await expect.poll(() => child.stderr()).toContain('(status 503); trying again in 0.5 s')
  child.kill('SIGINT')
  expect(await child.ended).toBe(1)
  expect(lines(child.stdout())).toHaveLength(5)
  expect(child.stderr()).toMatch(/only a part, 5 rows; --after \S+ goes on behind it\n[^]*\(INTERRUPTED\)/)
  await proxy.stop()
})

test('sends a key, where reading is not public', async () => {
  const closed = await startServer('PGlite', { publicReading: false })
  const key = await createKey(closed.database.client, { name: 'night', role: 'READER' })
  const args = [statements, '--all', '--server', closed.url]
  expect(await query(args)).toMatchObject({ end: 1, stderr: expect.stringContaining('(UNAUTHENTICATED)') })
  expect(await query([...args, '--key', key])).toMatchObject({ end: 0 })
  expect(await query(args, { DATELINE_KEY: key })).toMatchObject({ end: 0 })
  await closed.stop()
})

test('what is refused is told, and leaves no file', async () => {
  const wrong = file('wrong.graphql', '{ statements { nodes { nothing } } }')
  const before = readdirSync(folder)
  const output = ['--output', at('none.json')]
  const refusals = [
    [[wrong, ...output], 'GRAPHQL_VALIDATION_FAILED'],
    [[wrong, '--all', ...output], 'GRAPHQL_VALIDATION_FAILED'],
    [[statements, '--variables', '{"size": 101}', ...output], 'PAGE_INVALID'],
    [[statements, '--variables', '[]', ...output], 'QUERY_UNFIT'],
    [[statements, '--variables', '{"size', ...output], 'QUERY_UNFIT'],
    [[statements, '--format', 'csv', ...output], 'QUERY_UNFIT'],
    [[statements, '--server', 'localhost:4000', ...output], 'QUERY_UNFIT'],
    [[at('no-such-file.graphql'), ...output], 'QUERY_UNFIT'],
  ] as const
  for (const [args, code] of refusals)
    expect(await query(args), code).toMatchObject({ ...{ end: 1, stdout: '', stderr: expect.stringContaining(code) } })
  expect(readdirSync(folder)).toEqual(before)
})
