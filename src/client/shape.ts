import type { FieldNode } from 'graphql'
import { areRows } from './connections.ts'
import type { Connection } from './connections.ts'
import type { Fragments } from './query.ts'
import { fieldsOf, keyOf } from './query.ts'
import { QueryUnfit } from './unfit.ts'

/** What is selected of an object: its keys in the answer, and what is selected below each; null for a plain value. */
export type Shape = ReadonlyMap<string, Shape | null>

/** How rows come and what they hold. The fields of an edge stand behind those of its node, in one record. */
export type Rows = Readonly<{
  key: string
  /** The key of an edge's node; null where the rows are nodes themselves. */
  node: string | null
  fields: readonly FieldNode[]
  shape: Shape
}>

export function rowsOf({ fields }: Connection, fragments: Fragments): Rows {
  const all = fields
    .flatMap(({ selectionSet }) => (selectionSet ? fieldsOf(selectionSet, fragments) : []))
    .filter(areRows)
  const [first] = all
  if (first === undefined || new Set(all.map((one) => `${keyOf(one)} ${one.name.value}`)).size > 1)
    throw new QueryUnfit('select the rows once: "nodes", or "edges"')
  const below = selected(all, fragments)
  const key = keyOf(first)
  if (first.name.value === 'nodes') return { key, node: null, fields: below, shape: shapeOf(below, fragments) }
  const [nodes, others] = [below.filter(isNode), below.filter((one) => !isNode(one))]
  const [node] = nodes
  if (node === undefined) throw new QueryUnfit('select "node" of the edges')
  const [inside, beside] = [shapeOf(selected(nodes, fragments), fragments), shapeOf(others, fragments)]
  const twice = [...beside.keys()].find((name) => inside.has(name))
  if (twice !== undefined)
    throw new QueryUnfit(
      `"${twice}" is a field of the edge and of its node; name one otherwise: edge_${twice}: ${twice}`,
    )
  return { key, node: keyOf(node), fields: below, shape: new Map([...inside, ...beside]) }
}

const isNode = ({ name }: FieldNode): boolean => name.value === 'node'

const selected = (fields: readonly FieldNode[], fragments: Fragments): FieldNode[] =>
  fields.flatMap(({ selectionSet }) => (selectionSet ? fieldsOf(selectionSet, fragments) : []))

/** The same key of several types of a union is one. */
function shapeOf(fields: readonly FieldNode[], fragments: Fragments): Shape {
  const shapes = [...Map.groupBy(fields, keyOf)].map(([key, same]): [string, Shape | null] => {
    const below = selected(same, fragments)
    return [key, below.length === 0 ? null : shapeOf(below, fragments)]
  })
  return new Map(shapes)
}
