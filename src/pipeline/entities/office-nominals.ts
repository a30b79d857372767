import type { Token } from '../draft.ts'
import { isRole } from '../affiliations/roles.ts'
import { isBareNoun } from './bare-nominals.ts'
import type { Cluster, Gathering, Written } from './gathering.ts'
import { addMention } from './gathering.ts'

/** "[the Chinese president] left": who alone of the text has that office of that state. */
export function gatherOfficeNominals(gathering: Gathering): void {
  const ofState = Map.groupBy(
    gathering.clusters.filter(({ owner }) => owner !== null),
    ({ owner }) => owner,
  )
  for (const written of gathering.written) {
    const state = gathering.clusterOf[written.number]
    const noun = state?.state ? roleBehind(gathering, written) : null
    if (!state || !noun || gathering.mentioned.has(noun.token.index)) continue
    const [only, ...others] = (ofState.get(state) ?? []).filter(({ roles }) => roles.has(noun.words))
    if (only && others.length === 0) addOffice(gathering, only, written, noun.token)
  }
}

function addOffice(gathering: Gathering, cluster: Cluster, { first, name }: Written, noun: Token): void {
  const article = gathering.draft.tokens[first.index - 1]
  const start = article?.lower === 'the' ? article.start : name.start
  const how = { form: 'NOMINAL', rule: 'office-of-state', confidence: 0.85 } as const
  addMention(gathering, cluster, { start, end: noun.end }, noun, how)
}

/** "president" or "foreign minister" behind an adjective or genitive, before no name. */
function roleBehind(gathering: Gathering, { last, name }: Written): { token: Token; words: string } | null {
  const { tokens, view } = gathering.draft
  const next = tokens[last.index + 1]
  const genitive = next !== undefined && ["'s", "'"].includes(next.lower)
  if (!name.adjective && !genitive) return null
  const from = last.index + (genitive ? 2 : 1)
  const token = [tokens[from], tokens[from + 1]].find((one) => one && isRole(one.lower) && isBareNoun(gathering, one))
  const start = tokens[from]?.start
  // "Afghan ambassador to the US Ann Lee" is a title before a name.
  if (token && tokens[token.index + 1]?.lower === 'to') return null
  return token && start !== undefined ? { token, words: view.slice(start, token.end).toLowerCase() } : null
}
