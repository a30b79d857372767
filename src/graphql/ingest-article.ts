import { ingestArticle, ingestion } from '#app/ingest.ts'
import { outcomeOf } from '#app/outcome.ts'
import type { Saved } from '#store/save-reading.ts'
import { builder } from './builder.ts'
import { CURATOR, typeOf, write } from './mutation.ts'
import { userErrors } from './user-errors.ts'
import { inputOf } from './written-input.ts'

export type IngestPayload = Saved & Readonly<{ __typename: 'IngestArticlePayload' }>

const IngestOutcome = builder.enumType('IngestOutcome', {
  description: 'What storing a reading did.',
  values: {
    CREATED: { description: 'The first text of this article; it may have been known from a report before.' },
    NEW_VERSION: { description: 'Another text of a known article.' },
    UPDATED: { description: 'The same text, read otherwise than before.' },
    UNCHANGED: { description: 'All of it was there already.' },
  } as const,
})

const IngestArticlePayload = builder.objectRef<IngestPayload>('IngestArticlePayload').implement({
  description: 'The reading is stored, all of it.',
  fields: (t) => ({
    article: t.prismaField({
      type: 'Article',
      description: 'The article, as it is now.',
      resolve: (query, { articleId }, _args, { reader }) =>
        reader.find('article', { ...query, where: { id: articleId } }) as never,
    }),
    outcome: t.field({ type: IngestOutcome, description: 'What storing it did.', resolve: outcomeOf }),
    version: t.exposeInt('sequence', { description: 'Which version of the article the text is; 1 is the first.' }),
    added: t.exposeInt('added', { description: 'Rows written to the database: facts, names, evidence and so on.' }),
    changed: t.exposeInt('changed', { description: 'Rows that were there and read otherwise.' }),
    removed: t.exposeInt('removed', { description: 'Rows of an earlier reading of the same text that this has not.' }),
  }),
})

const { fields, read } = inputOf(ingestion)

const IngestArticleInput = builder.inputType('IngestArticleInput', {
  description:
    'A text and what it tells. Facts are given by their words; what a part refers to by slug or key is declared in the same reading.',
  fields: (t) => fields(t as never),
})

export const IngestArticleResult = builder.unionType('IngestArticleResult', {
  description: 'How storing a reading ended; after an error nothing of it is stored.',
  types: [IngestArticlePayload, ...userErrors],
  resolveType: typeOf,
})

builder.mutationField('ingestArticle', (t) =>
  t.field({
    type: IngestArticleResult,
    description:
      'Stores a text with a reading of it (EDITOR): all or nothing, and the same again changes nothing. A new reading of the same text replaces the earlier one and keeps the reviews of what it finds again.',
    args: { input: t.arg({ type: IngestArticleInput, required: true, description: 'The text and the reading.' }) },
    resolve: (_root, { input }, context) =>
      write(context, CURATOR, async ({ name }): Promise<IngestPayload> => {
        const saved = await ingestArticle(context.database.client, read(input), name)
        return { __typename: 'IngestArticlePayload', ...saved }
      }),
  }),
)
