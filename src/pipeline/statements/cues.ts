import type { CueClass } from '../draft.ts'
import { formsOf } from './verb-forms.ts'

/**
 * How a verb of saying or thinking takes its content. `that`: said (that) … `quote`: only what stands in marks,
 * "he smiled". `to`: urged her to …, vowed to … `object`: denied the charge. `hearer`: told her that …
 */
type Frame = 'that' | 'quote' | 'to' | 'object' | 'hearer'

export type Cue = Readonly<{ lemma: string; cueClass: CueClass; frames: ReadonlySet<Frame> }>

/** Verbs by what they do and how they take what is said; a verb may stand in several lines. */
const verbs: readonly (readonly [CueClass, readonly Frame[], string])[] = [
  [
    'NEUTRAL',
    ['that'],
    `say add note state report announce explain remark comment observe continue reply respond answer write tweet post
    mention recall conclude disclose reveal testify repeat reiterate joke quip declare confirm clarify elaborate recount
    stipulate specify indicate signal opine muse recollect retort exclaim proclaim stress emphasize emphasise underline
    underscore point rule blog text email fax cable certify attest reaffirm affirm interject rejoin relate read retweet
    agree learn hear shout yell scream cry whisper mutter`,
  ],
  ['NEUTRAL', ['that', 'hearer'], 'tell inform notify assure remind convince persuade brief advise warn teach'],
  [
    'CLAIM',
    ['that'],
    `claim allege assert argue insist maintain contend suggest charge complain warn caution predict forecast estimate
    admit acknowledge concede confess vow promise pledge swear boast hint imply propose advocate profess posit
    speculate theorize theorise hypothesize lament protest counter project reckon show find demonstrate prove establish
    calculate opine gripe grumble brag gloat threaten mean`,
  ],
  ['DENIAL', ['that', 'object'], 'deny dispute refute reject dismiss rebut disavow'],
  [
    'THOUGHT',
    ['that'],
    `think believe feel expect hope fear suspect doubt assume presume suppose imagine consider know realize
    realise understand guess worry dream anticipate trust wish regret reason surmise envision foresee sense
    remember forget decide recognize recognise discover notice fancy gather`,
  ],
  ['DIRECTIVE', ['that'], 'demand recommend request order propose insist instruct'],
  ['NEUTRAL', ['to'], 'warn'], // only "not to"
  ['DIRECTIVE', ['to'], 'urge beg implore beseech exhort call appeal'],
  ['CLAIM', ['to'], 'vow pledge promise threaten swear'],
  ['QUESTION', ['that', 'quote'], 'ask inquire enquire question wonder query'],
  [
    'NEUTRAL',
    ['quote'],
    `begin start laugh smile sigh lament interrupt finish open close enthuse gush snap thunder tease
    describe call quote cite rule quoth speak laud praise criticize criticise express admonish chide scold fume
    object ring summarize summarise rant read urge counter greet reflect plead beg`,
  ],
]

/** Every form of a cue verb, such as "said", with what it takes. */
const byForm: ReadonlyMap<string, Cue> = indexed()

function indexed(): ReadonlyMap<string, Cue> {
  const byLemma = new Map<string, Cue>()
  for (const [cueClass, frames, words] of verbs) {
    for (const lemma of words.trim().split(/\s+/)) {
      const known = byLemma.get(lemma)
      const all = new Set([...(known?.frames ?? []), ...frames])
      byLemma.set(lemma, { lemma, cueClass: known?.cueClass ?? cueClass, frames: all })
    }
  }
  return new Map([...byLemma.values()].flatMap((cue) => formsOf(cue.lemma).map((form) => [form, cue] as const)))
}

export const cueOf = (form: string): Cue | undefined => byForm.get(form)

/** Forms that are verbs of saying whatever a tagger holds them for. */
export const surelySaid: ReadonlySet<string> = new Set(
  `said says told tells added adds wrote writes stated explained replied insisted argued believed believes thinks thought
  denies insists argues explains warns asserts concedes admits alleges confirms announces acknowledges`.split(/\s+/),
)

/** Nouns that hold what was said: the claim that …, signs that … */
export const cueNouns: ReadonlyMap<string, CueClass> = new Map([
  ...'statement announcement report declaration remark comment message confirmation conclusion ruling finding sign signal indication acknowledgement admission reminder news word'
    .split(' ')
    .map((noun) => [noun, 'NEUTRAL'] as const),
  ...'claim allegation assertion argument suggestion accusation complaint estimate prediction forecast warning promise pledge vow threat insistence contention rumor rumour speculation assurance proposal'
    .split(' ')
    .map((noun) => [noun, 'CLAIM'] as const),
  ...'belief hope fear view opinion feeling expectation concern idea conviction doubt suspicion impression assumption thought'
    .split(' ')
    .map((noun) => [noun, 'THOUGHT'] as const),
  ...'demand request recommendation order appeal'.split(' ').map((noun) => [noun, 'DIRECTIVE'] as const),
  ['denial', 'DENIAL'],
])
