import { listText } from '#compile/json.ts'
import type { Values } from '#compile/notation.ts'
import { columnOf, sql, valuesAt } from '#compile/notation.ts'
import { UserError } from '#core/errors.ts'
import type { Tree } from '#read/arguments.ts'
import { Expression } from '#read/arguments.ts'
import type { Mixed } from '#read/mixed.ts'
import { candidateRows, candidates } from '#read/names.ts'
import type { SnippetPart as Part } from '#read/snippet.ts'
import { markedPassage, pieceRows, snippet, snippetParts, unmarked } from '#read/snippet.ts'
import { Article } from './article.ts'
import { builder } from './builder.ts'
import { connectionRef, implementConnection, selectionOf } from './connection.ts'
import { entityHere } from './connection-sql.ts'
import { Entity } from './entity.ts'
import { EntityKind } from './enums.ts'
import { Event } from './event.ts'
import { searchHelp, searchWords } from './filter-parts.ts'
import { pageArguments } from './lists.ts'
import type { Sort } from './mixed-connection.ts'
import { mixedConnection, mixedOrder, mixedSql, typenameOf } from './mixed-connection.ts'
import type { EdgeSql } from './page-sql.ts'
import type { PageArguments } from './paging.ts'
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
      extensions: sql<Values>((snip) => unmarked(columnOf(snip, 'marked'))),
      resolve: (parts) => parts.map(({ text }) => text).join(''),
    }),
    parts: t.field({
      type: [SnippetPart],
      description: 'Its pieces in order; none is marked where only a name was alike.',
      extensions: sql<Values>((snip, _args, { statement, object }) => {
        const alias = statement.alias()
        const shown = valuesAt(alias, { text: 'text', isMarked: 'is_marked' })
        return listText(object(shown), `FROM (${pieceRows(columnOf(snip, 'marked'))}) ${alias}`)
      }),
      resolve: (parts) => [...parts],
    }),
  }),
})

type Hit = Mixed & Readonly<{ search: string }>

implementConnection('Search', SearchResult as never, 'What matches a search, the best first.', {
  edge: (t) => ({
    score: t.float({
      description: 'How well it matches, from 0 to 1; comparable only within one search.',
      extensions: sql<EdgeSql>(({ row }) => columnOf(row, 'sort')),
      resolve: ({ row }) => Number((row as Hit).sort),
    }),
    snippet: t.field({
      type: Snippet,
      description: 'Where it matches.',
      extensions: sql<EdgeSql>(({ row }, _args, { statement, object }) => {
        const [id, search] = ['id', 'search'].map((name) => new Expression(columnOf(row, name)))
        const marked = kinds.map(
          (kind, number) => `WHEN ${number} THEN ${markedPassage(statement, nouns[kind], id ?? '', search ?? '')}`,
        )
        const alias = statement.alias()
        const passage = `SELECT CASE ${columnOf(row, 'kind')} ${marked.join(' ')} END AS marked OFFSET 0` // made once
        return `(SELECT ${object(valuesAt(alias, { marked: 'marked' }))} FROM (${passage}) ${alias})`
      }),
      resolve: async ({ row }, _args, { reader }) => {
        const { kind, id, search } = row as Hit
        const noun = nouns[kinds[kind] ?? 'ARTICLE']
        return snippetParts(await reader.batched<string>((statement) => snippet(statement, noun, id, search)))
      },
    }),
  }),
})

const sortOf = (kind: Kind, search: string): Sort => ({
  kind: kinds.indexOf(kind),
  typename: typenames[kind],
  node: nouns[kind],
  model: nouns[kind],
  id: 'id',
  sort: { search },
  where: { _search: search, ...(kind === 'ENTITY' && { mergedIntoId: null }) },
})

type Kind = (typeof kinds)[number]
type SearchArguments = PageArguments & Readonly<{ query: string; kinds?: readonly Kind[] | null }>

const sortsOf = (search: string, wanted: readonly Kind[] | null | undefined): Sort[] =>
  kinds.filter((kind) => !wanted || wanted.includes(kind)).map((kind) => sortOf(kind, search))

const searchOrder = (search: string) => mixedOrder(`search ${search}`, 'real', 'desc')

builder.queryField('search', (t) =>
  t.field({
    type: connectionRef('Search'),
    description: 'Searches everything at once, the best matches first. To filter as well, search in one of the lists.',
    args: {
      query: t.arg.string({ required: true, description: searchHelp('What to search for') }),
      kinds: t.arg({ type: [SearchKind], description: 'Only these kinds; all without it.' }),
      ...pageArguments(),
    },
    extensions: sql<unknown, SearchArguments>((_root, { query, kinds: wanted, ...page }, field) => {
      field.statement.valuesMatter = true // words may be rare or frequent
      const search = searchWords(query)
      const values = {
        get search() {
          return field.statement.value(search) // when a snippet needs it: PostgreSQL refuses unused parameters
        },
      }
      return mixedSql(field, sortsOf(search, wanted), searchOrder(search), page, values)
    }),
    resolve: (_root, { query, kinds: wanted, ...page }, context, info) => {
      const search = searchWords(query)
      const found = mixedConnection(sortsOf(search, wanted), searchOrder(search), page, context, info)
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
    entity: t.field({
      ...{ type: Entity, description: 'The entity.', extensions: entityHere },
      resolve: ({ node }) => node as never,
    }),
    score: t.exposeFloat('score', { description: 'How alike the name and its nearest name are: 1 is the same.' }),
  }),
})

type Resolved = Readonly<{ name: string; candidates: readonly (typeof Candidate.$inferType)[] }>

/** What the fields of a resolution are written from. */
type Asked = Readonly<{ values: { name: string }; filter: Tree }>

const Resolution = builder.objectRef<Resolved>('Resolution').implement({
  description: 'What a name may mean.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name as it was asked for.' }),
    candidates: t.field({
      type: [Candidate],
      description: `Whom it may mean, the likeliest first, at most ${MOST_CANDIDATES}; several are no error, none is nobody we know.`,
      extensions: sql<Asked>(({ values: { name }, filter }, _args, { statement, object }) => {
        const alias = statement.alias()
        const shown = valuesAt(alias, { score: 'score', entityId: 'entity_id' })
        const rows = candidateRows(statement, new Expression(name), filter, MOST_CANDIDATES)
        return listText(object(shown), `FROM (${rows}) ${alias}`)
      }),
      resolve: ({ candidates: found }) => [...found],
    }),
  }),
})

type ResolveArguments = Readonly<{ names: readonly string[]; kinds?: readonly string[] | null }>

const ofKinds = (wanted: readonly string[] | null | undefined): Tree => ({
  mergedIntoId: null,
  ...(wanted && { kind: { in: wanted } }),
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
    extensions: sql<unknown, ResolveArguments>((_root, { names, kinds: wanted }, { statement, object }) => {
      checkNames(names)
      const alias = statement.alias()
      const asked: Asked = { values: { name: `${alias}.name` }, filter: ofKinds(wanted) }
      const source = `FROM unnest(${statement.value(names)}::text[]) WITH ORDINALITY ${alias} (name, nth)`
      return listText(object(asked), source)
    }),
    resolve: (_root, { names, kinds: wanted }, context, info) => {
      checkNames(names)
      const select = selectionOf('Entity', context, info, [[{ name: 'candidates' }, { name: 'entity' }]])
      const filter = ofKinds(wanted)
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
    throw new NamesInvalid(`${names.length} names are more than ${MOST_NAMES}; ask in several requests`)
  const bad = names.find((name) => name.trim() === '' || name.length > LONGEST_NAME)
  if (bad !== undefined)
    throw new NamesInvalid(`${JSON.stringify(bad.slice(0, 40))} is no name: give 1 to ${LONGEST_NAME} characters`)
}
