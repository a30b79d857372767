import type { Gathering, Written } from '../entities/gathering.ts'
import type { Office } from './office.ts'
import { headingVerbs } from './roles.ts'

/** "[Ann Lee], who heads the agency"; the title is that of the verb. */
export function headingClauseOfName(gathering: Gathering, holder: Written): Office | null {
  const {
    draft: { tokens },
    nameAt,
  } = gathering
  const next = holder.last.index + 1
  if (tokens[next]?.text !== ',' || tokens[next + 1]?.lower !== 'who') return null
  const perfect = tokens[next + 2]?.lower === 'has'
  const verb = tokens[next + (perfect ? 3 : 2)]
  if (!verb || !headingVerbs.has(verb.lemma)) return null
  const owner = [1, 2].map((ahead) => nameAt.get(verb.index + ahead)).find((name) => name !== undefined) ?? null
  if (!owner || owner.name.kind === 'PERSON') return null
  const words = { start: verb.start, end: owner.name.end }
  const former = verb.xpos === 'VBD' && !perfect && verb.lemma !== 'found'
  const phrase = { role: verb, title: verb, words, owner, counterpart: null, former, phrase: false }
  return { holder, phrase, found: { rule: 'heading-clause', confidence: 0.85 } }
}
