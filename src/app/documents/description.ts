import { z } from 'zod'
import type { Document } from '#pipeline/document.ts'
import type { Issue } from '#core/errors.ts'
import { language, longText, name, slug, url } from '#core/written-values.ts'
import { DocumentRefused } from './document-refused.ts'

/** What is known of an article apart from its text; null where it is not. */
export type Description = Readonly<{
  title: string | null
  published: string | null
  publisher: string | null
  url: string | null
  language: string | null
  /** Names the article for good; null: made from its URL or its title. */
  slug: string | null
}>

export const nothingKnown: Description = {
  title: null,
  published: null,
  publisher: null,
  url: null,
  language: null,
  slug: null,
}

/** A text and what its file tells of it. */
export type Told = Description & Readonly<{ text: string }>

/** The document to read, and the slug it is stored under where one is given. */
export type Described = Readonly<{ document: Document; slug: string | null }>

const composed = (value: string) => value.normalize('NFC').trim()

/** The keys of a description as people write it: in a line of JSON, at the head of Markdown, on the command line. */
export const written = z.strictObject({
  title: longText.max(1000).transform(composed).optional(),
  date: z.string().transform(dayOf).pipe(z.string('is no day; write it as 2021-06-11')).optional(),
  publisher: name.transform(composed).optional(),
  url: url.optional(),
  language: language.optional(),
  slug: slug.optional(),
})
export type Written = z.output<typeof written>

export const description = ({ date, ...others }: Written): Description => ({
  ...nothingKnown,
  ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined)),
  published: date ?? null,
})

/** The day of an ISO date or date-time as it is printed, whatever its time zone; null where it is none. */
export function dayOf(value: string): string | null {
  const [day] = /^\d{4}-\d\d-\d\d(?=$|[T ]\d\d:\d\d)/.exec(value.trim()) ?? []
  const isDay = day !== undefined && day > '0001' && new Date(`${day}T00:00:00Z`).getTime() > -Infinity
  return isDay && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? day : null
}

/** What `first` knows, and where it knows nothing what `second` does. */
export const eitherOf = (first: Description, second: Description): Description => ({
  title: first.title ?? second.title,
  published: first.published ?? second.published,
  publisher: first.publisher ?? second.publisher,
  url: first.url ?? second.url,
  language: first.language ?? second.language,
  slug: first.slug ?? second.slug,
})

/** The rules read English; a file that does not say is taken to be. */
const LANGUAGE = 'en'

export function describedBy({ text, slug: given, language: spoken, ...known }: Told): Described {
  return { document: { text, ...known, language: spoken ?? LANGUAGE }, slug: given }
}

/** What is wrong with a description, by its keys. */
export function refusedFor(issues: readonly Issue[], line: number | null): DocumentRefused {
  const told = issues.map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
  return new DocumentRefused('DOCUMENT_INVALID', told.join('; '), line)
}
