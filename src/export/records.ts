/**
 * What a format is given: plain objects, each with all it needs to be written alone. Days are YYYY-MM-DD, instants
 * ISO 8601, offsets code points, start inclusive, end exclusive; ids are UUIDs.
 */

/** A fuzzy date, as its five columns; a date that is not known is null in each. */
type Dated<Name extends string> = Readonly<
  Record<`${Name}Text` | `${Name}Edtf` | `${Name}Earliest` | `${Name}Latest` | `${Name}Basis`, string | null>
>

export type EntityName = Readonly<{ name: string; language: string; kind: string }>
export type Identifier = Readonly<{ scheme: string; value: string }>
/** As much of an entity as another record says of it. */
export type EntityRef = Readonly<{ id: string; slug: string; kind: string; name: string }>
export type ArticleRef = Readonly<{ id: string; slug: string; title: string; url: string | null }>
export type OriginRecord = Readonly<{ id: string; kind: string; agent: string; at: string }>

export type EvidenceRecord = Readonly<{
  id: string
  articleId: string
  versionId: string
  start: number
  end: number
  exact: string
  role: string
  ordinal: number
  confidence: number | null
  rule: string | null
  review: string
  originId: string
}>
type Evidenced = Readonly<{ evidence: readonly EvidenceRecord[] }>

export type MentionRecord = Readonly<{
  id: string
  versionId: string
  start: number
  end: number
  exact: string
  form: string
  confidence: number | null
  entityId: string
  entity: Readonly<{ kind: string }>
  originId: string
}>

export type VersionRecord = Readonly<{
  id: string
  sequence: number
  text: string
  sha256: string
  retrievedAt: string
  correctionNote: string | null
}>

export type ArticleRecord = ArticleRef &
  Dated<'published'> &
  Readonly<{
    kind: string
    language: string
    publisher: EntityRef | null
    authors: readonly Readonly<{ entity: EntityRef }>[]
    versions: readonly VersionRecord[]
    mentions: readonly MentionRecord[]
    /** Where another article tells of it. */
    support: readonly EvidenceRecord[]
  }>

export type EntityRecord = EntityRef &
  Readonly<{
    description: string | null
    names: readonly EntityName[]
    identifiers: readonly Identifier[]
    /** How many articles name it. */
    _count: Readonly<{ articles: number }>
  }>

export type AffiliationRecord = Evidenced &
  Dated<'from'> &
  Dated<'to'> &
  Readonly<{
    id: string
    title: string
    holder: EntityRef
    organization: EntityRef | null
    counterpart: EntityRef | null
  }>

export type CapacityRef = Readonly<{ id: string; title: string; organization: EntityRef | null }>

export type PartyRecord = Evidenced &
  Readonly<{ id: string; role: string; label: string; entity: EntityRef | null; capacity: CapacityRef | null }>

export type StatementRecord = Evidenced &
  Dated<'said'> &
  Readonly<{
    id: string
    position: number
    mode: string
    voice: string
    polarity: string
    text: string
    language: string
    cue: string | null
    versionId: string
    reportedById: string | null
    article: ArticleRef & Dated<'published'>
    publishedIn: ArticleRef | null
    parties: readonly PartyRecord[]
    events: readonly Readonly<{ roles: readonly string[]; event: EventRef }>[]
  }>

export type EventRef = Readonly<{ id: string; slug: string; title: string }>

export type EventRecord = EventRef &
  Evidenced &
  Dated<'when'> &
  Readonly<{
    type: string
    mode: string | null
    realis: string
    /** RFC 5545 RRULE without its name. */
    recurrence: string | null
    place: EntityRef | null
    participants: readonly PartyRecord[]
    relations: readonly (Evidenced & Readonly<{ id: string; kind: string; ordinal: number | null; to: EventRef }>)[]
    articles: readonly Readonly<{ article: ArticleRef }>[]
  }>

/**
 * How two entities are tied, over all facts of one kind: who spoke to or about whom, who met whom, who holds an office
 * where. `earliest` and `latest` bound the dates of those that have one.
 */
export type EdgeRecord = Readonly<{
  id: string
  source: string
  target: string
  /** The kind of fact (`statement`, `event`, `affiliation`) and the role or type that ties them, such as `ADDRESSEE`. */
  fact: string
  label: string
  weight: number
  earliest: string | null
  latest: string | null
}>

/** Everything there is to write, by what a line or an element of a format stands for. */
export type Records = Readonly<{
  origin: OriginRecord
  article: ArticleRecord
  entity: EntityRecord
  affiliation: AffiliationRecord
  statement: StatementRecord
  event: EventRecord
  edge: EdgeRecord
}>
export type RecordName = keyof Records
