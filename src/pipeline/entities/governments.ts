import type { Token } from '../draft.ts'
import type { Gathering, Written } from './gathering.ts'
import { addMention } from './gathering.ts'

/** What a state is spoken of as, beside its parliament and courts, which are things of their own. */
const governments = new Set('government authorities side regime leadership'.split(' '))

/** "the [Chinese] government", "[Pyongyang]'s regime": the state as it acts. */
export function gatherGovernments(gathering: Gathering): void {
  for (const written of gathering.written) {
    const cluster = gathering.clusterOf[written.number]
    const noun = nounBehind(gathering, written)
    if (!cluster?.state || !noun) continue
    const article = gathering.draft.tokens[written.first.index - 1]
    const start = article && ['the', 'a'].includes(article.lower) ? article.start : written.name.start
    const how = { form: 'NOMINAL', rule: 'government-of-state', confidence: 0.85 } as const
    addMention(gathering, cluster, { start, end: noun.end }, noun, how)
  }
}

/** The noun right behind the name, but for the genitive. */
function nounBehind({ draft: { tokens }, nameAt }: Gathering, { last, name }: Written): Token | null {
  const next = tokens[last.index + 1]
  const genitive = next !== undefined && ["'s", "'"].includes(next.lower)
  if (!name.adjective && !genitive) return null
  const noun = genitive ? tokens[last.index + 2] : next
  if (!noun || !governments.has(noun.lower) || nameAt.has(noun.index)) return null
  const after = tokens[noun.index + 1]
  return after && (after.tag === 'NOUN' || nameAt.has(after.index)) ? null : noun
}
