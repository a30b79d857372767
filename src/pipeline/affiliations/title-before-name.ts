import type { Gathering, Written } from '../entities/gathering.ts'
import type { Office } from './office.ts'
import { rolePhraseBefore } from './role-phrases.ts'

/** "China's ambassador to North Korea [Li Jinjun]", "US Secretary of State [Antony Blinken]". */
export function titleBeforeName(gathering: Gathering, holder: Written): Office | null {
  const phrase = rolePhraseBefore(gathering, holder.first.index)
  if (!phrase || isParenthetical(gathering, holder)) return null
  const rule = phrase.phrase ? 'role-phrase-before-name' : 'title-before-name'
  return { holder, phrase, found: { rule, confidence: phrase.owner ? 0.9 : 0.75 } }
}

/** "The minister, [Ann Lee] said, had lied": she says it of another. */
function isParenthetical({ draft: { tokens } }: Gathering, { first, last }: Written): boolean {
  const next = tokens[last.index + 1]
  return tokens[first.index - 1]?.text === ',' && next?.tag === 'VERB' && tokens[next.index + 1]?.text === ','
}
