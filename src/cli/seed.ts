import { readConfig } from '#config.ts'
import type { Saved } from '#store/save-reading.ts'
import { openDatabase } from '#store/open.ts'

/** `dateline seed`: stores the seeds and tells what changed. */
export async function seedCommand(): Promise<void> {
  const { seed } = await import('#app/seed.ts')
  const database = await openDatabase(readConfig())
  try {
    process.stdout.write(`${summary(await seed(database))} in ${database.name}\n`)
  } finally {
    await database.close()
  }
}

/** `1 reading: 668 rows added, 0 changed, 0 removed`. */
export function summary(saved: readonly Saved[]): string {
  const sum = (key: 'added' | 'changed' | 'removed') => saved.reduce((total, one) => total + one[key], 0)
  const readings = saved.length === 1 ? '1 reading' : `${saved.length} readings`
  return `${readings}: ${sum('added')} rows added, ${sum('changed')} changed, ${sum('removed')} removed`
}
