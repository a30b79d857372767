import { endOfTransaction } from '#store/connection-error.ts'
import type { Database } from '#store/open.ts'
import { exportPages } from './export.ts'
import type { Page } from './page.ts'
import type { Sealed } from './seal.ts'
import { sealed } from './seal.ts'
import type { Wanted } from './wanted.ts'

/**
 * The bytes of an export, all as the database was at one moment; returns what proves them. The transaction ends with
 * the generator, also where nobody reads it to its end.
 */
export async function* exportFrom(
  database: Pick<Database, 'begin'>,
  wanted: Wanted,
  onPage: (page: Page) => void = () => undefined,
): Sealed {
  try {
    const transaction = await database.begin('READ')
    try {
      return yield* sealed(exportPages(transaction, wanted), wanted.format === 'jsonl', onPage)
    } finally {
      await transaction.rollback()
    }
  } catch (error) {
    throw endOfTransaction(error)
  }
}
