import type { Quad } from 'n3'
import type { ArticleRecord, VersionRecord } from '../records.ts'
import { evidence, mention } from './annotations.ts'
import { address, describe, isDated, part, tagged, time, uuid } from './describe.ts'
import type { Name } from './vocabularies.ts'

const types: Readonly<Record<string, Name>> = {
  NEWS: 'schema:NewsArticle',
  OPINION: 'schema:OpinionNewsArticle',
  PRESS_RELEASE: 'schema:Article',
  SOCIAL_POST: 'schema:SocialMediaPosting',
}

export function article(record: ArticleRecord): Quad[] {
  const { id, kind, language, publisher, url } = record
  const published = part(id, 'published')
  return [
    ...describe(uuid(id), [types[kind] ?? 'schema:CreativeWork'], {
      additionalType: kind,
      headline: tagged(record.title, language),
      identifier: record.slug,
      url: url === null ? null : address(url),
      inLanguage: language,
      publisher: publisher && uuid(publisher.id),
      author: record.authors.map(({ entity }) => uuid(entity.id)),
      datePublished: record.publishedEdtf,
      published: isDated('published', record) ? published : null,
    }),
    ...time(published, 'published', record),
    ...record.versions.flatMap((state) => version(record, state)),
    ...record.mentions.flatMap(mention),
    ...evidence(uuid(id), record.support),
  ]
}

/** One state of the text, which never changes: what all selectors count in. */
const version = ({ id, language }: ArticleRecord, state: VersionRecord): Quad[] =>
  describe(uuid(state.id), ['schema:CreativeWork', 'schema:TextObject'], {
    specializationOf: uuid(id),
    version: state.sequence,
    text: tagged(state.text, language),
    sha256: state.sha256,
    retrievedOn: state.retrievedAt,
    correction: state.correctionNote,
  })
