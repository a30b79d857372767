import type { FuzzyDate } from '#core/fuzzy-date.ts'
import type { ReadEntity, Reading } from '#core/reading.ts'
import { digest, slugOf } from '#core/slug.ts'
import type { Document } from '../document.ts'
import type { Draft } from '../draft.ts'
import { affiliationKeys, readAffiliations } from './affiliations.ts'
import { contextOf } from './context.ts'
import { entitySlugs, readEntity } from './entities.ts'
import { readEvents } from './events.ts'
import { readStatements } from './statements.ts'
import { readWorks } from './works.ts'

/** Turns a finished draft into a reading by `agent`: offsets in code points, slugs and keys for numbers. */
export function assemble(draft: Draft, agent: string): Reading {
  const { document } = draft
  const context = contextOf(draft, entitySlugs(draft), affiliationKeys(draft))
  const slug = articleSlug(document)
  const entities = draft.entities.map((entity, number) => readEntity(entity, number, context))
  const publisher = publisherIn(document, entities)
  const { works, workOf } = readWorks(slug, context)
  return {
    origin: { kind: 'RULES', agent, at: null },
    article: {
      slug,
      kind: 'NEWS',
      title: titleOf(document),
      url: document.url,
      language: document.language,
      publisher: publisher?.slug ?? null,
      authors: [],
      published: publishedOn(document),
      text: document.text,
      sections: draft.sections.map(({ kind, ...range }) => ({ kind, ...context.anchor(range) })),
    },
    works,
    entities: publisher === null || entities.includes(publisher) ? entities : [...entities, publisher],
    affiliations: readAffiliations(context),
    statements: readStatements(context, workOf),
    events: readEvents(context, digest('article', slug)),
  }
}

/**
 * Tells articles apart by their URL, else by publisher, title and day; a text of which none is known by itself.
 * What has the same slug and another text is a later version of the article.
 */
function articleSlug(document: Document): string {
  const { url, publisher, title, published, text } = document
  const identity = url !== null ? [url] : title !== null ? [publisher, title, published] : [text]
  return `${slugOf(titleOf(document))}-${digest('article', ...identity)}`
}

const TITLE_LENGTH = 100

/** The headline; without one the first line, cut after a whole word. */
function titleOf({ title, text }: Document): string {
  const given = title?.trim() ?? ''
  if (given !== '') return given
  const [line = ''] = text.trim().split('\n', 1)
  const words = line.trim()
  if (words === '') return 'Untitled'
  const points = [...words]
  if (points.length <= TITLE_LENGTH) return words
  const start = points.slice(0, TITLE_LENGTH).join('')
  const cut = start.lastIndexOf(' ')
  return `${cut > 0 ? start.slice(0, cut) : start}…`
}

const publishedOn = ({ published }: Document): FuzzyDate | null =>
  published === null ? null : { text: null, edtf: published, earliest: published, latest: published, basis: 'EXPLICIT' }

/** The entity of the publisher's name; one of its own where the text does not name it. */
function publisherIn({ publisher }: Document, entities: readonly ReadEntity[]): ReadEntity | null {
  const name = publisher?.trim() ?? ''
  if (name === '') return null
  const named = (entity: ReadEntity) => [entity.name, ...entity.names.map((other) => other.name)].includes(name)
  const known = entities.find((entity) => entity.kind === 'ORGANIZATION' && named(entity))
  if (known !== undefined) return known
  const taken = entities.some(({ slug }) => slug === slugOf(name))
  return {
    slug: taken ? `${slugOf(name)}-publisher` : slugOf(name),
    kind: 'ORGANIZATION',
    name,
    description: null,
    names: [],
    identifiers: [],
    mentions: [],
  }
}
