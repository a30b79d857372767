import { expect, test } from 'vitest'
import { readDraft } from '#pipeline/read.ts'
import type { DraftEvent } from '#pipeline/draft.ts'

const eventsOf = (text: string): readonly DraftEvent[] =>
  readDraft({ text, published: '2021-06-22', title: null, url: null, publisher: null, language: 'en' }).events

/** Who takes part in the first event of a type: "ACTOR Norway". */
const takersOf = (text: string, type: string) =>
  eventsOf(text)
    .find((event) => event.type === type)
    ?.participants.map(({ role, words }) => `${role} ${text.slice(words.start, words.end)}`)

test.each([
  ['COERCE', 'Police arrested and questioned a student.', ['ACTOR Police', 'RECIPIENT a student']],
  ['COERCE', 'Two ministers arrested in Lima', ['RECIPIENT Two ministers']],
  ['ELECTION', "The Green Party's Maria Lopez was elected.", ['SUBJECT Maria Lopez']],
  [
    'RETREAT',
    'Councillor Maria Lopez of the Green Party resigned.',
    ['SUBJECT Councillor Maria Lopez of the Green Party'],
  ],
  ['ASSAULT', 'Rebels attacked a school.', ['ACTOR Rebels', 'RECIPIENT a school']],
  ['ASSAULT', 'Chile condemned an attack by rebels.', ['ACTOR rebels']],
  ['ACCUSE', 'Chile condemned an attack by rebels.', ['ACTOR Chile']],
  ['CONSULT', 'The minister, who met Juan Perez, flew home.', ['PARTICIPANT The minister', 'PARTICIPANT Juan Perez']],
  ['AGREE', 'The treaty was signed by Peru and Chile.', ['SUBJECT The treaty', 'SIGNATORY Peru', 'SIGNATORY Chile']],
])('%s of "%s"', (type, text, takers) => {
  expect(takersOf(text, type)).toEqual(takers)
})

test('names whom a clause with "be" or an apposition names, each once', () => {
  expect(takersOf('The members elected were Maria Lopez and Juan Perez.', 'ELECTION')).toEqual([
    'SUBJECT The members',
    'SUBJECT Maria Lopez',
    'SUBJECT Juan Perez',
  ])
})

test('gives talks the host that another clause names', () => {
  const text = 'Talks between Peru and Chile were hosted by Norway.'
  expect(takersOf(text, 'CONSULT')).toEqual(['PARTICIPANT Peru', 'PARTICIPANT Chile', 'HOST Norway'])
})

test('takes a state for the host of a visit, a town for its place alone', () => {
  expect(takersOf('Emmanuel Macron visited Germany.', 'CONSULT')).toContain('HOST Germany')
  const [visit] = eventsOf("Emmanuel Macron's visit to Berlin was short.")
  expect(visit?.participants.map(({ role }) => role)).toEqual(['VISITOR'])
  expect(visit?.place).not.toBeNull()
})

test('keeps every place that names who takes part', () => {
  const text = 'Emmanuel Macron met Angela Merkel in Berlin. Macron and Merkel met for an hour.'
  const [meeting] = eventsOf(text)
  expect(meeting?.participants).toHaveLength(4)
  expect(new Set(meeting?.participants.map(({ entity }) => entity)).size).toBe(2)
})

test.each([
  ['Dozens of rounds were fired at a post.', 'dozens of rounds'],
  ['The soldiers killed in the ambush were from Chad.', 'Chad'],
  ['Police arrested Maria Lopez at her school.', 'her school'],
])('lets nobody take part in "%s" who does not', (text, words) => {
  const takers = eventsOf(text).flatMap(({ participants }) => participants)
  expect(takers.map((one) => text.slice(one.words.start, one.words.end).toLowerCase())).not.toContain(words)
})
