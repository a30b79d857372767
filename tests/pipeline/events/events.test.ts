import { expect, test } from 'vitest'
import type { Draft } from '#pipeline/draft.ts'
import { readDraft } from '#pipeline/read.ts'

const read = (text: string): Draft =>
  readDraft({ text, published: '2021-06-22', title: null, url: null, publisher: null, language: 'en' })

/** "CONSULT meeting ACTUAL": what happened, and whether it did. */
const eventsOf = (text: string) => read(text).events.map(({ type, mode, realis }) => `${type} ${mode} ${realis}`)

const takersOf = (text: string) =>
  read(text).events.flatMap(({ participants }) =>
    participants.map(({ role, words }) => `${role} ${text.slice(words.start, words.end)}`),
  )

test.each([
  ['The minister met his counterpart in Oslo.', 'CONSULT meeting ACTUAL'],
  ['France and Germany will hold talks next week.', 'CONSULT talks PLANNED'],
  ['The two countries signed a trade agreement.', 'AGREE signing ACTUAL'],
  ['The European Union imposed sanctions on Belarus.', 'SANCTION sanctions ACTUAL'],
  ['Police arrested three protesters.', 'COERCE arrest ACTUAL'],
  ['The prime minister resigned on Friday.', 'RETREAT resignation ACTUAL'],
  ['North Korea launched two missiles on Sunday.', 'MOBILIZE launch ACTUAL'],
  ['Rebels attacked an army post.', 'ASSAULT attack ACTUAL'],
  ['The treaty will expire in July.', 'AGREE expiry PLANNED'],
  ['Thousands protested against the law in Paris.', 'PROTEST protest ACTUAL'],
  ['Wang denied that China had attacked a ship.', 'ASSAULT attack DENIED'],
  ['The EU reached a deal with Turkey.', 'AGREE agreement ACTUAL'],
  ['Norway expelled two Russian diplomats.', 'SANCTION expulsion ACTUAL'],
])('reads "%s"', (text, event) => {
  expect(eventsOf(text)).toContain(event)
})

test.each([
  'Readers can visit the website for details.',
  'The company met its target for the year.',
  'She struck a match and signed the book.',
  'The test results were better than those of last year.',
  'They launched a new phone.',
  'He called his visit card old.',
  'The demonstration of the game took an hour.',
  'It was a hard attack of fever.',
  '',
])('finds no event in "%s"', (text) => {
  expect(eventsOf(text)).toEqual([])
})

test('names who takes part in an active and in a passive alike', () => {
  expect(takersOf('Norway expelled two Russian diplomats.')).toEqual([
    'ACTOR Norway',
    'RECIPIENT two Russian diplomats',
  ])
  expect(takersOf('Two Russian diplomats were expelled by Norway.')).toEqual([
    'RECIPIENT Two Russian diplomats',
    'ACTOR Norway',
  ])
})

test('takes both of a coordination, and nobody from a date', () => {
  expect(takersOf('France and Germany signed a treaty on Monday.')).toEqual([
    'SIGNATORY France',
    'SIGNATORY Germany',
    'SUBJECT a treaty',
  ])
})

test('gives a visit its guest and the place where it leads', () => {
  const text = "Emmanuel Macron's visit to Germany was short."
  const [visit] = read(text).events
  expect(visit).toMatchObject({ type: 'CONSULT', mode: 'visit' })
  expect(visit?.place?.words).toEqual({ start: 27, end: 34 })
  expect(takersOf(text)).toEqual(['VISITOR Emmanuel Macron', 'HOST Germany'])
})

test('does not date by the day on which it was told', () => {
  const [meeting] = read('The ministry said on Monday that the ministers met in Oslo.').events
  expect(meeting).toMatchObject({ mode: 'meeting', when: null })
})

test.each([
  ['France refused to sign the treaty.', 'AGREE signing DENIED'],
  ['France may sign the treaty.', 'AGREE signing HYPOTHETICAL'],
  ['Paris said on Monday that it would sign the treaty.', 'AGREE signing PLANNED'],
  ['Paris feared that Rome would sign the treaty.', 'AGREE signing HYPOTHETICAL'],
  ['France plans to sign the treaty.', 'AGREE signing PLANNED'],
])('tells that it did not happen, or not yet: "%s"', (text, event) => {
  expect(eventsOf(text)).toContain(event)
})

test('dates a visit by its anniversary', () => {
  const text =
    "Li wrote in the piece on Monday, the second anniversary of Chinese President Xi Jinping's visit to North Korea."
  const { events } = read(text)
  const visit = events.findIndex(({ mode }) => mode === 'visit')
  expect(events[visit]?.when).toMatchObject({ edtf: '2019-06-21', basis: 'INFERRED' })
  const anniversary = events.find(({ type }) => type === 'ANNIVERSARY')
  expect(anniversary?.when?.edtf).toBe('2021-06-21')
  expect(anniversary?.relations).toMatchObject([{ kind: 'COMMEMORATES', to: visit, ordinal: 2 }])
})

test('bounds a visit of five days by a day of it', () => {
  const [visit] = read('Sung Kim said on Monday during a five-day visit to Seoul that the US was willing.').events
  expect(visit?.when).toMatchObject({ edtf: '2021-06-17/2021-06-25', basis: 'INFERRED' })
})

test('gathers what the text tells of one event', () => {
  const text = 'Emmanuel Macron met Angela Merkel in Berlin. The meeting lasted an hour.'
  expect(read(text).events).toHaveLength(1)
  expect(read(text).events[0]?.triggers).toHaveLength(2)
})

test.each([
  ['Norway said it will support the mission.', 'AGREE null ACTUAL'],
  ['Peru said it is willing to withdraw its troops.', 'AGREE null ACTUAL'],
  ['Norway will provide food aid to refugees.', 'AGREE null PLANNED'],
  ['The party said it will boycott the vote.', 'THREATEN null ACTUAL'],
  ['Chile said it will withdraw its delegation unless the minister resigns.', 'THREATEN null ACTUAL'],
  ['Peru said it will not accept more refugees.', 'REJECT null ACTUAL'],
  ['Norway said on Friday that the rebels must return the ship.', 'REQUEST null ACTUAL'],
  ['Peru removed the embargo on Chile.', 'CONCEDE null ACTUAL'],
])('reads what is done by saying it: "%s"', (text, event) => {
  expect(eventsOf(text)).toContain(event)
})

test.each([
  'The engineer said it will open soon.',
  'She said that the soup must boil.',
  'Taxes fall if the minister resigns.',
])('takes neither a forecast nor a condition for a deed: "%s"', (text) => expect(eventsOf(text)).toEqual([]))
