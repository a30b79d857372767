import { columnOf, sql } from '#compile/notation.ts'
import { Article } from './article.ts'
import { implementConnection } from './connection.ts'
import { Entity } from './entity.ts'
import { Event } from './event.ts'
import { countedArticles, countedEntities, countedEvents, countedStatements } from './facets.ts'
import type { EdgeSql } from './page-sql.ts'
import { Statement } from './statement.ts'

/** The lists of the four nouns: their facets count by other nouns, so they are made when all of those are. */
implementConnection('Article', Article, 'Articles.', { connection: countedArticles })
implementConnection('Entity', Entity, 'Entities.', { connection: countedEntities })
implementConnection('Statement', Statement, 'Statements.', { connection: countedStatements })
implementConnection('Event', Event, 'Events.', { connection: countedEvents })
implementConnection('ArticleEntity', Entity, 'The entities of an article.', {
  edge: (t) => ({
    mentionCount: t.int({
      description: 'How often the article refers to it.',
      extensions: sql<EdgeSql>(({ row }) => columnOf(row, 'mentionCount')),
      resolve: ({ row }) => (row as { mentionCount: number }).mentionCount,
    }),
  }),
})
