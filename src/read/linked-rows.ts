import type { AlongLinks } from './along-links.ts'
import type { Tree } from './arguments.ts'
import { entriesOf, isTree } from './arguments.ts'
import { isAbout, namesOne } from './conditions.ts'
import type { Model } from './model.ts'
import { modelOf } from './model.ts'
import type { Statement } from './sql.ts'
import { column, quote } from './sql.ts'
import { joined, keyOf, where } from './where.ts'

/** FROM and WHERE of the link rows, whose nodes stand under `alias` where something is asked of them, or it is `needed`. */
export function linkedRows(
  statement: Statement,
  links: AlongLinks,
  link: string,
  alias: string,
  needed = true,
): string {
  const { relation, node, known, onLink, onNode } = links
  const model = modelOf(relation.model)
  const joins = needed || onNode.length > 0
  const conditions = [
    ...links.link.map((one) => linkCondition(statement, model, link, one)),
    ...onLink.map((one) => where(statement, known, link, one)),
    ...onNode.map((one) => where(statement, node, alias, one)),
  ]
  const nodes = joins ? ` JOIN ${quote(node.table)} ${alias} ON ${joined(alias, link, relation)}` : ''
  return `FROM ${quote(model.table)} ${link}${nodes} WHERE ${conditions.join(' AND ')}`
}

/** The one that is linked to is found first: its key is then a value for the index on the links. */
function linkCondition(statement: Statement, model: Model, link: string, condition: Tree): string {
  const [[name, value] = ['', null]] = entriesOf(condition)
  const relation = model.relations.get(name)
  if (relation === undefined || !isTree(value) || !namesOne(value)) return where(statement, model, link, condition)
  const target = modelOf(relation.model)
  const key = keyOf(target, relation)
  if (key === null) return where(statement, model, link, condition)
  if (isAbout(value, key)) return where(statement, key, link, value)
  const alias = statement.alias()
  const one = `SELECT ${alias}.id FROM ${quote(target.table)} ${alias} WHERE ${where(statement, target, alias, value)}`
  return `${column(link, key.columns.get('id') ?? '')} = (${one})`
}
