import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { readArticle } from '#app/read-article.ts'
import type { Review } from '#store/generated/client/enums.ts'
import { reviewEvidence } from '#store/review-evidence.ts'
import { saveReading } from '#store/save-reading.ts'
import { homes, openTestDatabase } from '../database.ts'
import { littleReading, littleText } from '../little-reading.ts'
import { readerOf } from '../reader.ts'
import { snapshot } from '../store/snapshot.ts'

const text = 'Ada Byron said that Kent must wait. Bob Cole met her in Berne. Cole wrote that Kent is small.'
const [first, second, third] = [
  'Ada Byron said that Kent must wait.',
  'Bob Cole met her in Berne.',
  'Cole wrote that Kent is small.',
]
const document = { text, title: 'Kent', published: null, url: null, publisher: null, language: 'en' }

const ada = { name: 'Ada Byron', mentions: [{ words: 'Ada Byron' }, { words: 'her', form: 'PRONOUN' }] }
const bob = { name: 'Bob Cole' }
const said = (key: string, passage: string, content: string, speaker: string | null, more: object = {}) => ({
  ...{ key, mode: 'INDIRECT', passages: [passage], content: [content] },
  parties:
    speaker === null
      ? []
      : [{ role: 'SPEAKER', words: speaker, entity: speaker === 'Cole' ? 'bob-cole' : 'ada-byron' }],
  ...more,
})
const meeting = (slug: string, who: readonly string[]) => ({
  ...{ slug, title: 'They met', type: 'CONSULT', mode: 'meeting', passages: [second] },
  participants: who.map((words) => ({
    ...{ role: 'PARTICIPANT', words, entity: words === 'her' ? 'ada-byron' : 'bob-cole' },
  })),
})
const facts = {
  entities: [ada, bob],
  statements: [
    said('wait', first, 'Kent must wait', 'Ada Byron', { cue: 'said' }),
    said('small', third, 'Kent is small', 'Cole', { cue: 'wrote' }),
  ],
  events: [meeting('meeting-1', ['Bob Cole', 'her'])],
}
/** What a later version of the reader finds: other words, other speakers, another number for the same meeting. */
const later = {
  entities: [ada, bob],
  statements: [
    said('wait', first, 'that Kent must wait', 'Ada Byron'),
    said('small', third, 'Kent is small', null, { reportedBy: 'wait' }),
  ],
  events: [meeting('meeting-2', ['Bob Cole'])],
}

describe.each(homes)('On %s', async (home) => {
  const database = await openTestDatabase(home)
  const { client } = database
  afterAll(database.close)
  beforeEach(database.clear)

  const read = (found: Parameters<typeof readerOf>[0], version?: string) =>
    readArticle(client, { document, slug: 'kent' }, true, readerOf(found, version))
  const statements = async () =>
    (await client.statement.findMany({ orderBy: { position: 'asc' } })).map((one) => one.text)
  const review = async (where: object, verdict: Review) => {
    const found = await client.evidence.findMany({ where, select: { id: true } })
    expect(found).not.toEqual([])
    await reviewEvidence(
      client,
      found.map(({ id }) => ({ id, review: verdict })),
      'desk',
    )
  }

  test('what was found is stored with its rule, proposed by this version of the reader', async () => {
    await read(facts)
    expect(
      await client.evidence.findMany({ distinct: ['rule', 'confidence', 'review'], include: { origin: true } }),
    ).toMatchObject([
      { rule: 'told-so', confidence: 0.5, review: 'PROPOSED', origin: { kind: 'RULES', agent: 'dateline 1' } },
    ])
    expect(await client.mention.findMany({ distinct: ['rule', 'confidence'] })).toMatchObject([
      { rule: 'told-so', confidence: 0.5 },
    ])
  })

  test('a later version of the reader replaces what nobody reviewed', async () => {
    await read(facts)
    await read(later, '2')
    expect(await statements()).toEqual(['that Kent must wait', 'Kent is small'])
    expect((await client.event.findMany()).map(({ slug }) => slug)).toEqual(['meeting-2'])
    expect(await client.statementParty.count()).toBe(1)
    const origins = await client.evidence.findMany({ distinct: ['originId'], include: { origin: true } })
    expect(origins).toMatchObject([{ origin: { agent: 'dateline 2' } }])
  })

  test.each(['ACCEPTED', 'REJECTED'] as const)(
    'what an editor %s stays whole and is not proposed again',
    async (verdict) => {
      await read(facts)
      await review({ role: 'CONTENT', statement: { text: 'Kent must wait' } }, verdict)
      await review({ participant: { label: 'her' } }, verdict)
      const decided = async () => [
        await client.evidence.findMany({ where: { statement: { text: 'Kent must wait' } }, orderBy: { id: 'asc' } }),
        await client.eventParticipant.findMany({ include: { evidence: true }, orderBy: { ordinal: 'asc' } }),
        await client.statementParty.findMany({ where: { label: 'Ada Byron' }, include: { evidence: true } }),
      ]
      const before = await decided()
      await read(later, '2')
      expect(await decided()).toEqual(before)
      expect(await statements()).toEqual(['Kent must wait', 'Kent is small'])
      expect((await client.event.findMany()).map(({ slug }) => slug)).toEqual(['meeting-1'])
      expect(await client.statement.findFirst({ where: { cue: null }, include: { reportedBy: true } })).toMatchObject({
        reportedBy: { text: 'Kent must wait' },
      })
      expect(await read(later, '2')).toMatchObject({ added: 0, changed: 0, removed: 0 })
      await read({}, '3')
      expect(await decided()).toEqual(before)
      expect(await statements()).toEqual(['Kent must wait'])
    },
  )

  test('a text in which nothing is found is stored once', async () => {
    await read({})
    expect(await read({})).toMatchObject({ added: 0, changed: 0, removed: 0 })
    expect(await client.origin.count()).toBe(0)
  })

  test('a text that a person read is left as that reading has it', async () => {
    await saveReading(client, littleReading())
    const before = await snapshot(database)
    const taken = await readArticle(
      client,
      { document: { ...document, text: littleText }, slug: 'peace-talks' },
      true,
      readerOf({ entities: [{ name: 'Ada Byron', kind: 'ORGANIZATION' }] }),
    )
    expect(taken).toMatchObject({ sequence: 1, added: 0, changed: 0, removed: 0 })
    expect(await snapshot(database)).toEqual(before)
  })

  test('a person’s reading replaces the program’s', async () => {
    await readArticle(
      client,
      { document: { ...document, text: littleText }, slug: 'peace-talks' },
      true,
      readerOf({ entities: [{ name: 'Kent' }] }),
    )
    await saveReading(client, littleReading())
    const both = await snapshot(database, 'xmin', 'retrieved_at')
    await database.clear()
    await saveReading(client, littleReading())
    const { origin: _, ...alone } = await snapshot(database, 'xmin', 'retrieved_at')
    expect(both).toMatchObject(alone)
  })

  test('what is told of an entity elsewhere is not changed by what a program finds', async () => {
    await saveReading(client, littleReading())
    const stored = async () => [
      await client.entity.findMany({ orderBy: { slug: 'asc' } }),
      await client.entityName.findMany({ orderBy: { id: 'asc' } }),
      await client.affiliation.findMany(),
    ]
    const before = await stored()
    await read({ entities: [{ ...ada, description: 'a poet' }, bob] })
    expect(await stored()).toEqual(before)
    expect(await client.mention.count({ where: { entity: { slug: 'ada-byron' } } })).toBe(6)
  })
})
