import type { Token } from '../draft.ts'
import { isRole } from '../affiliations/roles.ts'
import { isBareNoun } from './bare-nominals.ts'
import type { Cluster, Gathering, Written } from './gathering.ts'
import { addMention } from './gathering.ts'

/** "[the Chinese president] left", "[the IAEA chief] said": who alone of the text has that office of that state or body. */
export function gatherOfficeNominals(gathering: Gathering): void {
  const ofOwner = Map.groupBy(
    gathering.clusters.filter(({ owner }) => owner !== null),
    ({ owner }) => owner,
  )
  for (const written of gathering.written) {
    const owner = gathering.clusterOf[written.number]
    const noun = owner?.state || owner?.kind === 'ORGANIZATION' ? roleBehind(gathering, written) : null
    if (!owner || !noun || gathering.mentioned.has(noun.token.index)) continue
    const [only, ...others] = (ofOwner.get(owner) ?? []).filter((cluster) => hasOffice(cluster, noun.words))
    if (only && others.length === 0) addOffice(gathering, only, written, noun.token)
  }
}

/** Words of news for who is at the top, whatever the title is. */
const tops = new Set(['chief', 'head', 'boss', 'leader'])
const topTitles = new Set([
  ...`president premier chancellor director director-general secretary-general chairman chairwoman chair chief head leader
  ceo king queen emir sultan`.split(/\s+/),
  ...['director general', 'secretary general', 'chief executive', 'executive director', 'prime minister'],
])

const isSecond = (role: string): boolean => /^(?:deputy|vice|former)\b/.test(role)

const hasOffice = ({ roles }: Cluster, words: string): boolean =>
  roles.has(words) || (tops.has(words) && [...roles].some((role) => topTitles.has(role)) && ![...roles].some(isSecond))

function addOffice(gathering: Gathering, cluster: Cluster, { first, name }: Written, noun: Token): void {
  const article = gathering.draft.tokens[first.index - 1]
  const start = article?.lower === 'the' ? article.start : name.start
  const how = { form: 'NOMINAL', rule: 'office-of-state', confidence: 0.85 } as const
  addMention(gathering, cluster, { start, end: noun.end }, noun, how)
}

/** "president" or "foreign minister" behind an adjective, a genitive or "the US", before no name. */
function roleBehind(gathering: Gathering, { first, last, name }: Written): { token: Token; words: string } | null {
  const { tokens, view } = gathering.draft
  const next = tokens[last.index + 1]
  const genitive = next !== undefined && ["'s", "'"].includes(next.lower)
  if (!name.adjective && !genitive && tokens[first.index - 1]?.lower !== 'the') return null
  const from = last.index + (genitive ? 2 : 1)
  const token = [tokens[from], tokens[from + 1]].find((one) => one && isRole(one.lower) && isBareNoun(gathering, one))
  const start = tokens[from]?.start
  // "Afghan ambassador to the US Ann Lee" is a title before a name.
  if (token && tokens[token.index + 1]?.lower === 'to') return null
  return token && start !== undefined ? { token, words: view.slice(start, token.end).toLowerCase() } : null
}
