import { verbFrame } from './frames.ts'

export const office =
  'president minister executive ceo chancellor chairman chairwoman chair director secretary ambassador leader head premier governor judge envoy commander chief mayor speaker'
const ballots =
  'election by-election vote presidency referendum runoff run-off seat constituency riding majority landslide primary caucus mayoralty governorship'
export const bills = 'bill law legislation budget amendment motion resolution act reform measure'
const writings =
  'report study book novel memoir biography autobiography paper essay letter finding findings survey dossier magazine newspaper'

/** "Ann Lee [became] prime minister", "the party [won] the election", "the ministry [published] a report". */
export const officeFrames = [
  // offices and votes
  verbFrame('APPOINTMENT undergone appointment', 'appoint', { object: 'actor' }),
  verbFrame('APPOINTMENT undergone appointment', 'name nominate choose select hire pick', { object: office }),
  verbFrame('APPOINTMENT undergone swearing-in', 'swear', { after: 'in', passive: true }),
  verbFrame('APPOINTMENT undergone appointment', 'become', { object: office.replace(' leader', '') }),
  verbFrame('APPOINTMENT undergone appointment', 'succeed replace', { object: 'actor', after: 'as by' }),
  verbFrame('APPOINTMENT undergone appointment', 'take', { after: 'over as', object: office }),
  verbFrame('APPOINTMENT undergone swearing-in', 'take assume', { object: 'office' }),
  verbFrame('APPOINTMENT undergone dismissal', 'sack fire oust depose', { object: 'actor' }),
  verbFrame('ELECTION undergone election', 'elect re-elect reelect', { object: 'actor' }),
  verbFrame('ELECTION undergone election', 'elect re-elect reelect', { passive: true, alone: true }),
  verbFrame('ELECTION undergone election', 'win lose retain hold gain contest', { object: ballots }),
  verbFrame('ELECTION undergone election', 'run stand', {
    after: 'for',
    object: `${office} ${ballots} office parliament`,
  }),
  verbFrame('ELECTION undergone election', 'defeat beat unseat', {
    object: 'incumbent candidate challenger mayor councillor mp minister vote election ballot',
  }),
  verbFrame('ELECTION undergone election', 'declare announce', { object: 'winner candidacy' }),
  verbFrame('ELECTION undergone vote', 'vote', { after: 'down', alone: true }),
  verbFrame('ELECTION undergone vote', 'go head', { after: 'to', object: 'poll' }),
  verbFrame('ELECTION undergone vote', 'pass approve adopt defeat', { object: bills, alone: true }),
  verbFrame('ELECTION undergone vote', 'vote', { clause: true }),
  verbFrame('ELECTION undergone vote', 'vote', { after: 'for against in on' }),
  verbFrame('ELECTION undergone vote', 'cast', { object: 'ballot vote' }),
  // what is written
  verbFrame('PUBLICATION directed publication', 'publish', {
    object: `${writings} result article cartoon document`,
    alone: true,
  }),
  verbFrame('PUBLICATION directed publication', 'release issue launch', { object: writings, alone: true }),
]
