import type { Tree } from './arguments.ts'
import type { Model, ModelName } from './model.ts'
import { modelOf } from './model.ts'
import { object } from './select.ts'
import type { Statement } from './sql.ts'
import { allOf, column, quote } from './sql.ts'
import { joined, where } from './where.ts'

/** What rows are grouped by: a column of theirs, or of where relations lead from them. */
export type GroupKey = Readonly<{
  /** Relations on the way, each with a `where` on the rows it leads to. */
  path?: readonly Readonly<{ relation: string; where?: Tree }>[]
  column: string
  /** Of a date only its year. */
  year?: boolean
}>

/** Lengths of time that rows are counted by; a week begins on Monday (ISO 8601). */
export type Interval = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR' | 'DECADE'

/**
 * SQL expression of a JSON array of `{ value, count }`, the most frequent first: how often each value occurs among the
 * rows of a list. With `select` the value is the id of an entity, and `node` holds what is selected of it.
 */
export function groups(
  statement: Statement,
  name: ModelName,
  filter: Tree,
  key: GroupKey,
  most: number,
  select?: Tree,
): string {
  const found = groupRows(statement, name, filter, key, most)
  const entity = statement.alias()
  const node = select
    ? `, 'node', (SELECT ${object(statement, modelOf('entity'), entity, select)} FROM entity ${entity} WHERE ${entity}.id = g.value)`
    : ''
  return `(SELECT coalesce(json_agg(json_build_object('value', g.value, 'count', g.count${node})), '[]') FROM (${found}) g)`
}

/** SELECT of each `value` and its `count`, the most frequent first. */
export function groupRows(statement: Statement, name: ModelName, filter: Tree, key: GroupKey, most: number): string {
  const { source, value } = grouped(statement, name, filter, key)
  return `SELECT ${value} AS value, count(*) AS count ${source} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${most}`
}

/** SQL expression of the number of different values. */
export function distinct(statement: Statement, name: ModelName, filter: Tree, key: GroupKey): string {
  const { source, value } = grouped(statement, name, filter, key)
  return `(SELECT count(DISTINCT ${value}) ${source})`
}

/** FROM and WHERE of the rows that have a value, and the SQL expression of it. */
function grouped(statement: Statement, name: ModelName, filter: Tree, { path = [], column: key, year }: GroupKey) {
  let model = modelOf(name)
  let alias = statement.alias()
  let from = `FROM ${quote(model.table)} ${alias}`
  const conditions = [where(statement, model, alias, filter)]
  for (const { relation: step, where: on = {} } of path) {
    const relation = model.relations.get(step)
    if (relation === undefined) throw new Error(`${model.name} has no relation "${step}" to group by`)
    const inner = statement.alias()
    model = modelOf(relation.model)
    from += ` JOIN ${quote(model.table)} ${inner} ON ${joined(alias, inner, relation)}`
    conditions.push(where(statement, model, inner, on))
    alias = inner
  }
  const stored = column(alias, columnOf(model, key))
  conditions.push(`${stored} IS NOT NULL`)
  const value = year ? `extract(year FROM ${stored})::int` : stored
  return { source: `${from} WHERE ${allOf(conditions)}`, value }
}

/** What is counted by a date of its own: the rows of a model under a filter. */
export type Dated = Readonly<{ model: ModelName; where: Tree; of: string }>

/**
 * SQL expression of a JSON array of `{ start, end, count }` in the order of time: the rows whose date `of` begins in
 * each interval; those without a date are in none.
 */
export function buckets(statement: Statement, dated: Dated, interval: Interval, most: number): string {
  return `(SELECT coalesce(json_agg(json_build_object('start', b.start, 'end', b."end", 'count', b.count)), '[]')
    FROM (${bucketRows(statement, dated, interval, most)}) b)`
}

/** SELECT of each interval's `start`, `end` and `count`. */
export function bucketRows(statement: Statement, dated: Dated, interval: Interval, most: number): string {
  const model = modelOf(dated.model)
  const alias = statement.alias()
  const day = column(alias, columnOf(model, dated.of))
  const { unit, length } = intervals[interval]
  const start = `date_trunc('${unit}', ${day}::timestamp)`
  return `SELECT greatest(c.start::date, date '0001-01-01') AS start, c.count,
      least((c.start + interval '${length}' - interval '1 day')::date, date '9999-12-31') AS "end"
    FROM (SELECT ${start} AS start, count(*) AS count FROM ${quote(model.table)} ${alias}
      WHERE ${where(statement, model, alias, dated.where)} AND ${day} IS NOT NULL
      GROUP BY 1 ORDER BY 1 LIMIT ${most}) c ORDER BY c.start`
}

const intervals: Readonly<Record<Interval, Readonly<{ unit: string; length: string }>>> = {
  DAY: { unit: 'day', length: '1 day' },
  WEEK: { unit: 'week', length: '7 days' },
  MONTH: { unit: 'month', length: '1 month' },
  QUARTER: { unit: 'quarter', length: '3 months' },
  YEAR: { unit: 'year', length: '1 year' },
  DECADE: { unit: 'decade', length: '10 years' },
}

function columnOf(model: Model, key: string): string {
  const name = model.columns.get(key)
  if (name === undefined) throw new Error(`${model.name} has no column "${key}" to group by`)
  return name
}
