import { forceFrames, troops } from './force-frames.ts'
import { byLemma, verbFrame } from './frames.ts'
import { officeFrames, office, bills } from './office-frames.ts'

const pact =
  'agreement treaty deal pact accord memorandum protocol convention contract armistice truce declaration charter ceasefire cease-fire'
const ties = 'tie relation link'

const bans = 'sanction embargo tariff restriction ban boycott'
const help =
  'aid assistance relief loan grant money fund help weapon arm medicine food dollar donation supply blanket tent water clothes vaccine toy intelligence'
const wishes =
  'demand proposal request call offer appeal plan bid petition resolution change bill motion idea ultimatum term ceasefire cease-fire deal'
const sights =
  'country city capital region town village island border factory plant hospital camp school university church mosque temple shrine museum memorial cemetery festival exhibition headquarters barracks troop centre center site'
const rulings = 'ruling verdict conviction sentence decision judgment judgement acquittal ban law'
const curbs = 'sanction curfew ban blockade embargo emergency restriction siege tariff'

/** What verbs tell, PLOVER's types and ours; of two frames of a verb the earlier that fits counts. */
const frames = [
  // "met the foreign minister", "held talks with Japan"; not "met the deadline"
  verbFrame('CONSULT mutual meeting', 'meet', { object: 'actor' }),
  verbFrame('CONSULT mutual meeting', 'meet', { after: 'with', toActor: true }),
  verbFrame('CONSULT mutual meeting', 'meet', { object: 'none', after: 'in at on to for behind during' }),
  verbFrame('CONSULT mutual phone-call', 'telephone phone', { object: 'actor' }),
  verbFrame('CONSULT mutual phone-call', 'speak talk', { after: 'by over on', object: 'phone telephone' }),
  verbFrame('CONSULT mutual talks', 'negotiate confer', { after: 'with', toActor: true }),
  verbFrame('CONSULT directed mediation', 'mediate'),
  verbFrame('CONSULT mutual talks', 'discuss consult', { after: 'with', toActor: true }),
  verbFrame('CONSULT mutual talks', 'contact', { object: 'actor' }),
  verbFrame('CONSULT mutual meeting', 'meet', { object: 'none', clause: true }),
  verbFrame('CONSULT directed reception', 'host welcome receive', { object: 'actor' }),
  verbFrame('CONSULT visit visit', 'visit', { object: 'actor' }),
  verbFrame('CONSULT visit visit', 'visit tour', { object: sights }),
  verbFrame('CONSULT visit visit', 'arrive', { after: 'in' }),
  verbFrame('CONSULT visit visit', 'arrive', { after: 'at', toPlace: true }),
  verbFrame('CONSULT visit visit', 'come go travel fly return head', { after: 'to', toPlace: true }),
  verbFrame('CONSULT visit visit', 'leave depart', { after: 'for', toPlace: true }),
  // pacts
  verbFrame('AGREE pact renewal', 'renew extend prolong', { object: pact }),
  verbFrame('AGREE pact signing', 'sign ink initial conclude ratify finalise finalize clinch', { object: pact }),
  verbFrame('AGREE pact agreement', 'reach strike broker seal', {
    object: 'agreement accord truce ceasefire cease-fire consensus compromise settlement',
  }),
  verbFrame('AGREE pact agreement', 'reach broker strike', { object: 'deal pact' }),
  verbFrame('AGREE pact agreement', 'settle', { object: 'dispute case lawsuit claim' }),
  verbFrame('AGREE pact expiry', 'expire lapse', { object: pact }),
  verbFrame('AGREE directed', 'agree pledge', { clause: true }),
  verbFrame('AGREE directed', 'promise offer', { clause: true }),
  verbFrame('AGREE directed', 'promise offer pledge', { object: help }),
  verbFrame('AGREE directed', 'agree', { after: 'on to upon' }),
  // support and practical cooperation
  verbFrame('SUPPORT mutual', 'establish restore upgrade resume normalise normalize', { object: ties }),
  verbFrame('SUPPORT directed', 'recognise recognize', { object: 'independence sovereignty' }),
  verbFrame('SUPPORT directed apology', 'apologise apologize', { after: 'for to' }),
  verbFrame('SUPPORT directed', 'praise'),
  verbFrame('SUPPORT directed', 'welcome hail', {
    object:
      'resumption decision move statement proposal agreement offer announcement plan step memo initiative progress release',
  }),
  verbFrame('COOPERATE directed extradition', 'extradite', { object: 'actor' }),
  verbFrame('COOPERATE mutual', 'share', { object: 'intelligence evidence information expertise', after: 'with' }),
  verbFrame('COOPERATE mutual exercise', 'launch hold begin start conduct stage', { object: 'exercise game drill' }),
  // aid
  verbFrame('AID directed aid', 'donate fundraise', { alone: true }),
  verbFrame('AID directed aid', 'provide send give deliver grant ship supply contribute distribute allocate', {
    object: help,
  }),
  verbFrame('AID directed aid', 'hand', { object: help, after: 'over' }),
  verbFrame('AID directed aid', 'raise collect', { object: 'money fund donation aid' }),
  verbFrame('AID directed rescue', 'rescue airlift', { alone: true }),
  verbFrame('AID directed rescue', 'save', { object: 'actor' }),
  verbFrame('AID directed rescue', 'pick', {
    after: 'up',
    object: 'migrant refugee survivor passenger sailor fisherman',
  }),
  verbFrame('AID directed rescue', 'bail', { after: 'out', alone: true }),
  verbFrame('AID directed rescue', 'pull', { after: 'from', object: 'rubble wreckage debris water' }),
  verbFrame('AID directed rescue', 'send dispatch', { object: 'rescuer medic doctor nurse team' }),
  verbFrame('AID directed rescue', 'save', { object: 'life' }),
  verbFrame('AID directed asylum', 'grant give offer', { object: 'asylum refuge' }),
  verbFrame('AID directed evacuation', 'evacuate', { alone: true }),
  // yielding
  verbFrame('CONCEDE directed', 'lift ease relax shorten cancel remove', { object: curbs, alone: true }),
  verbFrame('CONCEDE directed', 'accept', { object: wishes }),
  verbFrame('CONCEDE directed release', 'free release', {
    object: 'prisoner hostage detainee captive dissident journalist',
  }),
  verbFrame('CONCEDE directed', 'allow permit', { object: 'actor', clause: true }),
  verbFrame('CONCEDE directed', 'concede'),
  verbFrame('RETREAT undergone resignation', 'resign'),
  verbFrame('RETREAT undergone resignation', 'step stand', { after: 'down aside' }),
  verbFrame('RETREAT undergone resignation', 'quit', { object: `${office} office post government cabinet parliament` }),
  verbFrame('RETREAT directed withdrawal', 'withdraw', { object: troops }),
  verbFrame('RETREAT directed withdrawal', 'complete begin speed', { object: 'withdrawal pullout' }),
  verbFrame('RETREAT directed surrender', 'surrender demobilise demobilize', { alone: true }),
  verbFrame('RETREAT directed ceasefire', 'declare announce', { object: 'ceasefire cease-fire truce' }),
  verbFrame('RETREAT directed', 'pay', { object: 'compensation reparation' }),
  // demands and disapproval; what is only asked or urged is a statement
  verbFrame('REQUEST directed demand', 'demand'),
  verbFrame('ACCUSE directed accusation', 'accuse', { object: 'actor' }),
  verbFrame('ACCUSE directed accusation', 'blame', { object: 'actor', after: 'for' }),
  verbFrame('ACCUSE directed complaint', 'lodge file', { object: 'protest complaint' }),
  verbFrame('ACCUSE directed condemnation', 'condemn denounce criticise criticize deplore'),
  verbFrame('ACCUSE directed charge', 'charge', { object: 'actor', after: 'with' }),
  verbFrame('ACCUSE directed charge', 'indict', { object: 'actor' }),
  verbFrame('ACCUSE directed lawsuit', 'sue', { object: 'actor' }),
  verbFrame('ACCUSE directed lawsuit', 'file lodge bring', { object: 'lawsuit suit' }),
  verbFrame('ACCUSE directed complaint', 'summon', { object: 'ambassador envoy diplomat' }),
  verbFrame('ACCUSE directed complaint', 'complain', { after: 'to' }),
  verbFrame('ACCUSE directed investigation', 'open launch begin start complete order', {
    object: 'investigation inquiry probe hearing',
  }),
  verbFrame('ACCUSE directed investigation', 'investigate'),
  verbFrame('ACCUSE directed investigation', 'put place', { after: 'under', object: 'investigation' }),
  verbFrame('ACCUSE directed ruling', 'convict acquit sentence jail imprison fine', { object: 'actor' }),
  verbFrame('ACCUSE directed ruling', 'convict acquit sentence', { alone: true }),
  verbFrame('ACCUSE directed ruling', 'find', { object: 'guilty' }),
  verbFrame('OTHER directed ruling', 'rule', { clause: true }),
  verbFrame('OTHER directed ruling', 'rule', { after: 'against on for' }),
  verbFrame('OTHER directed ruling', 'rule', { object: 'favour favor' }),
  verbFrame('ACCUSE directed ruling', 'clear', { after: 'of', object: 'charge wrongdoing murder fraud' }),
  verbFrame('OTHER directed ruling', 'uphold overturn quash annul', { object: rulings, alone: true }),
  verbFrame('ACCUSE directed trial', 'hear', { object: 'case appeal' }),
  verbFrame('ACCUSE directed trial', 'try', { object: 'actor', passive: true }),
  verbFrame('ACCUSE directed trial', 'stand face', { object: 'trial' }),
  // refusal and threats
  verbFrame('REJECT directed vote', 'reject block', { object: bills, passive: true, alone: true }),
  verbFrame('REJECT directed', 'reject dismiss', { object: wishes }),
  verbFrame('REJECT directed veto', 'veto'),
  verbFrame('REJECT directed', 'refuse decline', { clause: true }),
  verbFrame('REJECT directed', 'deny', {
    object: 'visa entry permission access asylum request allocation',
    alone: true,
  }),
  verbFrame('REJECT directed', 'refuse', { object: 'permission assistance request access' }),
  verbFrame('THREATEN directed threat', 'threaten'),
  verbFrame('THREATEN directed threat', 'issue', { object: 'ultimatum threat' }),
  verbFrame('PROTEST directed protest', 'demonstrate rally', {
    object: 'none',
    after: 'against for in on at outside near over',
  }),
  verbFrame('PROTEST directed boycott', 'boycott'),
  verbFrame('PROTEST directed riot', 'riot'),
  verbFrame('PROTEST directed protest', 'protest'),
  verbFrame('PROTEST directed protest', 'stage hold organise organize begin start continue', {
    object: 'protest demonstration rally sit-in march vigil',
  }),
  verbFrame('PROTEST directed protest', 'march', { object: 'none', after: 'against for in through on to' }),
  verbFrame('PROTEST directed strike', 'go', { after: 'on', object: 'strike' }),
  verbFrame('CONCEDE directed', 'call', { object: 'strike walkout boycott protest', after: 'off' }),
  verbFrame('REQUEST directed demand', 'call', { object: 'strike walkout boycott', after: 'for' }),
  verbFrame('PROTEST directed strike', 'begin start continue stage organise organize call', {
    object: 'strike walkout boycott',
  }),
  verbFrame('PROTEST directed blockade', 'block', { object: 'road roadway street highway transport bridge' }),
  // sanctions
  verbFrame('SANCTION directed sanctions', 'impose slap extend tighten', { object: bans }),
  verbFrame('SANCTION directed expulsion', 'expel', { object: 'actor' }),
  verbFrame('SANCTION directed expulsion', 'force drive', { object: 'actor', after: 'out' }),
  verbFrame('SANCTION directed ban', 'ban bar', { after: 'from', object: 'actor' }),
  verbFrame('SANCTION directed ban', 'place put add', { after: 'on to', object: 'blacklist' }),
  verbFrame('SANCTION directed ban', 'blacklist sanction', { object: 'actor' }),
  verbFrame('SANCTION directed suspension', 'suspend halt cut freeze sever break end', {
    object: `aid assistance ${ties} mediation cooperation trade membership asset account`,
  }),
  ...forceFrames,
  ...officeFrames,
]

export const verbFrames = byLemma(frames, ({ verbs }) => verbs)
