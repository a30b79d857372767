import { byLemma, nounFrame, words } from './frames.ts'

/** What nouns tell, most of them once they name somebody who takes part: "Ann Lee's visit", "talks between the two states". */
const frames = [
  nounFrame('CONSULT mutual talks', 'talk negotiation discussion consultation', { plural: true, alone: true }),
  nounFrame('CONSULT mutual meeting', 'meeting'),
  nounFrame('CONSULT mutual talks', 'contact'),
  nounFrame('CONSULT mutual summit', 'summit', { alone: true }),
  nounFrame('CONSULT mutual conference', 'conference', { alone: true }),
  nounFrame('CONSULT mutual phone-call', 'phonecall call conversation'),
  nounFrame('CONSULT visit visit', 'visit trip arrival stopover'),
  nounFrame('AGREE pact signing', 'signing'),
  nounFrame('AGREE pact renewal', 'renewal'),
  nounFrame('AGREE pact agreement', 'agreement deal', { alone: true }),
  nounFrame('AGREE pact agreement', 'accord pact treaty truce ceasefire cease-fire'),
  nounFrame('AID directed rescue', 'rescue airlift bailout bail-out', { alone: true }),
  nounFrame('AID directed evacuation', 'evacuation', { alone: true }),
  nounFrame('AID directed aid', 'donation fundraiser', { alone: true }),
  nounFrame('SANCTION directed sanctions', 'sanction', { plural: true }),
  nounFrame('SANCTION directed sanctions', 'embargo boycott'),
  nounFrame('SANCTION directed ban', 'ban'),
  nounFrame('SANCTION directed expulsion', 'expulsion'),
  nounFrame('ASSAULT directed attack', 'attack raid assault ambush massacre hijacking stabbing offensive', {
    alone: true,
  }),
  nounFrame('ASSAULT directed air-strike', 'airstrike', { alone: true }),
  nounFrame('ASSAULT directed bombing', 'bombing', { alone: true }),
  nounFrame('ASSAULT directed invasion', 'invasion'),
  nounFrame('ASSAULT directed shelling', 'shelling bombardment gunfire', { alone: true }),
  nounFrame('ASSAULT directed fighting', 'fighting clash gunfight gunbattle shootout', { alone: true }),
  nounFrame('ASSAULT directed killing', 'killing assassination murder beheading', { alone: true }),
  nounFrame('ASSAULT directed shooting', 'shooting', { alone: true }),
  nounFrame('ASSAULT directed abduction', 'kidnapping abduction', { alone: true }),
  nounFrame('COERCE directed cyber-attack', 'cyberattack cyber-attack hack hacking', { alone: true }),
  nounFrame('COERCE directed arrest', 'arrest detention'),
  nounFrame('COERCE directed deportation', 'deportation'),
  nounFrame('COERCE directed crackdown', 'crackdown'),
  nounFrame('COOPERATE directed extradition', 'extradition'),
  nounFrame('PROTEST directed protest', 'protest', { alone: true }),
  nounFrame('PROTEST directed protest', 'demonstration sit-in walkout rally'),
  nounFrame('PROTEST directed riot', 'riot'),
  nounFrame('RETREAT undergone resignation', 'resignation', { alone: true }),
  nounFrame('RETREAT directed withdrawal', 'withdrawal pullout'),
  nounFrame('APPOINTMENT undergone appointment', 'appointment nomination'),
  nounFrame('APPOINTMENT undergone swearing-in', 'inauguration'),
  nounFrame(
    'ELECTION undergone election',
    'election recount by-election byelection re-election referendum runoff run-off',
    { alone: true },
  ),
  nounFrame('ELECTION undergone vote', 'vote'),
  nounFrame('OTHER directed ruling', 'ruling verdict', { alone: true }),
  nounFrame('ACCUSE directed ruling', 'acquittal conviction sentence judgment judgement'),
  nounFrame('ACCUSE directed trial', 'trial', { alone: true }),
  nounFrame('ACCUSE directed lawsuit', 'lawsuit', { alone: true }),
]

export const nounFrames = byLemma(frames, ({ nouns }) => nouns)

/** Verbs that lend a noun its subject: "A held talks", "A paid a visit to B". */
export const lightVerbs = words(
  'hold have pay make conduct carry stage launch begin start open resume attend host conclude finish end undertake plan cancel postpone arrange take receive place continue cut impose announce get give offer deliver lead join command perpetrate commit win earn lose cast prepare provide accept suffer face undergo organise organize convene approve sign reach file bring',
)

/** Of these whoever has it is at the receiving end: "USI received a donation". */
export const receivingVerbs = words('receive accept suffer face undergo get')

/** "a phone call", "a missile test": what a noun needs beside it where alone it means other things too. */
export const companions: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['call', words('phone telephone video')],
  ['conference', words('peace donor donors climate security ministerial')],
  ['conversation', words('phone telephone video')],
  ['ban', words('travel visa entry import export arms trade flight')],
])

/** "a heart attack", "a clinical trial": what makes another thing of a noun. */
export const others: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['attack', words('heart panic asthma anxiety personal verbal')],
  ['trial', words('clinical drug vaccine field medical time')],
  ['shooting', words('film photo')],
  ['deal', words('great good big')],
  ['trip', words('field camping fishing')],
  ['rally', words('market stock price')],
])

/** In front of a noun they tell the mode: "air strike", "missile test". */
export const compounds: readonly Readonly<{ before: ReadonlySet<string>; meaning: ReturnType<typeof nounFrame> }>[] = [
  { before: words('air drone missile rocket'), meaning: nounFrame('ASSAULT directed air-strike', 'strike') },
  {
    before: words('missile nuclear rocket bomb weapon weapons'),
    meaning: nounFrame('MOBILIZE directed test', 'test', { alone: true }),
  },
  {
    before: words('missile rocket satellite spacecraft shuttle'),
    meaning: nounFrame('MOBILIZE directed launch', 'launch'),
  },
  {
    before: words('cyber denial-of-service denial ddos computer ransomware hacking hacker'),
    meaning: nounFrame('COERCE directed cyber-attack', 'attack intrusion', { alone: true }),
  },
  {
    before: words('mayoral presidential leadership senate gubernatorial congressional'),
    meaning: nounFrame('ELECTION undergone election', 'race contest runoff', { alone: true }),
  },
  {
    before: words('artillery mortar rocket machine-gun sniper'),
    meaning: nounFrame('ASSAULT directed shelling', 'fire attack', { alone: true }),
  },
  {
    before: words('rescue bailout'),
    meaning: nounFrame('AID directed rescue', 'plan package deal loan', { alone: true }),
  },
  {
    before: words('rescue evacuation'),
    meaning: nounFrame('AID directed rescue', 'effort operation mission attempt work', { alone: true }),
  },
  {
    before: words('relief aid humanitarian'),
    meaning: nounFrame('AID directed aid', 'effort operation mission convoy shipment delivery flight', { alone: true }),
  },
  {
    before: words('hunger general rail transport nationwide'),
    meaning: nounFrame('PROTEST directed strike', 'strike'),
  },
]
