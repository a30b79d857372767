import type { FormatName } from '#export/formats.ts'
import { exportPages } from '#transfer/export.ts'
import { wantedBy } from '#transfer/wanted.ts'
import type { TestDatabase } from '../database.ts'

/** The file that an export of everything writes. */
export async function wholeFile(database: TestDatabase, format: FormatName): Promise<string> {
  const transaction = await database.begin('READ')
  let file = ''
  for await (const { text } of exportPages(transaction, wantedBy({ format }))) file += text
  await transaction.rollback()
  return file
}
