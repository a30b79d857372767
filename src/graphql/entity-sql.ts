import type { Below, Row } from '#compile/notation.ts'
import { columnOf, rowOf } from '#compile/notation.ts'
import type { Tree } from '#read/arguments.ts'
import { Expression } from '#read/arguments.ts'
import { chosen } from '#read/select.ts'
import type { Statement } from '#read/sql.ts'

/** SQL expression of the preferred name in a language, or of the name without one. */
export function nameIn(statement: Statement, entity: Row, language: string): string {
  const name = rowOf('entityName', statement.alias())
  const where = { entityId: new Expression(columnOf(entity, 'id')), kind: 'PREFERRED', language }
  const rows = chosen(statement, name.model, name.alias, { where, take: 1 })
  return `coalesce((SELECT ${columnOf(name, 'name')} FROM (${rows}) ${name.alias}), ${columnOf(entity, 'name')})`
}

/** JSON text of an entity, found by what is unique, or of the one into which it was merged at last. */
export function survivorSql({ statement, object }: Below, where: Tree): string {
  const [entity, first] = [rowOf('entity', statement.alias()), rowOf('entity', statement.alias())]
  const start = chosen(statement, first.model, first.alias, { where })
  const end = `WITH RECURSIVE merged AS (SELECT f.id, f.merged_into_id FROM (${start}) f
    UNION ALL SELECT e.id, e.merged_into_id FROM merged m JOIN entity e ON e.id = m.merged_into_id)
    SELECT id FROM merged WHERE merged_into_id IS NULL`
  return `(SELECT ${object(entity)} FROM entity ${entity.alias} WHERE ${columnOf(entity, 'id')} = (${end}))`
}
