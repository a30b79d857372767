import type { DraftEntity, DraftMention } from '#pipeline/draft.ts'
import { draftOf } from '../draft-of.ts'

/** The entities of a text, each as its name, ": " and the words of its mentions of some forms, all by default. */
export const written = (text: string, ...forms: readonly DraftMention['form'][]): string[] =>
  draftOf(text).entities.map((entity) => `${entity.name}: ${wordsOf(text, entity, forms).join(', ')}`)

const wordsOf = (text: string, { mentions }: DraftEntity, forms: readonly DraftMention['form'][]): string[] =>
  mentions
    .filter(({ form }) => forms.length === 0 || forms.includes(form))
    .map(({ start, end }) => text.slice(start, end))

/** The name of the entity that words which stand once in the text are a mention of; "nobody" where they are of none. */
export function whoIs(text: string, words: string): string {
  const start = text.indexOf(words)
  const end = start + words.length
  const of = draftOf(text).entities.filter(({ mentions }) =>
    mentions.some((at) => at.start === start && at.end === end),
  )
  return of.map(({ name }) => name).join(' and ') || 'nobody'
}
