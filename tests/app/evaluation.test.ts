import { expect, test } from 'vitest'
import { foundIn, readRecord, readRecordLine } from '#app/evaluation.ts'
import type { Draft, Range } from '#pipeline/draft.ts'
import { readDraft } from '#pipeline/read.ts'
import { marked } from '../marked.ts'

const { text, ranges } = marked(
  '🕊 On [Friday], [Ada Byron] of [Kent] [said] "[we meet]" in the [Kentish] [talks], "[soon]".',
)
const at = (number: number): Range => ranges[number] ?? { start: 0, end: 0 }
const [friday, byron, kent, said, meet, kentish, talks, soon] = [0, 1, 2, 3, 4, 5, 6, 7].map(at) as [
  Range,
  Range,
  Range,
  Range,
  Range,
  Range,
  Range,
  Range,
]
const words = (range: Range) => ({ ...range, text: text.slice(range.start, range.end) })

const found = { rule: 'test', confidence: 1 }
const when = {
  ...friday,
  type: 'DATE',
  edtf: '2021-06-11',
  value: '2021-06-11',
  basis: 'RELATIVE',
  recurrence: null,
  found,
} as const
const speaker = { words: byron, entity: null, found }
const others = {
  negative: false,
  said: null,
  venue: null,
  reportedBy: null,
  addressees: [],
  support: [],
  cueClass: 'NEUTRAL',
  found,
} as const
const draft: Draft = {
  ...readDraft({ text, published: '2021-06-14', title: null, url: null, publisher: null, language: 'en' }),
  names: [
    { ...byron, kind: 'PERSON', adjective: false, found },
    { ...kent, kind: 'GEOPOLITICAL', adjective: false, found },
    { ...kentish, kind: 'GEOPOLITICAL', adjective: true, found },
    { ...meet, kind: 'AGREEMENT', adjective: false, found },
  ],
  dates: [when],
  statements: [
    { mode: 'DIRECT', cue: said, speakers: [speaker], content: [meet, soon], ...others },
    { mode: 'INDIRECT', cue: null, speakers: [], content: [talks], ...others },
  ],
  events: [
    {
      ...{ type: 'CONSULT', mode: 'talks', realis: 'ACTUAL', triggers: [meet, talks], support: [], found },
      ...{ when, place: null, recurrence: null, relations: [], statements: [] },
      participants: [{ ...speaker, role: 'PARTICIPANT' }],
    },
  ],
}

test('a draft is told in the shape of gold, in UTF-16 units', () => {
  const event = {
    ...{ type: 'CONSULT', mode: 'talks', realis: 'ACTUAL', edtf: '2021-06-11' },
    participants: [{ ...byron, role: 'PARTICIPANT' }],
  }
  expect(foundIn(draft)).toEqual({
    spans: [
      { layer: 'name', type: 'PER', ...byron },
      { layer: 'name', type: 'LOC', ...kent },
      { layer: 'timex', type: 'DATE', edtf: '2021-06-11', value: '2021-06-11', ...friday },
    ],
    quotes: [
      {
        start: meet.start,
        end: soon.end,
        parts: [meet, soon],
        kind: 'direct',
        cue: words(said),
        speaker: words(byron),
      },
      { ...talks, parts: [talks], kind: 'indirect', cue: null, speaker: null },
    ],
    statements: [{ cue: words(said), speaker: words(byron) }],
    events: [
      { ...meet, ...event },
      { ...talks, ...event },
    ],
  })
})

test('a line gives what is read in its text, under its id', () => {
  const record = { id: 'a', text, meta: { date: '2021-06-14T00:00:00', licence: 'none' }, spans: [] }
  const { text: _, ...expected } = readRecord(record)
  expect(readRecordLine(JSON.stringify(record))).toEqual({ ...expected, id: 'a' })
})

test.each(['', 'Ada', '[]', '{"id":1,"text":"Ada"}', '{"id":"a"}', '{"id":"a","text":"Ada","meta":{"date":2021}}'])(
  'the line %j is refused with a code',
  (line) => expect(() => readRecordLine(line)).toThrow(expect.objectContaining({ code: 'DOCUMENT_INVALID' })),
)
