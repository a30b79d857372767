import { createHash } from 'node:crypto'
import { idOf } from '#core/ids.ts'
import type { Finding, Reading } from '#core/reading.ts'
import type { Anchor } from '#core/span.ts'
import { fuzzy } from './fuzzy-columns.ts'

type Row = Readonly<Record<string, string | number | null | readonly string[]>>

/** The values of some columns in one string, to compare rows by. */
export const rowKey = (row: Row, ...columns: readonly string[]): string =>
  columns.map((column) => String(row[column])).join(' ')

/** The rows of one reading by table, ready to insert in this order. */
export type Rows = Readonly<Record<TableName, readonly Row[]>>

/** Every table a reading fills, in an order in which each foreign key finds its row. */
export const tableNames = [
  'origin',
  'entity',
  'entity_name',
  'entity_identifier',
  'article',
  'article_author',
  'article_version',
  'article_section',
  'affiliation',
  'event',
  'event_participant',
  'event_relation',
  'statement',
  'statement_party',
  'statement_event',
  'mention',
  'evidence',
] as const
export type TableName = (typeof tableNames)[number]

const articleId = (slug: string) => idOf('article', slug)
const entityId = (slug: string | null) => (slug === null ? null : idOf('entity', slug))
const eventId = (slug: string) => idOf('event', slug)

/** The ids under which a reading's article and text are kept; equal for equal slug and text. */
export function articleKey({ article }: Reading) {
  const sha256 = createHash('sha256').update(article.text).digest('hex')
  const id = articleId(article.slug)
  return { articleId: id, versionId: idOf('version', id, sha256), sha256 }
}

/** Turns a reading into rows; `sequence` numbers the version of the article's text, 1 is the first. */
export function rowsOf(reading: Reading, sequence: number): Rows {
  const writer = new RowWriter(reading)
  writer.writeArticles(sequence)
  writer.writeEntities()
  writer.writeAffiliations()
  writer.writeEvents()
  writer.writeStatements()
  return writer.rows
}

type FactKey =
  | 'work_id'
  | 'affiliation_id'
  | 'statement_id'
  | 'party_id'
  | 'event_id'
  | 'participant_id'
  | 'relation_id'
type Fact = Readonly<{ key: FactKey; id: string; found?: Finding | undefined }>
type Taker = Reading['statements'][number]['parties'][number] | Reading['events'][number]['participants'][number]

class RowWriter {
  readonly rows = Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as Record<TableName, Row[]>
  readonly #reading: Reading
  readonly #anchored: Readonly<{ article_id: string; version_id: string; origin_id: string }>
  readonly #affiliations: ReadonlyMap<string, string>
  readonly #statements: ReadonlyMap<string, string>
  readonly #evidence = new Set<string>()

  constructor(reading: Reading) {
    this.#reading = reading
    const { articleId: article, versionId: version } = articleKey(reading)
    const { kind, agent, at } = reading.origin
    if (at === null) throw new Error('a reading is stored without the time it was made')
    const origin = idOf('origin', kind, agent, at)
    this.rows.origin.push({ id: origin, kind, agent, at })
    this.#anchored = { article_id: article, version_id: version, origin_id: origin }
    this.#affiliations = new Map(
      reading.affiliations.map(({ key, holder, title, organization, counterpart }) => [
        key,
        idOf('affiliation', holder, title, organization, counterpart),
      ]),
    )
    this.#statements = new Map(
      reading.statements.map(({ key, content }) => [
        key,
        idOf('statement', version, ...content.flatMap(({ start, end }) => [start, end])),
      ]),
    )
  }

  writeArticles(sequence: number): void {
    const { article, works } = this.#reading
    const { article_id, version_id } = this.#anchored
    const { sha256 } = articleKey(this.#reading)
    for (const { slug, kind, title, url, language, publisher, authors, published } of [article, ...works]) {
      const id = articleId(slug)
      const date = fuzzy('published', published)
      this.rows.article.push({ id, slug, kind, title, url, language, publisher_id: entityId(publisher), ...date })
      authors.forEach((author, ordinal) =>
        this.rows.article_author.push({ article_id: id, entity_id: entityId(author), ordinal }),
      )
    }
    // Without a note the version keeps the one it has; a first version corrects nothing.
    const { correctionNote } = article
    const note = correctionNote === undefined || sequence === 1 ? {} : { correction_note: correctionNote }
    this.rows.article_version.push({ id: version_id, article_id, sequence, text: article.text, sha256, ...note })
    for (const { kind, start, end } of article.sections)
      this.rows.article_section.push({ version_id, start, end, kind })
    for (const { slug, support } of works) this.#support({ key: 'work_id', id: articleId(slug) }, support)
  }

  writeEntities(): void {
    const { entities, article } = this.#reading
    for (const { slug, kind, name, description, names, identifiers, mentions } of entities) {
      const entity_id = idOf('entity', slug)
      this.rows.entity.push({ id: entity_id, slug, kind, name, description })
      const preferred = { name, language: article.language, kind: 'PREFERRED' }
      for (const other of [preferred, ...names]) {
        this.rows.entity_name.push({ id: idOf('name', entity_id, other.language, other.name), entity_id, ...other })
      }
      for (const { scheme, value } of identifiers) this.rows.entity_identifier.push({ scheme, value, entity_id })
      for (const { start, end, exact, form, found } of mentions) {
        const id = idOf('mention', this.#anchored.version_id, start, end, entity_id)
        this.rows.mention.push({ id, ...this.#anchored, start, end, exact, entity_id, form, ...finding(found) })
      }
    }
  }

  writeAffiliations(): void {
    for (const office of this.#reading.affiliations) {
      const { key, holder, title, organization, counterpart, from, to, support, found } = office
      const id = this.#idOfAffiliation(key)
      this.rows.affiliation.push({
        id,
        holder_id: entityId(holder),
        organization_id: entityId(organization),
        counterpart_id: entityId(counterpart),
        title,
        ...fuzzy('from', from),
        ...fuzzy('to', to),
      })
      this.#support({ key: 'affiliation_id', id, found }, support)
    }
  }

  writeEvents(): void {
    for (const event of this.#reading.events) {
      const { slug, title, type, mode, realis, place, recurrence, when, found } = event
      const id = eventId(slug)
      const fact: Fact = { key: 'event_id', id, found }
      this.rows.event.push({
        ...{ id, slug, title, type, mode, realis, recurrence },
        place_id: entityId(place),
        ...fuzzy('when', when),
      })
      this.#support(fact, event.support)
      this.#cite(fact, 'TIME', event.whenWords)
      this.#cite(fact, 'PLACE', event.placeWords)
      event.participants.forEach((participant, ordinal) => {
        const participantId = idOf('participant', id, ...takerKey(participant))
        this.rows.event_participant.push({ id: participantId, event_id: id, ordinal, ...this.#taker(participant) })
        this.#support({ key: 'participant_id', id: participantId, found: participant.found }, participant.words)
      })
      for (const { kind, to, ordinal, support } of event.relations) {
        const relationId = idOf('relation', id, eventId(to), kind)
        this.rows.event_relation.push({ id: relationId, from_id: id, to_id: eventId(to), kind, ordinal })
        this.#support({ key: 'relation_id', id: relationId, found }, support)
      }
    }
  }

  writeStatements(): void {
    const { article_id, version_id } = this.#anchored
    for (const said of this.#reading.statements) {
      const { mode, voice, polarity, language, cue, content, publishedIn, reportedBy, found } = said
      const id = this.#idOfStatement(said.key)
      const fact: Fact = { key: 'statement_id', id, found }
      this.rows.statement.push({
        ...{ id, article_id, version_id, mode, voice, polarity, language },
        position: content[0]?.start ?? 0,
        text: content.map(({ exact }) => exact).join(' '),
        cue: cue?.exact ?? null,
        reported_by_id: reportedBy === null ? null : this.#idOfStatement(reportedBy),
        published_in_id: publishedIn === null ? null : articleId(publishedIn),
        ...fuzzy('said', said.said),
      })
      content.forEach((part, ordinal) => this.#cite(fact, 'CONTENT', part, ordinal))
      this.#support(fact, said.support)
      this.#cite(fact, 'CUE', cue)
      this.#cite(fact, 'TIME', said.saidWords)
      said.parties.forEach((party, ordinal) => {
        const partyId = idOf('party', id, ...takerKey(party))
        this.rows.statement_party.push({ id: partyId, statement_id: id, ordinal, ...this.#taker(party) })
        const role = party.role === 'SPEAKER' ? 'SOURCE' : party.role === 'ADDRESSEE' ? 'ADDRESSEE' : 'SUPPORT'
        const taker: Fact = { key: 'party_id', id: partyId, found: party.found }
        for (const words of party.words) this.#cite(taker, role, words)
      })
      for (const [event, links] of Map.groupBy(said.events, (link) => link.event)) {
        const roles = links.map(({ role }) => role)
        this.rows.statement_event.push({ statement_id: id, event_id: eventId(event), roles })
      }
    }
  }

  #taker({ role, entity, label, capacity }: Taker): Row {
    return {
      role,
      label,
      entity_id: entityId(entity),
      capacity_id: capacity === null ? null : this.#idOfAffiliation(capacity),
    }
  }

  #support(fact: Fact, passages: readonly Anchor[]): void {
    passages.forEach((passage, ordinal) => this.#cite(fact, 'SUPPORT', passage, ordinal))
  }

  /** Adds a row of evidence unless the same words already stand for the same fact in the same role. */
  #cite({ key, id: fact, found }: Fact, role: string, anchor: Anchor | null, ordinal = 0): void {
    if (anchor === null) return
    const { start, end, exact } = anchor
    const id = idOf('evidence', fact, this.#anchored.version_id, role, start, end)
    if (this.#evidence.has(id)) return
    this.#evidence.add(id)
    this.rows.evidence.push({
      ...{ ...noFact, id, ...this.#anchored, start, end, exact, role, ordinal },
      ...finding(found),
      review: 'PROPOSED',
      [key]: fact,
    })
  }

  #idOfAffiliation(key: string): string {
    return known(this.#affiliations, key)
  }

  #idOfStatement(key: string): string {
    return known(this.#statements, key)
  }
}

/** Null where a person found it. */
const finding = (found: Finding | undefined): Row => ({
  confidence: found?.confidence ?? null,
  rule: found?.rule ?? null,
})

const noFact = {
  work_id: null,
  affiliation_id: null,
  statement_id: null,
  party_id: null,
  event_id: null,
  participant_id: null,
  relation_id: null,
} as const satisfies Record<FactKey, null>

/** What tells the parties of one statement, or the participants of one event, apart. */
function takerKey({ role, entity, label }: Taker): [string, string | null, string | null] {
  return [role, entity, entity === null ? label : null]
}

function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`a reading names "${key}" without declaring it`)
  return id
}
