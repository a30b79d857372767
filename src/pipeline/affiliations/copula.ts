import type { Gathering, Written } from '../entities/gathering.ts'
import type { Office } from './office.ts'
import { rolePhraseFrom } from './role-phrases.ts'

const are = new Set(['is', 'was', 'became', 'remains', 'remained'])
const once = new Set(['was'])

/** "[Ann Lee] is the director of the museum"; of "was" nobody knows whether it is over, so it counts as former. */
export function copulaOfName(gathering: Gathering, holder: Written): Office | null {
  const { tokens } = gathering.draft
  const verb = tokens[holder.last.index + 1]
  if (!verb || !are.has(verb.lower)) return null
  const phrase = rolePhraseFrom(gathering, verb.index + 1)
  if (!phrase?.owner) return null
  const former = phrase.former || once.has(verb.lower)
  return { holder, phrase: { ...phrase, former }, found: { rule: 'role-phrase-after-copula', confidence: 0.8 } }
}
