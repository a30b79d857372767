import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/**
 * What people marked in a text, and in the same shape what Dateline read in it: one line of JSON each. Offsets are
 * UTF-16 units, start inclusive, end exclusive.
 */
export type Marked = Readonly<{
  id: string
  text: string
  meta?: Readonly<{ date?: string | null; event?: string | null }>
  spans?: readonly MarkedSpan[]
  quotes?: readonly MarkedQuote[]
  events?: readonly MarkedEvent[]
}>

export type Span = Readonly<{ start: number; end: number }>

/** `layer`: name, mention, timex or event; phrase of what was read. */
export type MarkedSpan = Span &
  Readonly<{
    layer?: string
    type?: string
    named?: boolean
    /** Mentions with one number are of one thing. */
    coref?: number | string | null
    /** The words that a shorter mention must hold. */
    min?: Span
    edtf?: string | null
    value?: string | null
  }>

export type MarkedQuote = Span &
  Readonly<{
    parts?: readonly Span[]
    kind: 'direct' | 'mixed' | 'indirect'
    cue?: (Span & Readonly<{ text?: string }>) | null
    speaker?: (Span & Readonly<{ parts?: readonly Span[]; head?: Span; coref?: number | string | null }>) | null
  }>

/** `eventcode`: CAMEO's, of a sentence without a place in it. */
export type MarkedEvent = Partial<Span> &
  Readonly<{ type?: string; eventcode?: string; participants?: readonly (Span & Readonly<{ role?: string }>)[] }>

/** The gold sets of a folder by name: `dates-msrecognizers` of `dates-msrecognizers.jsonl`. */
export function goldSets(folder: string): ReadonlyMap<string, readonly Marked[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'))
  return new Map(files.toSorted().map((file) => [basename(file, '.jsonl'), readMarked(join(folder, file))]))
}

const readMarked = (file: string): Marked[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Marked)
