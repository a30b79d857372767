import { documentOf } from '#app/read-input.ts'
import { builder } from './builder.ts'
import type { IngestPayload } from './ingest-article.ts'
import { IngestArticleResult } from './ingest-article.ts'
import { CURATOR, write } from './mutation.ts'

const ReadArticleInput = builder.inputType('ReadArticleInput', {
  description: 'A text to read, and what is known of it.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The whole text; it is stored in Unicode normalisation form C.' }),
    title: t.string({ description: 'Its headline; left out, its first words.' }),
    date: t.string({ description: 'The day it was published, such as "2021-06-11"; "Monday" is counted from it.' }),
    publisher: t.string({ description: 'Name of the publisher; left out where it is not known.' }),
    url: t.field({ type: 'URL', description: 'Where it was published; the same URL again is the same article.' }),
    language: t.string({ description: 'As a BCP 47 tag; left out, "en", which is what the rules read.' }),
    slug: t.string({ description: 'Names the article for good; left out, made of its title and its URL or date.' }),
    again: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether a text that is stored already is read again.',
    }),
  }),
})

builder.mutationField('readArticle', (t) =>
  t.field({
    type: IngestArticleResult,
    description:
      'Reads a text by the rules of Dateline and stores what they find (EDITOR): all or nothing. A text that is stored already is left as it is, unless it is to be read again.',
    args: { input: t.arg({ type: ReadArticleInput, required: true, description: 'The text to read.' }) },
    resolve: (_root, { input: { again, ...input } }, context) =>
      write(context, CURATOR, async (): Promise<IngestPayload> => {
        const given = Object.entries(input).filter(([, value]) => value !== null && value !== undefined)
        const described = documentOf(Object.fromEntries(given))
        const { readArticle } = await import('#app/read-article.ts') // the rules and their lexicons load with the first text
        const taken = await readArticle(context.database.client, described, again)
        return { __typename: 'IngestArticlePayload', ...taken }
      }),
  }),
)
