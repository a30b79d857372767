import type { Pieces } from '#compile/json.ts'
import { base64url, concat, quoted, realText } from '#compile/json.ts'
import type { Below, Row, Values } from '#compile/notation.ts'
import { columnOf } from '#compile/notation.ts'
import { valueAt } from '#compile/relations.ts'
import { relevance } from '#read/search.ts'
import type { Statement } from '#read/sql.ts'
import type { Ordering, PageArguments, SortColumn } from './paging.ts'
import { isGiven } from './paging.ts'

/** The rows of a page as they stand in the statement. */
export type PageRows = Readonly<{
  row: Row | Values
  alias: string
  /** SELECT of so many of the rows, in their order; turned round on a backward page. */
  select: (take: number) => string
  /** SQL expression of the JSON text of a row's node. */
  node: (field: Below) => string
  size: number
  backward: boolean
}>

/** What the fields of an edge are written from. */
export type EdgeSql = Readonly<{ row: Row | Values; cursor: () => string; node: (field: Below) => string }>

/**
 * One page of a list. Each field that needs its rows becomes an aggregate over them, so the page is read once. A row
 * more than is shown tells whether there is a next page; rows are numbered only where that, or the turn of a backward
 * page, needs it.
 */
export class PageSql {
  readonly #statement: Statement
  readonly #rows: PageRows
  readonly #ordering: Ordering
  readonly #page: PageArguments
  readonly #hasInfo: boolean
  #isRead = false

  constructor(statement: Statement, rows: PageRows, ordering: Ordering, page: PageArguments, hasInfo: boolean) {
    this.#statement = statement
    this.#rows = rows
    this.#ordering = ordering
    this.#page = page
    this.#hasInfo = hasInfo
  }

  /** SQL expression of a list with one item for each row of the page. */
  list(item: (edge: EdgeSql) => string): string {
    const { row, node, backward, alias } = this.#rows
    const text = item({ row, node, cursor: () => this.#cursor() })
    const order = backward ? ` ORDER BY ${alias}.nth DESC` : ''
    const filter = this.#hasInfo ? ` FILTER (WHERE ${alias}.nth <= ${this.#rows.size})` : ''
    return this.#aggregate(`concat('[', string_agg(${text}, ','${order})${filter}, ']')`)
  }

  /** What PageInfo shows; each value is written when it is asked for. */
  get info(): Values {
    const { backward, alias } = this.#rows
    const more = () => this.#aggregate(`count(*) > ${this.#rows.size}`)
    const first = () => this.#cursorAt(`${alias}.nth = 1 AND ${this.#rows.size} > 0`)
    const last = () => this.#cursorAt(`${alias}.nth = least(${alias}.total, ${this.#rows.size})`)
    const [start, end] = backward ? [last, first] : [first, last]
    const [after, before] = [isGiven(this.#page.after), isGiven(this.#page.before)]
    const values = {
      get hasNextPage() {
        return before ? 'TRUE' : backward ? 'FALSE' : more()
      },
      get hasPreviousPage() {
        return after ? 'TRUE' : backward ? more() : 'FALSE'
      },
      get startCursor() {
        return start()
      },
      get endCursor() {
        return end()
      },
    }
    return { values }
  }

  /** The object that the fields made, with what it needs of the page's rows. */
  around(object: string): string {
    if (!this.#isRead) return object
    const { alias, select, size, backward } = this.#rows
    const rows = `(${select(this.#hasInfo ? size + 1 : size)}) ${alias}`
    const numbers = `row_number() OVER () AS nth${this.#hasInfo ? ', count(*) OVER () AS total' : ''}`
    const from = this.#hasInfo || backward ? `(SELECT ${alias}.*, ${numbers} FROM ${rows}) ${alias}` : rows
    return `(SELECT ${object} FROM ${from})`
  }

  #aggregate(expression: string): string {
    this.#isRead = true
    return expression
  }

  #cursorAt(condition: string): string {
    return this.#aggregate(`max(${this.#cursor()}) FILTER (WHERE ${condition})`)
  }

  /** As `encodeCursor` makes it. */
  #cursor(): string {
    const { row } = this.#rows
    const start = `${this.#statement.value(JSON.stringify([this.#ordering.name]).slice(0, -1))}::text`
    const values = this.#ordering.columns.flatMap((column) => ["','", ...jsonOf(this.#statement, row, column)])
    return base64url(concat([start, ...values, "']'"]))
  }
}

const jsons: Readonly<Record<SortColumn['type'], (value: string) => Pieces>> = {
  date: quoted,
  int: (value) => [value],
  real: (value) => [realText(value)],
  text: (value) => [`to_json(${value})`],
  uuid: quoted,
}

function jsonOf(statement: Statement, row: Row | Values, { path, type, search }: SortColumn): Pieces {
  if ('values' in row) return jsons[type](columnOf(row, path[0] ?? ''))
  const value =
    search === undefined ? valueAt(statement, row, path) : relevance(statement, row.model, row.alias, search)
  return jsons[type](value)
}
