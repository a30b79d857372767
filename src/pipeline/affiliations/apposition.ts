import type { Gathering, Written } from '../entities/gathering.ts'
import type { Office } from './office.ts'
import { rolePhraseFrom } from './role-phrases.ts'

/** "[Zhao Tong], a senior fellow at the centre," and "[Sung Kim], the US' special representative for North Korea,". */
export function appositionOfName(gathering: Gathering, holder: Written): Office | null {
  const { tokens } = gathering.draft
  const next = holder.last.index + 1
  if (tokens[next]?.text !== ',') return null
  const phrase = rolePhraseFrom(gathering, skipAge(gathering, next + 1))
  if (!phrase) return null
  const rule = 'role-phrase-after-name'
  return { holder, phrase, found: { rule, confidence: phrase.owner ? 0.9 : 0.75 } }
}

/** "Ann Lee, 52, a doctor". */
const skipAge = ({ draft: { tokens } }: Gathering, at: number): number =>
  /^\d{1,3}$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === ',' ? at + 2 : at
