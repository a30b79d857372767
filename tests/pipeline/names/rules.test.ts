import { expect, test } from 'vitest'
import { namesIn } from './names-in.ts'

const foundBy = (rule: string, text: string): string[] =>
  namesIn(text)
    .filter(({ found }) => found.rule === rule)
    .map(({ start, end }) => text.slice(start, end))

test.each([
  ['listed-state', 'Ties with the United States and the DPRK are good.', ['United States', 'DPRK']],
  ['listed-place', 'Snow fell in Vladivostok and on the Golan Heights.', ['Vladivostok', 'Golan Heights']],
  ['listed-organization', 'Fighters of Boko Haram fled, Xinhua said.', ['Boko Haram', 'Xinhua']],
  ['state-adjective', 'A South Korean minister and two Dutch envoys left.', ['South Korean', 'Dutch']],
  ['acronym-in-brackets', 'The Green River Farmers Union (GRFU) met; GRFU won.', ['GRFU', 'GRFU']],
  [
    'agreement-head',
    'The Paris Agreement and the Treaty of Versailles differ.',
    ['Paris Agreement', 'Treaty of Versailles'],
  ],
  ['agreement-head', 'They renewed the Russia-Iran cooperation pact.', ['Russia-Iran cooperation pact']],
  ['work-in-quotes', 'He directed the film “The Quiet Harbour”.', ['The Quiet Harbour']],
  ['beside-place-word', 'A strike near Al Qarrash hit it.', ['Al Qarrash']],
  ['beside-place-word', 'He walked through the Qarrash district.', ['Qarrash']],
  ['part-of-organization', 'Fighters of Jabhat al-Nusra fled. Nusra denied it.', ['Nusra']],
])('%s reads %s', (rule, text, names) => expect(foundBy(rule, text)).toEqual(names))

test.each([
  ['capital-city', 'George Washington spoke. Washington left.'],
  ['beside-place-word', 'He stood near Ann Lee.'],
  ['part-of-organization', 'The Lee Movement met. Ann Lee spoke; Lee left.'],
  ['part-of-organization', 'The Nusra Front met Mr Nusra.'],
  ['capital-city', 'Ada Byron spoke. Byron left.'],
  ['listed-state', 'Let us eat turkey. Turkey tastes good.'],
  ['listed-state', 'The price is US$ 3 or 3 US dollars.'],
  ['listed-place', 'It was a nice bath in a bright gulf.'],
  ['listed-organization', 'Who is labour, and what is a guardian?'],
  ['state-adjective', 'They polish glass and finish early.'],
  ['state-adjective', 'Russians and Frenchmen came.'],
  ['person-after-envoy', 'The envoy to Beijing spoke.'],
  ['person-after-envoy', 'They travelled to Beijing Normal University.'],
  ['acronym-in-brackets', 'The Green River Farmers Union (see below) met.'],
  ['acronym-in-brackets', 'He (or she) left (USA).'],
  ['agreement-head', 'Both sides came to an agreement on a treaty.'],
  ['agreement-head', 'China signed the agreement.'],
  ['agreement-head', 'The Iran nuclear accord is dead.'],
  ['work-in-quotes', 'The report “is wrong from the first page on”.'],
  ['work-in-quotes', 'He said: “The Quiet Harbour is closed.”'],
  ['work-in-quotes', 'The film “The'],
  ['capitals-alone', 'THE MAYOR OF GREENVILLE MET JFK TODAY'],
])('%s finds nothing in %s', (rule, text) => expect(foundBy(rule, text)).toEqual([]))
