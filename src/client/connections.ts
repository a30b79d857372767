import type { FieldNode } from 'graphql'
import type { Fragments, Query } from './query.ts'
import { fieldsOf, keyOf } from './query.ts'
import { QueryUnfit } from './unfit.ts'

/** A list that gives its rows page by page: where it is in the answer, and every field that selects of it. */
export type Connection = Readonly<{ path: readonly string[]; fields: readonly FieldNode[] }>

const ROWS: ReadonlySet<string> = new Set(['nodes', 'edges'])

export const areRows = ({ name }: FieldNode): boolean => ROWS.has(name.value)

/** The one connection of a query, or the one that `path` names, such as `entity.statements`. */
export function connectionIn({ operation, fragments }: Query, path?: string): Connection {
  const all = connectionsIn(fieldsOf(operation.selectionSet, fragments), fragments)
  const names = all.map((one) => one.path.join('.')).join(', ')
  const [first, second] = all.filter((one) => path === undefined || one.path.join('.') === path)
  if (first && !second) return first
  if (first) throw new QueryUnfit(`there are several lists with pages; choose with --connection one of ${names}`)
  if (all.length > 0) throw new QueryUnfit(`${path} is no list with pages; choose one of ${names}`)
  throw new QueryUnfit(
    'there is no list with pages; select "nodes" or "edges" of one, such as statements { nodes { id } }',
  )
}

/** Those below rows are left out: each row has a list of its own. */
export function connectionsIn(
  fields: readonly FieldNode[],
  fragments: Fragments,
  above: readonly string[] = [],
): Connection[] {
  const byKey = Map.groupBy(
    fields.filter((field) => !areRows(field)),
    keyOf,
  )
  return [...byKey].flatMap(([key, same]) => {
    const path = [...above, key]
    const below = same.flatMap(({ selectionSet }) => (selectionSet ? fieldsOf(selectionSet, fragments) : []))
    return below.some(areRows) ? [{ path, fields: same }] : connectionsIn(below, fragments, path)
  })
}
