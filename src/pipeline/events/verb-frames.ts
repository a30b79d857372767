import { byLemma, verbFrame } from './frames.ts'

const pact =
  'agreement treaty deal pact accord memorandum protocol convention contract armistice truce declaration charter ceasefire cease-fire'
const bans = 'sanction embargo tariff restriction ban boycott'
const ties = 'tie relation link'
const help =
  'aid assistance relief loan grant money fund weapon arm medicine food dollar donation supply blanket tent water clothes vaccine toy intelligence'
const weapons = 'missile rocket satellite bomb torpedo warhead projectile'
const assault =
  'attack offensive raid assault strike airstrike bombing ambush invasion shelling bombardment operation crackdown rocket missile'
const crafts = 'spacecraft probe shuttle capsule spaceship orbiter lander rover telescope'
const troops = 'troop force soldier army navy police warship reservist carrier tank aircraft military fleet'
const sites =
  'post base village town city convoy camp embassy building checkpoint ship vessel patrol position house office station airport mosque church school hospital headquarters consulate market hotel'
const office =
  'president minister chancellor chairman chairwoman chair director secretary ambassador leader head premier governor judge envoy commander chief mayor speaker'
const wishes =
  'demand proposal request call offer appeal plan bid petition resolution change bill motion idea ultimatum term ceasefire cease-fire deal'
const sights =
  'country city capital region town village island border factory plant hospital camp school university church mosque temple shrine museum memorial cemetery festival exhibition headquarters barracks troop centre center site'
const rulings = 'ruling verdict conviction sentence decision judgment judgement acquittal ban law'
const ballots =
  'election by-election vote presidency referendum runoff run-off seat constituency riding majority landslide primary caucus mayoralty governorship'
const bills = 'bill law legislation budget amendment motion resolution act reform'
const writings = 'report study book novel memoir biography autobiography paper essay letter finding survey dossier magazine newspaper'
const computers = 'website site web-site homepage server network computer system database'
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
  verbFrame('AGREE pact agreement', 'reach broker', { object: 'deal pact' }),
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
    object: 'resumption decision move statement proposal agreement offer announcement plan step memo initiative progress release',
  }),
  verbFrame('COOPERATE directed extradition', 'extradite', { object: 'actor' }),
  verbFrame('COOPERATE mutual', 'share', { object: 'intelligence evidence information expertise', after: 'with' }),
  verbFrame('COOPERATE mutual exercise', 'launch hold begin start conduct stage', { object: 'exercise game drill' }),
  // aid
  verbFrame('AID directed aid', 'donate fundraise', { alone: true }),
  verbFrame('AID directed aid', 'provide send give deliver grant ship supply contribute distribute allocate', { object: help }),
  verbFrame('AID directed aid', 'hand', { object: help, after: 'over' }),
  verbFrame('AID directed aid', 'raise collect', { object: 'money fund donation aid' }),
  verbFrame('AID directed rescue', 'rescue airlift', { alone: true }),
  verbFrame('AID directed rescue', 'save', { object: 'actor' }),
  verbFrame('AID directed rescue', 'pull', { after: 'from', object: 'rubble wreckage debris water' }),
  verbFrame('AID directed rescue', 'send dispatch', { object: 'rescuer medic doctor nurse team' }),
  verbFrame('AID directed rescue', 'save', { object: 'life' }),
  verbFrame('AID directed asylum', 'grant give offer', { object: 'asylum refuge' }),
  verbFrame('AID directed evacuation', 'evacuate', { alone: true }),
  // yielding
  verbFrame('CONCEDE directed', 'lift ease relax shorten cancel remove', { object: curbs }),
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
  verbFrame('ACCUSE directed trial', 'try', { object: 'actor', passive: true }),
  verbFrame('ACCUSE directed trial', 'stand face', { object: 'trial' }),
  // refusal and threats
  verbFrame('REJECT directed', 'reject dismiss', { object: wishes }),
  verbFrame('REJECT directed veto', 'veto'),
  verbFrame('REJECT directed', 'refuse decline', { clause: true }),
  verbFrame('REJECT directed', 'deny', { object: 'visa entry permission access asylum request allocation' }),
  verbFrame('REJECT directed', 'refuse', { object: 'permission assistance request access' }),
  verbFrame('REJECT directed vote', 'reject block', { object: bills, passive: true, alone: true }),
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
    object: `aid assistance ${ties} mediation cooperation trade membership`,
  }),
  // forces
  verbFrame('MOBILIZE directed deployment', 'deploy mobilise mobilize', { object: troops }),
  verbFrame('ASSAULT directed shelling', 'fire launch', { object: weapons, after: 'at on into', toActor: true }),
  verbFrame('MOBILIZE directed test', 'test test-fire', { object: weapons, alone: true }),
  verbFrame('MOBILIZE directed launch', 'launch fire', { object: `${weapons} ${crafts}`, alone: true }),
  verbFrame('MOBILIZE directed launch', 'blast lift', { object: `rocket ${crafts}`, after: 'off', alone: true }),
  verbFrame('ASSAULT directed shelling', 'fire', { object: 'shell artillery mortar' }),
  verbFrame('ASSAULT directed attack', 'launch mount carry', { object: assault }),
  // coercion
  verbFrame('COERCE directed arrest', 'arrest detain apprehend', { object: 'actor' }),
  verbFrame('COERCE directed arrest', 'take', { object: 'custody', after: 'into' }),
  verbFrame('COERCE directed deportation', 'deport', { object: 'actor' }),
  verbFrame('COERCE directed curfew', 'impose declare reimpose', {
    object: 'curfew emergency siege law blockade blackout',
  }),
  verbFrame('COERCE directed ban', 'ban outlaw', { object: 'actor' }),
  verbFrame('COERCE directed seizure', 'confiscate seize', { object: 'ship vessel property asset boat tanker weapon' }),
  verbFrame('COERCE directed demolition', 'demolish'),
  // attacks on computers
  verbFrame('COERCE directed cyber-attack', 'hack deface', { alone: true }),
  verbFrame('COERCE directed cyber-attack', 'attack bombard target breach', { object: computers }),
  verbFrame('COERCE directed cyber-attack', 'take bring knock', { object: computers, after: 'down offline' }),
  verbFrame('COERCE directed cyber-attack', 'steal', { object: 'data datum password email e-mail record' }),
  // violence
  verbFrame('ASSAULT directed shooting', 'shoot stab', { object: 'actor' }),
  verbFrame('ASSAULT directed shooting', 'shoot', { object: 'aircraft plane jet drone helicopter missile', after: 'down' }),
  verbFrame('ASSAULT directed shooting', 'gun', { object: 'actor', after: 'down' }),
  verbFrame('ASSAULT directed shooting', 'fire', { object: 'none', after: 'on at', toActor: true }),
  verbFrame('ASSAULT directed abduction', 'take hold', { object: 'hostage' }),
  verbFrame('ASSAULT directed bombing', 'explode', { object: 'bomb mine grenade device shell', alone: true }),
  verbFrame('ASSAULT directed bombing', 'blow', { after: 'up' }),
  verbFrame('ASSAULT directed fighting', 'fight', { after: 'against with', toActor: true }),
  verbFrame('ASSAULT directed fighting', 'clash', { after: 'with', toActor: true }),
  verbFrame('ASSAULT directed fighting', 'fight battle', { object: 'actor' }),
  verbFrame('ASSAULT directed bombing', 'detonate', { object: 'bomb explosive device vest car belt charge' }),
  verbFrame('ASSAULT directed attack', 'hijack massacre', { alone: true }),
  verbFrame('ASSAULT directed capture', 'capture retake recapture overrun seize', { object: `${sites} stronghold territory area province capital` }),
  verbFrame('ASSAULT directed attack', 'strike hit', { object: 'missile rocket shell drone airstrike bomb' }),
  verbFrame('ASSAULT directed abduction', 'kidnap abduct'),
  verbFrame('ASSAULT directed attack', 'attack assault ambush raid storm', { object: 'actor' }),
  verbFrame('ASSAULT directed attack', 'attack ambush raid storm shell bomb', { object: sites, alone: true }),
  verbFrame('ASSAULT directed attack', 'invade'),
  verbFrame('ASSAULT directed bombing', 'bomb', { alone: true }),
  verbFrame('ASSAULT directed shelling', 'shell bombard', { alone: true }),
  verbFrame('ASSAULT directed shooting', 'open', { object: 'fire' }),
  verbFrame('ASSAULT directed killing', 'kill assassinate murder behead execute', { object: 'actor' }),
  verbFrame('ASSAULT directed attack', 'wound injure', { object: 'actor' }),
  verbFrame('ASSAULT directed torture', 'torture', { object: 'actor' }),
  verbFrame('ASSAULT directed capture', 'capture retake recapture', { object: 'actor' }),
  // offices and votes
  verbFrame('APPOINTMENT undergone appointment', 'appoint', { object: 'actor' }),
  verbFrame('APPOINTMENT undergone appointment', 'name nominate', { object: office }),
  verbFrame('APPOINTMENT undergone swearing-in', 'swear', { after: 'in', passive: true }),
  verbFrame('APPOINTMENT undergone appointment', 'become', { object: office.replace(' leader', '') }),
  verbFrame('APPOINTMENT undergone appointment', 'succeed replace', { object: 'actor', after: 'as' }),
  verbFrame('APPOINTMENT undergone appointment', 'take', { after: 'over as' , object: office }),
  verbFrame('APPOINTMENT undergone swearing-in', 'take assume', { object: 'office' }),
  verbFrame('APPOINTMENT undergone dismissal', 'sack fire oust depose', { object: 'actor' }),
  verbFrame('ELECTION undergone election', 'elect re-elect reelect', { object: 'actor' }),
  verbFrame('ELECTION undergone election', 'elect re-elect reelect', { passive: true, alone: true }),
  verbFrame('ELECTION undergone election', 'win lose retain hold gain contest', { object: ballots }),
  verbFrame('ELECTION undergone election', 'run stand', { after: 'for', object: `${office} ${ballots} office parliament` }),
  verbFrame('ELECTION undergone election', 'defeat beat unseat', {
    object: 'incumbent candidate challenger mayor councillor mp minister vote election ballot',
  }),
  verbFrame('ELECTION undergone vote', 'go head', { after: 'to', object: 'poll' }),
  verbFrame('ELECTION undergone vote', 'pass approve adopt defeat', { object: bills, alone: true }),
  verbFrame('ELECTION undergone vote', 'vote', { clause: true }),
  verbFrame('ELECTION undergone vote', 'vote', { after: 'for against in on' }),
  verbFrame('ELECTION undergone vote', 'cast', { object: 'ballot vote' }),
  // what is written
  verbFrame('PUBLICATION directed publication', 'publish', { object: `${writings} result article cartoon document`, alone: true }),
  verbFrame('PUBLICATION directed publication', 'release issue launch', { object: writings, alone: true }),
]

export const verbFrames = byLemma(frames, ({ verbs }) => verbs)
