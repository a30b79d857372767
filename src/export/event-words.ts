import type { ArticleRef, EventRecord } from './records.ts'

/** What formats for people say of an event, unescaped. */

/** The phrase of the date and how it is understood: `June 11 (2021-06-11, relative)`. Null where it has no date. */
export function dateWords({ whenText, whenEdtf, whenBasis }: EventRecord): string | null {
  if (whenEdtf === null || whenBasis === null) return null
  const meaning = `${whenEdtf}, ${whenBasis.toLowerCase()}`
  return whenText === null ? meaning : `${whenText} (${meaning})`
}

/** As the base knows them, else as the text calls them: `Antony Blinken (participant)`. */
export const participantWords = ({ participants }: EventRecord): string[] =>
  participants.map(({ entity, label, role }) => `${entity?.name ?? label} (${role.toLowerCase()})`)

export type Quote = Readonly<{ exact: string; article: ArticleRef | null; review: string }>

/** The words that say that it is so, each with where it stands and whether an editor agreed. */
export function quotes({ evidence, articles }: EventRecord): Quote[] {
  const told = new Map(articles.map(({ article }) => [article.id, article]))
  return evidence
    .filter(({ role }) => role === 'SUPPORT')
    .map(({ exact, articleId, review }) => ({
      exact,
      article: told.get(articleId) ?? null,
      review: review.toLowerCase(),
    }))
}
