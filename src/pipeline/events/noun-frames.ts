import { byLemma, nounFrame, words } from './frames.ts'

/** What nouns tell once they name somebody who takes part: "Ann Lee's visit", "talks between the two states". */
const frames = [
  nounFrame('CONSULT mutual talks', 'talk negotiation', true),
  nounFrame('CONSULT mutual meeting', 'meeting'),
  nounFrame('CONSULT mutual summit', 'summit'),
  nounFrame('CONSULT mutual phone-call', 'phonecall call'),
  nounFrame('CONSULT visit visit', 'visit trip'),
  nounFrame('AGREE pact signing', 'signing'),
  nounFrame('AGREE pact renewal', 'renewal'),
  nounFrame('SANCTION directed sanctions', 'sanction', true),
  nounFrame('SANCTION directed expulsion', 'expulsion'),
  nounFrame('ASSAULT directed attack', 'attack raid assault ambush'),
  nounFrame('ASSAULT directed air-strike', 'airstrike'),
  nounFrame('ASSAULT directed bombing', 'bombing'),
  nounFrame('ASSAULT directed invasion', 'invasion'),
  nounFrame('ASSAULT directed shelling', 'shelling bombardment'),
  nounFrame('ASSAULT directed killing', 'killing assassination murder'),
  nounFrame('ASSAULT directed shooting', 'shooting'),
  nounFrame('COERCE directed arrest', 'arrest detention'),
  nounFrame('PROTEST directed protest', 'protest demonstration'),
  nounFrame('RETREAT undergone resignation', 'resignation'),
  nounFrame('RETREAT directed withdrawal', 'withdrawal pullout'),
  nounFrame('APPOINTMENT undergone appointment', 'appointment nomination'),
  nounFrame('APPOINTMENT undergone swearing-in', 'inauguration'),
  nounFrame('ELECTION undergone election', 'election referendum'),
]

export const nounFrames = byLemma(frames, ({ nouns }) => nouns)

/** Verbs that lend a noun its subject: "A held talks", "A paid a visit to B". */
export const lightVerbs = words(
  'hold have pay make conduct carry stage launch begin start open resume attend host conclude finish end undertake plan cancel postpone arrange take receive place continue cut impose announce get give offer deliver lead join command perpetrate commit win earn lose cast prepare provide accept suffer face undergo organise organize convene',
)

/** Of these whoever has it is at the receiving end: "USI received a donation". */
export const receivingVerbs = words('receive accept suffer face undergo get')

/** "a phone call", "a missile test": what a noun needs beside it where alone it means other things too. */
export const companions: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['call', words('phone telephone video conference')],
])

/** In front of a noun they tell the mode: "air strike", "missile test". */
export const compounds: readonly Readonly<{ before: ReadonlySet<string>; meaning: ReturnType<typeof nounFrame> }>[] = [
  { before: words('air drone missile rocket'), meaning: nounFrame('ASSAULT directed air-strike', 'strike') },
  { before: words('missile nuclear rocket bomb weapon weapons'), meaning: nounFrame('MOBILIZE directed test', 'test') },
  { before: words('missile rocket satellite'), meaning: nounFrame('MOBILIZE directed launch', 'launch') },
  { before: words('hunger general'), meaning: nounFrame('PROTEST directed strike', 'strike') },
]
