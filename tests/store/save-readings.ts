import type { Reading } from '#core/reading.ts'
import type { Database } from '#store/open.ts'
import { rowsOf } from '#store/rows.ts'
import { saveReading } from '#store/save-reading.ts'
import type { Settled } from '#store/store-together.ts'
import { datedNow, storeTogether } from '#store/store-together.ts'
import { findStored } from '#store/stored-rows.ts'

/**
 * Stores readings as `saveReading` would one after the other, new articles together: what `proposeReadings` does but for
 * linking, which would change what the readings say.
 */
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
