import { expect, test } from 'vitest'
import { assemble } from '#pipeline/assemble/assemble.ts'
import type { Document } from '#pipeline/document.ts'
import type { Draft, DraftEntity, DraftEvent, DraftStatement, TimeExpression } from '#pipeline/draft.ts'
import { readDraft } from '#pipeline/read.ts'

const text =
  '🕊 Peace\nThe envoy of Kent, Ada Byron, said on Monday in the Herald that Kent will wait. Byron met Bob Cole in Berne.'
const found = { rule: 'test-rule', confidence: 0.9 }

const range = (words: string, occurrence = 1) => {
  let start = -1
  for (let at = 0; at < occurrence; at++) start = text.indexOf(words, start + 1)
  expect(start).toBeGreaterThanOrEqual(0)
  return { start, end: start + words.length }
}
const mention = (words: string, occurrence = 1) => ({ ...range(words, occurrence), form: 'NAME' as const, found })
const party = (entity: number | null, words: string, occurrence = 1) => ({
  words: range(words, occurrence),
  entity,
  found,
})

const entity = (
  kind: DraftEntity['kind'],
  name: string,
  ...mentions: DraftEntity['mentions'][number][]
): DraftEntity => ({
  kind,
  name,
  description: null,
  names: [],
  identifiers: [],
  mentions,
})

const monday: TimeExpression = {
  ...range('on Monday'),
  type: 'DATE',
  edtf: '2021-05-03',
  value: '2021-05-03',
  basis: 'RELATIVE',
  recurrence: null,
  found,
}

const statement: DraftStatement = {
  mode: 'INDIRECT',
  cue: range('said'),
  cueClass: 'NEUTRAL',
  content: [range('Kent will wait')],
  support: [range('The envoy of Kent, Ada Byron, said on Monday in the Herald that Kent will wait.')],
  speakers: [party(0, 'The envoy of Kent, Ada Byron,')],
  addressees: [],
  negative: false,
  said: monday,
  venue: party(2, 'the Herald'),
  reportedBy: null,
  found,
}

const event: DraftEvent = {
  type: 'CONSULT',
  mode: 'meeting',
  realis: 'ACTUAL',
  triggers: [range('met')],
  support: [range('Byron met Bob Cole in Berne.')],
  participants: [
    { ...party(0, 'Byron', 2), role: 'PARTICIPANT' },
    { ...party(null, 'Bob Cole'), role: 'PARTICIPANT' },
  ],
  when: { ...monday, edtf: null },
  place: party(3, 'Berne'),
  recurrence: null,
  relations: [],
  statements: [],
  found,
}

const document: Document = {
  text,
  title: 'Peace talks',
  published: '2021-05-04',
  url: null,
  publisher: 'The Gazette',
  language: 'en',
}

const draft = (changes: Partial<Draft> = {}): Draft => ({
  ...readDraft(document),
  entities: [
    entity('PERSON', 'Ada Byron', mention('Ada Byron'), mention('Byron', 2)),
    entity('GEOPOLITICAL', 'Kent', mention('Kent'), mention('Kent', 2)),
    entity('ORGANIZATION', 'Herald', mention('Herald')),
    entity('GEOPOLITICAL', 'Berne', mention('Berne')),
  ],
  affiliations: [
    {
      holder: 0,
      title: 'envoy',
      organization: 1,
      counterpart: null,
      former: false,
      support: range('envoy of Kent, Ada Byron'),
      found,
    },
  ],
  statements: [statement],
  events: [event],
  ...changes,
})

const read = (changes: Partial<Draft> = {}) => assemble(draft(changes), 'dateline test')

test('offsets count code points, and the words at them are those of the text', () => {
  const [byron] = read().entities
  const points = Array.from(text)
  expect(byron?.mentions.map(({ exact }) => exact)).toEqual(['Ada Byron', 'Byron'])
  for (const { start, end, exact } of byron?.mentions ?? []) expect(points.slice(start, end).join('')).toBe(exact)
})

test('every fact tells which rule found it and how sure it is', () => {
  const { entities, affiliations, statements, events } = read()
  const facts = [...entities.flatMap(({ mentions }) => mentions), ...affiliations, ...statements, ...events]
  const parties = [...statements.flatMap((said) => said.parties), ...events.flatMap((one) => one.participants)]
  for (const fact of [...facts, ...parties]) expect(fact.found).toEqual(found)
})

test('a speaker speaks in the capacity that the words name', () => {
  const { statements, affiliations } = read()
  expect(affiliations[0]).toMatchObject({ holder: 'ada-byron', title: 'envoy', organization: 'kent' })
  expect(statements[0]?.parties).toMatchObject([
    { role: 'SPEAKER', entity: 'ada-byron', label: 'The envoy of Kent, Ada Byron,', capacity: affiliations[0]?.key },
  ])
})

test('an office told twice is one with both passages', () => {
  const [office] = draft().affiliations
  const again = { ...(office as Draft['affiliations'][number]), support: range('Byron', 2) }
  const { affiliations } = read({ affiliations: [...draft().affiliations, again] })
  expect(affiliations.map(({ support }) => support.map(({ exact }) => exact))).toEqual([
    ['envoy of Kent, Ada Byron', 'Byron'],
  ])
})

test('a former office ended by the day of the article', () => {
  const former = draft().affiliations.map((office) => ({ ...office, former: true }))
  expect(read({ affiliations: former }).affiliations[0]?.to).toMatchObject({
    edtf: '../2021-05-04',
    latest: '2021-05-04',
  })
  const undated = { ...draft({ affiliations: former }), document: { ...document, published: null } }
  expect(assemble(undated, 'dateline test').affiliations[0]?.to).toBeNull()
})

test('what was said in a paper is a work of its publisher', () => {
  const { works, statements } = read()
  expect(works).toMatchObject([
    { title: 'Ada Byron in Herald', publisher: 'herald', authors: [], published: { edtf: '2021-05-03' } },
  ])
  expect(statements[0]?.publishedIn).toBe(works[0]?.slug)
})

test('who denies says the contrary', () => {
  const denied = { ...statement, cueClass: 'DENIAL' as const }
  expect(read({ statements: [denied] }).statements[0]?.polarity).toBe('NEGATIVE')
})

test('an event is named by what happened and who took part; an unnamed one keeps the words', () => {
  const [meeting] = read().events
  expect(meeting).toMatchObject({ title: 'Meeting: Ada Byron, Bob Cole, Berne', place: 'berne', when: null })
  expect(meeting?.participants).toMatchObject([
    { entity: 'ada-byron', label: 'Byron' },
    { entity: null, label: 'Bob Cole' },
  ])
})

test('whoever takes part twice in one role is listed once', () => {
  const twice = {
    ...event,
    participants: [...event.participants, { ...party(0, 'Ada Byron'), role: 'PARTICIPANT' as const }],
  }
  expect(read({ events: [twice] }).events[0]?.participants).toHaveLength(2)
})

test('the publisher is an entity, named in the text or not', () => {
  expect(read().article.publisher).toBe('the-gazette')
  expect(read().entities.at(-1)).toMatchObject({ slug: 'the-gazette', kind: 'ORGANIZATION', mentions: [] })
  const herald = assemble({ ...draft(), document: { ...document, publisher: 'Herald' } }, 'dateline test')
  expect(herald.article.publisher).toBe('herald')
  expect(herald.entities).toHaveLength(4)
})

test('two entities of one name have slugs of their own', () => {
  const { entities } = read({ entities: [entity('PERSON', 'Kent', mention('Kent')), ...draft().entities.slice(1)] })
  expect(entities.map(({ slug }) => slug)).toEqual(['kent', 'kent-2', 'herald', 'berne', 'the-gazette'])
})

test.each<[string, Partial<Document>, Partial<Document>, boolean]>([
  [
    'the same URL, whatever the text',
    { url: 'https://news.example/1' },
    { url: 'https://news.example/1', text: 'New.' },
    true,
  ],
  ['another URL', { url: 'https://news.example/1' }, { url: 'https://news.example/2' }, false],
  ['the same publisher, title and day', {}, { text: 'New.' }, true],
  ['another day', {}, { published: '2021-05-05' }, false],
  ['no title and another text', { title: null }, { title: null, text: 'New.' }, false],
])('an article is told from others: %s', (_, one, other, same) => {
  const slug = (changes: Partial<Document>) =>
    assemble(readDraft({ ...document, ...changes }), 'dateline test').article.slug
  expect(slug(one) === slug(other)).toBe(same)
})

test.each([
  ['Peace is near.\nIt is.', 'Peace is near.'],
  [`${'word '.repeat(40)}end`, `${'word '.repeat(19)}word…`],
  [' \n ', 'Untitled'],
])('the title of %j without one is %j', (words, title) => {
  expect(assemble(readDraft({ ...document, text: words, title: null }), 'dateline test').article.title).toBe(title)
})
