import { expect, test } from 'vitest'
import { wordsOf } from '#pipeline/tokens/words.ts'

const words = (text: string) => [...wordsOf(text, 0, text.length)].map(({ start, end }) => text.slice(start, end))

test.each([
  ["China's talks", "China 's talks"],
  ["the ministers' talks", "the ministers ' talks"],
  ["We can't and won't, they didn't", "We ca n't and wo n't , they did n't"],
  ["It's what they're after", "It 's what they 're after"],
  ['a long-term plan', 'a long - term plan'],
  ['in mid-July, non-members sent an e-mail', 'in mid-July , non-members sent an e-mail'],
  ['Pak Song-min met Dr. Ann Lee', 'Pak Song-min met Dr. Ann Lee'],
  ['U.S. and U.N. envoys', 'U.S. and U.N. envoys'],
  ['John F. Kennedy', 'John F. Kennedy'],
  ['at 10am, 20,000 people ran 5km', 'at 10 am , 20,000 people ran 5 km'],
  ['in the 1990s, on 9/11 and the 3rd of May', 'in the 1990s , on 9/11 and the 3rd of May'],
  ['$5 or 20%', '$ 5 or 20 %'],
  ['write to a.lee@example.org.', 'write to a.lee@example.org .'],
  ['(see https://example.org/a?b=c.)', '( see https://example.org/a?b=c . )'],
  ['No. 2 said no.', 'No. 2 said no .'],
  ["O'Brien cannot come", "O'Brien can not come"],
  ['Well... no -- never!?', 'Well ... no -- never !?'],
])('cuts %s', (text, expected) => {
  expect(words(text).join(' ')).toBe(expected)
})
