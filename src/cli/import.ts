import { readConfig } from '#config.ts'
import { openDatabase } from '#store/open.ts'
import { importFile } from '#transfer/lossless/import.ts'
import { progressOn } from './progress.ts'

/** `dateline import FILE`: brings back a lossless export, all of it or nothing. */
export async function importCommand(path: string): Promise<void> {
  const database = await openDatabase(readConfig())
  const progress = progressOn(process.stderr)
  try {
    progress.show(`checking ${path}`)
    const { added, changed, unchanged } = await importFile(database, path, (rows) => progress.show(`${rows} rows`))
    progress.clear()
    process.stdout.write(`${added} rows added, ${changed} changed, ${unchanged} as they were, in ${database.name}\n`)
  } finally {
    progress.clear()
    await database.close()
  }
}
