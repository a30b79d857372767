import type { Gathering, Written } from '../entities/gathering.ts'
import { personTitles } from '../names/word-lists.ts'
import type { Office } from './office.ts'
import { rolePhraseBefore } from './role-phrases.ts'

/** "China's ambassador to North Korea [Li Jinjun]", "US Secretary of State [Antony Blinken]". */
export function titleBeforeName(gathering: Gathering, holder: Written): Office | null {
  const phrase = rolePhraseBefore(gathering, behindRanks(gathering, holder.first.index))
  if (!phrase || isParenthetical(gathering, holder)) return null
  const rule = phrase.phrase ? 'role-phrase-before-name' : 'title-before-name'
  return { holder, phrase, found: { rule, confidence: phrase.owner ? 0.9 : 0.75 } }
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
