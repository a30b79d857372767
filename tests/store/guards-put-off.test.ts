import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { saveReading } from '#store/save-reading.ts'
import { homes, openTestDatabase } from '../database.ts'
import { littleReading } from '../little-reading.ts'
import { fresh, insert, insertEvidence } from './poke.ts'

/** A fact without the words that support it, and these. */
const fact = insert('event', { id: fresh, slug: `'new'`, title: `'New'`, type: `'OTHER'`, realis: `'ACTUAL'` })
const words = insertEvidence('truce of 1999', { event_id: fresh })
const refused = { constraint: 'event_has_evidence', code: '23514' }

describe.each(homes)('On %s what is checked at the end of a transaction', async (home) => {
  const { client, run, query, close } = await openTestDatabase(home)
  afterAll(close)
  await saveReading(client, littleReading())
  afterEach(() => run('ROLLBACK'))

  test('is refused by the commit, at whatever isolation', async () => {
    for (const level of ['READ COMMITTED', 'REPEATABLE READ', 'SERIALIZABLE']) {
      await run(`BEGIN ISOLATION LEVEL ${level}`)
      await run(fact)
      await expect(run('COMMIT')).rejects.toMatchObject(refused)
      await run('ROLLBACK')
    }
  })

  test('is checked in any order of the rows', async () => {
    await run(`BEGIN; SET CONSTRAINTS ALL DEFERRED`)
    await run(fact)
    await run(words)
    await expect(run('SET CONSTRAINTS ALL IMMEDIATE')).resolves.toBeUndefined()
  })

  test('cannot be taken away by who writes', async () => {
    await run('BEGIN')
    await run(fact)
    expect(await query('SELECT FROM dateline_guard.pending')).toEqual([])
    await run('DELETE FROM dateline_guard.pending; TRUNCATE dateline_guard.pending').catch(() =>
      run('ROLLBACK; BEGIN').then(() => run(fact)),
    )
    await expect(run('SET CONSTRAINTS ALL IMMEDIATE')).rejects.toMatchObject(refused)
  })

  test('is forgotten with the savepoint that is rolled back, and only then', async () => {
    await run('BEGIN; SAVEPOINT one')
    await run(fact)
    await run('ROLLBACK TO one')
    await run('SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED; SAVEPOINT two')
    await run(fact)
    await run('RELEASE two')
    await expect(run('SET CONSTRAINTS ALL IMMEDIATE')).rejects.toMatchObject(refused)
  })

  test('is checked at each statement once a transaction asks for that', async () => {
    await run('BEGIN; SET CONSTRAINTS ALL IMMEDIATE')
    await expect(run(fact)).rejects.toMatchObject(refused)
  })

  test('is checked for a role that may write facts only', async () => {
    await run(`BEGIN; CREATE ROLE writer; GRANT USAGE ON SCHEMA public TO writer;
      GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO writer; SET LOCAL ROLE writer`)
    await run(fact)
    await expect(run('SET CONSTRAINTS ALL IMMEDIATE')).rejects.toMatchObject(refused)
  })

  test('leaves nothing behind', async () => {
    await run('BEGIN')
    await run(fact)
    await run(words)
    await run('COMMIT')
    expect(await query('SELECT FROM dateline_guard.pending')).toEqual([])
    await run('BEGIN')
    await run(`DELETE FROM event WHERE id = ${fresh}`)
    await run('COMMIT')
  })
})
