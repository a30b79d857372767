import { z } from 'zod'
import { UserError } from '#core/errors.ts'
import { connectionIn, connectionsIn } from './connections.ts'
import type { PagedQuery, Variables } from './paged-query.ts'
import { pagedQuery } from './paged-query.ts'
import type { Patience } from './patiently.ts'
import { patiently } from './patiently.ts'
import type { Query } from './query.ts'
import type { Answer, Server } from './send.ts'
import { QueryRefused, send } from './send.ts'
import type { Rows } from './shape.ts'
import { rowsOf } from './shape.ts'
import type { Row } from './write-rows.ts'

/** The answer does not hold the pages that were asked for. */
export class AnswerUnfit extends UserError {
  readonly code = 'ANSWER_UNFIT'
}

/** A connection of a query, to be read to its end. */
export type Walk = Readonly<{
  path: readonly string[]
  paged: PagedQuery
  rows: Rows
  /** The lists with pages in each row: only the first page of each comes with it. */
  inner: readonly string[]
}>

/** Checks all that can be checked before anything is sent. */
export function walkOf(query: Query, variables: Variables, connectionPath?: string): Walk {
  const connection = connectionIn(query, connectionPath)
  const rows = rowsOf(connection, query.fragments)
  const inner = connectionsIn(rows.fields, query.fragments).map(({ path }) => path.join('.'))
  return { path: connection.path, paged: pagedQuery(query, connection, variables), rows, inner }
}

/** The rows of one page and the cursor of its end. */
export type WalkedPage = Readonly<{ rows: readonly Row[]; after: string | null }>

/** Every page from `after` on, or from where the query says. One page is held at a time. */
export async function* walkedPages(
  { path, paged, rows }: Walk,
  server: Server,
  patience: Patience,
  from?: string,
): AsyncGenerator<WalkedPage> {
  let { size } = paged
  let after = from ?? paged.after
  const once = async (): Promise<Answer> => {
    try {
      return await send(server, { query: paged.text, variables: paged.variables(size, after) }, patience.signal)
    } catch (error) {
      if (!(error instanceof QueryRefused && error.isTooMuch && size > 1)) throw error
      size = Math.floor(size / 2)
      patience.onRetry(`${error.message}; trying pages of ${size}`)
      return once()
    }
  }
  for (;;) {
    const { data } = await patiently(once, patience)
    const { pageInfo, ...page } = pageAt(data, path)
    const found = listOf.safeParse(page[rows.key])
    if (!found.success) throw new AnswerUnfit(`${path.join('.')}.${rows.key} is no list of objects`)
    yield { rows: found.data.map((row) => recordOf(row, rows.node)), after: pageInfo.endCursor }
    if (!pageInfo.hasNextPage) return
    if (pageInfo.endCursor === null || pageInfo.endCursor === after)
      throw new AnswerUnfit(`${path.join('.')} has a next page, but no cursor leads to it`)
    after = pageInfo.endCursor
  }
}

const pageShape = z.looseObject({ pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }) })
const listOf = z.array(z.record(z.string(), z.unknown()))

function pageAt(data: unknown, path: readonly string[]): z.output<typeof pageShape> {
  let [value, at] = [data, '']
  for (const key of path) {
    at = at === '' ? key : `${at}.${key}`
    value = (value as Row)[key]
    if (Array.isArray(value))
      throw new AnswerUnfit(`${at} is a list, so that there are many ${path.join('.')}; ask for one of them`)
    if (value === null || value === undefined) throw new AnswerUnfit(`${at} is not there`)
  }
  const page = pageShape.safeParse(value)
  if (!page.success) throw new AnswerUnfit(`${at} has no pageInfo { hasNextPage endCursor }`)
  return page.data
}

function recordOf(row: Row, node: string | null): Row {
  if (node === null) return row
  const { [node]: inside, ...edge } = row
  return { ...(inside as Row), ...edge }
}
