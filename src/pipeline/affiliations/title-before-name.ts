import type { Gathering, Written } from '../entities/gathering.ts'
import { personTitles } from '../names/word-lists.ts'
import type { Office } from './office.ts'
import { rolePhraseBefore } from './role-phrases.ts'
import type { RolePhrase } from './role-phrases.ts'

/** "China's ambassador to North Korea [Li Jinjun]", "US Secretary of State [Antony Blinken]". */
export function titleBeforeName(gathering: Gathering, holder: Written): Office | null {
  const phrase = rolePhraseBefore(gathering, behindRanks(gathering, holder.first.index))
  if (!phrase || isParenthetical(gathering, holder)) return null
  const rule = phrase.phrase ? 'role-phrase-before-name' : 'title-before-name'
  const whole = phrase.phrase || phrase.owner ? phrase : withOwnerBehind(gathering, holder, phrase)
  return { holder, phrase: whole, found: { rule, confidence: whole.owner ? 0.9 : 0.75 } }
}

/** "President [Ann Lee] of Chad". */
function withOwnerBehind(gathering: Gathering, { last }: Written, phrase: RolePhrase): RolePhrase {
  const { tokens } = gathering.draft
  const of = tokens[last.index + 1]?.lower === 'of'
  const owner = gathering.nameAt.get(last.index + (tokens[last.index + 2]?.lower === 'the' ? 3 : 2))
  if (!of || !owner || owner.name.adjective || owner.name.kind === 'PERSON') return phrase
  return { ...phrase, owner, words: { start: phrase.words.start, end: owner.name.end } }
}

/** "The division's commander, [Maj. Gen.] Ann Lee": short titles before the name are no other role. */
function behindRanks({ draft: { tokens } }: Gathering, first: number): number {
  let at = first
  while (
    /^\p{L}{2,6}\.$/u.test(tokens[at - 1]?.text ?? '') &&
    personTitles.has(tokens[at - 1]?.lower.slice(0, -1) ?? '')
  )
    at--
  return at
}

/** "The minister, [Ann Lee] said, had lied": she says it of another. */
function isParenthetical({ draft: { tokens } }: Gathering, { first, last }: Written): boolean {
  const next = tokens[last.index + 1]
  return tokens[first.index - 1]?.text === ',' && next?.tag === 'VERB' && tokens[next.index + 1]?.text === ','
}
