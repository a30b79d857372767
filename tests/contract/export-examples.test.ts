import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvLine } from '#export/csv-line.ts'
import { failure, startProxy } from '../client/proxy.ts'
import type { TestServer } from '../server/server.ts'
import { send, startServer } from '../server/server.ts'
import { exported } from '../transfer/exported.ts'
import { lines } from './example-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-examples-'))
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

let server: TestServer
beforeAll(async () => {
  server = await startServer('PGlite')
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

async function nodes<Node>(query: string): Promise<Node[]> {
  const { text } = await send(server.url, { body: { query } })
  const { data } = JSON.parse(text) as { data: Record<string, { nodes: Node[] }> }
  return Object.values(data).flatMap((list) => list.nodes)
}

describe('the example of a walk by hand', () => {
  test('prints every statement, also where the server is busy in between', async () => {
    const proxy = await startProxy(server.url, (_, before) => (before === 0 ? failure('SERVER_BUSY') : null))
    const printed = await lines('export.ts', proxy.url)
    await proxy.stop()
    expect(printed.map((line) => JSON.parse(line) as unknown)).toEqual(
      await nodes(`{ statements(first: 100) { nodes {
        id text speakers { label entity { slug } } said { edtf } evidence { role span { exact start end } }
      } } }`),
    )
  })

  test('goes on behind a cursor, and tells it where it fails', async () => {
    const [first] = await nodes<{ cursor: string }>('{ s: statements(first: 5) { nodes: edges { cursor } } }')
    expect(await lines('export.ts', server.url, first?.cursor ?? '')).toHaveLength(21)
    await expect(lines('export.ts', server.url, 'nowhere')).rejects.toThrow(/CURSOR_INVALID: .*; go on behind nowhere/)
  })
})

const version = spawnSync('python3', ['--version'], { encoding: 'utf8' }).stdout ?? ''
const [, minor = 0] = /^Python 3\.(\d+)/.exec(version) ?? []
const python = (...args: readonly string[]) =>
  spawnSync('python3', args, { encoding: 'utf8', maxBuffer: 1e8, env: { PATH: process.env['PATH'], LC_ALL: 'C' } })

/** What a reader of CSV may stumble over. */
const SIGNS = [
  '\r',
  '\n',
  '\t',
  '"',
  ',',
  ';',
  "'",
  '=',
  '+',
  '-',
  '@',
  ' ',
  '|',
  '🕊',
  'é',
  '\u2028',
  '\u0085',
  '\u001C',
]

/** What Python makes of a CSV file. */
const READ = `import csv, json, sys
csv.field_size_limit(2**31 - 1)
print(json.dumps(list(csv.reader(open(sys.argv[1], encoding="utf-8", newline="")))))`
const readBack = (path: string) => JSON.parse(python('-c', READ, path).stdout) as string[][]

describe.skipIf(Number(minor) < 9)('Python (at least 3.9 has to be there)', () => {
  const everything = async () => file('all.jsonl', (await exported(server.database, { format: 'jsonl' })).text)
  const statements = async () =>
    file('statements.csv', (await exported(server.database, { format: 'csv', kind: 'statements' })).text)

  test('the example prints who said most, as GraphQL has it', async () => {
    const said = await nodes<{ speakers: { entity: { name: string; kind: string } | null }[] }>(
      '{ statements(first: 100) { nodes { speakers { entity { name kind } } } } }',
    )
    const speakers = said.flatMap(({ speakers: of }) => {
      const names = of.flatMap(({ entity }) => (entity ? [`${entity.kind.padEnd(12)}  ${entity.name}`] : []))
      return [...new Set(names)]
    })
    const most = [...Map.groupBy(speakers, (one) => one)].map(([who, all]) => ({ who, count: all.length }))
    const name = ({ who }: { who: string }) => who.slice(14)
    most.sort((one, other) => other.count - one.count || (name(one) < name(other) ? -1 : 1))

    const { stdout, stderr } = python('examples/export.py', await statements(), await everything())
    const [proof = '', ...table] = stdout.trimEnd().split('\n')
    expect([stderr, proof]).toEqual(['', expect.stringContaining('is whole: 22 statements by 31 entities')])
    expect(table).toEqual(most.slice(0, 10).map(({ who, count }) => `${String(count).padStart(5)}  ${who}`))
  })

  test.each([
    ['a part', (text: string) => text.slice(0, -200), 'is cut off'],
    ['a file without its last line', (text: string) => text.replace(/[^\n]*\n$/, ''), 'is not as it was exported'],
    ['a file with another letter', (text: string) => text.replace('Zhao', 'Zhaq'), 'is not as it was exported'],
    [
      'a file with a row less',
      (text: string) => text.replace(/\{"table":"event".*\n/, ''),
      'is not as it was exported',
    ],
  ])('the example refuses %s', async (_, broken, message) => {
    const path = file('broken.jsonl', broken(readFileSync(await everything(), 'utf8')))
    const { status, stderr, stdout } = python('examples/export.py', await statements(), path)
    expect([status, stdout, stderr]).toEqual([1, '', `${path} ${message}\n`])
  })

  test('reads from an export the texts that the database has, line breaks and all', async () => {
    const { text } = await exported(server.database, { format: 'csv', kind: 'articles' })
    const [head = [], ...rows] = readBack(file('articles.csv', text))
    const at = head.indexOf('text')
    const [article] = await server.database.query<{ text: string }>('SELECT text FROM article_version')
    expect(article?.text).toContain('\n')
    expect(rows.map((row) => row[at]).filter((one) => one !== '')).toEqual([article?.text])
  })

  test('reads every cell as it was, but for the apostrophe before a formula', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 8 }),
    )
    const records = fc.sample(fc.array(text, { minLength: 3, maxLength: 3 }), { numRuns: 2000, seed: 1 })
    const one = fc.sample(text, { numRuns: 200, seed: 2 }).map((cell) => [cell])
    const guarded = (cell: string) => cell.replace(/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/, "'$&")
    for (const rows of [records, one])
      expect(readBack(file('cells.csv', rows.map(csvLine).join('')))).toEqual(rows.map((row) => row.map(guarded)))
  })
})

test.skipIf(spawnSync('Rscript', ['-e', 'loadNamespace("jsonlite")']).status !== 0)(
  'the example in R (R with jsonlite has to be there) counts as the one in Python',
  async () => {
    const csv = file('r.csv', (await exported(server.database, { format: 'csv', kind: 'statements' })).text)
    const jsonl = file('r.jsonl', (await exported(server.database, { format: 'jsonl' })).text)
    const table = execFileSync('Rscript', ['examples/export.R', csv, jsonl], { encoding: 'utf8' })
    expect(table).toMatch(
      /is whole: 22 statements by 31 entities[^]*\n +3 +PERSON +Li Jinjun\n[^]*\n +1 +PERSON +Wang Yi\n$/,
    )
  },
)
