import { z } from 'zod'
import type { Draft, DraftEvent, DraftParty, DraftStatement, EntityKind, Range } from '#pipeline/draft.ts'
import { readDraft } from '#pipeline/read.ts'
import { dayOf } from './documents/description.ts'
import { DocumentRefused } from './documents/document-refused.ts'

/**
 * What the evaluation compares with gold, by the ids of its records. Offsets are UTF-16 units of the record's own
 * text, which is read as it is: nothing is normalised that would move them.
 */
type Evaluated = Readonly<{
  id: string
  spans: readonly object[]
  quotes: readonly object[]
  statements: readonly object[]
  events: readonly object[]
}>

const record = z.object({
  id: z.string(),
  text: z.string(),
  meta: z.object({ date: z.string().nullish(), title: z.string().nullish() }).nullish(),
})

/** Reads a line such as {"id": "a", "text": "…", "meta": {"date": "2021-06-11"}}; other keys are of no meaning. */
export function evaluateLine(line: string): Evaluated {
  const { id, text, meta } = recordIn(line)
  const known = { title: meta?.title ?? null, published: dayOf(meta?.date ?? ''), url: null, publisher: null }
  return { id, ...evaluationOf(readDraft({ text, ...known, language: 'en' })) }
}

function recordIn(line: string): z.output<typeof record> {
  try {
    return record.parse(JSON.parse(line))
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error).replaceAll(/\s+/g, ' ') : String(error)
    throw new DocumentRefused('DOCUMENT_INVALID', `this is no record {"id", "text", "meta"}: ${reason}`)
  }
}

/** The layers of a draft as the scorer takes them. */
export function evaluationOf(draft: Draft): Omit<Evaluated, 'id'> {
  const words = wordsIn(draft)
  return {
    spans: [...namesIn(draft), ...timesIn(draft)],
    quotes: draft.statements.map((statement) => quoteOf(statement, words)),
    statements: draft.statements.flatMap(({ cue, speaker }) =>
      cue === null ? [] : [{ cue: words(cue), speaker: speakerOf(speaker, words) }],
    ),
    events: draft.events.flatMap((event) => eventsOf(event)),
  }
}

type Words = (range: Range) => Range & Readonly<{ text: string }>

const wordsIn =
  ({ document }: Draft): Words =>
  ({ start, end }) => ({ start, end, text: document.text.slice(start, end) })

const TYPES: Readonly<Partial<Record<EntityKind, string>>> = {
  PERSON: 'PER',
  ORGANIZATION: 'ORG',
  GEOPOLITICAL: 'LOC',
  PLACE: 'LOC',
}

/** An adjective ("Chinese") is the name of no place. */
const namesIn = ({ names }: Draft): object[] =>
  names.flatMap(({ start, end, kind, adjective }) => {
    const type = TYPES[kind]
    return type === undefined || adjective ? [] : [{ layer: 'name', type, start, end }]
  })

const timesIn = ({ dates }: Draft): object[] =>
  dates.map(({ start, end, type, edtf, value }) => ({ layer: 'timex', type, edtf, value, start, end }))

function quoteOf({ mode, cue, content, speaker }: DraftStatement, words: Words): object {
  return {
    start: Math.min(...content.map(({ start }) => start)),
    end: Math.max(...content.map(({ end }) => end)),
    parts: content.map(({ start, end }) => ({ start, end })),
    kind: mode.toLowerCase(),
    ...(cue !== null && { cue: words(cue) }),
    ...(speaker !== null && { speaker: speakerOf(speaker, words) }),
  }
}

const speakerOf = (speaker: DraftParty | null, words: Words) => speaker && words(speaker.words)

/** One for each place where the text speaks of it. */
const eventsOf = ({ triggers, type, mode, realis, when, participants }: DraftEvent): object[] =>
  triggers.map(({ start, end }) => ({
    ...{ start, end, type, mode, realis },
    edtf: when?.edtf ?? null,
    participants: participants.map(({ role, words }) => ({ start: words.start, end: words.end, role })),
  }))
