import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveReading } from '#store/save-reading.ts'
import { importFile } from '#transfer/lossless/import.ts'
import { verifyFile } from '#transfer/verify.ts'
import type { TestDatabase } from '../database.ts'
import { homes, openTestDatabase } from '../database.ts'
import { littleReading } from '../little-reading.ts'
import { countRows } from '../store/snapshot.ts'
import { exported, scratch } from './exported.ts'

const { file, remove } = scratch()
afterAll(remove)

let lines: readonly string[]
let part: string
beforeAll(async () => {
  const source = await openTestDatabase('PGlite')
  await saveReading(source.client, littleReading())
  lines = (await exported(source, { format: 'jsonl' })).text.split('\n').slice(0, -2)
  part = (await exported(source, { format: 'jsonl', kind: 'events' })).text
  await source.close()
})

/** A file of these lines that proves itself, as somebody makes it who wants to be believed. */
function forged(changed: readonly string[]): string {
  const text = changed.map((line) => `${line}\n`).join('')
  const rows: Record<string, number> = {}
  for (const line of changed.slice(1)) {
    const { table } = JSON.parse(line) as { table: string }
    rows[table] = (rows[table] ?? 0) + 1
  }
  return `${text}${JSON.stringify({ rows, sha256: createHash('sha256').update(text).digest('hex') })}\n`
}
const replaced = (from: string, to: string) => lines.map((line) => line.replaceAll(from, to))
const without = (table: string) => lines.filter((line) => !line.startsWith(`{"table":"${table}"`))

describe('a file is refused, by "verify" as well,', () => {
  const expectRefused = async (path: string, message: RegExp) => {
    await expect(verifyFile(path)).rejects.toMatchObject({
      code: 'FILE_BROKEN',
      message: expect.stringMatching(message),
    })
  }

  test('that was cut off, at whatever byte', async () => {
    const whole = forged(lines)
    expect(await verifyFile(file('whole.jsonl', whole))).toContain('2 article,')
    for (const length of [1, 30, 200, whole.length - 300, whole.length - 80, whole.length - 2])
      await expectRefused(file('cut.jsonl', whole.slice(0, length)), /cut off|no lossless export/)
  })

  test('that was changed, in one letter or by a row', async () => {
    await expectRefused(file('changed.jsonl', forged(lines).replace('Berne', 'Basel')), /was changed/)
    await expectRefused(file('longer.jsonl', `${forged(lines)}${lines[1]}\n`), /no row/)
    await expectRefused(file('odd.jsonl', forged(lines).replace('{"table":"origin"', '{"tabel":"origin"')), /no row/)
  })

  test('that is another kind of file, or none', async () => {
    await expectRefused(file('empty.jsonl', ''), /is empty/)
    await expectRefused(file('note.jsonl', '{"a":1}\n'), /no lossless export/)
    await expectRefused(
      file('old.jsonl', forged(lines).replace('{"dateline":1', '{"dateline":99')),
      /no lossless export/,
    )
    await expectRefused(`${file('there', '')}-not`, /is not there/)
  })
})

describe.each(homes)('an import into %s leaves nothing', (home) => {
  let database: TestDatabase
  let before: Record<string, number>
  beforeAll(async () => {
    database = await openTestDatabase(home)
    before = await countRows(database)
  })
  afterAll(() => database.close())

  test.each([
    ['of a part', () => part, /only a part of a base/],
    ['where words are not in the text', () => forged(replaced('"exact":"Berne"', '"exact":"Basel"')), /quotes "Basel"/],
    ['where a fact has no evidence', () => forged(without('evidence')), /has no evidence|has neither/],
    ['where a row is missing', () => forged(without('entity_name')), /is not called by one of its preferred names/],
    ['where a table is unknown', () => forged([...lines, '{"table":"secret","id":1}']), /no table secret/],
    [
      'where a value is none',
      () => forged(replaced('"kind":"NEWS"', '"kind":"GOSSIP"')),
      /lines \d+ to \d+ \(article\)/,
    ],
  ])('%s', async (name, text, message) => {
    const refused = importFile(database, file(`${name}.jsonl`, text()))
    await expect(refused).rejects.toMatchObject({ code: 'IMPORT_REFUSED', message: expect.stringMatching(message) })
    expect(await countRows(database)).toEqual(before)
  })
})

test('a database that goes away in the middle is told, and nothing of the import is left', async () => {
  const database = await openTestDatabase('PostgreSQL')
  const { begin: first } = database
  const before = await countRows(database)
  /** The server ends the transaction's connection before the statement of this number. */
  const dying = (last: number): Pick<TestDatabase, 'begin'> => ({
    begin: async (mode) => {
      const transaction = await first(mode)
      let count = 0
      const query: typeof transaction.query = async (sql, parameters) => {
        const [{ pid } = { pid: 0 }] = await transaction.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
        if (++count === last) await database.run(`SELECT pg_terminate_backend(${pid})`)
        return transaction.query(sql, parameters)
      }
      return { ...transaction, query, copy: null }
    },
  })
  const gone = { code: 'DATABASE_UNAVAILABLE', message: expect.stringContaining('went away in the middle') }
  await expect(importFile(dying(5), file('gone.jsonl', forged(lines)))).rejects.toMatchObject(gone)
  expect(await countRows(database)).toEqual(before)
  await expect(exported(dying(3), { format: 'jsonl' })).rejects.toMatchObject(gone)
  await database.close()
})
