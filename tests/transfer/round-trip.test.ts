import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idOf } from '#core/ids.ts'
import { mergeEntities, undoMerge } from '#store/merge-entities.ts'
import { saveReading } from '#store/save-reading.ts'
import { importFile } from '#transfer/lossless/import.ts'
import { rowText } from '#transfer/lossless/row-text.ts'
import { losslessTables } from '#transfer/lossless/tables.ts'
import type { Home, TestDatabase } from '../database.ts'
import { homes, openTestDatabase } from '../database.ts'
import { saveWorld } from '../graphql/world.ts'
import { littleReading } from '../little-reading.ts'
import { snapshot } from '../store/snapshot.ts'
import { twinReading } from '../twins.ts'
import { exported, scratch } from './exported.ts'

const { file, remove } = scratch()
afterAll(remove)

/** Everything a base can hold: two texts of an article, merges done and undone, an editor's word. */
async function fill(database: TestDatabase): Promise<void> {
  const { client } = database
  await saveWorld(database)
  await saveReading(client, twinReading({ 'article.slug': 'peace-twins', 'article.url': undefined }))
  await saveReading(client, littleReading())
  const merge = (from: string, into: string) =>
    mergeEntities(client, { from: idOf('entity', from), into: idOf('entity', into) }, 'tests')
  await undoMerge(client, await merge('basel', 'berne'))
  await merge('countess-byron', 'ada-byron')
  await database.run(`INSERT INTO link_candidate (id, entity_id, candidate_id, score, rule) VALUES
    ('${idOf('link', 'a')}', '${idOf('entity', 'kent')}', '${idOf('entity', 'surrey')}', 0.7, 'same-name')`)
  await database.run(
    `INSERT INTO entity_withdrawal (entity_id, key) VALUES ('${idOf('entity', 'kent')}', 'name Kentish')`,
  )
}

/** What is derived and what belongs to one database only. */
const facts = async (database: TestDatabase) => {
  const { api_key: _keys, ...tables } = await snapshot(database, 'xmin')
  return tables
}

/** Kent is called Kentland in all its languages, as if it had always been so. */
const kent = idOf('entity', 'kent')
const renaming = `BEGIN;
  UPDATE entity_name SET kind = 'ALIAS' WHERE entity_id = '${kent}';
  INSERT INTO entity_name (id, entity_id, name, language, kind)
    VALUES ('${idOf('name', 'kentland')}', '${kent}', 'Kentland', 'en', 'PREFERRED');
  UPDATE entity SET name = 'Kentland' WHERE id = '${kent}';
  COMMIT`

const others: Readonly<Record<Home, Home>> = { PGlite: 'PostgreSQL', PostgreSQL: 'PGlite' }

describe.each(homes)('an export of %s', (home) => {
  let from: TestDatabase
  let into: TestDatabase
  let text: string
  beforeAll(async () => {
    from = await openTestDatabase(home)
    into = await openTestDatabase(others[home])
    await fill(from)
    text = (await exported(from, { format: 'jsonl' })).text
  })
  afterAll(async () => {
    await from.close()
    await into.close()
  })

  test('a line is character for character what row_to_json writes of the same columns', async () => {
    const transaction = await from.begin('READ')
    try {
      for (const table of losslessTables) {
        const line = (await rowText(transaction, table))('rows')
        const columns = table.columns.map((name) => `rows."${name}"`).join(', ')
        const written = await transaction.query<{ ours: string; theirs: string }>(
          `SELECT ${line} AS ours, row_to_json(others)::text AS theirs
             FROM "${table.name}" rows, LATERAL (SELECT '${table.name}' AS "table", ${columns}) others`,
        )
        expect(written.length, table.name).toBeGreaterThan(0)
        expect(written.map(({ ours }) => ours)).toEqual(written.map(({ theirs }) => theirs))
      }
    } finally {
      await transaction.rollback()
    }
  })

  test('comes back in the other home as the same rows, and goes out again as the same bytes', async () => {
    const rows = text.split('\n').length - 3 // without the first line, the last, and what is behind it
    const first = await importFile(into, file('all.jsonl', text))
    expect(first).toEqual({ added: rows, changed: 0, unchanged: 0 })
    expect(await facts(into)).toEqual(await facts(from))
    expect((await exported(into, { format: 'jsonl' })).text).toBe(text)
  })

  test('brought back a second time changes nothing, not even compressed', async () => {
    const before = await snapshot(into)
    const again = await importFile(into, file('all.jsonl.gz', gzipSync(text)))
    expect(again).toMatchObject({ added: 0, changed: 0 })
    expect(await snapshot(into)).toEqual(before)
  })

  test('puts a base that went its own way right again, and leaves what only that has', async () => {
    await saveReading(into.client, littleReading({ 'article.slug': 'a-new-one', 'article.url': undefined }))
    await into.run(renaming)
    await into.client.article.update({ where: { slug: 'peace-twins' }, data: { title: 'Another title' } })
    expect(await importFile(into, file('all.jsonl', text))).toMatchObject({ added: 0 })
    expect((await exported(into, { format: 'jsonl', kind: 'articles' })).text).toContain('"slug":"a-new-one"')
    expect((await exported(into, { format: 'jsonl' })).text.split('\n')).toEqual(
      expect.arrayContaining(text.split('\n').slice(1, -2)),
    )
  })

  test('gives the next merge a number of its own', async () => {
    await mergeEntities(into.client, { from: idOf('entity', 'bob-cole'), into: idOf('entity', 'cem-ozdemir') }, 'tests')
    const numbers = (await into.client.entityMerge.findMany()).map(({ number }) => number)
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})
