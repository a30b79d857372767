import type { Expression, Tree } from './arguments.ts'
import { modelOf } from './model.ts'
import { object } from './select.ts'
import type { Statement } from './sql.ts'
import { where } from './where.ts'

/** SQL expression of a JSON array of `{ node, score }`: the entities that a name may mean, the likeliest first. */
export function candidates(statement: Statement, name: string, filter: Tree, most: number, select: Tree): string {
  return `(SELECT coalesce(json_agg(json_build_object('score', c.score, 'node', (
      SELECT ${object(statement, modelOf('entity'), 'n', select)} FROM entity n WHERE n.id = c.entity_id))), '[]')
    FROM (${candidateRows(statement, name, filter, most)}) c)`
}

/** SELECT of each `entity_id` and its `score`. */
export function candidateRows(statement: Statement, name: string | Expression, filter: Tree, most: number): string {
  return `SELECT named.entity_id, named.score FROM entity_named(${statement.value(name)}::text) named
      JOIN entity e ON e.id = named.entity_id WHERE ${where(statement, modelOf('entity'), 'e', filter)}
      ORDER BY named.score DESC, named.entity_id LIMIT ${most}`
}
