import type { Anchor } from './span.ts'
import type { FuzzyDate } from './fuzzy-date.ts'

/**
 * What the reading of one document found: plain data, every passage anchored in the document's text. The seed's
 * curated readings, a caller's own and the pipeline's all take this shape; `store` saves it.
 * A `slug` names an article, entity or event for good; a `key` names a fact within this reading only.
 */
export type Reading = Readonly<{
  /** `at` null: when it is stored, or when the same agent first read the same text. */
  origin: Readonly<{ kind: OriginKind; agent: string; at: string | null }>
  article: ReadArticle
  works: readonly ReadWork[]
  entities: readonly ReadEntity[]
  affiliations: readonly ReadAffiliation[]
  statements: readonly ReadStatement[]
  events: readonly ReadEvent[]
}>

export const dateBases = ['EXPLICIT', 'RELATIVE', 'INFERRED'] as const
export const originKinds = ['HUMAN', 'RULES', 'MODEL', 'IMPORT'] as const
export const articleKinds = [
  'NEWS',
  'OPINION',
  'PRESS_RELEASE',
  'SPEECH',
  'TRANSCRIPT',
  'OFFICIAL_TEXT',
  'SOCIAL_POST',
  'OTHER',
] as const
export const sectionKinds = ['HEADLINE', 'BYLINE', 'DATELINE', 'PHOTO', 'CREDIT', 'CAPTION', 'BODY'] as const
export const entityKinds = [
  'PERSON',
  'ORGANIZATION',
  'GEOPOLITICAL',
  'PLACE',
  'AGREEMENT',
  'WORK',
  'CONCEPT',
  'OTHER',
] as const
export const nameKinds = ['ALIAS', 'ABBREVIATION', 'FORMER', 'TRANSLITERATION', 'WEAK'] as const
export const mentionForms = ['NAME', 'NOMINAL', 'PRONOUN', 'METONYM'] as const
export const statementModes = ['DIRECT', 'INDIRECT', 'MIXED'] as const
export const voices = ['ATTRIBUTED', 'PUBLICATION'] as const
export const polarities = ['POSITIVE', 'NEGATIVE'] as const
export const partyRoles = ['SPEAKER', 'ON_BEHALF_OF', 'ADDRESSEE', 'AUDIENCE', 'TOPIC'] as const
export const statementEventRoles = ['AT', 'ABOUT', 'ANNOUNCES', 'RESPONDS_TO'] as const
/** PLOVER's sixteen event types and five of our own, at the end. */
export const eventTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONCEDE',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'ANNIVERSARY',
  'PUBLICATION',
  'ELECTION',
  'APPOINTMENT',
  'OTHER',
] as const
export const realisValues = ['ACTUAL', 'ONGOING', 'PLANNED', 'HYPOTHETICAL', 'DENIED'] as const
export const participantRoles = [
  'ACTOR',
  'RECIPIENT',
  'PARTICIPANT',
  'HOST',
  'VISITOR',
  'ORGANIZER',
  'SIGNATORY',
  'SUBJECT',
  'MENTIONED',
] as const
export const eventRelationKinds = [
  'PART_OF',
  'FOLLOWS',
  'CAUSED_BY',
  'RESPONDS_TO',
  'COMMEMORATES',
  'RENEWS',
  'INSTANCE_OF_SERIES',
] as const

/**
 * How a program found something: the id of its rule and how sure it is, above 0 and at most 1. What a person wrote
 * has none.
 */
export type Finding = Readonly<{ rule: string; confidence: number }>

export type OriginKind = (typeof originKinds)[number]

/** An article's own data; `publisher` and `authors` are slugs of entities. */
type Publication = Readonly<{
  slug: string
  kind: (typeof articleKinds)[number]
  title: string
  url: string | null
  language: string
  publisher: string | null
  authors: readonly string[]
  published: FuzzyDate | null
}>

export type ReadArticle = Publication &
  Readonly<{
    /** In Unicode normalisation form C; all anchors of the reading are positions in it. */
    text: string
    /** What was corrected since the version before; left out where nothing is told. */
    correctionNote?: string | undefined
    /** Parts of the text that do not overlap; `BODY` is the story itself. */
    sections: readonly (Anchor & Readonly<{ kind: (typeof sectionKinds)[number] }>)[]
  }>

/** An article without text of its own, known because this one reports on it. */
export type ReadWork = Publication & Readonly<{ support: readonly Anchor[] }>

export type ReadEntity = Readonly<{
  slug: string
  kind: (typeof entityKinds)[number]
  /** The preferred name in the language of the article. */
  name: string
  description: string | null
  names: readonly Readonly<{ name: string; language: string; kind: (typeof nameKinds)[number] }>[]
  identifiers: readonly Readonly<{ scheme: string; value: string }>[]
  mentions: readonly (Anchor & Readonly<{ form: (typeof mentionForms)[number]; found?: Finding }>)[]
}>

export type ReadAffiliation = Readonly<{
  key: string
  holder: string
  title: string
  organization: string | null
  counterpart: string | null
  from: FuzzyDate | null
  to: FuzzyDate | null
  support: readonly Anchor[]
  found?: Finding
}>

/** Who takes part in a statement or an event: an entity's slug, or only the label the text gives. */
type Taker<Role extends string> = Readonly<{
  role: Role
  entity: string | null
  label: string
  /** Key of the affiliation in whose capacity they act. */
  capacity: string | null
  words: readonly Anchor[]
  found?: Finding
}>

export type ReadStatement = Readonly<{
  key: string
  mode: (typeof statementModes)[number]
  voice: (typeof voices)[number]
  polarity: (typeof polarities)[number]
  language: string
  cue: Anchor | null
  /** What was said, in the order of the text; several parts where the speech is interrupted. */
  content: readonly Anchor[]
  support: readonly Anchor[]
  parties: readonly Taker<(typeof partyRoles)[number]>[]
  said: FuzzyDate | null
  saidWords: Anchor | null
  /** Slug of the work it appeared in; null for speech. */
  publishedIn: string | null
  /** Key of the statement that reports this one. */
  reportedBy: string | null
  events: readonly Readonly<{ event: string; role: (typeof statementEventRoles)[number] }>[]
  found?: Finding
}>

export type ReadEvent = Readonly<{
  slug: string
  title: string
  type: (typeof eventTypes)[number]
  mode: string | null
  realis: (typeof realisValues)[number]
  when: FuzzyDate | null
  whenWords: Anchor | null
  /** Slug of an entity. */
  place: string | null
  placeWords: Anchor | null
  /** RFC 5545 RRULE. */
  recurrence: string | null
  support: readonly Anchor[]
  participants: readonly Taker<(typeof participantRoles)[number]>[]
  relations: readonly Readonly<{
    kind: (typeof eventRelationKinds)[number]
    to: string
    ordinal: number | null
    support: readonly Anchor[]
  }>[]
  found?: Finding
}>
