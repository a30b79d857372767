import { expect, test } from 'vitest'
import { draftOf } from '../draft-of.ts'

/** "Wang Yi: Foreign Minister, China", the counterpart behind an arrow, "former" before what is no more. */
function offices(text: string): string[] {
  const { affiliations, entities } = draftOf(text)
  const name = (number: number | null) => (number === null ? '' : (entities[number]?.name ?? '?'))
  return affiliations.map(({ holder, title, organization, counterpart, former }) => {
    const towards = counterpart === null ? '' : ` → ${name(counterpart)}`
    return `${name(holder)}: ${former ? 'former ' : ''}${title}, ${name(organization)}${towards}`
  })
}

test.each([
  ['Chinese Foreign Minister Wang Yi met Ri.', 'Wang Yi: Foreign Minister, China'],
  ['US Secretary of State Antony Blinken spoke.', 'Antony Blinken: Secretary of State, United States'],
  ["China's ambassador to North Korea Li Jinjun wrote.", 'Li Jinjun: ambassador to North Korea, China → North Korea'],
  ["North Korea's top envoy to Beijing Ri Ryong-nam wrote.", 'Ri Ryong-nam: top envoy to Beijing, North Korea → China'],
  [
    "Sung Kim, the US' special representative for North Korea, said so.",
    'Sung Kim: special representative for North Korea, United States → North Korea',
  ],
  ['Former US president Bill Clinton came.', 'Bill Clinton: former president, United States'],
  ['Mary Robinson, a former president of Ireland, spoke.', 'Mary Robinson: former president, Ireland'],
  [
    'Ursula von der Leyen, who heads the European Commission, spoke.',
    'Ursula von der Leyen: head, European Commission',
  ],
  ['Emmanuel Macron is the president of France.', 'Emmanuel Macron: president, France'],
  ['NATO spokeswoman Oana Lungescu said so.', 'Oana Lungescu: spokeswoman, NATO'],
])('finds the office in %j', (text, expected) => {
  expect(offices(text)).toEqual([expected])
})

test('gives a title told again the office it was first told with', () => {
  const text = 'Chinese President Xi Jinping spoke. Later President Xi left.'
  expect(offices(text)).toEqual(['Xi Jinping: President, China', 'Xi Jinping: President, China'])
})

test.each([
  'Xi Jinping visited North Korea.',
  'The president of the club met Ann Lee.',
  'He told the minister that Ann Lee had left.',
  'Joe Biden, however, said so.',
  '',
])('finds no office in %j', (text) => expect(offices(text)).toEqual([]))
