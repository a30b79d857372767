import type { Reading } from '#core/reading.ts'
import { linkEntities } from './linking/link-entities.ts'
import { storeCandidates } from './linking/store-candidates.ts'
import type { Loading } from './load.ts'
import type { Database } from './open.ts'
import { proposeReading } from './propose-reading.ts'
import { rowsOf } from './rows.ts'
import { withoutShared } from './save-reading.ts'
import type { Prepared, Settled } from './store-together.ts'
import { datedNow, storeTogether } from './store-together.ts'
import { findStored } from './stored-rows.ts'

/** Stores what a program found in texts as `proposeReading` would one after the other, new articles together. */
export function proposeReadings(
  { client, load }: Pick<Database, 'client' | 'load'>,
  readings: readonly Reading[],
): Promise<readonly Settled[]> {
  return storeTogether(load, readings, {
    open: (loading) => Promise.resolve((reading) => prepare(loading, reading)),
    // All that linking looks at but mentions of the same article, of which a new one has none.
    atOnce: ['entity', 'entity_name', 'entity_identifier', 'affiliation'],
    alone: (reading) => proposeReading(client, reading),
  })
}

/** Of a new article nobody reviewed anything. */
async function prepare(loading: Loading, reading: Reading): Promise<Prepared | null> {
  const { reading: linked, shared, candidates } = await linkEntities(loading.query, reading)
  const found = rowsOf(datedNow(linked), 1)
  const stored = await findStored(loading, [found])
  if (found.entity.some(({ id }) => stored.touched.has(String(id)))) return null
  const rows = withoutShared(found, shared)
  return { rows, stored, afterwards: () => storeCandidates(loading.query, candidates) }
}
