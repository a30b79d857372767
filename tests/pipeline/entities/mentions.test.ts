import { expect, test } from 'vitest'
import { gatherEntities } from '#pipeline/entities/gather-entities.ts'
import { marked } from '../../marked.ts'
import { draftOf } from '../draft-of.ts'
import { whoIs, written } from './entities-in.ts'

test.each([
  ["China's ambassador to North Korea Li Jinjun wrote it.", "China's ambassador to North Korea", 'Li Jinjun'],
  [
    "Sung Kim, the US' special representative for North Korea, said so.",
    "the US' special representative for North Korea",
    'Sung Kim',
  ],
  ['Chinese President Xi Jinping came. On Friday the president left.', 'the president', 'Xi Jinping'],
  [
    'Chinese Foreign Minister Wang Yi met US Secretary of State Antony Blinken. Later the foreign minister left.',
    'the foreign minister',
    'Wang Yi',
  ],
  [
    'French President Emmanuel Macron met US President Joe Biden. On Friday the French president resigned.',
    'the French president',
    'Emmanuel Macron',
  ],
  ['NATO said on Monday that the talks failed. On Friday the organisation said more.', 'the organisation', 'NATO'],
  ['The Russian government said nothing.', 'The Russian government', 'Russia'],
  ['North Korean leader Kim Jong-un said the country should prepare.', 'the country', 'North Korea'],
  [
    'China and North Korea are friends. The talks between the two sides failed.',
    'the two sides',
    'China and North Korea',
  ],
  ['US President Joe Biden met Ann Lee. The US president left.', 'The US president', 'Joe Biden'],
  ['IAEA director general Rafael Grossi spoke. The IAEA chief was worried.', 'The IAEA chief', 'Rafael Grossi'],
  ['Former President Donald Trump met Ann Lee. The former president left.', 'The former president', 'Donald Trump'],
  ['Sen. Lindsey Graham met Ann Lee. The senator left.', 'The senator', 'Lindsey Graham'],
  ["Vladimir Putin's spokesman, Dmitry Peskov, left.", "Vladimir Putin's spokesman", 'Dmitry Peskov'],
  ['Hamas said no. The militant group would fight on.', 'The militant group', 'Hamas'],
  ['The African Union suspended Mali. The bloc gave no reason.', 'The bloc', 'African Union'],
  ['The World Food Programme warned of famine. The programme needs money.', 'The programme', 'World Food Programme'],
  ['France and Germany signed it. Both countries welcomed it.', 'Both countries', 'France and Germany'],
  [
    'US President Joe Biden called Chinese President Xi Jinping. The two leaders agreed.',
    'The two leaders',
    'Joe Biden and Xi Jinping',
  ],
  ['French President Ann Lee met German Chancellor Ivan Novak. Both sides agreed.', 'Both sides', 'France and Germany'],
])('in %j takes %j for a mention of %s', (text, words, name) => {
  expect(whoIs(text, words)).toBe(name)
})

test.each([
  ['Presidents Xi Jinping of China and Vladimir Putin of Russia met. Later the leader left.', 'the leader'],
  ['French President Emmanuel Macron met US President Joe Biden. On Friday the president left.', 'the president'],
  ['She saw the president of the club.', 'the president'],
  ['Xi Jinping, Vladimir Putin and Joe Biden met. The two leaders left.', 'The two leaders'],
  ['China, Russia and Japan met. The two sides disagreed.', 'The two sides'],
  ['Ann Lee met Hezbollah and Fatah. The group left.', 'The group'],
  ['IAEA deputy director Ann Lee spoke. The IAEA chief left.', 'The IAEA chief'],
])('in %j leaves %j to nobody', (text, words) => {
  expect(whoIs(text, words)).toBe('nobody')
})

test.each([
  ['Ann Lee said on Monday that she would resign.', 'she', 'Ann Lee'],
  ['Angela Merkel met Barack Obama. She spoke first.', 'She', 'Angela Merkel'],
  ['US Secretary of State Antony Blinken said he would come.', 'he', 'Antony Blinken'],
  ['The Russian government said it would send troops.', 'it', 'Russia'],
  ['China wants peace. It has called for talks.', 'It', 'China'],
  ["China, North Korea's biggest ally, accounts for most of the trade. It has urged restraint.", 'It', 'China'],
])('in %j finds whom %j stands for: %s', (text, words, name) => {
  expect(whoIs(text, words)).toBe(name)
})

test.each([
  ['Barack Obama met the ministers. She smiled.', 'She'],
  ['It is raining in Paris.', 'It'],
  ['The idea was that it would help.', 'it'],
])('in %j leaves %j unresolved', (text, words) => {
  expect(whoIs(text, words)).toBe('nobody')
})

test('takes "I" for who speaks, and "he" for somebody else', () => {
  const { text, ranges } = marked('Mary Robinson met Barack Obama. ["I think he is right,"] said Robinson.')
  const quotations = ranges.map((range) => ({ ...range, parts: [range], closed: true }))
  const { entities } = gatherEntities({ ...draftOf(text), quotations })
  const pronouns = entities.flatMap(({ name, mentions }) =>
    mentions.filter(({ form }) => form === 'PRONOUN').map(({ start, end }) => `${name}: ${text.slice(start, end)}`),
  )
  expect(pronouns.toSorted()).toEqual(['Barack Obama: he', 'Mary Robinson: I'])
})

test.each(['', 'It rained.', 'The two sides met.', 'He said the president had left the country.'])(
  'finds no entity in %j',
  (text) => expect(written(text)).toEqual([]),
)
