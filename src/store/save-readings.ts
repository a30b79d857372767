import type { Reading } from '#core/reading.ts'
import type { Database } from './open.ts'
import { rowsOf } from './rows.ts'
import { saveReading } from './save-reading.ts'
import type { Settled } from './store-together.ts'
import { datedNow, storeTogether } from './store-together.ts'
import { findStored } from './stored-rows.ts'

/** Stores readings as `saveReading` would one after the other, new articles together. */
export function saveReadings(
  { client, load }: Pick<Database, 'client' | 'load'>,
  readings: readonly Reading[],
): Promise<readonly Settled[]> {
  // Before the transaction, so that others write meanwhile.
  const prepared = new Map(readings.map((reading) => [reading, rowsOf(datedNow(reading), 1)]))
  return storeTogether(load, readings, {
    open: async (loading, waiting) => {
      const rowsOfAll = waiting.flatMap((reading) => prepared.get(reading) ?? [])
      const stored = await findStored(loading, rowsOfAll)
      return (reading) => {
        const rows = prepared.get(reading)
        return Promise.resolve(rows === undefined ? null : { rows, stored })
      }
    },
    atOnce: [],
    alone: (reading) => saveReading(client, reading),
  })
}
