import { expect, test } from 'vitest'
import { readDraft } from '#pipeline/read.ts'

/** "CONSULT visit ACTUAL [came]": what happened, whether it did, and the words that tell it. */
const eventsOf = (text: string): readonly string[] =>
  readDraft({ text, published: '2021-06-22', title: null, url: null, publisher: null, language: 'en' }).events.map(
    ({ type, mode, realis, triggers }) =>
      `${type} ${mode} ${realis} [${triggers.map(({ start, end }) => text.slice(start, end)).join('|')}]`,
  )

test.each([
  ['The president came to Oslo on Monday.', 'CONSULT visit ACTUAL [came]'],
  ['Lee left for Geneva on Monday.', 'CONSULT visit ACTUAL [left]'],
  ['After his arrival in Berlin, Lee spoke to the press.', 'CONSULT visit ACTUAL [arrival]'],
  ['The ministers met behind closed doors.', 'CONSULT meeting ACTUAL [met]'],
  ['Officials from both countries held a second round of talks.', 'CONSULT talks ACTUAL [talks]'],
  ['The EU summit ended without agreement.', 'CONSULT summit ACTUAL [summit]'],
  ['The deal was announced on Tuesday.', 'AGREE agreement ACTUAL [deal]'],
  ['The agreement signed in 1991 is void.', 'AGREE signing ACTUAL [agreement signed]'],
  ['Her memoir was published in May.', 'PUBLICATION publication ACTUAL [published]'],
  ['Writing in a blog post, the minister called it wrong.', 'PUBLICATION blog-post ACTUAL [Writing in a blog post]'],
  ['Parliamentary elections will be held in June.', 'ELECTION election PLANNED [elections]'],
  ['Lee was re-elected for a second term.', 'ELECTION election ACTUAL [re-elected]'],
  ['Voters went to the polls on Sunday.', 'ELECTION vote ACTUAL [went]'],
  ['The parliament approved the bill.', 'ELECTION vote ACTUAL [approved the bill]'],
  ['Lee became prime minister in 2010.', 'APPOINTMENT appointment ACTUAL [became]'],
  ['The bill was rejected in the Senate.', 'REJECT vote ACTUAL [rejected]'],
  ['Officials were banned from travelling to Europe.', 'SANCTION ban ACTUAL [banned]'],
  ['The embargo was lifted in 2010.', 'CONCEDE null ACTUAL [lifted]'],
  ['Artillery fire hit the village.', 'ASSAULT shelling ACTUAL [fire]'],
  ['The town was bombed overnight.', 'ASSAULT bombing ACTUAL [bombed]'],
  ['Fighting broke out near the border.', 'ASSAULT fighting ACTUAL [Fighting]'],
  ['The troops fired into the crowd, killing 4.', 'ASSAULT killing ACTUAL [killing]'],
  ['A denial-of-service attack began on Friday.', 'COERCE cyber-attack ACTUAL [attack]'],
  ['The website was taken down by hackers.', 'COERCE cyber-attack ACTUAL [taken]'],
  ['Lee was found guilty of fraud.', 'ACCUSE ruling ACTUAL [found]'],
  ['The Supreme Court upheld the verdict.', 'OTHER ruling ACTUAL [upheld the verdict]'],
  ['The firm filed a lawsuit against its rival.', 'ACCUSE lawsuit ACTUAL [filed a lawsuit]'],
  ['The trial begins on Monday.', 'ACCUSE trial ACTUAL [trial]'],
  ['Two climbers were rescued.', 'AID rescue ACTUAL [rescued]'],
  ['Residents were evacuated from the town.', 'AID evacuation ACTUAL [evacuated]'],
  ['Supplies were airlifted to the villages.', 'AID rescue ACTUAL [airlifted]'],
  ['South Korea has rejected the proposal.', 'REJECT null ACTUAL [rejected the proposal]'],
  ['Zambia extradited two suspects.', 'COOPERATE extradition ACTUAL [extradited]'],
  ['France is ready to contribute troops to the force.', 'AGREE null ACTUAL [contribute]'],
])('reads "%s"', (text, event) => {
  expect(eventsOf(text)).toContain(event)
})

test.each([
  'Please contact us for details.',
  'He had a heart attack.',
  'The clinical trial was a success.',
  'Two people were killed in a car crash.',
  'The earthquake killed hundreds of people.',
  'The filter gives protection from attacks.',
  'The browser is at risk of being hacked.',
  'The letter came to nothing.',
  'The money went to Greece.',
  'It was a great deal for buyers.',
  'The ruling party has a new leader.',
  'The sentence had nine words.',
  'The press conference was short.',
  'They live in the largest city.',
])('finds no event in "%s"', (text) => {
  expect(eventsOf(text)).toEqual([])
})

test('takes the words for one occasion that name nobody for one event', () => {
  const text = 'The election was held on Sunday. Observers called the election fair.'
  expect(eventsOf(text)).toEqual(['ELECTION election ACTUAL [election|election]'])
})

test('takes a noun and the participle behind it for one event', () => {
  expect(eventsOf('The agreement signed in 1991 is void.')).toEqual(['AGREE signing ACTUAL [agreement signed]'])
})
