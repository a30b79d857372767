import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { idOf } from '#core/ids.ts'
import type { Reading } from '#core/reading.ts'
import { mergeEntities, undoMerge } from '#store/merge-entities.ts'
import { saveReading } from '#store/save-reading.ts'
import { openTestDatabase } from '../database.ts'
import { littleReading } from '../little-reading.ts'
import { countessReading, twinReading } from '../twins.ts'
import { snapshot } from './snapshot.ts'

/** Two papers, each read with care, with one person taken for two, and with the wrong name for her. */
const readings = ['peace-talks', 'peace-elsewhere'].flatMap((slug): Reading[] => {
  const paper = { 'article.slug': slug, 'article.url': undefined }
  return [twinReading(paper), littleReading(paper), countessReading(paper)]
})
const saves = readings.map((reading) => ({ reading }))
const slugs = ['ada-byron', 'countess-byron', 'bob-cole', 'berne']
type Step = Readonly<{ reading: Reading }> | Readonly<{ from: string; into: string }> | 'undo'

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom(...saves),
  fc.record({ from: fc.constantFrom(...slugs), into: fc.constantFrom(...slugs) }),
  fc.constant('undo' as const),
)
const [twin, little, countess, twinElsewhere] = saves as [Step, Step, Step, Step]
/** What went wrong once. */
const examples: [Step[]][] = [
  [[twin, { from: 'bob-cole', into: 'ada-byron' }, countess, 'undo', twin]],
  [[twinElsewhere, countess, { from: 'ada-byron', into: 'countess-byron' }, twin, twin]],
  [[twin, { from: 'countess-byron', into: 'ada-byron' }, little, 'undo']],
  [[countess, { from: 'countess-byron', into: 'bob-cole' }, twin]],
]
const refused = new Set(['MERGE_INTO_ITSELF', 'ENTITY_MERGED', 'NOT_FOUND', 'MERGE_OF_AFFILIATED'])

const database = await openTestDatabase('PostgreSQL')
const { client } = database
afterAll(database.close)

/** Does the steps and gives what is left to undo, the latest last, and the last reading of each paper. */
async function live(steps: readonly Step[]) {
  const merges: string[] = []
  const last = new Map<string, Reading>()
  for (const one of steps) {
    if (one === 'undo') await undoLast(merges)
    else if ('reading' in one) {
      await saveReading(client, one.reading)
      last.set(one.reading.article.slug, one.reading)
    } else merges.push(...(await merge(one.from, one.into)))
  }
  return { merges, last: [...last.values()] }
}

async function merge(from: string, into: string): Promise<string[]> {
  try {
    return [await mergeEntities(client, { from: idOf('entity', from), into: idOf('entity', into) }, 'tests')]
  } catch (error) {
    if (!refused.has((error as { code?: string }).code ?? '')) throw error
    return []
  }
}

async function undoLast(merges: string[]): Promise<void> {
  const id = merges.pop()
  if (id !== undefined) await undoMerge(client, id)
}

/** Which facts there are, and of whom. */
async function facts(): Promise<unknown> {
  const { mention, statement, statement_party } = await snapshot(database, 'xmin')
  return { mention, statement, statement_party }
}

async function readAll(last: readonly Reading[]): Promise<void> {
  for (const reading of [...last, ...last]) await saveReading(client, reading)
}

test('after whatever history, reading again changes nothing, and with every merge undone all is as if none had been', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      await database.clear()
      const { merges, last } = await live(steps)
      await readAll(last)
      const before = await snapshot(database)
      await readAll(last)
      expect(await snapshot(database)).toEqual(before)
      while (merges.length > 0) await undoLast(merges)
      await readAll(last)
      const after = await facts()
      await database.clear()
      await readAll(last)
      expect(after).toEqual(await facts())
    }),
    { numRuns: 5, examples },
  )
})
