import type { Draft, DraftStatement, Range } from '../draft.ts'
import { denoted } from '../entities/denoted.ts'
import { accordingTo } from './according-to.ts'
import type { Candidate } from './candidate.ts'
import { floating } from './floating.ts'
import { parenthetical } from './parenthetical.ts'
import { quotedSpeech } from './quoted-speech.ts'
import { reportedClause } from './reported-clause.ts'
import type { Scene } from './scene.ts'
import { sceneOf } from './scene.ts'

/** In the order of trust: where two read the same words, the earlier stands. */
const sieves: readonly ((scene: Scene) => readonly Candidate[])[] = [
  quotedSpeech,
  accordingTo,
  parenthetical,
  reportedClause,
]

export function findStatements(draft: Draft): Draft {
  const scene = sceneOf(draft)
  const all = sieves.flatMap((sieve) => sieve(scene))
  const kept: Candidate[] = []
  for (const one of all) if (!kept.some((other) => rivals(one, other))) kept.push(one)
  kept.push(...floating(scene, kept))
  kept.sort((a, b) => startOf(a) - startOf(b))
  return { ...draft, statements: kept.map((one) => statement(scene, one)) }
}

const startOf = ({ content }: Candidate): number => content[0]?.start ?? 0

const rivals = (a: Candidate, b: Candidate): boolean =>
  a.cue !== null && b.cue !== null && a.cue.start < b.cue.end && b.cue.start < a.cue.end

function statement({ draft }: Scene, one: Candidate): DraftStatement {
  return {
    mode: one.quotations.length > 0 ? 'DIRECT' : 'INDIRECT',
    cue: one.cue && { start: one.cue.start, end: one.cue.end },
    cueClass: one.cueClass,
    content: one.content,
    support: [] as Range[],
    speaker: one.speaker && denoted(draft, one.speaker),
    addressees: [],
    negative: false,
    said: null,
    venue: null,
    reportedBy: null,
    found: { rule: one.rule, confidence: 0.8 },
  }
}
