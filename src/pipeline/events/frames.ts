import type { DraftEvent } from '../draft.ts'

export type EventType = DraftEvent['type']
export type Role = DraftEvent['participants'][number]['role']

/**
 * Who of a clause takes part as what. `mutual`: all alike ("A met B"). `directed`: from one to the other ("A attacked
 * B"). `visit`: a guest and a place. `pact`: those who sign and what. `undergone`: whom it befalls ("A was elected").
 */
export type Shape = 'mutual' | 'directed' | 'visit' | 'pact' | 'undergone'

type Meaning = Readonly<{ type: EventType; mode: string | null; shape: Shape }>

/** All conditions that are given must hold: they keep "met the deadline" and "visit a website" out. */
export type VerbFrame = Meaning &
  Readonly<{
    verbs: ReadonlySet<string>
    /** Lemmas of which one has to be the object, or the subject of a passive; `actor`: someone who can act, `none`: no object. */
    object: ReadonlySet<string> | 'actor' | 'none' | null
    /** Prepositions or particles of which one has to follow; after a preposition, an actor where `toActor`. */
    after: ReadonlySet<string> | null
    toActor: boolean
    /** An infinitive or a clause has to follow. */
    clause: boolean
    /** Only in the passive: "was elected". */
    passive: boolean
  }>

export type NounFrame = Meaning & Readonly<{ nouns: ReadonlySet<string>; plural: boolean }>

type Conditions = Partial<{
  object: string
  after: string
  toActor: boolean
  clause: boolean
  passive: boolean
}>

export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** "CONSULT mutual meeting": type, shape and, where there is one, mode. */
function meaningOf(meaning: string): Meaning {
  const [type, shape, mode = null] = meaning.split(' ')
  return { type: type as EventType, shape: shape as Shape, mode }
}

export const verbFrame = (meaning: string, verbs: string, conditions: Conditions = {}): VerbFrame => ({
  ...meaningOf(meaning),
  verbs: words(verbs),
  object:
    conditions.object === undefined ? null : isKind(conditions.object) ? conditions.object : words(conditions.object),
  after: conditions.after === undefined ? null : words(conditions.after),
  toActor: conditions.toActor ?? false,
  clause: conditions.clause ?? false,
  passive: conditions.passive ?? false,
})

const isKind = (object: string): object is 'actor' | 'none' => object === 'actor' || object === 'none'

/** `plural`: only in the plural, as "talks", not "a talk". */
export const nounFrame = (meaning: string, nouns: string, plural = false): NounFrame => ({
  ...meaningOf(meaning),
  nouns: words(nouns),
  plural,
})

/** Frames by the lemmas that evoke them, each list in the order of the table. */
export function byLemma<Frame>(
  frames: readonly Frame[],
  lemmas: (frame: Frame) => ReadonlySet<string>,
): ReadonlyMap<string, readonly Frame[]> {
  const index = new Map<string, Frame[]>()
  for (const frame of frames) for (const lemma of lemmas(frame)) index.set(lemma, [...(index.get(lemma) ?? []), frame])
  return index
}
