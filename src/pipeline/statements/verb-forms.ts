/** Third person, past, participle and -ing of verbs that do not follow the rule. */
const irregular: Readonly<Record<string, string>> = {
  say: 'says said saying', tell: 'tells told telling', write: 'writes wrote written writing',
  read: 'reads reading', think: 'thinks thought thinking', feel: 'feels felt feeling', know: 'knows knew known knowing',
  understand: 'understands understood understanding', swear: 'swears swore sworn swearing',
  hear: 'hears heard hearing', sing: 'sings sang sung singing', speak: 'speaks spoke spoken speaking',
  begin: 'begins began begun beginning', find: 'finds found finding', show: 'shows showed shown showing',
  mean: 'means meant meaning', teach: 'teaches taught teaching', forget: 'forgets forgot forgotten forgetting',
  foresee: 'foresees foresaw foreseen foreseeing', ring: 'rings rang rung ringing', quip: 'quips quipped quipping',
  admit: 'admits admitted admitting', brag: 'brags bragged bragging', beg: 'begs begged begging',
  blog: 'blogs blogged blogging', learn: 'learns learned learnt learning', dream: 'dreams dreamed dreamt dreaming',
  rebut: 'rebuts rebutted rebutting', snap: 'snaps snapped snapping', beseech: 'beseeches besought beseeching',
  prove: 'proves proved proven proving', chide: 'chides chided chiding', quoth: 'quoth', plead: 'pleads pleaded pled pleading',
} // prettier-ignore

/** "deny": deny, denies, denied, denying. */
export function formsOf(verb: string): readonly string[] {
  const known = irregular[verb]
  if (known !== undefined) return [verb, ...known.split(' ')]
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`]
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
  const third = /(?:s|x|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`
  return [verb, third, `${verb}ed`, `${verb}ing`]
}
