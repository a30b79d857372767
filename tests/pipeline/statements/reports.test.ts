import { expect, test } from 'vitest'
import { draftOf } from '../draft-of.ts'
import { answered, statementsIn } from './statements-in.ts'

test.each([
  'KCNA quoted [Kim]speaker as [saying]cue [the army would strike back]content.',
  '“[The talks were useful]content,” KCNA [quoted]cue [Kim]speaker as saying.',
  '[The pilot]speaker was quoted as [saying]cue that [the engine had failed]content.',
  '[The army]content, [according to]cue [Ann Lee]speaker, [will leave within a month]content.',
  '[The plane was shot down]content, [said]cue [two officials familiar with the matter]speaker.',
  '[Talks have failed]content, [says]cue [UN envoy]speaker',
  '[Iran]speaker [denies]cue [seeking a weapon]content.',
  '[Ann Lee]speaker [urged]cue Japan [not to sign the treaty]content.',
  '[Kim]speaker [warned]cue the mayor [not to send ships]content.',
  '[The UN]speaker has [warned of]cue [a famine in the north]content.',
  '[The ministry]speaker [said]cue [the missile fell into the sea]content, while Seoul said it was studying the data.',
  "[The president's spokesman, Bob Park]speaker, [said]cue that [all roads were open]content.",
  '[Lee]speaker, who took office in March, [said]cue in her first speech that [taxes would fall]content.',
  '[The ministry]speaker [said]cue [by 2030 half of all cars would be electric]content.',
])('reads %j', (source) => {
  const { text, answer } = answered(source)
  expect(statementsIn(text)).toContainEqual(expect.objectContaining(answer))
})

test.each([
  'It is not known whether anybody was hurt.',
  'The two men, both considered radical, left.',
  'The company declined to comment.',
  'The agency quoted prices as low as two dollars.',
])('finds nothing in %j', (text) => expect(statementsIn(text)).toEqual([]))

test('what nobody is named to have announced has no speaker', () => {
  expect(statementsIn('It was announced on Monday that the summit would be held in Geneva.')).toMatchObject([
    { speaker: null, content: 'the summit would be held in Geneva' },
  ])
})

test('those who were told are addressed', () => {
  const text = 'Officials were told that the bridge was unsafe.'
  const [one] = draftOf(text).statements
  expect(one?.speakers).toEqual([])
  expect(one?.addressees.map(({ words }) => text.slice(words.start, words.end))).toEqual(['Officials'])
})

test.each([
  'The minister declined to say whether the plane had been hit.',
  'She refused to confirm that talks had begun.',
])('what is refused is negative: %j', (text) => expect(draftOf(text).statements).toMatchObject([{ negative: true }]))

test('who asks a question is not he who answers it', () => {
  const cues = statementsIn('Asked whether he would go, the mayor said he would stay.').map(({ cue }) => cue)
  expect(cues).toEqual(['said'])
})

test('an agency that quotes is where the words appeared', () => {
  const text = 'KCNA quoted Kim as saying the army would strike back.'
  const venue = draftOf(text).statements[0]?.venue?.words
  expect(venue && text.slice(venue.start, venue.end)).toBe('KCNA')
})
