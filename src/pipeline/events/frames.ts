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
    /** After a preposition, a place: "came to Oslo". */
    toPlace: boolean
    /** An infinitive or a clause has to follow. */
    clause: boolean
    /** Only in the passive: "was elected". */
    passive: boolean
    /** It counts even where nobody is named who takes part: "was published". */
    alone: boolean
  }>

export type NounFrame = Meaning & Readonly<{ nouns: ReadonlySet<string> }> & NounConditions

/** `plural`: only in the plural, as "talks", not "a talk". `alone`: even where nobody is named. */
type NounConditions = Readonly<{ plural: boolean; alone: boolean }>

type Conditions = Partial<{
  object: string
  after: string
  toActor: boolean
  toPlace: boolean
  clause: boolean
  passive: boolean
  alone: boolean
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
  toPlace: conditions.toPlace ?? false,
  clause: conditions.clause ?? false,
  passive: conditions.passive ?? false,
  alone: conditions.alone ?? false,
})

const isKind = (object: string): object is 'actor' | 'none' => object === 'actor' || object === 'none'

export const nounFrame = (meaning: string, nouns: string, conditions: Partial<NounConditions> = {}): NounFrame => ({
  ...meaningOf(meaning),
  nouns: words(nouns),
  plural: conditions.plural ?? false,
  alone: conditions.alone ?? false,
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

/** Frames of a verb, also where the rules of lemmas cut it wrong: "riote", "shel", "extradit". */
export function framesOf<Frame>(index: ReadonlyMap<string, Frame>, lemma: string): Frame | undefined {
  const spellings = [lemma, `${lemma}e`, lemma.replace(/e$/, ''), lemma + lemma.slice(-1), lemma.slice(0, -1)]
  const known = spellings.find((one, at) => index.has(one) && (at < 4 || lemma.at(-1) === lemma.at(-2)))
  return known === undefined ? undefined : index.get(known)
}
