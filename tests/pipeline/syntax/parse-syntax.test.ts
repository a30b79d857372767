import { expect, test } from 'vitest'
import { draftOf } from '../draft-of.ts'

/** A row: a text, then "dependent relation head" for each arc that must be found in it. */
test.each([
  [
    'The minister said on Monday that the talks had failed.',
    'minister nsubj said',
    'failed ccomp said',
    'that mark failed',
    'talks nsubj failed',
  ],
  ['The spokesman said the plan was good.', 'spokesman nsubj said', 'good ccomp said', 'plan nsubj good'],
  ['"We will not accept this," the president said.', 'president nsubj said', 'accept ccomp said', 'not advmod accept'],
  ['She told reporters that the army had left.', 'She nsubj told', 'left ccomp told', 'army nsubj left'],
  [
    'The treaty was signed in Geneva by the ministers.',
    'treaty nsubj:pass signed',
    'ministers obl:agent signed',
    'Geneva obl signed',
  ],
  ['The president visited Japan in May.', 'president nsubj visited', 'Japan obj visited', 'May obl visited'],
  [
    "China's ambassador to Japan resigned.",
    'China nmod:poss ambassador',
    'Japan nmod ambassador',
    'ambassador nsubj resigned',
  ],
  ['The visit to Beijing ended yesterday.', 'Beijing nmod visit', 'visit nsubj ended'],
  ['The talks between the two countries began.', 'countries nmod talks', 'talks nsubj began'],
  [
    'Ann Lee, the mayor of Springfield, resigned.',
    'mayor appos Ann',
    'Springfield nmod mayor',
    'Ann nsubj resigned',
    'Lee flat Ann',
  ],
  ['The woman, who wrote the letter, resigned.', 'wrote acl:relcl woman', 'letter obj wrote', 'woman nsubj resigned'],
  ['France and Germany agreed to meet.', 'Germany conj France', 'France nsubj agreed', 'meet xcomp agreed'],
  ['He met the prime minister and signed an agreement.', 'minister obj met', 'signed conj met', 'agreement obj signed'],
  ['On Monday Blinken said so.', 'Blinken nsubj said', 'Monday obl said', 'On case Monday'],
  ['On Thursday President Ann Lee told them so.', 'Ann nsubj told', 'Thursday obl told', 'On case Thursday'],
  ['On Monday Night the club lost.', 'On case Night'],
])('parses %s', (text, ...arcs) => {
  const { tokens } = draftOf(text)
  const found = tokens.map(({ text: word, relation, head }) => `${word} ${relation} ${tokens[head]?.text}`)
  for (const arc of arcs) expect(found).toContain(arc)
})

test.each([
  ["The ministers said they had met France's envoys.", "the minister say they have meet France 's envoy ."],
  ['She is sending copies and letters.', 'she be send copy and letter .'],
])('finds the lemmas of %s', (text, lemmas) => {
  const { tokens } = draftOf(text)
  expect(tokens.map(({ lemma }) => lemma).join(' ')).toBe(lemmas)
})

test('tags tell auxiliaries from verbs and names from nouns', () => {
  const { tokens } = draftOf('Beijing has said it has no plans.')
  expect(tokens.map(({ tag }) => tag).join(' ')).toBe('PROPN AUX VERB PRON VERB DET NOUN PUNCT')
})
