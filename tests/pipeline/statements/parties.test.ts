import { expect, test } from 'vitest'
import { draftOf } from '../draft-of.ts'

const partiesOf = (text: string) =>
  draftOf(text).statements.map(({ speakers, addressees }) =>
    [...speakers, ...addressees].map(({ words }) => text.slice(words.start, words.end)),
  )

test.each([
  ['China and North Korea said they would renew the treaty.', ['China', 'North Korea']],
  ['Britain, France and Germany called for a ceasefire.', ['Britain', 'France', 'Germany']],
  ['The army and the police urged Japan to withdraw.', ['The army', 'the police', 'Japan']],
  ['“We agree,” said Ann Lee and Bob Park in Geneva.', ['Ann Lee', 'Bob Park']],
  ['Both the mayor and her deputy denied that money had been paid.', ['the mayor', 'her deputy']],
  ['Lee and Park told Kim and Choi that the deal was dead.', ['Lee', 'Park', 'Kim', 'Choi']],
  ['According to the UN and the African Union, fighting has spread.', ['the UN', 'the African Union']],
])('%j has a party for each who is named', (text, parties) => expect(partiesOf(text)).toEqual([parties]))

test.each([
  ['The Ministry of Health and Welfare said two people had died.', 'The Ministry of Health and Welfare'],
  ['Foreign ministers of Iran and Iraq said the border would reopen.', 'Foreign ministers of Iran and Iraq'],
])('%j has one speaker', (text, speaker) => expect(partiesOf(text)).toEqual([[speaker]]))

test('what two countries say together is said by both', () => {
  const { statements, entities } = draftOf(
    'China and Japan met on Friday. The two countries said they would hold more talks.',
  )
  expect(statements[0]?.speakers.map(({ entity }) => entities[entity ?? -1]?.name)).toEqual(['China', 'Japan'])
})
