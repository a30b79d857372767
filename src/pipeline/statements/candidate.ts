import type { CueClass, Range, Token } from '../draft.ts'

/** What a sieve makes of a place: a statement in the making, before speakers are looked up and rivals are dropped. */
export type Candidate = Readonly<{
  rule: string
  /** The word that reports, and the verb of the clause around it where there is one. */
  cue: Range | null
  verb: Token | null
  cueClass: CueClass
  content: readonly Range[]
  /** The words that name the speaker. */
  speaker: Range | null
  addressees: readonly Range[]
  /** Numbers of the quotations whose words these are. */
  quotations: readonly number[]
}>
