import type { Expression } from './arguments.ts'
import type { Model } from './model.ts'
import type { Statement } from './sql.ts'
import { column } from './sql.ts'

/**
 * Full-text search in the syntax of web searches (websearch_to_tsquery): words are ANDed, "…" is a phrase, `or` an
 * alternative, a minus excludes. The column `search` holds the words of a row; migration 0003 says how they are cut.
 */

const searched: ReadonlySet<string> = new Set(['article', 'entity', 'statement', 'event'])

/** The text search configuration that cut the words of a model. */
const configurationOf = ({ name }: Model): string => {
  if (!searched.has(name)) throw new Error(`${name} has no words to search`)
  return name === 'entity' ? 'names' : 'news'
}

/** The SQL tsquery of what somebody typed; anything is a query, at worst one that matches nothing. */
export const tsquery = (statement: Statement, model: Model, query: string | Expression): string =>
  `websearch_to_tsquery('${configurationOf(model)}', ${statement.value(query)}::text)`

/** SQL condition: the row's words match, or one of an entity's names looks like the query. */
export function matches(statement: Statement, model: Model, alias: string, query: string): string {
  const words = (at: string) => `${column(at, 'search')} @@ ${tsquery(statement, model, query)}`
  if (model.name !== 'entity' || hasOperators(query)) return words(alias)
  const named = `SELECT entity_id FROM entity_named(${statement.value(query)}::text)`
  const inner = statement.alias()
  return `${column(alias, 'id')} IN (${named} UNION SELECT ${inner}.id FROM entity ${inner} WHERE ${words(inner)})`
}

/** SQL number from 0, of type real: how well the row matches. */
export function relevance(statement: Statement, model: Model, alias: string, query: string): string {
  const rank = `ts_rank_cd(${column(alias, 'search')}, ${tsquery(statement, model, query)}, 32)`
  if (model.name !== 'entity') return rank
  const name = statement.alias()
  const score = `max(name_score(normalise(${statement.value(query)}::text), ${name}.normalised))`
  const ofNames = `(SELECT ${score} FROM entity_name ${name} WHERE ${name}.entity_id = ${column(alias, 'id')})`
  return `greatest(${rank}, ${ofNames})`
}

/** With operators the names, too, have to match as they say and not by likeness. */
const hasOperators = (query: string): boolean => /"|(^|\s)-\S|(^|\s)or(\s|$)/i.test(query)
