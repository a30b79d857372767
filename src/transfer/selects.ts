import type { EvidenceRecord, PartyRecord, RecordName, Records } from '#export/records.ts'
import type { Tree } from '#read/arguments.ts'

/** The columns and relations that a record is read from; the compiler holds it to the record's type. */
type SelectOf<Row> = Readonly<{
  [Key in keyof Row]: NonNullable<Row[Key]> extends readonly (infer Item extends object)[]
    ? ListOf<Item>
    : NonNullable<Row[Key]> extends readonly string[]
      ? true
      : NonNullable<Row[Key]> extends object
        ? Readonly<{ select: SelectOf<NonNullable<Row[Key]>> }>
        : true
}>

type ListOf<Item> = Readonly<{ select: SelectOf<Item>; orderBy: Tree | readonly Tree[]; take: number }>

/** An export leaves nothing out: no list inside a record is cut. */
const take = 1_000_000_000
const inText = [{ start: 'asc' }, { id: 'asc' }]
const inOrder = [{ ordinal: 'asc' }, { id: 'asc' }]

const fuzzy = <Name extends string>(name: Name) =>
  Object.fromEntries(['Text', 'Edtf', 'Earliest', 'Latest', 'Basis'].map((part) => [name + part, true])) as Readonly<
    Record<`${Name}Text` | `${Name}Edtf` | `${Name}Earliest` | `${Name}Latest` | `${Name}Basis`, true>
  >

const entity = { select: { id: true, slug: true, kind: true, name: true } } as const
const article = { id: true, slug: true, title: true, url: true } as const
const event = { select: { id: true, slug: true, title: true } } as const
const evidence: ListOf<EvidenceRecord> = {
  select: {
    ...{ id: true, articleId: true, versionId: true, start: true, end: true, exact: true, role: true, ordinal: true },
    ...{ confidence: true, rule: true, review: true, originId: true },
  },
  orderBy: [{ articleId: 'asc' }, ...inText],
  take,
}
const parties: ListOf<PartyRecord> = {
  select: {
    ...{ id: true, role: true, label: true, entity, evidence },
    capacity: { select: { id: true, title: true, organization: entity } },
  },
  orderBy: inOrder,
  take,
}

const articles: SelectOf<Records['article']> = {
  ...article,
  ...fuzzy('published'),
  ...{ kind: true, language: true, publisher: entity, support: evidence },
  authors: { select: { entity }, orderBy: { ordinal: 'asc' }, take },
  versions: {
    select: { id: true, sequence: true, text: true, sha256: true, retrievedAt: true, correctionNote: true },
    orderBy: { sequence: 'asc' },
    take,
  },
  mentions: {
    select: {
      ...{ id: true, versionId: true, start: true, end: true, exact: true, form: true, confidence: true },
      ...{ entityId: true, entity: { select: { kind: true } }, originId: true },
    },
    orderBy: inText,
    take,
  },
}

const statements: SelectOf<Records['statement']> = {
  ...{ id: true, position: true, mode: true, voice: true, polarity: true, text: true, language: true, cue: true },
  ...fuzzy('said'),
  ...{ versionId: true, reportedById: true, parties, evidence },
  article: { select: { ...article, ...fuzzy('published') } },
  publishedIn: { select: article },
  events: { select: { roles: true, event }, orderBy: { eventId: 'asc' }, take },
}

const events: SelectOf<Records['event']> = {
  ...event.select,
  ...fuzzy('when'),
  ...{ type: true, mode: true, realis: true, recurrence: true, place: entity, participants: parties, evidence },
  relations: { select: { id: true, kind: true, ordinal: true, to: event, evidence }, orderBy: { id: 'asc' }, take },
  articles: { select: { article: { select: article } }, orderBy: { articleId: 'asc' }, take },
}

const affiliations: SelectOf<Records['affiliation']> = {
  ...{ id: true, title: true, holder: entity, organization: entity, counterpart: entity, evidence },
  ...fuzzy('from'),
  ...fuzzy('to'),
}

const entities: SelectOf<Records['entity']> = {
  ...entity.select,
  description: true,
  names: { select: { name: true, language: true, kind: true }, orderBy: { id: 'asc' }, take },
  identifiers: { select: { scheme: true, value: true }, orderBy: [{ scheme: 'asc' }, { value: 'asc' }], take },
  _count: { select: { articles: true } },
}

export const selects: Readonly<Record<Exclude<RecordName, 'edge'>, Tree>> = {
  origin: { id: true, kind: true, agent: true, at: true },
  article: articles,
  entity: entities,
  affiliation: affiliations,
  statement: statements,
  event: events,
}
