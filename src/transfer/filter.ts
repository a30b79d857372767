import { Kind as Node, coerceInputValue, isInputType, parseConstValue, valueFromASTUntyped } from 'graphql'
import { UserError } from '#core/errors.ts'
import type { Kind } from '#export/format.ts'
import { articleWhere, entitiesWhere, eventWhere, statementWhere } from '#graphql/filters.ts'
import { schema } from '#graphql/schema.ts'
import type { Tree } from '#read/arguments.ts'

/** A filter that is no JSON and no GraphQL, or that GraphQL would not take. */
export class FilterInvalid extends UserError {
  readonly code = 'FILTER_INVALID'
}

type Given = { [key: string]: unknown }

const filters: Readonly<Record<Kind, Readonly<{ type: string; where: (filter: Given) => Tree }>>> = {
  articles: { type: 'ArticleFilter', where: articleWhere },
  entities: { type: 'EntityFilter', where: entitiesWhere },
  statements: { type: 'StatementFilter', where: statementWhere },
  events: { type: 'EventFilter', where: eventWhere },
}

/**
 * The filter of a list in GraphQL, as JSON (`{"speaker": {"any": [{"slug": "li-jinjun"}]}}`) or in GraphQL's own syntax, which
 * takes JSON's as well but for enum values.
 */
export function filterWhere(kind: Kind, text: string): Tree {
  const { type: name, where } = filters[kind]
  const type = schema.getType(name)
  if (!isInputType(type)) throw new Error(`the schema has no input ${name}`)
  const coerced = coerceInputValue(valueOf(text), type, (path, _value, error) => {
    throw new FilterInvalid(`the filter${path.length > 0 ? ` at ${path.join('.')}` : ''}: ${error.message}`)
  }) as Given
  return where(coerced)
}

/** Both notations give plain values; an enum value is its name. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return graphqlValue(text)
  }
}

function graphqlValue(text: string): unknown {
  try {
    const node = parseConstValue(text)
    if (node.kind === Node.OBJECT) return valueFromASTUntyped(node)
  } catch {
    // told below
  }
  throw new FilterInvalid(
    `${JSON.stringify(text.slice(0, 80))} is neither JSON nor a value of GraphQL; write { name: value }`,
  )
}
