import { expect, test } from 'vitest'
import type { Draft } from '#pipeline/draft.ts'
import { readDraft } from '#pipeline/read.ts'

const read = (text: string): Draft =>
  readDraft({ text, published: '2021-06-22', title: null, url: null, publisher: null, language: 'en' })

/** "meeting PART_OF visit". */
const relationsOf = (text: string): readonly string[] => {
  const { events } = read(text)
  const name = (at: number) => events[at]?.mode ?? events[at]?.type ?? ''
  return events.flatMap(({ relations }, at) => relations.map(({ kind, to }) => `${name(at)} ${kind} ${name(to)}`))
}

test.each([
  ['Ann Lee met Bob Ray during her visit to Chile.', 'meeting PART_OF visit'],
  ['Peru imposed sanctions on Chile over the killing of two teachers.', 'sanctions RESPONDS_TO killing'],
  ['Chile condemned the attack by rebels.', 'condemnation RESPONDS_TO attack'],
  ['Peru and Chile renewed their treaty, which was signed in 1961.', 'renewal RENEWS signing'],
  ['The pact will be renewed this year as it is renewed every five years.', 'renewal INSTANCE_OF_SERIES renewal'],
])('relates the events of "%s"', (text, relation) => {
  expect(relationsOf(text)).toContain(relation)
})

test.each([
  'Ann Lee met Bob Ray. Chile condemned the attack by rebels on Peru.',
  'The pact will be renewed this year.',
  'Peru and Chile signed a treaty in 1961. Norway renewed its pact with Spain.',
])('binds no meeting or renewal where nothing says so: "%s"', (text) => {
  expect(relationsOf(text).filter((one) => /^(?:meeting|renewal)/.test(one))).toEqual([])
})

test('a renewal that repeats is a series with its rule', () => {
  const { events } = read('The pact will be renewed this year as it is renewed every five years.')
  expect(events.map(({ realis, recurrence }) => `${realis} ${recurrence}`)).toEqual([
    'PLANNED null',
    'ONGOING FREQ=YEARLY;INTERVAL=5',
  ])
})

/** "AT meeting": how the statements of a text belong to its events. */
const statementsOf = (text: string): readonly string[] =>
  read(text).events.flatMap(({ mode, type, statements }) => statements.map(({ role }) => `${role} ${mode ?? type}`))

test.each([
  ['Ann Lee said on Friday that Peru and Chile had signed a treaty.', 'ABOUT signing'],
  ['During talks with Japan, Ann Lee said that she was pleased.', 'AT talks'],
  ['Ann Lee met Bob Ray in Oslo, saying she was pleased.', 'AT meeting'],
  ['The minister announced that Peru would impose sanctions on Chile.', 'ANNOUNCES sanctions'],
  ['Norway said it will support the mission.', 'AT AGREE'],
])('tells how a statement belongs to an event: "%s"', (text, link) => {
  expect(statementsOf(text)).toContain(link)
})

test.each(['Ann Lee met Bob Ray. She said that the soup was cold.', 'Ann Lee said that the soup was cold.'])(
  'leaves a statement alone that tells of no event: "%s"',
  (text) => expect(statementsOf(text)).toEqual([]),
)
