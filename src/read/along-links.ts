import type { Arguments, Tree } from './arguments.ts'
import { entriesOf, isTree, listOf } from './arguments.ts'
import { conjuncts, isAbout, isOne, namesOne } from './conditions.ts'
import type { Model, ModelName, Relation } from './model.ts'
import { modelOf } from './model.ts'

/**
 * The nodes that one thing is linked to, as the statements on one topic, are read along its link rows: these carry the
 * columns that the list is ordered by and the bounds of its date (schema.prisma), and an index has the rows of each thing
 * in that order. A page then costs as much as it shows, however many statements there are on the topic and however long
 * the range of days is. A count of which nothing else is asked visits no statement.
 */
export type AlongLinks = Readonly<{
  node: Model
  relation: Relation
  /** What has to hold of the link row, beside what has to hold of the node. */
  link: readonly Tree[]
  /** What the link row knows of its node: the node's model with columns that the link table has as well. */
  known: Model
  /** What has to hold of the node and the link row knows. */
  onLink: readonly Tree[]
  /** What else has to hold of the node. */
  onNode: readonly Tree[]
  /** Whether one plan is the best for all values: the index on the links answers all but the ends of a fuzzy date. */
  isSteady: boolean
}>

/** Where an index on `key` goes on with the order of the nodes; with the key fixed, a node has one row at most. */
const tables: Readonly<Record<ModelName, Readonly<{ node: ModelName; key: readonly string[] }>>> = {
  statementParty: { node: 'statement', key: ['entityId', 'role'] },
  statementEvent: { node: 'statement', key: ['eventId'] },
  articleEntity: { node: 'article', key: ['entityId'] },
  articleEvent: { node: 'article', key: ['eventId'] },
  articleAuthor: { node: 'article', key: ['entityId'] },
  entityEvent: { node: 'event', key: ['entityId'] },
}

/** How a list is read along link rows; null where its filter names no one thing, or the links have another order. */
export function alongLinks(model: Model, where: Tree, orderBy?: Arguments['orderBy']): AlongLinks | null {
  const all = conjuncts(where)
  for (const one of all) {
    const found = linkedToOne(model, one)
    if (found === null) continue
    const known = knownOf(model, found.relation)
    const order = orderBy === undefined ? [] : listOf(orderBy)
    if (!order.every((by) => isAbout(by, known))) continue
    const sort = Object.keys(order[0] ?? {})[0] ?? [...known.columns.keys()].find((name) => name.endsWith('SortDesc'))
    const rest = all.filter((other) => other !== one).flatMap((other) => withBounds(other, sort ?? ''))
    const [onLink, onNode] = [rest.filter((it) => isAbout(it, known)), rest.filter((it) => !isAbout(it, known))]
    const isSteady = found.isKeyOnly && onNode.every((it) => Object.keys(it).every((key) => DATE.test(key)))
    return { ...found, node: model, known, onLink, onNode, isSteady }
  }
  return null
}

/** Whether one plan is the best for all values of a filter: it follows links, or its rows are named by what is unique. */
export const isSteady = (model: Model, where: Tree, orderBy: Arguments['orderBy']): boolean =>
  alongLinks(model, where, orderBy)?.isSteady ??
  conjuncts(where).some(({ id }) => isOne(id) || (isTree(id) && 'in' in id))

const SORT = /Sort(Asc|Desc)$/
const DATE = /(Earliest|Latest)$/

function linkedToOne(model: Model, condition: Tree) {
  const [[name, value] = ['', null]] = entriesOf(condition)
  const relation = model.relations.get(name)
  const table = relation && tables[relation.model]
  if (!relation || table?.node !== model.name || !isTree(value) || Object.keys(value).join() !== 'some') return null
  const link = conjuncts(value['some'] as Tree)
  const target = modelOf(relation.model)
  const fixes = (key: string) => link.some((one) => isFixed(target, key, one))
  return table.key.every(fixes) ? { relation, link, isKeyOnly: link.length === table.key.length } : null
}

/** Whether a condition leaves one value of a column. */
function isFixed(model: Model, key: string, condition: Tree): boolean {
  const [[name, value] = ['', null]] = entriesOf(condition)
  const relation = model.relations.get(name)
  if (relation === undefined) return name === key && isOne(value)
  const leadsThere = relation.on.every(({ own }) => own === model.columns.get(key))
  return leadsThere && isTree(value) && namesOne(value)
}

function knownOf(model: Model, { model: name, on }: Relation): Model {
  const link = modelOf(name)
  const days = [...link.columns].filter(([key]) => (SORT.test(key) || DATE.test(key)) && model.columns.has(key))
  return { ...model, columns: new Map([['id', on[0]?.other ?? ''], ...days]), relations: new Map() }
}

/**
 * A condition together with what follows from it for the sort column, so that the walk along the links begins and ends
 * where it may hold. The sort column is the first possible day; for an unknown date none of these conditions holds.
 */
function withBounds(condition: Tree, sort: string): Tree[] {
  const of = sort.replace(SORT, '')
  const [[name, value] = ['', null]] = entriesOf(condition)
  if (!isTree(value)) return [condition]
  if (name === '_range' && value['of'] === of) return boundsOf(value).flatMap((one) => withBounds(one, sort))
  const operators = name === `${of}Earliest` ? ['gt', 'gte', 'lt', 'lte'] : name === `${of}Latest` ? ['lt', 'lte'] : []
  const bounds = entriesOf(value).filter(([operator]) => operators.includes(operator))
  return bounds.length === 0 ? [condition] : [condition, { [sort]: Object.fromEntries(bounds) }]
}

/** How a date lies to a range of days, said of its bounds, for these are on the links. */
function boundsOf({ of, overlaps, within }: Tree): Tree[] {
  const { from, to } = (overlaps ?? within) as Readonly<Record<string, unknown>>
  const [first, last] = [`${String(of)}Earliest`, `${String(of)}Latest`]
  const [after, before] = overlaps ? [last, first] : [first, last]
  return [
    { [first]: { not: null } },
    ...(from ? [{ [after]: { gte: from } }] : []),
    ...(to ? [{ [before]: { lte: to } }] : []),
  ]
}
