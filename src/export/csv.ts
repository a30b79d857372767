import { csvLine, several } from './csv-line.ts'
import type { Format, Kind } from './format.ts'
import type {
  ArticleRecord,
  ArticleRef,
  EntityRecord,
  EntityRef,
  EventRecord,
  EvidenceRecord,
  PartyRecord,
  StatementRecord,
} from './records.ts'

/** One row for each record, names beside ids; several in one cell stand in the same order and are parted by ` | `. */
type Columns<Item> = Readonly<Record<string, (item: Item) => string | number | null>>

const ref = <Item>(name: string, of: (item: Item) => EntityRef | null): Columns<Item> => ({
  [`${name}_id`]: (item) => of(item)?.id ?? null,
  [`${name}_name`]: (item) => of(item)?.name ?? null,
})

const article = <Item>(name: string, of: (item: Item) => ArticleRef | null): Columns<Item> => ({
  [`${name}_id`]: (item) => of(item)?.id ?? null,
  [`${name}_title`]: (item) => of(item)?.title ?? null,
  [`${name}_url`]: (item) => of(item)?.url ?? null,
})

const fuzzy = <Name extends string, Item extends Readonly<Record<`${Name}${Part}`, string | null>>>(
  name: Name,
): Columns<Item> =>
  Object.fromEntries(
    parts.map((part) => [`${name}_${part.toLowerCase()}`, (item: Item) => item[`${name}${part}` as const] ?? null]),
  )
const parts = ['Text', 'Edtf', 'Earliest', 'Latest', 'Basis'] as const
type Part = (typeof parts)[number]

/** Those of one role: their entities' ids and names, and what the text calls them. */
const role = <Item>(name: string, of: (item: Item) => readonly PartyRecord[]): Columns<Item> => ({
  [`${name}_ids`]: (item) => several(of(item).map(({ entity }) => entity?.id ?? '')),
  [`${name}_names`]: (item) => several(of(item).map(({ entity }) => entity?.name ?? '')),
  [`${name}_labels`]: (item) => several(of(item).map(({ label }) => label)),
})
const spoken = (name: string, wanted: string): Columns<StatementRecord> =>
  role(name, ({ parties }) => parties.filter((party) => party.role === wanted))

/** Where it is written: the first words that support it, and how many more there are. */
const written = <Item extends Readonly<{ evidence: readonly EvidenceRecord[] }>>(): Columns<Item> => ({
  evidence_exact: ({ evidence: [first] }) => first?.exact ?? null,
  evidence_start: ({ evidence: [first] }) => first?.start ?? null,
  evidence_end: ({ evidence: [first] }) => first?.end ?? null,
  evidence_article_id: ({ evidence: [first] }) => first?.articleId ?? null,
  evidence_count: ({ evidence }) => evidence.length,
  review: ({ evidence }) => several([...new Set(evidence.map(({ review }) => review))]),
})

const articles: Columns<ArticleRecord> = {
  id: ({ id }) => id,
  slug: ({ slug }) => slug,
  kind: ({ kind }) => kind,
  title: ({ title }) => title,
  url: ({ url }) => url,
  language: ({ language }) => language,
  ...ref('publisher', ({ publisher }) => publisher),
  author_ids: ({ authors }) => several(authors.map(({ entity }) => entity.id)),
  author_names: ({ authors }) => several(authors.map(({ entity }) => entity.name)),
  ...fuzzy('published'),
  versions: ({ versions }) => versions.length,
  sha256: ({ versions }) => versions.at(-1)?.sha256 ?? null,
  retrieved_at: ({ versions }) => versions.at(-1)?.retrievedAt ?? null,
  text: ({ versions }) => versions.at(-1)?.text ?? null,
}

const entities: Columns<EntityRecord> = {
  id: ({ id }) => id,
  slug: ({ slug }) => slug,
  kind: ({ kind }) => kind,
  name: ({ name }) => name,
  description: ({ description }) => description,
  other_names: ({ name, names }) => several(names.flatMap((other) => (other.name === name ? [] : [other.name]))),
  identifiers: ({ identifiers }) => several(identifiers.map(({ scheme, value }) => `${scheme}:${value}`)),
  article_count: ({ _count }) => _count.articles,
}

const statements: Columns<StatementRecord> = {
  id: ({ id }) => id,
  text: ({ text }) => text,
  mode: ({ mode }) => mode,
  voice: ({ voice }) => voice,
  polarity: ({ polarity }) => polarity,
  language: ({ language }) => language,
  cue: ({ cue }) => cue,
  ...spoken('speaker', 'SPEAKER'),
  ...spoken('on_behalf_of', 'ON_BEHALF_OF'),
  ...spoken('addressee', 'ADDRESSEE'),
  ...spoken('audience', 'AUDIENCE'),
  ...spoken('topic', 'TOPIC'),
  ...fuzzy('said'),
  ...article('article', (statement) => statement.article),
  article_published: (statement) => statement.article.publishedEdtf,
  ...article('published_in', ({ publishedIn }) => publishedIn),
  reported_by_id: ({ reportedById }) => reportedById,
  event_ids: ({ events: links }) => several(links.map(({ event }) => event.id)),
  event_titles: ({ events: links }) => several(links.map(({ event }) => event.title)),
  ...written(),
}

const events: Columns<EventRecord> = {
  id: ({ id }) => id,
  slug: ({ slug }) => slug,
  title: ({ title }) => title,
  type: ({ type }) => type,
  mode: ({ mode }) => mode,
  realis: ({ realis }) => realis,
  ...fuzzy('when'),
  recurrence: ({ recurrence }) => recurrence,
  ...ref('place', ({ place }) => place),
  ...role('participant', ({ participants }) => participants),
  participant_roles: ({ participants }) => several(participants.map((participant) => participant.role)),
  relations: ({ relations }) => several(relations.map(({ kind, to }) => `${kind}:${to.id}`)),
  article_ids: ({ articles: told }) => several(told.map((one) => one.article.id)),
  article_titles: ({ articles: told }) => several(told.map((one) => one.article.title)),
  ...written(),
}

const row =
  <Item>(columns: Columns<Item>) =>
  (item: Item): string =>
    csvLine(Object.values(columns).map((cell) => cell(item)))

const heads: Readonly<Record<Kind, readonly string[]>> = {
  articles: Object.keys(articles),
  entities: Object.keys(entities),
  statements: Object.keys(statements),
  events: Object.keys(events),
}

export const csv: Format = {
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  kinds: ['articles', 'entities', 'statements', 'events'],
  takesAll: false,
  head: (kind) => (kind === null ? '' : csvLine(heads[kind])),
  of: { article: row(articles), entity: row(entities), statement: row(statements), event: row(events) },
  tail: '',
}
