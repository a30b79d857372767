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

/** An instant that is none. */
export class SinceInvalid extends UserError {
  readonly code = 'SINCE_INVALID'
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
 * takes JSON's as well but for enum values; without one everything of the kind that GraphQL lists.
 */
export function filterWhere(kind: Kind, text: string | null): Tree {
  const { type: name, where } = filters[kind]
  const type = schema.getType(name)
  if (!isInputType(type)) throw new Error(`the schema has no input ${name}`)
  const value = text === null ? {} : valueOf(text)
  const coerced = coerceInputValue(value, type, (path, _value, error) => {
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

/**
 * What was stored, read or reviewed at or after an instant, so that an export of every night brings what the night
 * before did not. It looks at the texts and at the evidence of the facts.
 */
export function sinceWhere(kind: Kind, since: string | null): Tree {
  if (since === null) return {}
  const at = new Date(since)
  if (!/^\d{4}-\d\d-\d\d(T|$)/.test(since) || Number.isNaN(at.getTime()))
    throw new SinceInvalid(
      `${JSON.stringify(since.slice(0, 80))} is no instant; write 2026-11-23 or 2026-11-23T04:00:00Z`,
    )
  return news[kind]({ gte: at.toISOString() })
}

type Bound = Readonly<{ gte: string }>

const evidenceSince = (at: Bound): Tree => ({
  some: { OR: [{ origin: { at } }, { reviewedAt: at }, { version: { retrievedAt: at } }] },
})
const mentionSince = (at: Bound): Tree => ({ some: { OR: [{ origin: { at } }, { version: { retrievedAt: at } }] } })

const news: Readonly<Record<Kind, (at: Bound) => Tree>> = {
  articles: (at) => ({
    OR: [
      { versions: { some: { retrievedAt: at } } },
      { evidence: evidenceSince(at) },
      { mentions: mentionSince(at) },
      { support: evidenceSince(at) },
    ],
  }),
  entities: (at) => ({ OR: [{ mentions: mentionSince(at) }, { curatedAt: at }] }),
  statements: (at) => ({
    OR: [{ evidence: evidenceSince(at) }, { parties: { some: { evidence: evidenceSince(at) } } }],
  }),
  events: (at) => ({ evidence: evidenceSince(at) }),
}
