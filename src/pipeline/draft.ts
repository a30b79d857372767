import type { Document } from './document.ts'
import type { Finding } from '#core/reading.ts'
import type {
  entityKinds,
  eventTypes,
  mentionForms,
  nameKinds,
  participantRoles,
  realisValues,
  sectionKinds,
  statementEventRoles,
  statementModes,
} from '#core/reading.ts'

/**
 * A reading in the making: what the steps of `read.ts` add to one after the other. Each step fills its own field and
 * changes none of those before it. Offsets here are UTF-16 units (JavaScript's own), start inclusive, end exclusive;
 * `assemble.ts` turns them into code points. Token and sentence numbers count through the whole document.
 */
export type Draft = Readonly<{
  document: Document
  /** The text with repairs that keep its length: every offset holds in both. */
  view: string
  sections: readonly Section[]
  tokens: readonly Token[]
  sentences: readonly Sentence[]
  /** In the order of the text; none inside another. */
  quotations: readonly Quotation[]
  dates: readonly TimeExpression[]
  /** In the order of the text; they do not overlap. */
  names: readonly Name[]
  entities: readonly DraftEntity[]
  affiliations: readonly DraftAffiliation[]
  statements: readonly DraftStatement[]
  events: readonly DraftEvent[]
}>

/** UTF-16 units, start inclusive, end exclusive. */
export type Range = Readonly<{ start: number; end: number }>

export type Section = Range & Readonly<{ kind: (typeof sectionKinds)[number] }>

/** Tags and relations are those of Universal Dependencies, English. */
export type Token = Range &
  Readonly<{
    index: number
    sentence: number
    text: string
    /** Lower case of `text`. */
    lower: string
    /** "say" of "said"; lower case but for proper nouns. */
    lemma: string
    /** Universal part of speech: NOUN, PROPN, VERB, AUX … */
    tag: string
    /** Penn Treebank tag: NNS, VBD … */
    xpos: string
    /** Index of the token it depends on; -1 for the root of its sentence. */
    head: number
    /** Such as nsubj, ccomp, nmod:poss; "root" where `head` is -1. */
    relation: string
  }>

/** Tokens `first` to `last`, both inclusive. */
export type Sentence = Range & Readonly<{ index: number; paragraph: number; first: number; last: number }>

/** Words in quotation marks. `start` and `end` include the marks of the first and last part. */
export type Quotation = Range &
  Readonly<{
    /** Without the marks; one for each paragraph it runs through. */
    parts: readonly Range[]
    /** False where the text ends, or another paragraph begins, before the mark that closes it. */
    closed: boolean
  }>

/** `edtf` null: the words do not give a date (a duration, a vague "recently"). */
export type TimeExpression = Range &
  Readonly<{
    type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
    edtf: string | null
    /** TIMEX3's value: 2021-06-11, 2021-W24, P3D, XXXX-WXX-1; of other stretches (2021-04-01,2021-07-01,P3M). */
    value: string | null
    basis: 'EXPLICIT' | 'RELATIVE' | 'INFERRED'
    /** RFC 5545 RRULE of a SET: FREQ=YEARLY;INTERVAL=20. */
    recurrence: string | null
    found: Finding
  }>

export type EntityKind = (typeof entityKinds)[number]

/** A name where it is written. An adjective of a state ("Chinese") is a GEOPOLITICAL name with `adjective`. */
export type Name = Range & Readonly<{ kind: EntityKind; adjective: boolean; found: Finding }>

/** Everything in the text that denotes one thing; its number is its place in `Draft.entities`. */
export type DraftEntity = Readonly<{
  kind: EntityKind
  /** The fullest form the text gives, or a gazetteer's for a state. */
  name: string
  description: string | null
  names: readonly Readonly<{ name: string; kind: (typeof nameKinds)[number] }>[]
  /** Known from a gazetteer: ISO 3166-1 alpha-2 of a state. */
  identifiers: readonly Readonly<{ scheme: string; value: string }>[]
  /** In the order of the text. */
  mentions: readonly DraftMention[]
}>

export type DraftMention = Range & Readonly<{ form: (typeof mentionForms)[number]; found: Finding }>

/** `holder`, `organization` and `counterpart` are numbers of entities. */
export type DraftAffiliation = Readonly<{
  holder: number
  title: string
  organization: number | null
  counterpart: number | null
  former: boolean
  support: Range
  found: Finding
}>

/** Who takes part: the words that say so and, where it is known, the number of the entity. */
export type DraftParty = Readonly<{ words: Range; entity: number | null; found: Finding }>

export type CueClass = 'NEUTRAL' | 'CLAIM' | 'DENIAL' | 'THOUGHT' | 'DIRECTIVE' | 'QUESTION'

export type DraftStatement = Readonly<{
  mode: (typeof statementModes)[number]
  cue: Range | null
  cueClass: CueClass
  /** What was said, without "that" and enclosing marks; parts where it is interrupted. */
  content: readonly Range[]
  /** The sentences it stands in, or the clause that reports it. */
  support: readonly Range[]
  /** Both of "China and Japan said"; none where the text names nobody. */
  speakers: readonly DraftParty[]
  addressees: readonly DraftParty[]
  negative: boolean
  said: TimeExpression | null
  /** "told Reuters", "wrote in People's Daily": where it appeared. */
  venue: DraftParty | null
  /** Number of the statement that reports it. */
  reportedBy: number | null
  found: Finding
}>

export type DraftEvent = Readonly<{
  type: (typeof eventTypes)[number]
  /** visit, meeting, phone-call, talks, summit, signing, renewal … */
  mode: string | null
  realis: (typeof realisValues)[number]
  /** Every place where the article speaks of it, the trigger words alone, in the order of the text. */
  triggers: readonly Range[]
  /** The clauses or sentences of the triggers. */
  support: readonly Range[]
  /** In the order of the text; once for each place that names who takes part. */
  participants: readonly (DraftParty & Readonly<{ role: (typeof participantRoles)[number] }>)[]
  when: TimeExpression | null
  place: DraftParty | null
  recurrence: string | null
  relations: readonly Readonly<{
    kind: 'PART_OF' | 'FOLLOWS' | 'CAUSED_BY' | 'RESPONDS_TO' | 'COMMEMORATES' | 'RENEWS' | 'INSTANCE_OF_SERIES'
    /** Number of the other event. */
    to: number
    ordinal: number | null
    support: Range
  }>[]
  /** Numbers of the statements that were made at it or speak of it. */
  statements: readonly Readonly<{ statement: number; role: (typeof statementEventRoles)[number] }>[]
  found: Finding
}>

export type Step = (draft: Draft) => Draft
