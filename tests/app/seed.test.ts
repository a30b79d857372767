import { afterAll, describe, expect, test } from 'vitest'
import { readSeeds, seed } from '#app/seed.ts'
import { homes, openTestDatabase } from '../database.ts'
import { snapshot } from '../store/snapshot.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)

describe('The seeds', () => {
  test('are readings that hold', () => {
    expect(readSeeds().map(({ article }) => article.slug)).toEqual(['china-north-korea-solidarity-2021-06'])
  })

  test('give no date as explicit, for the story prints no year', () => {
    const [reading] = readSeeds()
    const dates = [reading?.article, ...(reading?.works ?? [])].map((one) => one?.published)
    const others = [
      ...(reading?.statements ?? []).map(({ said }) => said),
      ...(reading?.events ?? []).map(({ when }) => when),
    ]
    const bases = new Set([...dates, ...others].flatMap((date) => (date ? [date.basis] : [])))
    expect(bases).toEqual(new Set(['INFERRED', 'RELATIVE']))
  })
})

describe.each(homes)('The seeded database on %s', async (home) => {
  const database = await openTestDatabase(home)
  const { client } = database
  afterAll(database.close)
  const [saved] = await seed(database)

  test('knows who and what the story names', async () => {
    expect(await client.entity.count()).toBeGreaterThanOrEqual(25)
    expect(await client.affiliation.count()).toBeGreaterThanOrEqual(10)
    expect(await client.statement.count({ where: { voice: 'ATTRIBUTED' } })).toBeGreaterThanOrEqual(14)
    expect(await client.event.count()).toBeGreaterThanOrEqual(11)
    expect(await client.article.count({ where: { versions: { none: {} } } })).toBe(2)
  })

  test('stays as it is when it is seeded again', async () => {
    const before = await snapshot(database)
    expect(await seed(database)).toEqual([{ ...saved, isNewVersion: false, added: 0, changed: 0, removed: 0 }])
    expect(await snapshot(database)).toEqual(before)
  })

  test('has every character of the document, and each passage where the document has it', async () => {
    const { text } = await client.articleVersion.findFirstOrThrow()
    const characters = Array.from(text)
    const passages = [...(await client.mention.findMany()), ...(await client.evidence.findMany())]
    expect(passages.length).toBeGreaterThan(300)
    for (const { start, end, exact } of passages) expect(characters.slice(start, end).join('')).toBe(exact)
  })

  test('takes what the paper says of trade for its own voice', async () => {
    const trade = await client.statement.findFirst({
      where: { text: { contains: '90 per cent of trade' } },
      include: { parties: true },
    })
    expect(trade).toMatchObject({ voice: 'PUBLICATION', mode: 'INDIRECT', cue: null })
    expect(trade?.parties.map(({ role }) => role)).toEqual(['TOPIC', 'TOPIC'])
  })

  test.each([
    ['We are willing to work with the North Korean side', 'li-jinjun', 'ambassador to North Korea'],
    ['With the deep concern from the leaders', 'ri-ryong-nam', 'top envoy to Beijing'],
  ])('knows who says “%s …”, a paragraph without “said”', async (start, speaker, title) => {
    const said = await client.statement.findFirstOrThrow({
      where: { text: { startsWith: start } },
      include: {
        publishedIn: true,
        parties: { where: { role: 'SPEAKER' }, include: { entity: true, capacity: true } },
      },
    })
    expect(said).toMatchObject({ mode: 'DIRECT', voice: 'ATTRIBUTED', cue: null, publishedIn: { kind: 'OPINION' } })
    expect(said.parties).toMatchObject([{ entity: { slug: speaker }, capacity: { title } }])
  })

  test('knows who spoke on the phone on June 11', async () => {
    const [call, ...others] = await client.event.findMany({
      where: { mode: 'phone-call' },
      include: {
        participants: { include: { entity: true, capacity: true }, orderBy: { ordinal: 'asc' } },
        statements: true,
      },
    })
    expect(others).toEqual([])
    expect(call).toMatchObject({
      ...{ type: 'CONSULT', realis: 'ACTUAL', whenText: 'June 11', whenEdtf: '2021-06-11', whenBasis: 'RELATIVE' },
      ...{ whenEarliest: day('2021-06-11'), whenLatest: day('2021-06-11') },
      participants: [
        { entity: { slug: 'antony-blinken' }, capacity: { title: 'Secretary of State' } },
        { entity: { slug: 'yang-jiechi' }, capacity: { title: 'top diplomat' } },
      ],
    })
    expect(call?.statements.map(({ roles }) => roles).toSorted()).toEqual([['ABOUT'], ['AT']])
  })

  test('knows that the treaty is renewed every 20 years, and expected to be this year', async () => {
    const renewal = await client.event.findFirstOrThrow({
      where: { slug: 'china-north-korea-friendship-treaty-renewal-2021' },
      include: { relations: { include: { to: true }, orderBy: { kind: 'asc' } } },
    })
    expect(renewal).toMatchObject({
      ...{ realis: 'PLANNED', whenEarliest: day('2021-01-01'), whenLatest: day('2021-12-31') },
      relations: [
        { kind: 'RENEWS', to: { slug: 'china-north-korea-friendship-treaty-agreement', type: 'AGREE' } },
        { kind: 'INSTANCE_OF_SERIES', to: { recurrence: 'FREQ=YEARLY;INTERVAL=20', realis: 'ONGOING' } },
      ],
    })
    expect(await client.entity.findFirst({ where: { kind: 'AGREEMENT' } })).toMatchObject({
      name: 'China-North Korea friendship treaty',
    })
  })

  test('knows what “late May” can mean', async () => {
    const meeting = await client.event.findFirst({ where: { whenText: 'late May' } })
    expect(meeting).toMatchObject({
      whenEarliest: day('2021-05-21'),
      whenLatest: day('2021-05-31'),
      whenBasis: 'INFERRED',
    })
  })
})
