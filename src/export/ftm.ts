import { idOf } from '#core/ids.ts'
import { closed } from './bounds.ts'
import type { Format } from './format.ts'
import { kinds } from './format.ts'
import {
  language,
  legalEntity,
  line,
  moment,
  organization,
  partialDate,
  proof,
  schemaOf,
  stands,
  thing,
  webAddress,
  words,
} from './ftm/line.ts'
import type { AffiliationRecord, ArticleRecord, EntityRecord, EventRecord, StatementRecord } from './records.ts'

function article(record: ArticleRecord): string {
  const { id, slug, title, url, kind, authors, publisher, mentions } = record
  const version = record.versions.at(-1)
  const names = Map.groupBy(mentions, ({ entityId }) => entityId)
  return [
    line(id, 'Article', {
      fileName: `${slug}.txt`,
      title,
      author: authors.map((author) => author.entity.name),
      publisher: publisher?.name,
      sourceUrl: webAddress(url),
      language: language(record.language),
      publishedAt: partialDate(record.publishedEarliest, record.publishedLatest),
      retrievedAt: moment(version?.retrievedAt),
      mimeType: version && 'text/plain',
      bodyText: version?.text,
      keywords: kind,
    }),
    ...[...names].map(([entityId, found]) => mention(id, entityId, found)),
  ].join('')
}

/** Once for each entity, by the names that the article has for it; words such as “he” name nobody. */
function mention(articleId: string, entityId: string, found: ArticleRecord['mentions']): string {
  const names = found.flatMap(({ form, exact }) => (form === 'NAME' ? [exact] : []))
  const [first] = found
  const schema = first && schemaOf(first.entity)
  if (names.length === 0 || !schema) return ''
  return line(`${articleId}-${entityId}`, 'Mention', {
    document: articleId,
    name: names,
    resolved: schema === 'Address' ? null : entityId,
    detectedSchema: schema,
  })
}

function entity(record: EntityRecord): string {
  const { id, name, names, description, identifiers } = record
  const schema = schemaOf(record)
  if (schema === null) return ''
  const named = (...wanted: readonly string[]) =>
    names.flatMap((other) => (wanted.includes(other.kind) && other.name !== name ? [other.name] : []))
  const identified = (wanted: string, pattern: RegExp) =>
    identifiers.flatMap(({ scheme, value }) => (scheme === wanted && pattern.test(value) ? [value] : []))
  return line(id, schema, {
    name,
    alias: named('PREFERRED', 'ALIAS', 'ABBREVIATION', 'TRANSLITERATION'),
    previousName: named('FORMER'),
    weakAlias: named('WEAK'),
    description,
    wikidataId: identified('wikidata', /^Q[1-9]\d*$/),
    country: ['iso3166', 'iso3166-1'].flatMap((scheme) =>
      identified(scheme, /^[a-z]{2}$/i).map((code) => code.toLowerCase()),
    ),
    full: schema === 'Address' ? name : null,
  })
}

/** A person holds a position, an organization is a member of another. Who is accredited to somebody is linked to them. */
function affiliation(record: AffiliationRecord): string {
  const { id, title, holder, counterpart, evidence } = record
  if (!stands(record) || thing(holder) === null) return ''
  const dates = {
    startDate: partialDate(record.fromEarliest, record.fromLatest),
    endDate: partialDate(record.toEarliest, record.toLatest),
  }
  const within = organization(record.organization)
  const post = idOf('ftm-position', within ?? id, title)
  const office =
    schemaOf(holder) === 'Person'
      ? line(post, 'Position', { name: title, organization: within, proof: proof(evidence) }) +
        line(id, 'Occupancy', { holder: holder.id, post, ...dates })
      : legalEntity(holder) === null || within === null
        ? ''
        : line(id, 'Membership', { member: holder.id, organization: within, role: title, ...dates })
  return office + link(`${id}-counterpart`, holder.id, thing(counterpart), title)
}

const link = (id: string, subject: string, object: string | null, role: string): string =>
  object === null ? '' : line(id, 'UnknownLink', { subject, object, role })

/** A note of what was said, on all who have a part in it; the summary says which. */
function statement(record: StatementRecord): string {
  if (!stands(record)) return ''
  return line(record.id, 'Note', {
    description: record.text,
    summary: record.parties.map(({ role, label }) => `${role}: ${label}`),
    entity: record.parties.map((party) => thing(party.entity)),
    createdAt: partialDate(record.saidEarliest, record.saidLatest),
    proof: record.article.id,
    sourceUrl: webAddress(record.article.url),
    keywords: [record.mode, record.voice, record.polarity],
  })
}

function event(record: EventRecord): string {
  if (!stands(record)) return ''
  const { id, title, type, mode, realis, place, evidence, whenEarliest, whenLatest, relations } = record
  const participants = record.participants.filter(stands)
  const date = partialDate(whenEarliest, whenLatest)
  return [
    line(id, 'Event', {
      name: title,
      description: words(evidence),
      keywords: [type, mode, realis],
      date,
      ...(date === null && { startDate: closed(whenEarliest), endDate: closed(whenLatest) }),
      location: place?.name,
      addressEntity: place?.kind === 'PLACE' ? place.id : null,
      organizer: participants.map((one) => (one.role === 'ORGANIZER' ? legalEntity(one.entity) : null)),
      involved: participants.map((one) => legalEntity(one.entity)),
      namesMentioned: participants.map(({ label }) => label),
      proof: proof(evidence),
    }),
    ...relations.filter(stands).map((relation) => link(relation.id, id, relation.to.id, relation.kind)),
  ].join('')
}

/**
 * Entities of FollowTheMoney (https://followthemoney.tech, its model as of 3.8.4), one JSON object a line, as Aleph
 * loads them. Facts whose evidence editors refused are left out.
 */
export const ftm: Format = {
  mediaType: 'application/x-ndjson',
  extension: 'ftm.json',
  kinds,
  takesAll: true,
  head: () => '',
  of: { article, entity, affiliation, statement, event },
  tail: '',
}
