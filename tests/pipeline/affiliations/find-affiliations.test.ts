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
  ['Ivan Novak, formerly the foreign minister of Slovakia, left.', 'Ivan Novak: former foreign minister, Slovakia'],
  ['Acting Slovak President Ivan Novak signed it.', 'Ivan Novak: Acting Slovak President, Slovakia'],
  ["Slovakia's ex-president Ivan Novak said so.", 'Ivan Novak: former president, Slovakia'],
  ['Ivan Novak, the then president of Slovakia, said so.', 'Ivan Novak: former president, Slovakia'],
  ['The president-elect of Slovakia, Ivan Novak, said so.', 'Ivan Novak: president-elect, Slovakia'],
  ['Ivan Novak, the top US general in Kabul, said so.', 'Ivan Novak: general in Kabul, United States'],
  ['Airbus chief executive Ivan Novak said so.', 'Ivan Novak: chief executive, Airbus'],
  ['Ivan Novak, chief executive of Airbus, said so.', 'Ivan Novak: chief executive, Airbus'],
  ["NATO's commander, Maj. Gen. Ivan Novak, left.", 'Ivan Novak: commander, NATO'],
  ['President Ivan Novak of Slovakia left.', 'Ivan Novak: President, Slovakia'],
  ['Secretary of State Novak left.', 'Novak: Secretary of State, '],
  [
    "Ann Lee, a spokeswoman for China's foreign ministry, left.",
    "Ann Lee: spokeswoman for China's foreign ministry, China",
  ],
  ['London Mayor Ivan Novak said so.', 'Ivan Novak: Mayor, London'],
  ['Ivan Novak, who was president of Slovakia, said so.', 'Ivan Novak: former president, Slovakia'],
  ['Ivan Novak, who is the director of the World Bank, said so.', 'Ivan Novak: director, World Bank'],
  ['Ivan Novak, who has headed the World Bank for years, left.', 'Ivan Novak: head, World Bank'],
  ['Ivan Novak was appointed head of the World Bank.', 'Ivan Novak: head, World Bank'],
  ['Ivan Novak was named ambassador to France.', 'Ivan Novak: ambassador to France,  → France'],
  ['Ivan Novak has been president of Slovakia for years.', 'Ivan Novak: president, Slovakia'],
  [
    'Ivan Novak, a senior fellow with the energy programme at Chatham House, said so.',
    'Ivan Novak: senior fellow with the energy programme, Chatham House',
  ],
])('finds the office in %j', (text, expected) => {
  expect(offices(text)).toEqual([expected])
})

test('gives a title told again the office it was first told with', () => {
  const text = 'Chinese President Xi Jinping spoke. Later President Xi left.'
  expect(offices(text)).toEqual(['Xi Jinping: President, China', 'Xi Jinping: President, China'])
})

test('gives no title to whom it does not belong in a list of people', () => {
  const text = 'German Chancellor Ivan Novak, French President Ann Lee and Italian Premier Maria Rossi met.'
  expect(offices(text)).toEqual([
    'Ivan Novak: Chancellor, Germany',
    'Ann Lee: President, France',
    'Maria Rossi: Premier, Italy',
  ])
})

test.each([
  'Xi Jinping visited North Korea.',
  'The president of the club met Ann Lee.',
  'He told the minister that Ann Lee had left.',
  'Joe Biden, however, said so.',
  'The minister, Ivan Novak said, had lied.',
  'Ivan Novak, who met the head of the World Bank, said so.',
  'Ivan Novak is not the president of Slovakia.',
  'Ivan Novak was named in the report of the IAEA.',
  'Ivan Novak was accused by the president of Slovakia.',
  'Ivan Novak wants to become president of Slovakia.',
  '',
])('finds no office in %j', (text) => expect(offices(text)).toEqual([]))
