import { LAST_DAY } from '#core/fuzzy-date.ts'
import type { Format } from '#export/format.ts'
import type { RecordName, Records } from '#export/records.ts'
import type { Tree } from '#read/arguments.ts'
import { rows } from '#read/select.ts'
import { Statement } from '#read/sql.ts'
import type { LongTransaction } from '#store/long-transaction.ts'
import { selects } from './selects.ts'

/** Articles bring their texts and mentions. For each page of a graph's entities PostgreSQL goes through all their facts. */
const PAGE: Readonly<Record<Listed, number>> = {
  origin: 1000,
  article: 50,
  entity: 5000,
  affiliation: 500,
  statement: 500,
  event: 500,
}

/** What has an id of its own, and is read in the order of it. */
export type Listed = Exclude<RecordName, 'edge'>

/** How records follow one another, and a condition on those that come behind one of them. */
type Order = Readonly<{ by: readonly Tree[]; behind: (record: Placed) => Tree }>
type Placed = Readonly<{ id: string; whenEarliest?: string | null; whenLatest?: string | null }>

const byId: Order = { by: [{ id: 'asc' }], behind: ({ id }) => ({ id: { gt: id } }) }

const byDate: Order = {
  by: [{ whenSortAsc: 'asc' }, { whenLatest: 'desc' }, { id: 'asc' }],
  behind: ({ id, whenEarliest, whenLatest = null }) => {
    const first = whenEarliest ?? LAST_DAY // as the column is generated
    const shorter = { whenLatest: whenLatest === null ? { not: null } : { lt: whenLatest } } // DESC has NULLs first
    const behind = [{ whenSortAsc: { gt: first } }, shorter, { whenLatest, id: { gt: id } }]
    return { whenSortAsc: { gte: first }, OR: behind } // an index can begin there
  },
}

/** The records of one name that the filter lets through, behind the id `after`, in the order of their ids or dates. */
export async function* recordPages<Name extends Listed>(
  transaction: LongTransaction,
  name: Name,
  filter: Tree,
  after: string | null,
  wanted?: Format['order'],
): AsyncGenerator<readonly Records[Name][]> {
  const order = wanted === 'date' && name === 'event' ? byDate : byId
  let last: Placed | null = after === null ? null : { id: after }
  for (;;) {
    const page: Records[Name][] = await recordPage(transaction, name, filter, order, last)
    if (page.length > 0) yield page
    if (page.length < PAGE[name]) return
    last = page.at(-1) ?? null
  }
}

async function recordPage<Name extends Listed>(
  transaction: LongTransaction,
  name: Name,
  filter: Tree,
  order: Order,
  last: Placed | null,
): Promise<Records[Name][]> {
  const statement = new Statement()
  const sql = rows(statement, name, {
    where: { AND: [filter, ...(last === null ? [] : [order.behind(last)])] },
    orderBy: order.by,
    take: PAGE[name],
    select: selects[name],
  })
  const [row] = await transaction.query<{ value: string }>(`SELECT ${sql}::text AS value`, statement.parameters)
  return JSON.parse(row?.value ?? '[]') as Records[Name][]
}
