import { afterAll, describe, expect, test } from 'vitest'
import type { Session } from '#store/migrate.ts'
import { saveReading } from '#store/save-reading.ts'
import { homes, openTestDatabase } from '../database.ts'
import { littleReading } from '../little-reading.ts'
import type { Attempt } from './guard.ts'
import { guardsOfDates } from './guards-of-dates.ts'
import { guardsOfEntities } from './guards-of-entities.ts'
import { guardsOfEvidence } from './guards-of-evidence.ts'
import { guardsOfForm } from './guards-of-form.ts'
import { guardsOfText } from './guards-of-text.ts'
import { guardsOfUniqueness } from './guards-of-uniqueness.ts'

const guards = [
  ...guardsOfForm,
  ...guardsOfDates,
  ...guardsOfUniqueness,
  ...guardsOfText,
  ...guardsOfEvidence,
  ...guardsOfEntities,
]

describe.each(homes)('%s', async (home) => {
  const database = await openTestDatabase(home)
  afterAll(database.close)
  await saveReading(database.client, littleReading())

  test.each(guards)('refuses %s', async (_, constraint, refused, accepted) => {
    await expect(attempt(database, refused)).rejects.toMatchObject({ constraint })
    await attempt(database, accepted)
  })
})

/** Runs statements, each of which must change a row, checks everything as a commit does, and takes them back. */
async function attempt(session: Session, statements: Attempt): Promise<void> {
  await session.run('BEGIN')
  try {
    for (const sql of [statements].flat()) {
      const [changed] = await session.query<{ rows: number }>(
        `WITH changed AS (${sql} RETURNING 1) SELECT count(*)::int AS rows FROM changed`,
      )
      if (changed?.rows === 0) throw new Error(`changed no row: ${sql}`)
    }
    await session.run('SET CONSTRAINTS ALL IMMEDIATE')
  } finally {
    await session.run('ROLLBACK')
  }
}
