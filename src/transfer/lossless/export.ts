import type { Kind } from '#export/format.ts'
import type { LongTransaction } from '#store/long-transaction.ts'
import { AfterInvalid } from '../cursor.ts'
import type { Page } from '../page.ts'
import { around } from '../page.ts'
import type { Wanted } from '../wanted.ts'
import { header } from './header.ts'
import { tablePages } from './pages.ts'
import type { LosslessTable } from './tables.ts'
import { losslessTables } from './tables.ts'

const tableOf: Readonly<Record<Kind, string>> = {
  articles: 'article',
  entities: 'entity',
  statements: 'statement',
  events: 'event',
}

/** Every row of every table, or of the one table of a kind, behind the cursor; the first line says which. */
export async function* losslessPages(
  transaction: LongTransaction,
  { kind, filter, after, asked }: Wanted,
): AsyncGenerator<Page> {
  const tables = kind === null ? losslessTables : losslessTables.filter(({ name }) => name === tableOf[kind])
  yield around(header(asked))
  const [first, ...others] = behind(tables, after?.[0])
  if (first !== undefined) yield* tablePages(transaction, { table: first, filter, after: after?.slice(1) ?? null })
  for (const table of others) yield* tablePages(transaction, { table, filter: {}, after: null })
}

function behind(tables: readonly LosslessTable[], name: string | undefined): readonly LosslessTable[] {
  if (name === undefined) return tables
  const at = tables.findIndex((table) => table.name === name)
  if (at === -1) throw new AfterInvalid(`--after is of ${name}, which is not in this export`)
  return tables.slice(at)
}
