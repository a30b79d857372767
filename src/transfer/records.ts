import type { RecordName, Records } from '#export/records.ts'
import type { Tree } from '#read/arguments.ts'
import { rows } from '#read/select.ts'
import { Statement } from '#read/sql.ts'
import type { LongTransaction } from '#store/long-transaction.ts'
import { selects } from './selects.ts'

/** Articles bring their texts and mentions. */
const PAGE: Readonly<Record<Listed, number>> = {
  origin: 1000,
  article: 50,
  entity: 500,
  affiliation: 500,
  statement: 500,
  event: 500,
}

/** What has an id of its own, and is read in the order of it. */
export type Listed = Exclude<RecordName, 'edge'>

/** The records of one name that the filter lets through, behind the id `after`, in the order of their ids. */
export async function* recordPages<Name extends Listed>(
  transaction: LongTransaction,
  name: Name,
  filter: Tree,
  after: string | null,
): AsyncGenerator<readonly Records[Name][]> {
  let last = after
  for (;;) {
    const page = await recordPage(transaction, name, filter, last)
    if (page.length > 0) yield page
    if (page.length < PAGE[name]) return
    last = page.at(-1)?.id ?? null
  }
}

async function recordPage<Name extends Listed>(
  transaction: LongTransaction,
  name: Name,
  filter: Tree,
  after: string | null,
): Promise<Records[Name][]> {
  const statement = new Statement()
  const sql = rows(statement, name, {
    where: { AND: [filter, ...(after === null ? [] : [{ id: { gt: after } }])] },
    orderBy: { id: 'asc' },
    take: PAGE[name],
    select: selects[name],
  })
  const [row] = await transaction.query<{ value: string }>(`SELECT ${sql}::text AS value`, statement.parameters)
  return JSON.parse(row?.value ?? '[]') as Records[Name][]
}
