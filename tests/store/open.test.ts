import { describe, expect, test } from 'vitest'
import { readMigrations } from '#store/migrate.ts'
import { DatabaseUnavailable } from '#store/connection-error.ts'
import { openDatabase } from '#store/open.ts'
import { saveReading } from '#store/save-reading.ts'
import { createPostgres, openSession } from '../database.ts'
import { littleReading } from '../little-reading.ts'

const at = '2026-01-02T03:04:05Z'

describe('PostgreSQL', () => {
  test('is opened, migrated and called by a name without its password', async () => {
    const { url, drop } = await createPostgres('')
    const withPassword = url.replace('postgres@', 'postgres:geheim@')
    const database = await openDatabase({ databaseUrl: withPassword, dataDir: '' })
    expect(database.applied).toEqual(readMigrations().map((migration) => migration.name))
    expect(database.name).toBe(`PostgreSQL at ${url.replace(/.*@/, '')}`)
    await database.close()
    const again = await openDatabase({ databaseUrl: withPassword, dataDir: '' })
    expect(again.applied).toEqual([])
    await again.close()
    await drop()
  })

  test('keeps instants though its own time zone is New York', async () => {
    const { url, drop } = await createPostgres('TEMPLATE dateline')
    const admin = await openSession(url)
    await admin.run(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = %L', current_database(), 'America/New_York'); END $$`,
    )
    await admin.close()
    const observer = await openSession(url)
    expect(await observer.query('SHOW timezone')).toEqual([{ TimeZone: 'America/New_York' }])

    const databaseUrl = `${url}?options=${encodeURIComponent('-c statement_timeout=60000')}`
    const database = await openDatabase({ databaseUrl, dataDir: '' })
    expect(
      await database.client
        .$queryRaw`SELECT current_setting('timezone') AS zone, current_setting('statement_timeout') AS timeout`,
    ).toEqual([{ zone: 'UTC', timeout: '1min' }])
    const started = Date.now()
    await saveReading(database.client, littleReading({ 'origin.at': at }))
    const origin = await database.client.origin.findFirstOrThrow()
    expect(origin.at).toEqual(new Date(at))
    const created = await database.client.origin.create({
      data: { ...origin, id: '0ba0c2f4-57f7-5f0e-9c4e-2d6a7f3c1b58' },
    })
    expect(created.at).toEqual(new Date(at))
    const stored = await observer.query(`SELECT at = '${at}' AS same FROM origin`)
    expect(stored).toEqual([{ same: true }, { same: true }])
    const { retrievedAt } = await database.client.articleVersion.findFirstOrThrow()
    expect(Math.abs(retrievedAt.getTime() - started)).toBeLessThan(60_000)

    await database.close()
    await observer.close()
    await drop()
  })

  test('that loses an idle connection says so and goes on', async () => {
    const { url, drop } = await createPostgres('TEMPLATE dateline')
    const lost: string[] = []
    const heard = Promise.withResolvers<void>()
    const onConnectionLost = ({ message }: Error) => {
      lost.push(message)
      heard.resolve()
    }
    const database = await openDatabase({ databaseUrl: url, dataDir: '', onConnectionLost })
    await database.client.article.count()
    const admin = await openSession(url)
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'dateline'`,
    )
    await heard.promise
    expect(lost).toEqual([expect.stringContaining('terminating connection')])
    expect(await database.client.article.count()).toBe(0)
    await admin.close()
    await database.close()
    await drop()
  })

  test.each([
    ['nothing listens', 'postgresql://ada:geheim@127.0.0.1:1/news'],
    ['there is no such host', 'postgresql://ada:geheim@nowhere.invalid/news'],
  ])('that cannot be reached because %s is unavailable, and the password is not repeated', async (_, databaseUrl) => {
    const opening = openDatabase({ databaseUrl, dataDir: '' })
    await expect(opening).rejects.toThrow(DatabaseUnavailable)
    await expect(opening).rejects.toThrow(/^cannot connect to the database of DATABASE_URL: (?!.*geheim).+/)
  })

  test('without the database that is asked for is unavailable', async () => {
    const { url, drop } = await createPostgres('')
    await drop()
    const refused = /^cannot connect to the database of DATABASE_URL: database "\w+" does not exist$/
    await expect(openDatabase({ databaseUrl: url, dataDir: '' })).rejects.toThrow(refused)
  })
})
