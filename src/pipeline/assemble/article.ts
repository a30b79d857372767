import type { FuzzyDate } from '#core/fuzzy-date.ts'
import type { ReadArticle, ReadEntity, Reading } from '#core/reading.ts'
import { digest, slugOf } from '#core/slug.ts'
import type { Document } from '../document.ts'

/** What is known of an article before anybody has read it; its publisher is an entity and comes with `withPublisher`. */
export const articleOf = (document: Document): ReadArticle => ({
  slug: articleSlug(document),
  kind: 'NEWS',
  title: titleOf(document),
  url: document.url,
  language: document.language,
  publisher: null,
  authors: [],
  published: publishedOn(document),
  text: document.text,
  sections: [],
})

/** The reading with the publisher of the document, which is an entity whether or not the text names it. */
export function withPublisher(reading: Reading, { publisher }: Document): Reading {
  const name = publisher?.trim() ?? ''
  if (name === '') return reading
  const { entities, article } = reading
  const entity = publisherIn(name, entities)
  return {
    ...reading,
    article: { ...article, publisher: entity.slug },
    entities: entities.includes(entity) ? entities : [...entities, entity],
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
function publisherIn(name: string, entities: readonly ReadEntity[]): ReadEntity {
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
