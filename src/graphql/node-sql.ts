import { listText } from '#compile/json.ts'
import { orNull } from '#compile/leaf.ts'
import { NotCompiled } from '#compile/not-compiled.ts'
import type { Below } from '#compile/notation.ts'
import { found } from '#compile/relations.ts'
import { Expression } from '#read/arguments.ts'
import { decodeId } from './ids.ts'

/** SQL expression of what an id stands for. */
export function nodeSql(field: Below, id: string): string {
  const { typename, id: uuid } = decodeId(id)
  return byId(field, typename, uuid)
}

/** SQL expression of what ids stand for; the statement depends on their types only. */
export function nodesSql(field: Below, ids: readonly string[]): string {
  const decoded = ids.map(decodeId)
  const { statement } = field
  const alias = statement.alias()
  const typenames = [...new Set(decoded.map(({ typename }) => typename))].toSorted()
  const nodes = typenames.map(
    (typename) => `WHEN '${typename}' THEN ${byId(field, typename, new Expression(`${alias}.id`))}`,
  )
  const columns = [
    `${statement.value(decoded.map(({ typename }) => typename))}::text[]`,
    `${statement.value(decoded.map(({ id }) => id))}::uuid[]`,
  ]
  const node = nodes.length === 0 ? 'NULL::text' : `CASE ${alias}.typename ${nodes.join(' ')} END`
  return listText(orNull(node), `FROM unnest(${columns.join(', ')}) WITH ORDINALITY ${alias} (typename, id, nth)`)
}

function byId(field: Below, typename: string, id: string | Expression): string {
  const model = field.modelOf(typename)
  if (model === null) throw new NotCompiled('error', `nothing of type ${typename} has an id`)
  const named: Below = { ...field, object: (source) => field.object(source, typename) }
  return found(named, model, { id })
}
