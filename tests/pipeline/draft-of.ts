import type { Draft } from '#pipeline/draft.ts'
import { readDraft } from '#pipeline/read.ts'

/** What the pipeline makes of a text of which nothing else is known. */
export const draftOf = (text: string): Draft =>
  readDraft({ text, published: null, title: null, url: null, publisher: null, language: 'en' })
