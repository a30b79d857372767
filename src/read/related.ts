import { modelOf } from './model.ts'
import { object } from './select.ts'
import type { Expression, Tree } from './arguments.ts'
import type { Statement } from './sql.ts'

/** Where two entities meet, and the name of the count. */
const meetings = [
  ['article_entity', 'article_id', 'articleCount'],
  ['entity_event', 'event_id', 'eventCount'],
  ['statement_party', 'statement_id', 'statementCount'],
] as const

/** Whose company, of which kinds, and how many. */
export type Company = Readonly<{ id: string | Expression; kinds: readonly string[] | null; most: number }>

/**
 * SQL expression of a JSON array of `{ node, articleCount, eventCount, statementCount }`: the entities that share most
 * articles with one, then most events, then most statements.
 */
export function related(statement: Statement, company: Company, select: Tree): string {
  const found = relatedRows(statement, company)
  const counts = meetings.map(([, , name]) => `'${name}', r."${name}"`).join(', ')
  return `(SELECT coalesce(json_agg(json_build_object(${counts},
      'node', (SELECT ${object(statement, modelOf('entity'), 'n', select)} FROM entity n WHERE n.id = r.entity_id))), '[]')
    FROM (${found}) r)`
}

/** SELECT of each `entity_id` and its counts. */
export function relatedRows(statement: Statement, { id, kinds, most }: Company): string {
  const entity = statement.value(id)
  const zeros = (of: string) => meetings.map(([, , name]) => (name === of ? 'count(DISTINCT me.key)' : '0')).join(', ')
  const parts = meetings.map(
    ([table, key, name]) => `SELECT other.entity_id, ${zeros(name).replace('me.key', `me.${key}`)} FROM ${table} me
      JOIN ${table} other ON other.${key} = me.${key}
      WHERE me.entity_id = ${entity}::uuid AND other.entity_id <> ${entity}::uuid GROUP BY 1`,
  )
  const kind =
    kinds === null ? '' : `AND e.kind IN (${['NULL', ...kinds.map((one) => statement.value(one))].join(', ')})`
  const sums = meetings.map(([, , name], index) => `sum(m.c${index})::int AS "${name}"`).join(', ')
  return `SELECT m.entity_id, ${sums}
      FROM (${parts.join(' UNION ALL ')}) m (entity_id, c0, c1, c2) JOIN entity e ON e.id = m.entity_id ${kind}
      GROUP BY 1 ORDER BY 2 DESC, 3 DESC, 4 DESC, 1 LIMIT ${most}`
}
