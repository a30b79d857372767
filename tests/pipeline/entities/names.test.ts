import { expect, test } from 'vitest'
import { draftOf } from '../draft-of.ts'
import { written } from './entities-in.ts'

test.each([
  ['Chinese President Xi Jinping spoke on Monday. Xi thanked the guests.', 'Xi Jinping: Xi Jinping, Xi'],
  ['Envoy Ri Ryong-nam wrote a piece. Ri lives in Beijing.', 'Ri Ryong-nam: Ri Ryong-nam, Ri'],
  ['President John F. Kennedy spoke. "It is late," said Mr Kennedy.', 'John F. Kennedy: John F. Kennedy, Kennedy'],
  ['Barack Obama met Angela Merkel. Obama smiled.', 'Barack Obama: Barack Obama, Obama'],
])('knows a person by the short name in %j', (text, expected) => {
  expect(written(text, 'NAME')).toContain(expected)
})

test('never takes two people of one family name for one', () => {
  const text = 'Bill Clinton and Hillary Clinton came to Dublin. Clinton spoke first.'
  expect(written(text, 'NAME')).toEqual(expect.arrayContaining(['Bill Clinton: Bill Clinton', 'Clinton: Clinton']))
})

test('tells people of one family name apart by their titles', () => {
  const text = 'Bill Clinton and Hillary Clinton came to Dublin. Mrs Clinton spoke first.'
  expect(written(text, 'NAME')).toContain('Hillary Clinton: Hillary Clinton, Clinton')
})

test('knows a state by its names, adjectives and people', () => {
  const text = 'The United States agreed. U.S. officials said American troops would leave the US.'
  const [state] = draftOf(text).entities
  expect(state).toMatchObject({
    name: 'United States',
    kind: 'GEOPOLITICAL',
    identifiers: [{ scheme: 'iso3166-1', value: 'US' }],
  })
  expect(state?.mentions).toHaveLength(4)
})

test.each([
  'It saw signs from Washington of a thaw.',
  "North Korea's envoy to Washington resigned.",
  'Talks with Washington failed.',
  'Washington said on Monday that it would hold talks.',
])('takes the capital for its government in %j', (text) => {
  expect(written(text, 'METONYM')).toContain('United States: Washington')
})

test.each(['They met in Washington on Monday.', 'She lives near Washington.', 'He flew to Washington.'])(
  'takes the capital for a city in %j',
  (text) => expect(written(text, 'METONYM').join()).not.toContain('United States'),
)

test.each([
  [
    'The International Atomic Energy Agency (IAEA) met. The IAEA will report in May.',
    'International Atomic Energy Agency: International Atomic Energy Agency, IAEA, IAEA',
  ],
  [
    'The United Nations Security Council met. China called on the Security Council to ease sanctions.',
    'United Nations Security Council: United Nations Security Council, Security Council',
  ],
])('knows an organisation by its short name in %j', (text, expected) => {
  expect(written(text, 'NAME')).toContain(expected)
})
