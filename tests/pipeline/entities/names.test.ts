import { expect, test } from 'vitest'
import { draftOf } from '../draft-of.ts'
import { written } from './entities-in.ts'

test.each([
  ['Chinese President Xi Jinping spoke on Monday. Xi thanked the guests.', 'Xi Jinping: Xi Jinping, Xi'],
  ['Envoy Ri Ryong-nam wrote a piece. Ri lives in Beijing.', 'Ri Ryong-nam: Ri Ryong-nam, Ri'],
  ['President John F. Kennedy spoke. "It is late," said Mr Kennedy.', 'John F. Kennedy: John F. Kennedy, Kennedy'],
  ['Barack Obama met Angela Merkel. Obama smiled.', 'Barack Obama: Barack Obama, Obama'],
  ['Kim Jong Un met Ann Lee. Kim smiled.', 'Kim Jong Un: Kim Jong Un, Kim'],
  ['Volodymyr Zelenskyy spoke. Zelensky smiled.', 'Volodymyr Zelenskyy: Volodymyr Zelenskyy, Zelensky'],
  ['Muammar Gaddafi spoke. Qadhafi smiled.', 'Muammar Gaddafi: Muammar Gaddafi, Qadhafi'],
  [
    'Mohammed bin Salman spoke. Muhammad bin Salman smiled.',
    'Mohammed bin Salman: Mohammed bin Salman, Muhammad bin Salman',
  ],
  [
    'Hossein Amir-Abdollahian came. Amir-Abdollahian left.',
    'Hossein Amir-Abdollahian: Hossein Amir-Abdollahian, Amir-Abdollahian',
  ],
  [
    'Slovak President Ivan Novak came with his son Pavel Novak. President Novak spoke.',
    'Ivan Novak: Ivan Novak, Novak',
  ],
])('knows a person by the short name in %j', (text, expected) => {
  expect(written(text, 'NAME')).toContain(expected)
})

test('never takes two people of one family name for one', () => {
  const text = 'Bill Clinton and Hillary Clinton came to Dublin. Clinton spoke first.'
  expect(written(text, 'NAME')).toEqual(expect.arrayContaining(['Bill Clinton: Bill Clinton', 'Clinton: Clinton']))
})

test('keeps names apart that are only alike', () => {
  const text = 'Rafael Grossi met Mark Gross. Han Sung-joo met Kan Naoto. Gross left.'
  expect(written(text, 'NAME')).toEqual(
    expect.arrayContaining(['Rafael Grossi: Rafael Grossi', 'Mark Gross: Mark Gross, Gross', 'Kan Naoto: Kan Naoto']),
  )
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
  'On Monday Washington said it would not.',
  'Last week Washington fired two missiles.',
  'Tehran and Washington held talks.',
])('takes the capital for its government in %j', (text) => {
  expect(written(text, 'METONYM')).toContain('United States: Washington')
})

test.each([
  'They met in Washington on Monday.',
  'She lives near Washington.',
  'He flew to Washington.',
  'Washington held the games.',
])('takes the capital for a city in %j', (text) =>
  expect(written(text, 'METONYM').join()).not.toContain('United States'),
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
  ['Revolutionary Guards came. The Guards left.', 'Revolutionary Guards: Revolutionary Guards, Guards'],
  ['The Free Syrian Army met the Army.', 'Free Syrian Army: Free Syrian Army'],
  [
    'The Chemical Weapons Convention (CWC) was signed. The CWC bans them.',
    'Chemical Weapons Convention: Chemical Weapons Convention, CWC, CWC',
  ],
])('knows an organisation by its short name in %j', (text, expected) => {
  expect(written(text, 'NAME')).toContain(expected)
})
