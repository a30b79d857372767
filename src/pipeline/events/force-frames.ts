import { verbFrame } from './frames.ts'

const weapons = 'missile rocket satellite bomb torpedo warhead projectile'
const assault =
  'attack offensive raid assault strike airstrike bombing ambush invasion shelling bombardment operation crackdown rocket missile'
const crafts = 'spacecraft probe shuttle capsule spaceship orbiter lander rover telescope'
export const troops =
  'troop troops force soldier army navy police warship reservist carrier tank aircraft military fleet'
const sites =
  'post base village town city convoy camp embassy building checkpoint ship vessel patrol position house office station airport mosque church school hospital headquarters consulate market hotel'
const computers = 'website site web-site homepage server network computer system database'

/** "Rebels [attacked] the post", "the army [launched a missile]", "hackers [defaced] the site". */
export const forceFrames = [
  // forces
  verbFrame('MOBILIZE directed deployment', 'deploy mobilise mobilize', { object: troops }),
  verbFrame('ASSAULT directed shelling', 'fire launch', { object: weapons, after: 'at on into', toActor: true }),
  verbFrame('MOBILIZE directed test', 'test test-fire', { object: weapons, alone: true }),
  verbFrame('MOBILIZE directed launch', 'launch fire', { object: `${weapons} ${crafts}`, alone: true }),
  verbFrame('MOBILIZE directed launch', 'blast lift', { object: `rocket ${crafts}`, after: 'off', alone: true }),
  verbFrame('ASSAULT directed shelling', 'fire', { object: 'shell artillery mortar' }),
  verbFrame('COERCE directed cyber-attack', 'launch mount carry', {
    object: 'cyber-attack cyberattack cyber ddos',
  }),
  verbFrame('ASSAULT directed attack', 'launch mount carry', { object: assault }),
  // coercion
  verbFrame('COERCE directed arrest', 'arrest detain apprehend', { object: 'actor' }),
  verbFrame('COERCE directed arrest', 'take', { object: 'custody', after: 'into' }),
  verbFrame('COERCE directed deportation', 'deport', { object: 'actor' }),
  verbFrame('COERCE directed curfew', 'impose declare reimpose', {
    object: 'curfew emergency siege law blockade blackout',
  }),
  verbFrame('COERCE directed ban', 'ban outlaw'),
  verbFrame('COERCE directed ban', 'close shut seal', { object: 'border crossing airspace' }),
  verbFrame('COERCE directed crackdown', 'fire', { object: 'gas' }),
  verbFrame('COERCE directed seizure', 'confiscate seize', { object: 'ship vessel property asset boat tanker weapon' }),
  verbFrame('COERCE directed demolition', 'demolish'),
  // attacks on computers
  verbFrame('COERCE directed cyber-attack', 'hack deface', { alone: true }),
  verbFrame('COERCE directed cyber-attack', 'attack bombard target breach', { object: computers }),
  verbFrame('COERCE directed cyber-attack', 'take bring knock', { object: computers, after: 'down offline' }),
  verbFrame('COERCE directed cyber-attack', 'steal', { object: 'data datum password email e-mail record' }),
  // violence
  verbFrame('ASSAULT directed shooting', 'shoot stab', { object: 'actor' }),
  verbFrame('ASSAULT directed shooting', 'shoot', {
    object: 'aircraft plane jet drone helicopter missile',
    after: 'down',
  }),
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
  verbFrame('ASSAULT directed capture', 'capture retake recapture overrun seize', {
    object: `${sites} stronghold territory area province capital`,
  }),
  verbFrame('ASSAULT directed attack', 'strike hit', { object: 'missile rocket shell drone airstrike bomb' }),
  verbFrame('ASSAULT directed abduction', 'kidnap abduct'),
  verbFrame('ASSAULT directed attack', 'attack assault ambush raid storm', { object: 'actor' }),
  verbFrame('ASSAULT directed attack', 'attack ambush raid storm', { object: sites, alone: true }),
  verbFrame('ASSAULT directed attack', 'invade'),
  verbFrame('ASSAULT directed bombing', 'bomb', { alone: true }),
  verbFrame('ASSAULT directed shelling', 'shell bombard', { alone: true }),
  verbFrame('ASSAULT directed shooting', 'open', { object: 'fire' }),
  verbFrame('ASSAULT directed killing', 'kill assassinate murder behead execute', { object: 'actor' }),
  verbFrame('ASSAULT directed attack', 'wound injure', { object: 'actor' }),
  verbFrame('ASSAULT directed torture', 'torture abuse rape', { object: 'actor' }),
  verbFrame('ASSAULT directed capture', 'capture retake recapture', { object: 'actor' }),
]
