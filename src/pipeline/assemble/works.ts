import type { ReadWork } from '#core/reading.ts'
import { digest, slugOf } from '#core/slug.ts'
import type { DraftParty, DraftStatement } from '../draft.ts'
import type { Context } from './context.ts'
import { dateOf } from './context.ts'

/** The works that statements appeared in, and the slug of each statement's by the statement's number. */
export type Works = Readonly<{ works: readonly ReadWork[]; workOf: ReadonlyMap<number, string> }>

type Venue = DraftParty & Readonly<{ entity: number }>
type Published = DraftStatement & Readonly<{ venue: Venue }>

/** What one speaker said in one venue is one work; a venue that is no known publisher makes none. */
export function readWorks(articleSlug: string, context: Context): Works {
  const works = new Map<string, ReadWork>()
  const workOf = new Map<number, string>()
  for (const [number, statement] of context.draft.statements.entries()) {
    if (!isPublished(statement)) continue
    const work = workIn(statement, articleSlug, context)
    const known = works.get(work.slug)
    works.set(work.slug, known === undefined ? work : { ...known, support: [...known.support, ...work.support] })
    workOf.set(number, work.slug)
  }
  return { works: [...works.values()].map(withoutRepeats), workOf }
}

const isPublished = (statement: DraftStatement): statement is Published =>
  statement.venue !== null && statement.venue.entity !== null

const WRITING = /^(?:wr(?:ites?|ote|itten|iting)|pen(?:s|ned)|publish(?:es|ed))$/i
const OPINION = /\b(?:op-ed|opinion|commentary|editorial|column)\b/i

function workIn(statement: Published, articleSlug: string, context: Context): ReadWork {
  const { draft, anchor, slug } = context
  const { venue, speakers, cue, support, said } = statement
  const written = cue !== null && WRITING.test(draft.view.slice(cue.start, cue.end))
  const passages = support.map((range) => draft.view.slice(range.start, range.end))
  const authors = speakers.flatMap(({ entity }) => (entity === null ? [] : [entity]))
  const who = authors.length === 0 ? null : authors.map((author) => draft.entities[author]?.name ?? '').join(' and ')
  const where = draft.entities[venue.entity]?.name ?? ''
  return {
    slug: `${slugOf(who === null ? where : `${who} ${where}`)}-${digest('work', articleSlug, who, where)}`,
    kind: passages.some((words) => OPINION.test(words)) ? 'OPINION' : 'OTHER',
    title: who === null ? `Words in ${where}` : `${who} in ${where}`,
    url: null,
    language: 'und',
    publisher: slug(venue.entity),
    authors: written ? [...new Set(authors)].filter((author) => author !== venue.entity).map(slug) : [],
    published: dateOf(said, context),
    support: support.map(anchor),
  }
}

function withoutRepeats(work: ReadWork): ReadWork {
  const passages = new Map(work.support.map((passage) => [`${passage.start}-${passage.end}`, passage]))
  return { ...work, support: [...passages.values()] }
}
