import type { Draft, DraftStatement, Range } from '../draft.ts'
import { tokensIn } from '../syntax/tree.ts'
import { accordingTo } from './according-to.ts'
import { accusation } from './accusation.ts'
import { asClause } from './as-clause.ts'
import type { Candidate } from './candidate.ts'
import { circumstancesOf } from './circumstances.ts'
import { confidenceOf } from './confidence.ts'
import { directives } from './directives.ts'
import { floating } from './floating.ts'
import { headline } from './headline.ts'
import { inWordsOf } from './in-words-of.ts'
import { matter } from './matter.ts'
import { nominal } from './nominal.ts'
import { parenthetical } from './parenthetical.ts'
import { partiesIn, withName } from './parties.ts'
import { quotedSpeech } from './quoted-speech.ts'
import { reportedClause } from './reported-clause.ts'
import { stateOfMind } from './state-of-mind.ts'
import type { Scene } from './scene.ts'
import { sceneOf } from './scene.ts'

/** In the order of trust: where two read the same verb, the earlier stands. */
const sieves: readonly ((scene: Scene) => readonly Candidate[])[] = [
  quotedSpeech,
  accordingTo,
  inWordsOf,
  directives, // before clauses: "asked her to say that …" is a request
  asClause,
  parenthetical,
  reportedClause,
  matter,
  stateOfMind,
  accusation,
  nominal,
  headline,
]

/** Who says what, in the order of the text; a statement inside what another reports is told by it. */
export function findStatements(draft: Draft): Draft {
  const scene = sceneOf(draft)
  const found = withoutRivals(sieves.flatMap((sieve) => sieve(scene)))
  const all = [...found, ...floating(scene, found)].toSorted(inText)
  const reporters = reportersOf(all)
  return { ...draft, statements: all.map((one, at) => statement(scene, one, reporters[at] ?? null)) }
}

/** One for each cue, and one for each content. */
function withoutRivals(candidates: readonly Candidate[]): Candidate[] {
  const taken = new Set<string>()
  return candidates.filter(({ cue, content }) => {
    const keys = [...(cue ? [`cue ${cue.start}`] : []), `content ${startOf({ content })} ${content.at(-1)?.end}`]
    if (keys.some((key) => taken.has(key))) return false
    for (const key of keys) taken.add(key)
    return true
  })
}

const startOf = ({ content }: Pick<Candidate, 'content'>): number => content[0]?.start ?? 0
const endOf = ({ content }: Pick<Candidate, 'content'>): number => content.at(-1)?.end ?? 0

/** The outer before the inner. */
const inText = (a: Candidate, b: Candidate): number => startOf(a) - startOf(b) || endOf(b) - endOf(a)

/** For each, the number of the smallest statement in whose content its cue stands. */
function reportersOf(all: readonly Candidate[]): (number | null)[] {
  const open: number[] = []
  return all.map((one, number) => {
    while (open.length > 0 && endOf(all[open.at(-1) ?? 0] ?? one) <= startOf(one)) open.pop()
    const { cue } = one
    const outer = cue === null ? undefined : open.findLast((at) => all[at]?.content.some((part) => within(cue, part)))
    open.push(number)
    return outer ?? null
  })
}

const within = (inner: Range, outer: Range): boolean => inner.start >= outer.start && inner.end <= outer.end

function statement(scene: Scene, one: Candidate, reportedBy: number | null): DraftStatement {
  return {
    mode: modeOf(scene, one),
    cue: one.cue && { start: one.cue.start, end: one.cue.end },
    cueClass: one.cueClass,
    content: one.content,
    support: supportOf(scene, one),
    speakers: one.speaker ? partiesIn(scene, withName(scene, one.speaker)) : [],
    ...circumstancesOf(scene, one),
    reportedBy,
    found: { rule: one.rule, confidence: confidenceOf(one.rule) },
  }
}

/** Direct where all words stand in marks, mixed where some do. */
function modeOf({ draft, quotationOf }: Scene, { content }: Candidate): DraftStatement['mode'] {
  const words = content.flatMap((part) => tokensIn(draft.tokens, part)).filter(({ tag }) => tag !== 'PUNCT')
  const quoted = words.filter(({ index }) => quotationOf[index] !== -1)
  if (quoted.length === 0) return 'INDIRECT'
  return quoted.length === words.length ? 'DIRECT' : 'MIXED'
}

/** The sentences of the cue, the speaker and the content, joined where they touch. */
function supportOf({ draft }: Scene, { cue, content, speaker, rule }: Candidate): Range[] {
  const own = rule === 'floating-quotation' || !speaker ? [] : [speaker]
  const ranges = [...(cue ? [cue] : []), ...own, ...content].toSorted((a, b) => a.start - b.start)
  const numbers = new Set<number>()
  for (const range of ranges) for (const { sentence } of tokensIn(draft.tokens, range)) numbers.add(sentence)
  const joined: Range[] = []
  for (const number of [...numbers].toSorted((a, b) => a - b)) {
    const { start, end } = draft.sentences[number] ?? { start: 0, end: 0 }
    const last = joined.at(-1)
    if (last && numbers.has(number - 1)) joined[joined.length - 1] = { start: last.start, end }
    else joined.push({ start, end })
  }
  return joined
}
