import type { Days, Tree } from './arguments.ts'
import { entriesOf, isTree, listOf } from './arguments.ts'
import { isAbout } from './conditions.ts'
import type { Model, Relation } from './model.ts'
import { modelOf } from './model.ts'
import { matches, relevance } from './search.ts'
import type { Statement } from './sql.ts'
import { allOf, anyOf, column, quote } from './sql.ts'

/** A Prisma `where` as an SQL condition on the table that `alias` stands for. */
export function where(statement: Statement, model: Model, alias: string, tree: Tree): string {
  return allOf(entriesOf(tree).map(([key, value]) => condition(statement, model, alias, key, value)))
}

function condition(statement: Statement, model: Model, alias: string, key: string, value: unknown): string {
  const below = () => listOf(value).map((tree) => where(statement, model, alias, tree))
  if (key === 'AND') return allOf(below())
  if (key === 'OR') return anyOf(below())
  if (key === 'NOT') return `NOT ${anyOf(below())}`
  if (key === '_search') return matches(statement, model, alias, String(value))
  if (key === '_beyond') return beyond(statement, model, alias, value as Tree)
  if (key === '_range') return range(statement, alias, value as Tree)
  if (key === '_named') return named(statement, column(alias, 'normalised'), value as Tree)
  if (key === '_relevance') {
    const { search, ...bounds } = value as Tree
    return compare(statement, relevance(statement, model, alias, String(search)), bounds, '::real')
  }
  const relation = model.relations.get(key)
  if (relation) return related(statement, alias, relation, value)
  const name = model.columns.get(key)
  if (name === undefined) throw new Error(`${model.name} has no field "${key}" to filter by`)
  return compare(statement, column(alias, name), value)
}

const comparisons: Readonly<Record<string, string>> = { equals: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' }

/** `cast` gives the values a type where the left side alone does not. */
function compare(statement: Statement, left: string, value: unknown, cast = ''): string {
  if (value === null) return `${left} IS NULL`
  if (!isTree(value)) return `${left} = ${statement.value(value)}${cast}`
  return allOf(entriesOf(value).map(([operator, right]) => comparison(statement, left, operator, right, cast)))
}

function comparison(statement: Statement, left: string, operator: string, right: unknown, cast: string): string {
  const placed = () => statement.value(right) + cast
  const each = () => (right as readonly unknown[]).map((one) => statement.value(one) + cast)
  if (operator === 'equals' && right === null) return `${left} IS NULL`
  if (comparisons[operator] !== undefined) return `${left} ${comparisons[operator]} ${placed()}`
  switch (operator) {
    case 'not':
      return right === null ? `${left} IS NOT NULL` : `NOT ${compare(statement, left, right, cast)}`
    case 'in':
      return Array.isArray(right) && right.length === 0 ? 'FALSE' : `${left} IN (${each().join(', ')})`
    case 'notIn':
      return Array.isArray(right) && right.length === 0 ? 'TRUE' : `${left} NOT IN (${each().join(', ')})`
    case 'has':
      return `${placed()} = ANY (${left})`
    case 'hasSome':
      return anyOf(each().map((one) => `${one} = ANY (${left})`))
    case 'startsWith':
      return `${left} LIKE ${statement.value(`${escaped(right)}%`)}`
    case 'contains':
      return `${left} LIKE ${statement.value(`%${escaped(right)}%`)}`
    default:
      throw new Error(`no filter is called "${operator}"`)
  }
}

/** As one comparison of rows, which an index on the columns answers at any depth, however many are alike in the first. */
function beyond(statement: Statement, { columns }: Model, alias: string, { columns: names, gt, lt }: Tree): string {
  const own = (names as readonly string[]).map((name) => column(alias, columns.get(name) ?? name))
  const values = ((gt ?? lt) as readonly unknown[]).map((value) => statement.value(value))
  return `(${own.join(', ')}) ${gt ? '>' : '<'} (${values.join(', ')})`
}

/** In LIKE, percent and underline stand for themselves. */
const escaped = (text: unknown): string => String(text).replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)

function related(statement: Statement, alias: string, relation: Relation, value: unknown): string {
  if (value === null) return exists(statement, alias, relation, {}, 'NOT ')
  const tree = value as Tree
  if (!relation.isList && !('is' in tree) && !('isNot' in tree)) return exists(statement, alias, relation, tree)
  return allOf(
    entriesOf(tree).map(([operator, inner]) => {
      const filter = (inner ?? {}) as Tree
      switch (operator) {
        case 'some':
          return exists(statement, alias, relation, filter)
        case 'is':
          return exists(statement, alias, relation, filter, inner === null ? 'NOT ' : '')
        case 'none':
          return exists(statement, alias, relation, filter, 'NOT ')
        case 'isNot':
          return exists(statement, alias, relation, filter, inner === null ? '' : 'NOT ')
        case 'every':
          return exists(statement, alias, relation, { NOT: filter }, 'NOT ')
        default:
          throw new Error(`no filter on a relation is called "${operator}"`)
      }
    }),
  )
}

function exists(statement: Statement, alias: string, relation: Relation, filter: Tree, not = ''): string {
  const target = modelOf(relation.model)
  const key = keyOf(target, relation)
  if (key && isAbout(filter, key)) {
    const own = column(alias, key.columns.get('id') ?? '')
    return `${not}(${own} IS NOT NULL AND ${where(statement, key, alias, filter)})`
  }
  const inner = statement.alias()
  const conditions = [joined(alias, inner, relation), where(statement, target, inner, filter)]
  return `${not}EXISTS (SELECT 1 FROM ${quote(target.table)} ${inner} WHERE ${conditions.join(' AND ')})`
}

/** What the key of a relation to one row tells of that row, which is there where the key is given: its id. */
export function keyOf(target: Model, { isList, on: [pair] }: Relation): Model | null {
  if (isList || pair?.other !== 'id') return null
  return { ...target, columns: new Map([['id', pair.own]]), relations: NONE }
}

const NONE: Model['relations'] = new Map()

/** SQL condition: `inner` is a row to which the relation leads from `alias`. */
export const joined = (alias: string, inner: string, { on }: Relation): string =>
  on.map(({ own, other }) => `${column(inner, other)} = ${column(alias, own)}`).join(' AND ')

/** As names are compared: `normalise` is the database's own, and so what it makes of a name is escaped there. */
function named(statement: Statement, left: string, tree: Tree): string {
  const normal = (text: unknown) => `normalise(${statement.value(text)}::text)`
  const like = (text: unknown) => `regexp_replace(${normal(text)}, '([\\\\%_])', '\\\\\\1', 'g')`
  const operators: Readonly<Record<string, (text: unknown) => string>> = {
    equals: (text) => `${left} = ${normal(text)}`,
    startsWith: (text) => `${left} LIKE ${like(text)} || '%'`,
    contains: (text) => `${left} LIKE '%' || ${like(text)} || '%'`,
  }
  const given = entriesOf(tree).filter(([, text]) => text !== null)
  return allOf(given.map(([operator, text]) => operators[operator]?.(text) ?? 'FALSE'))
}

/**
 * In the form that the GiST index on the bounds of a fuzzy date answers; a date that is unknown is in no range. What
 * follows for the sort columns is said as well, so that a list in the order of time is read from where the range is.
 */
function range(statement: Statement, alias: string, tree: Tree): string {
  const { of, ...ranges } = tree
  const earliest = column(alias, `${String(of)}_earliest`)
  const bounds = `daterange(${earliest}, ${column(alias, `${String(of)}_latest`)}, '[]')`
  const day = (value: Days['from']) => (value ? `${statement.value(value)}::date` : null)
  const conditions = entriesOf(ranges).flatMap(([operator, value]) => {
    const from = day((value as Days).from)
    const to = day((value as Days).to)
    const sorts = ['asc', 'desc'].map((direction) => column(alias, `${String(of)}_sort_${direction}`))
    return [
      `${bounds} ${rangeOperators[operator]} daterange(${from ?? 'NULL'}, ${to ?? 'NULL'}, '[]')`,
      ...(to === null ? [] : sorts.map((sort) => `${sort} <= ${to}`)),
      ...(from === null || operator === 'overlaps' ? [] : sorts.map((sort) => `${sort} >= ${from}`)),
    ]
  })
  return allOf([`${earliest} IS NOT NULL`, ...conditions])
}

const rangeOperators: Readonly<Record<string, string>> = { overlaps: '&&', within: '<@' }
