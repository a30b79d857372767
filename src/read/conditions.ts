import type { Tree } from './arguments.ts'
import { entriesOf, isTree, listOf } from './arguments.ts'
import type { Model } from './model.ts'

/** What a `where` says, before it is written in SQL. */

/** Whether a `where` or an order says something of these columns of a model alone. */
export const isAbout = (tree: Tree, { columns }: Pick<Model, 'columns'>): boolean =>
  entriesOf(tree).every(([key, value]) => {
    if (key === '_beyond') return ((value as Tree)['columns'] as readonly string[]).every((name) => columns.has(name))
    return LOGIC.has(key) ? listOf(value).every((one) => isAbout(one, { columns })) : columns.has(key)
  })

const LOGIC: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT'])

/** The conditions of a `where`, each of which has to hold. */
export const conjuncts = (tree: Tree): Tree[] =>
  entriesOf(tree).flatMap(([key, value]) => {
    const isAll = key === 'AND' || (key === 'OR' && listOf(value).length === 1)
    return isAll ? listOf(value).flatMap(conjuncts) : [{ [key]: value }]
  })

/** Whether a `where` names one row by what is unique. */
export const namesOne = (where: Tree): boolean =>
  conjuncts(where).some((one) => {
    const [[name, value] = ['', null]] = entriesOf(one)
    if (name !== 'identifiers') return (name === 'id' || name === 'slug') && isOne(value)
    const some = isTree(value) ? value['some'] : undefined
    return isTree(some) && isOne(some['scheme']) && isOne(some['value'])
  })

/** Whether a comparison leaves one value. */
export function isOne(value: unknown): boolean {
  if (!isTree(value)) return value !== null && value !== undefined && !Array.isArray(value)
  const { in: some } = value
  return Object.keys(value).length === 1 && Array.isArray(some) && some.length === 1
}
