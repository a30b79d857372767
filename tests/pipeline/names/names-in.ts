import type { Name } from '#pipeline/draft.ts'
import { findNames } from '#pipeline/names/find-names.ts'
import { readDraft } from '#pipeline/read.ts'

/** The names of a text, as a reader sees them. */
export const namesIn = (text: string): readonly Name[] =>
  findNames(readDraft({ text, published: null, title: null, url: null, publisher: null, language: 'en' })).names

/** "PERSON Xi Jinping"; adjectives begin with "adjective". */
export const written = (text: string): string[] =>
  namesIn(text).map(({ kind, start, end, adjective }) => `${adjective ? 'adjective' : kind} ${text.slice(start, end)}`)
