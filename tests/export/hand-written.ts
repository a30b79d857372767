import fc from 'fast-check'
import type { EvidenceRecord, PartyRecord, Records } from '#export/records.ts'

/** An id that is a UUID and says which. */
export const id = (number: number): string => `00000000-0000-5000-8000-${String(number).padStart(12, '0')}`

const undated = <Name extends string>(name: Name) =>
  Object.fromEntries(['Text', 'Edtf', 'Earliest', 'Latest', 'Basis'].map((part) => [name + part, null])) as Readonly<
    Record<`${Name}${'Text' | 'Edtf' | 'Earliest' | 'Latest' | 'Basis'}`, null>
  >

export const words = (number: number, exact: string): EvidenceRecord => ({
  ...{ id: id(number), articleId: id(1), versionId: id(2), start: 4, end: 9, exact, role: 'SUPPORT', ordinal: 0 },
  ...{ confidence: 0.9, rule: 'quoted-speech', review: 'PROPOSED', originId: id(3) },
})

const person = (text: string) => ({ id: id(4), slug: 'zhao', kind: 'PERSON', name: text })
const state = (text: string) => ({ id: id(5), slug: 'china', kind: 'GEOPOLITICAL', name: text })
const idea = { id: id(6), slug: 'peace', kind: 'CONCEPT', name: 'peace' }

const party = (number: number, role: string, label: string, entity: PartyRecord['entity']): PartyRecord => ({
  ...{ id: id(number), role, label, entity, evidence: [words(number + 1, label)] },
  capacity: { id: id(7), title: label, organization: state(label) },
})

/** One record of each name, with the same words wherever words may stand. */
export function recordsOf(text: string): Omit<Records, 'edge'> {
  const article = { id: id(1), slug: 'story', title: text, url: `https://news.example/${text}` }
  const event = { id: id(8), slug: 'talks', title: text }
  const other = { id: id(9), slug: 'visit', title: text }
  const when = {
    whenText: text,
    whenEdtf: '2021-05-21/2021-05-31',
    whenEarliest: '2021-05-21',
    whenLatest: '2021-05-31',
  }
  return {
    origin: { id: id(3), kind: 'MODEL', agent: text, at: '2021-06-21T09:00:00+00:00' },
    article: {
      ...{ ...article, ...undated('published'), kind: 'NEWS', language: 'en-GB', publisher: state(text) },
      ...{ authors: [{ entity: person(text) }], support: [words(10, text)] },
      versions: [
        { id: id(2), sequence: 1, text, sha256: 'ab', retrievedAt: '2021-06-21T11:00:00+02:00', correctionNote: text },
      ],
      mentions: [
        {
          ...{ id: id(11), versionId: id(2), start: 0, end: 3, exact: text, form: 'NAME', confidence: 1 },
          ...{ entityId: id(5), entity: { kind: 'GEOPOLITICAL' }, originId: id(3) },
        },
      ],
    },
    entity: {
      ...{ ...state(text), description: text, _count: { articles: 1 } },
      names: [
        { name: text, language: 'en', kind: 'PREFERRED' },
        { name: `former ${text}`, language: 'und', kind: 'FORMER' },
      ],
      identifiers: [
        { scheme: 'iso3166-1', value: 'CN' },
        { scheme: 'wikidata', value: 'Q148' },
        { scheme: text, value: text },
      ],
    },
    affiliation: {
      ...{
        ...undated('to'),
        id: id(7),
        title: text,
        holder: person(text),
        organization: state(text),
        counterpart: idea,
      },
      ...{
        fromText: text,
        fromEdtf: '2009',
        fromEarliest: '2009-01-01',
        fromLatest: '2009-12-31',
        fromBasis: 'EXPLICIT',
      },
      evidence: [words(12, text)],
    },
    statement: {
      ...{ ...undated('said'), id: id(13), position: 1, mode: 'DIRECT', voice: 'ATTRIBUTED', polarity: 'POSITIVE' },
      ...{ text, language: 'en', cue: text, versionId: id(2), reportedById: null, publishedIn: article },
      article: { ...article, ...undated('published') },
      parties: [party(20, 'SPEAKER', text, person(text)), party(30, 'TOPIC', text, idea)],
      events: [{ roles: ['AT', 'ABOUT'], event }],
      evidence: [words(14, text)],
    },
    event: {
      ...{ ...event, ...when, whenBasis: 'INFERRED', type: 'CONSULT', mode: text, realis: 'ACTUAL', recurrence: text },
      ...{ place: state(text), participants: [party(40, 'ORGANIZER', text, state(text))], evidence: [words(15, text)] },
      relations: [{ id: id(16), kind: 'COMMEMORATES', ordinal: 60, to: other, evidence: [words(17, text)] }],
      articles: [{ article }],
    },
  }
}

const signs = '" \\ \\u0041 <a> {}|^` % %zz # é 北京 👩‍🚀 @en ^^ """ . ; _:b'.split(' ')
const invisible = [' ', '\r\n', '\t', '\u{1}', '\u{1B}', '\u{7F}', '\u{85}', '\u{202E}', '\u{2028}']
const rare = ['\u{FEFF}', '\u{FFFD}', '\u{FFFE}', '\u{FFFF}', '\u{10FFFF}']
const anyCharacter = fc
  .integer({ min: 1, max: 0x10_ff_ff })
  .map((code) => String.fromCodePoint(code))
  .filter((character) => character.isWellFormed())

/** What PostgreSQL may hold as a text. */
export const anyText = fc
  .array(fc.oneof(fc.constantFrom(...signs, ...invisible, ...rare), fc.string({ unit: anyCharacter, maxLength: 4 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''))
