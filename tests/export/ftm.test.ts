import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ftm } from '#export/ftm.ts'
import { language, partialDate } from '#export/ftm/line.ts'
import type { EvidenceRecord } from '#export/records.ts'
import { entitiesOf, faults } from './ftm-faults.ts'
import { anyText, id, recordsOf, words } from './hand-written.ts'

const { article, affiliation, entity, event, statement } = recordsOf('I will resign')
const only = (schema: string, file = '') => entitiesOf(file).filter((one) => one.schema === schema)
const properties = (schema: string, file?: string) => only(schema, file).map((one) => one.properties)
const refused = (evidence: readonly EvidenceRecord[]) => evidence.map((one) => ({ ...one, review: 'REJECTED' }))

test('any text stays what it is, in entities that the schemata allow', () => {
  fc.assert(
    fc.property(anyText.filter(Boolean), (text) => {
      const records = recordsOf(text)
      const person = {
        ...records.affiliation.holder,
        description: null,
        names: [],
        identifiers: [],
        _count: { articles: 1 },
      }
      const other = { ...records.event, id: id(9), relations: [] }
      const lines = [
        ...[ftm.of.article?.(records.article), ftm.of.entity?.(records.entity), ftm.of.entity?.(person)],
        ...[ftm.of.affiliation?.(records.affiliation), ftm.of.statement?.(records.statement)],
        ...[ftm.of.event?.(records.event), ftm.of.event?.(other)],
      ]
      const entities = entitiesOf(lines.join(''))
      expect(faults(entities)).toEqual([])
      expect(entities.map(({ properties: { name } }) => name)).toContainEqual([text])
    }),
    { numRuns: 50 },
  )
})

test.each([
  ['Thing', {}, 'Thing is no schema'],
  ['Note', { title: ['x'] }, 'Note title'],
  ['Note', { createdAt: ['21 June'] }, 'Note createdAt: 21 June'],
  ['Note', { proof: ['a'] }, 'Note proof: a'], // it points at itself, and is no document
  ['Person', {}, 'Person name'],
])('the check of schemata finds fault with a %s of %j', (schema, given, fault) => {
  expect(faults([{ id: 'a', schema, properties: given }])).toEqual([fault])
})

test('an article has its text, its language and each name it has for an entity once', () => {
  const again = { ...article, mentions: [...article.mentions, ...article.mentions], publishedEarliest: '2021-06-21' }
  const file = ftm.of.article?.({ ...again, publishedLatest: '2021-06-22' })
  expect(properties('Article', file)).toEqual([
    expect.objectContaining({ bodyText: ['I will resign'], language: ['eng'], publishedAt: ['2021-06'] }),
  ])
  expect(properties('Mention', file)).toEqual([
    { document: [id(1)], name: ['I will resign'], resolved: [id(5)], detectedSchema: ['PublicBody'] },
  ])
})

test('a moment is told in UTC, without a zone', () => {
  expect(properties('Article', ftm.of.article?.(article))[0]).toMatchObject({ retrievedAt: ['2021-06-21T09:00:00'] })
})

test.each(['PRONOUN', 'NOMINAL', 'METONYM'])('a %s is no name that an article mentions', (form) => {
  const mentions = article.mentions.map((mention) => ({ ...mention, form }))
  expect(only('Mention', ftm.of.article?.({ ...article, mentions }))).toEqual([])
})

test('a state is a public body of its country', () => {
  expect(properties('PublicBody', ftm.of.entity?.(entity))).toEqual([
    {
      ...{ name: ['I will resign'], previousName: ['former I will resign'], description: ['I will resign'] },
      ...{ wikidataId: ['Q148'], country: ['cn'] },
    },
  ])
})

test.each(['AGREEMENT', 'WORK', 'CONCEPT', 'OTHER'])(
  '%s has no schema, so it is neither told nor pointed at',
  (kind) => {
    expect(ftm.of.entity?.({ ...entity, kind })).toBe('')
    const parties = statement.parties.map((party) => ({ ...party, entity: party.entity && { ...party.entity, kind } }))
    expect(properties('Note', ftm.of.statement?.({ ...statement, parties }))[0]).not.toHaveProperty('entity')
  },
)

test('an office is a position that its holder occupies', () => {
  const file = ftm.of.affiliation?.(affiliation)
  const [position] = only('Position', file)
  expect(position?.properties).toMatchObject({ name: ['I will resign'], organization: [id(5)], proof: [id(1)] })
  expect(properties('Occupancy', file)).toEqual([{ holder: [id(4)], post: [position?.id], startDate: ['2009'] }])
})

test('two who hold the same office hold one position', () => {
  const next = { ...affiliation, id: id(50), holder: { ...affiliation.holder, id: id(51) } }
  const posts = [affiliation, next].map((record) => only('Position', ftm.of.affiliation?.(record))[0]?.id)
  expect(posts[0]).toBe(posts[1])
})

test('an organization that belongs to another is its member', () => {
  const holder = { ...affiliation.holder, kind: 'ORGANIZATION' }
  expect(properties('Membership', ftm.of.affiliation?.({ ...affiliation, holder }))).toEqual([
    { member: [id(4)], organization: [id(5)], role: ['I will resign'], startDate: ['2009'] },
  ])
})

test('an envoy is linked to whom he is accredited to', () => {
  const counterpart = { ...affiliation.holder, id: id(52), kind: 'GEOPOLITICAL' }
  expect(properties('UnknownLink', ftm.of.affiliation?.({ ...affiliation, counterpart }))).toEqual([
    { subject: [id(4)], object: [id(52)], role: ['I will resign'] },
  ])
})

test('a statement is a note on those who have a part in it', () => {
  expect(properties('Note', ftm.of.statement?.(statement))[0]).toMatchObject({
    description: ['I will resign'],
    summary: ['SPEAKER: I will resign', 'TOPIC: I will resign'],
    entity: [id(4)],
    proof: [id(1)],
  })
})

test('an event has who took part, and is linked to what it commemorates', () => {
  const file = ftm.of.event?.(event)
  expect(properties('Event', file)[0]).toMatchObject({ date: ['2021-05'], organizer: [id(5)], involved: [id(5)] })
  expect(properties('UnknownLink', file)).toEqual([{ subject: [id(8)], object: [id(9)], role: ['COMMEMORATES'] }])
})

test('what editors refused is not told', () => {
  expect(ftm.of.statement?.({ ...statement, evidence: refused(statement.evidence) })).toBe('')
  expect(ftm.of.affiliation?.({ ...affiliation, evidence: refused(affiliation.evidence) })).toBe('')
  expect(ftm.of.event?.({ ...event, evidence: refused(event.evidence) })).toBe('')
  const evidence = [...refused([words(60, 'no')]), words(61, 'yes')]
  expect(properties('Event', ftm.of.event?.({ ...event, evidence }))[0]).toMatchObject({ description: ['yes'] })
})

test.each([
  ['2021-06-11', '2021-06-11', '2021-06-11'],
  ['2021-05-21', '2021-05-31', '2021-05'],
  ['2021-01-01', '2021-12-31', '2021'],
  ['2020-12-31', '2021-01-01', null],
  ['0001-01-01', '2021-06-11', null],
  [null, null, null],
])('of a day from %s to %s is certain: %s', (earliest, latest, date) => {
  expect(partialDate(earliest, latest)).toBe(date)
})

test.each([
  ['en', 'eng'],
  ['zh-Hant', 'zho'],
  ['fil', 'fil'],
  ['und', null],
  ['la', null],
])('the language %s is %s', (tag, code) => {
  expect(language(tag)).toBe(code)
})

test('an event of no certain year has its first and last day, where they are known', () => {
  const years = { ...event, whenEarliest: '0001-01-01', whenLatest: '2021-06-11' }
  expect(properties('Event', ftm.of.event?.(years))[0]).toMatchObject({ endDate: ['2021-06-11'] })
  expect(properties('Event', ftm.of.event?.(years))[0]).not.toHaveProperty('startDate')
})
