import { UserError } from '#core/errors.ts'
import type { Mixed } from '#read/mixed.ts'
import { candidates } from '#read/names.ts'
import type { SnippetPart as Part } from '#read/snippet.ts'
import { snippet, snippetParts } from '#read/snippet.ts'
import { Article } from './article.ts'
import { builder } from './builder.ts'
import { connectionRef, implementConnection, selectionOf } from './connection.ts'
import { Entity } from './entity.ts'
import { EntityKind } from './enums.ts'
import { Event } from './event.ts'
import { searchHelp, searchWords } from './filter-parts.ts'
import { pageArguments } from './lists.ts'
import type { Sort } from './mixed-connection.ts'
import { mixedConnection, mixedOrder, typenameOf } from './mixed-connection.ts'
import { Statement } from './statement.ts'

const SearchResult = builder.unionType('SearchResult', {
  description: 'Something that matches a search.',
  types: [Article, Entity, Event, Statement],
  resolveType: typenameOf,
})

const SearchKind = builder.enumType('SearchKind', {
  description: 'What to search.',
  values: {
    ARTICLE: { description: 'Articles by their title and the latest version of their text.' },
    STATEMENT: { description: 'Statements by what was said.' },
    EVENT: { description: 'Events by their title and mode.' },
    ENTITY: { description: 'Entities by all their names, even when written a little wrong, and their description.' },
  } as const,
})

/** In the order of their numbers; of two that match as well the greater comes first. */
const kinds = ['ARTICLE', 'STATEMENT', 'EVENT', 'ENTITY'] as const
const nouns = { ARTICLE: 'article', STATEMENT: 'statement', EVENT: 'event', ENTITY: 'entity' } as const
const typenames = { ARTICLE: 'Article', STATEMENT: 'Statement', EVENT: 'Event', ENTITY: 'Entity' } as const

const SnippetPart = builder.objectRef<Part>('SnippetPart').implement({
  description: 'A piece of a snippet.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Plain text, never markup: escape it before it goes into a page.' }),
    isMarked: t.exposeBoolean('isMarked', { description: 'Whether it is one of the words that match.' }),
  }),
})

const Snippet = builder.objectRef<readonly Part[]>('Snippet').implement({
  description: 'The passages that match best, with the words that do marked.',
  fields: (t) => ({
    text: t.string({
      description: 'All of it without marks; passages that are apart are joined by "…".',
      resolve: (parts) => parts.map(({ text }) => text).join(''),
    }),
    parts: t.field({
      type: [SnippetPart],
      description: 'Its pieces in order; none is marked where only a name was alike.',
      resolve: (parts) => [...parts],
    }),
  }),
})

type Hit = Mixed & Readonly<{ search: string }>

implementConnection('Search', SearchResult as never, 'What matches a search, the best first.', {
  edge: (t) => ({
    score: t.float({
      description: 'How well it matches, from 0 to 1; comparable only within one search.',
      resolve: ({ row }) => Number((row as Hit).sort),
    }),
    snippet: t.field({
      type: Snippet,
      description: 'Where it matches.',
      resolve: async ({ row }, _args, { reader }) => {
        const { kind, id, search } = row as Hit
        const noun = nouns[kinds[kind] ?? 'ARTICLE']
        return snippetParts(await reader.batched<string>((statement) => snippet(statement, noun, id, search)))
      },
    }),
  }),
})

const sortOf = (kind: (typeof kinds)[number], search: string): Sort => ({
  kind: kinds.indexOf(kind),
  typename: typenames[kind],
  node: nouns[kind],
  model: nouns[kind],
  id: 'id',
  sort: { search },
  where: { _search: search, ...(kind === 'ENTITY' && { mergedIntoId: null }) },
})

builder.queryField('search', (t) =>
  t.field({
    type: connectionRef('Search'),
    description: 'Searches everything at once, the best matches first. To filter as well, search in one of the lists.',
    args: {
      query: t.arg.string({ required: true, description: searchHelp('What to search for') }),
      kinds: t.arg({ type: [SearchKind], description: 'Only these kinds; all without it.' }),
      ...pageArguments(),
    },
    resolve: (_root, { query, kinds: wanted, ...page }, context, info) => {
      const search = searchWords(query)
      const sorts = kinds.filter((kind) => !wanted || wanted.includes(kind)).map((kind) => sortOf(kind, search))
      const found = mixedConnection(sorts, mixedOrder(`search ${search}`, 'real', 'desc'), page, context, info)
      const withSearch = async () => {
        const { edges, pageInfo } = await found.page()
        return { pageInfo, edges: edges.map((edge) => ({ ...edge, row: { ...edge.row, search } })) }
      }
      return { ...found, page: withSearch }
    },
  }),
)

/** More names at once than we take, or names that are none. */
export class NamesInvalid extends UserError {
  readonly code = 'NAMES_INVALID'
}

const MOST_NAMES = 50
const LONGEST_NAME = 200
const MOST_CANDIDATES = 5

const Candidate = builder.objectRef<Readonly<{ node: object; score: number }>>('Candidate').implement({
  description: 'An entity that a name may mean.',
  fields: (t) => ({
    entity: t.field({ type: Entity, description: 'The entity.', resolve: ({ node }) => node as never }),
    score: t.exposeFloat('score', { description: 'How alike the name and its nearest name are: 1 is the same.' }),
  }),
})

type Resolved = Readonly<{ name: string; candidates: readonly (typeof Candidate.$inferType)[] }>

const Resolution = builder.objectRef<Resolved>('Resolution').implement({
  description: 'What a name may mean.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name as it was asked for.' }),
    candidates: t.field({
      type: [Candidate],
      description: `Whom it may mean, the likeliest first, at most ${MOST_CANDIDATES}; several are no error, none is nobody we know.`,
      resolve: ({ candidates: found }) => [...found],
    }),
  }),
})

builder.queryField('resolve', (t) =>
  t.field({
    type: [Resolution],
    description: 'Whom names may mean: one answer for each name, in the same order.',
    args: {
      names: t.arg.stringList({
        required: true,
        description: `Up to ${MOST_NAMES} names of up to ${LONGEST_NAME} characters; typos and accents are forgiven.`,
      }),
      kinds: t.arg({ type: [EntityKind], description: 'Only entities of these kinds.' }),
    },
    resolve: (_root, { names, kinds: wanted }, context, info) => {
      checkNames(names)
      const select = selectionOf('Entity', context, info, [[{ name: 'candidates' }, { name: 'entity' }]])
      const filter = { mergedIntoId: null, ...(wanted && { kind: { in: wanted } }) }
      return names.map(async (name) => ({
        name,
        candidates: await context.reader.batched<Resolved['candidates']>((statement) =>
          candidates(statement, name, filter, MOST_CANDIDATES, select),
        ),
      }))
    },
  }),
)

function checkNames(names: readonly string[]): void {
  if (names.length > MOST_NAMES)
    throw new NamesInvalid(`${names.length} names are asked for; ${MOST_NAMES} are the most`)
  const bad = names.find((name) => name.trim() === '' || name.length > LONGEST_NAME)
  if (bad !== undefined)
    throw new NamesInvalid(`${JSON.stringify(bad.slice(0, 40))} is no name: give 1 to ${LONGEST_NAME} characters`)
}
