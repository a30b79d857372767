import type { GraphQLResolveInfo } from 'graphql'
import { queryFromInfo } from '@pothos/plugin-prisma'
import type { Tree } from '#read/arguments.ts'
import { Reader } from '#read/reader.ts'
import { cancelledBy } from '#store/cancellation.ts'
import { builder } from './builder.ts'
import type { Context } from './context.ts'
import { ArticleFilter } from './filter-inputs.ts'
import { articleWhere } from './filters.ts'

builder.subscriptionType({
  description: 'What can be heard as it happens, as server-sent events; a stream that breaks is subscribed to again.',
})

builder.subscriptionFields((t) => ({
  articleIngested: t.field({
    type: 'Article' as never,
    description:
      'An article whose text was just stored, through whatever process: a new one, or a corrected one in its latest ' +
      'version. What is stored while nobody subscribes, or while the database cannot be reached, is not told later.',
    args: { filter: t.arg({ type: ArticleFilter, description: 'Which articles; all without it.' }) },
    subscribe: async (_root, { filter }, context, info) =>
      matching(await context.ingested.subscribe(context.signal), articleWhere(filter), context, info),
    resolve: (article) => article as never,
  }),
}))

/** Reads each article once, with all that is selected of it, and leaves out those that the filter does not take. */
async function* matching(ids: AsyncIterable<string>, filter: Tree, context: Context, info: GraphQLResolveInfo) {
  for await (const id of ids) {
    context.reader = new Reader(context.database)
    const query = queryFromInfo({ context, info })
    const where = { AND: [filter, { id }] }
    const article = await cancelledBy(context.signal, () => context.reader.find('article', { ...query, where }))
    if (article !== null) yield article
  }
}
