import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Reading } from '#core/reading.ts'
import type { Database } from '#store/open.ts'
import type { Saved } from '#store/save-reading.ts'
import { saveReading } from '#store/save-reading.ts'
import { withGazetteer } from './gazetteer.ts'
import { readWrittenReading } from './written-reading.ts'

const FOLDER = join(import.meta.dirname, '../../seeds')

/** The curated readings in `seeds/`: each `NAME.yaml` reads the document `NAME.txt` beside it. The gazetteer adds names. */
export function readSeeds(folder: string = FOLDER): Reading[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  return files.toSorted().map((file) => {
    const source = readFileSync(join(folder, file), 'utf8')
    const text = readFileSync(join(folder, `${basename(file, '.yaml')}.txt`), 'utf8')
    return withGazetteer(readWrittenReading(`seeds/${file}`, source, text))
  })
}

/** Stores the seeds, one transaction each; a second time changes nothing. */
export async function seed({ client }: Database, readings: readonly Reading[] = readSeeds()): Promise<Saved[]> {
  const saved: Saved[] = []
  for (const reading of readings) saved.push(await saveReading(client, reading))
  return saved
}
