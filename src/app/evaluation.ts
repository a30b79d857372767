import { z } from 'zod'
import { issueOf } from '#core/errors.ts'
import type { Draft, DraftEvent, DraftStatement, EntityKind, Range } from '#pipeline/draft.ts'
import { readDraft } from '#pipeline/read.ts'
import { dayOf, refusedFor } from './documents/description.ts'
import { jsonIn } from './documents/json-line.ts'

const record = z.object({
  id: z.string(),
  text: z.string(),
  meta: z.object({ date: z.string().nullish(), title: z.string().nullish() }).nullish(),
})

/** A text to be read as it is: nothing is normalised that would move its offsets. */
type Record = Readonly<z.input<typeof record>>

type Words = Range & Readonly<{ text: string }>

/** What the rules find in a text, in the shape of gold that people mark. Offsets are UTF-16 units. */
export type Found = Readonly<{
  spans: readonly (Range &
    Readonly<{ layer: 'name' | 'timex'; type: string; edtf?: string | null; value?: string | null }>)[]
  quotes: readonly (Range &
    Readonly<{ parts: readonly Range[]; kind: QuoteKind; cue: Words | null; speaker: Words | null }>)[]
  /** Those that have a cue. */
  statements: readonly Readonly<{ cue: Words; speaker: Words | null }>[]
  /** One for each place where the text speaks of it. */
  events: readonly (Range &
    Readonly<{
      type: string
      mode: string | null
      realis: string
      edtf: string | null
      participants: readonly (Range & Readonly<{ role: string }>)[]
    }>)[]
}>

type QuoteKind = Lowercase<DraftStatement['mode']>

/** Reads a record such as {"id": "a", "text": "…", "meta": {"date": "2021-06-11"}}. */
export function readRecord({ id, text, meta }: Record): Found & Pick<Record, 'id' | 'text'> {
  const known = { title: meta?.title ?? null, published: dayOf(meta?.date ?? ''), url: null, publisher: null }
  return { id, text, ...foundIn(readDraft({ text, ...known, language: 'en' })) }
}

/** Reads a line of JSON with a record in it; its other keys are of no meaning. */
export function readRecordLine(line: string): Found & Pick<Record, 'id'> {
  const { text: _, ...found } = readRecord(recordIn(line))
  return found
}

function recordIn(line: string): z.output<typeof record> {
  const parsed = record.safeParse(jsonIn(line))
  if (!parsed.success) throw refusedFor(parsed.error.issues.map(issueOf), null)
  return parsed.data
}

/** The layers of a draft as a scorer takes them. */
export function foundIn(draft: Draft): Found {
  const { statements, events, document } = draft
  const words = ({ start, end }: Range): Words => ({ start, end, text: document.text.slice(start, end) })
  /** From the first speaker to the last: the gold holds "China and Japan" for one. */
  const wordsOfAll = (speakers: DraftStatement['speakers']): Words | null =>
    speakers.length === 0
      ? null
      : words({
          start: Math.min(...speakers.map((one) => one.words.start)),
          end: Math.max(...speakers.map((one) => one.words.end)),
        })
  const told = statements.map(({ cue, speakers, ...others }) => ({
    ...others,
    cue: cue && words(cue),
    speaker: wordsOfAll(speakers),
  }))
  return {
    spans: [...namesIn(draft), ...timesIn(draft)],
    quotes: told.map(({ mode, cue, content, speaker }) => ({
      start: Math.min(...content.map(({ start }) => start)),
      end: Math.max(...content.map(({ end }) => end)),
      parts: content.map(({ start, end }) => ({ start, end })),
      kind: mode.toLowerCase() as QuoteKind,
      cue,
      speaker,
    })),
    statements: told.flatMap(({ cue, speaker }) => (cue === null ? [] : [{ cue, speaker }])),
    events: events.flatMap((event) => eventsOf(event, draft)),
  }
}

const TYPES: Readonly<Partial<{ [Kind in EntityKind]: string }>> = {
  PERSON: 'PER',
  ORGANIZATION: 'ORG',
  GEOPOLITICAL: 'LOC',
  PLACE: 'LOC',
}

/** An adjective ("Chinese") is the name of no place. */
const namesIn = ({ names }: Draft): Found['spans'] =>
  names.flatMap(({ start, end, kind, adjective }) => {
    const type = TYPES[kind]
    return type === undefined || adjective ? [] : [{ layer: 'name', type, start, end }]
  })

const timesIn = ({ dates }: Draft): Found['spans'] =>
  dates.map(({ start, end, type, edtf, value }) => ({ layer: 'timex', type, edtf, value, start, end }))

/** With each trigger those who take part by the words of its sentence. */
const eventsOf = (event: DraftEvent, { sentences }: Draft): Found['events'] =>
  event.triggers.map(({ start, end }) => {
    const { type, mode, realis, when, participants } = event
    const sentence = sentences.find((one) => one.start <= start && start < one.end)
    const own = participants.filter(
      ({ words }) => sentence && sentence.start <= words.start && words.start < sentence.end,
    )
    return {
      ...{ start, end, type, mode, realis },
      edtf: when?.edtf ?? null,
      participants: own.map(({ role, words }) => ({ start: words.start, end: words.end, role })),
    }
  })
