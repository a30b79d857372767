import type { TimeExpression } from '#pipeline/draft.ts'
import { readDraft } from '#pipeline/read.ts'

/** The Monday on which the story of the seed appeared. */
export const MONDAY = '2021-06-21'

export const datesOf = (text: string, published: string | null = MONDAY): readonly TimeExpression[] =>
  readDraft({ text, published, title: null, url: null, publisher: null, language: 'en' }).dates

/** "late May = 2021-05-21/2021-05-31"; the value of TIMEX3 where there is no date. */
export const written = (text: string, published: string | null = MONDAY): string[] =>
  datesOf(text, published).map(({ start, end, edtf, value }) => `${text.slice(start, end)} = ${edtf ?? value ?? '?'}`)
