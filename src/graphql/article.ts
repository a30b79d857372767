import type { Row } from '#compile/notation.ts'
import { columnOf, rowOf, sql } from '#compile/notation.ts'
import { firstOf, found, listOf } from '#compile/relations.ts'
import type { Tree } from '#read/arguments.ts'
import { builder } from './builder.ts'
import { connectionRef, nestedConnection, rootConnection } from './connection.ts'
import { Entity } from './entity.ts'
import { ArticleKind, SectionKind } from './enums.ts'
import { evidenceField } from './evidence.ts'
import { fuzzyDate } from './fuzzy-date.ts'
import { decodeIdOf } from './ids.ts'
import { articleList, entityList, eventList, mentionList, statementList } from './lists.ts'
import { byName, byPublished, bySaid, byWhen, inText } from './orders.ts'

builder.prismaObject('ArticleSection', {
  description: 'A part of an article’s text that is not like the rest. Sections do not overlap.',
  select: {},
  fields: (t) => ({
    kind: t.expose('kind', { type: SectionKind, description: 'What the part is.' }),
    start: t.exposeInt('start', { description: 'Offset of its first character in code points.' }),
    end: t.exposeInt('end', { description: 'Offset after its last character in code points.' }),
  }),
})

const ArticleVersion = builder.prismaObject('ArticleVersion', {
  description: 'One state of an article’s text. It never changes: a correction is a new version.',
  select: {},
  fields: (t) => ({
    sequence: t.exposeInt('sequence', { description: 'Counts the versions of the article from 1.' }),
    text: t.exposeString('text', {
      description: 'The whole text, in Unicode normalisation form C; offsets count in it.',
    }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the text in UTF-8, in hexadecimal.' }),
    retrievedAt: t.expose('retrievedAt', { type: 'DateTime', description: 'When it was stored.' }),
    correctionNote: t.exposeString('correctionNote', {
      nullable: true,
      description: 'What was corrected; null in a first version.',
    }),
    sections: t.relation('sections', {
      description: 'Its parts, in the order of the text.',
      query: { orderBy: { start: 'asc' } },
    }),
  }),
})

const byline = [{ ordinal: 'asc' as const }, { entityId: 'asc' as const }]

/** The version of this number, or the latest. */
const versionNumbered = (sequence: number | null | undefined) => ({
  ...(typeof sequence === 'number' && { where: { sequence } }),
  orderBy: { sequence: 'desc' as const },
})

export const Article = builder.prismaNode('Article', {
  description: 'A published work: one whose text we keep, or one that another article reports on.',
  id: { field: 'id' },
  nullable: true,
  select: {},
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'A readable name that stays.' }),
    kind: t.expose('kind', { type: ArticleKind, description: 'What sort of publication it is.' }),
    title: t.exposeString('title', { description: 'Its headline; without one its first words, or a description.' }),
    url: t.expose('url', {
      type: 'URL',
      nullable: true,
      description: 'Where it was published; null where that is not known.',
    }),
    language: t.exposeString('language', { description: 'As a BCP 47 tag; "und" where it is not known.' }),
    publisher: t.relation('publisher', {
      nullable: true,
      description: 'Who published it; null where that is not known.',
    }),
    authors: t.field({
      type: [Entity],
      description: 'Who wrote it, in the order of the byline; empty where nobody is named.',
      extensions: sql<Row>((article, _args, field) => listOf(field, article, 'authors', { orderBy: byline }, 'entity')),
      select: (_args, _context, nested) => ({ authors: { select: { entity: nested() }, orderBy: byline } }),
      resolve: ({ authors }) => authors.map(({ entity }) => entity) as never,
    }),
    published: t.field({
      ...fuzzyDate('published'),
      description: 'When it was published; null where that is not known.',
    }),
    text: t.string({
      nullable: true,
      description: 'The text of the latest version; null for a work known only by report.',
      extensions: sql<Row>((article, _args, { statement }) => {
        const version = rowOf('articleVersion', statement.alias())
        const latest = `${columnOf(version, 'articleId')} = ${columnOf(article, 'id')} ORDER BY ${columnOf(version, 'sequence')} DESC LIMIT 1`
        return `(SELECT ${columnOf(version, 'text')} FROM article_version ${version.alias} WHERE ${latest})`
      }),
      select: { versions: { orderBy: { sequence: 'desc' }, take: 1, select: { text: true } } },
      resolve: ({ versions }) => versions[0]?.text ?? null,
    }),
    version: t.field({
      type: ArticleVersion,
      nullable: true,
      description: 'One version; null where there is none of that number, and for a work known only by report.',
      args: { sequence: t.arg.int({ description: 'Its number, 1 is the first; the latest without it.' }) },
      extensions: sql<Row, { sequence?: number | null }>((article, { sequence }, field) =>
        firstOf(field, article, 'versions', versionNumbered(sequence)),
      ),
      select: ({ sequence }, _context, nested) => ({
        versions: { ...(nested() as object), ...versionNumbered(sequence), take: 1 },
      }),
      resolve: ({ versions }) => (versions[0] ?? null) as never,
    }),
    versions: t.relation('versions', {
      description: 'All versions, the latest first; empty for a work known only by report.',
      query: { orderBy: { sequence: 'desc' } },
    }),
    mentions: t.field({
      type: connectionRef('Mention'),
      description: 'Where it refers to entities, in the order of the text.',
      args: mentionList.args(),
      ...nestedConnection({
        ...mentionList,
        relation: 'mentions',
        ordering: () => inText('article-mentions', 'start'),
        within: (articleId) => ({ articleId }),
      }),
    }),
    entities: t.field({
      type: connectionRef('ArticleEntity'),
      description: 'Whom and what it mentions, in the order of the first mention.',
      args: entityList.args(),
      ...nestedConnection({
        ...entityList,
        relation: 'entities',
        via: 'entity',
        edgeSelect: { mentionCount: true },
        ordering: ({ orderBy }) =>
          orderBy
            ? byName(orderBy, { via: ['entity'], id: 'entityId' })
            : inText('article-entities', 'firstStart', 'entityId'),
        within: (articleId) => ({ articles: { some: { articleId } } }),
      }),
    }),
    statements: t.field({
      type: connectionRef('Statement'),
      description: 'What it reports and asserts, in the order of the text.',
      args: statementList.args(),
      ...nestedConnection({
        ...statementList,
        relation: 'statements',
        ordering: ({ orderBy }) => (orderBy ? bySaid(orderBy) : inText('article-statements', 'position')),
        within: (articleId) => ({ articleId }),
      }),
    }),
    quotations: t.field({
      type: connectionRef('Statement'),
      description: 'What other articles quote from it.',
      args: statementList.args(),
      ...nestedConnection({
        ...statementList,
        relation: 'published',
        ordering: ({ orderBy }) => (orderBy ? bySaid(orderBy) : inText('quotations', 'position')),
        within: (publishedInId) => ({ publishedInId }),
      }),
    }),
    events: t.field({
      type: connectionRef('Event'),
      description: 'The events it tells of, in the order of the text.',
      args: eventList.args(),
      ...nestedConnection({
        ...eventList,
        relation: 'events',
        via: 'event',
        ordering: ({ orderBy }) =>
          orderBy
            ? byWhen(orderBy, { via: ['event'], id: 'eventId' })
            : inText('article-events', 'firstStart', 'eventId'),
        within: (articleId) => ({ articles: { some: { articleId } } }),
      }),
    }),
    evidence: t.relation('support', {
      ...evidenceField(),
      description: 'For a work known by report, the words of other articles that tell of it; else empty.',
    }),
  }),
})

type ArticleByValue = { id?: string | null; slug?: string | null; url?: string | null }

/** Exactly one is given; an empty id is an error, not no id. */
function articleBy({ id, slug, url }: ArticleByValue): Tree {
  if (typeof id === 'string') return { id: decodeIdOf('Article', id) }
  return typeof url === 'string' ? { url } : { slug: slug ?? '' }
}

const ArticleBy = builder.inputType('ArticleBy', {
  description: 'One way to name an article.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'Its id.' }),
    slug: t.string({ description: 'Its slug.' }),
    url: t.field({ type: 'URL', description: 'Where it was published.' }),
  }),
})

builder.queryFields((t) => ({
  article: t.prismaField({
    type: Article,
    nullable: true,
    description: 'One article; null where there is none.',
    args: { by: t.arg({ type: ArticleBy, required: true, description: 'Its id, its slug or its URL.' }) },
    extensions: sql<unknown, { by: ArticleByValue }>((_root, { by }, field) => found(field, 'article', articleBy(by))),
    resolve: (query, _root, { by }, { reader }) => reader.find('article', { ...query, where: articleBy(by) }) as never,
  }),
  articles: t.field({
    type: connectionRef('Article'),
    description: 'All articles, the latest published first.',
    args: articleList.args(),
    ...rootConnection('article', {
      ...articleList,
      ordering: ({ orderBy, filter }) => byPublished(orderBy, { search: filter?.search }),
    }),
  }),
}))
