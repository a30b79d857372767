import type { Finding } from '#core/reading.ts'
import type { DraftEvent, DraftParty, Range, TimeExpression, Token } from '../draft.ts'
import type { EventType, Role } from './frames.ts'

export type Participant = DraftParty & Readonly<{ role: Role }>

/** One place where the text speaks of an event; several of them may tell of the same. */
export type Candidate = Readonly<{
  type: EventType
  mode: string | null
  realis: DraftEvent['realis']
  /** The verb or noun that tells it. */
  head: Token
  trigger: Range
  support: Range
  participants: readonly Participant[]
  when: TimeExpression | null
  place: DraftParty | null
  recurrence: string | null
  /** "the visit", "the talks": what the text has told of before, if anything. */
  definite: boolean
  /** It counts even where nobody is named who takes part. */
  alone: boolean
  relations: readonly Link[]
  found: Finding
}>

/** `to`: the head of the other event. */
export type Link = Readonly<{
  kind: DraftEvent['relations'][number]['kind']
  to: Token
  ordinal: number | null
  support: Range
}>
