import type { Reading } from '#core/reading.ts'
import type { WrittenReading } from '#core/reading-format.ts'
import { writtenReading } from '#core/reading-format.ts'
import { resolveReading } from '#core/resolve-reading.ts'

/** A story with one of everything; the dove makes UTF-16 offsets wrong everywhere after it. */
export const littleText = `🕊 Peace talksAgency picture
Ada Byron, the envoy of Kent, met Bob Cole and two mediators in Berne on Monday. "We want peace," Byron said. "And soon."

Kent is small. In the Herald, Cole wrote on Tuesday that Kent must wait. Byron said Cole had told her "Kent is ready".

The talks follow the truce of 1999.`

const meeting = { from: 'Ada Byron, the envoy', to: 'on Monday.' }
const piece = 'In the Herald, Cole wrote on Tuesday that Kent must wait.'
const quotation = { from: '"We want peace', to: '"And soon."' }
const report = 'Byron said Cole had told her "Kent is ready".'

const little = {
  origin: { kind: 'HUMAN', agent: 'tests', at: '2026-01-02T03:04:05Z' },
  article: {
    slug: 'peace-talks',
    kind: 'NEWS',
    title: 'Peace talks',
    url: 'https://news.example/peace-talks',
    language: 'en',
    publisher: 'herald',
    published: { edtf: '2021-05-03/2021-05-05', basis: 'INFERRED' },
    sections: [
      { kind: 'HEADLINE', words: '🕊 Peace talks' },
      { kind: 'CREDIT', words: 'Agency picture' },
      { kind: 'BODY', words: { from: 'Ada Byron', to: 'truce of 1999.' } },
    ],
  },
  works: [
    {
      slug: 'cole-in-the-herald',
      kind: 'OPINION',
      title: 'Piece by Bob Cole',
      language: 'und',
      publisher: 'herald',
      authors: ['bob-cole'],
      published: { text: 'on Tuesday', edtf: '2021-05-04', basis: 'RELATIVE' },
      passages: [piece],
    },
  ],
  entities: [
    {
      slug: 'ada-byron',
      kind: 'PERSON',
      name: 'Ada Byron',
      description: 'envoy of Kent',
      names: [{ name: 'Byron', kind: 'WEAK' }],
      identifiers: [{ scheme: 'wikidata', value: 'Q7259' }],
      mentions: [{ words: 'Ada Byron' }, { words: 'Byron', occurrences: [2, 3] }, { words: 'her', form: 'PRONOUN' }],
    },
    {
      slug: 'bob-cole',
      kind: 'PERSON',
      name: 'Bob Cole',
      mentions: [{ words: 'Bob Cole' }, { words: 'Cole', occurrences: [2, 3] }],
    },
    { slug: 'kent', kind: 'GEOPOLITICAL', name: 'Kent', mentions: [{ words: 'Kent', occurrences: 'all' }] },
    { slug: 'berne', kind: 'PLACE', name: 'Berne', mentions: [{ words: 'Berne' }] },
    { slug: 'herald', kind: 'ORGANIZATION', name: 'Herald', mentions: [{ words: 'Herald' }] },
  ],
  affiliations: [
    {
      key: 'byron-envoy',
      holder: 'ada-byron',
      title: 'envoy',
      organization: 'kent',
      from: { edtf: '2020', basis: 'INFERRED' },
      to: { edtf: '2021', basis: 'INFERRED' },
      passages: [meeting],
    },
  ],
  statements: [
    {
      key: 'byron-peace',
      mode: 'DIRECT',
      passages: [quotation, meeting],
      content: ['We want peace', 'And soon'],
      cue: 'said',
      parties: [
        { role: 'SPEAKER', entity: 'ada-byron', capacity: 'byron-envoy', words: { exact: 'Byron', occurrence: 1 } },
        { role: 'ON_BEHALF_OF', entity: 'kent', words: 'We' },
        { role: 'AUDIENCE', words: 'two mediators' },
      ],
      events: [{ event: 'berne-talks', role: 'AT' }],
    },
    {
      key: 'kent-small',
      mode: 'INDIRECT',
      voice: 'PUBLICATION',
      passages: ['Kent is small.'],
      content: ['Kent is small'],
      parties: [{ role: 'TOPIC', entity: 'kent', words: 'Kent' }],
    },
    {
      key: 'cole-wait',
      mode: 'INDIRECT',
      passages: [piece],
      content: ['Kent must wait'],
      cue: 'wrote',
      parties: [{ role: 'SPEAKER', entity: 'bob-cole', words: 'Cole' }],
      said: { text: 'on Tuesday', edtf: '2021-05-04', basis: 'RELATIVE' },
      publishedIn: 'cole-in-the-herald',
    },
    {
      key: 'byron-report',
      mode: 'MIXED',
      passages: [report],
      content: ['Cole had told her "Kent is ready"'],
      cue: 'said',
      parties: [{ role: 'SPEAKER', entity: 'ada-byron', words: 'Byron' }],
    },
    {
      key: 'cole-ready',
      mode: 'DIRECT',
      passages: [report],
      content: ['Kent is ready'],
      cue: 'told',
      parties: [
        { role: 'SPEAKER', entity: 'bob-cole', words: 'Cole' },
        { role: 'ADDRESSEE', entity: 'ada-byron', words: 'her' },
      ],
      reportedBy: 'byron-report',
    },
  ],
  events: [
    {
      slug: 'berne-talks',
      title: 'Talks in Berne',
      type: 'CONSULT',
      mode: 'talks',
      passages: [meeting, 'The talks follow the truce of 1999.'],
      when: { text: 'on Monday', edtf: '2021-05-03', basis: 'RELATIVE' },
      place: { entity: 'berne', words: 'Berne' },
      participants: [
        { role: 'PARTICIPANT', entity: 'ada-byron', capacity: 'byron-envoy', words: 'Ada Byron' },
        { role: 'PARTICIPANT', entity: 'bob-cole', words: 'Bob Cole' },
        { role: 'ORGANIZER', words: 'two mediators' },
      ],
      relations: [{ kind: 'FOLLOWS', to: 'truce-of-1999', words: 'follow the truce' }],
    },
    {
      slug: 'truce-of-1999',
      title: 'Truce of 1999',
      type: 'AGREE',
      passages: ['The talks follow the truce of 1999.'],
      when: { text: '1999', edtf: '1999', basis: 'EXPLICIT' },
      recurrence: 'FREQ=YEARLY',
    },
  ],
} as const

/** Values by the place they go to: `{ 'statements[1].cue': 'said' }`; `undefined` takes the field away. */
export type Changes = Readonly<Record<string, unknown>>

/** The written reading of `littleText`, with changes; unchecked. */
export function littleInput(changes: Changes = {}): unknown {
  const input: unknown = structuredClone(little)
  for (const [place, value] of Object.entries(changes)) {
    const path = place.split(/[.[\]]+/).filter((key) => key !== '')
    const parent = path.slice(0, -1).reduce<unknown>((node, key) => Reflect.get(node as object, key), input)
    Reflect.set(parent as object, path.at(-1) ?? '', value)
  }
  return input
}

export const littleWritten = (changes: Changes = {}): WrittenReading => writtenReading.parse(littleInput(changes))

export const littleReading = (changes: Changes = {}, text: string = littleText): Reading =>
  resolveReading(littleWritten(changes), text)
