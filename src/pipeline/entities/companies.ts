import type { Token } from '../draft.ts'
import type { Cluster, Gathering } from './gathering.ts'
import { addMention } from './gathering.ts'
import { isBareNoun } from './bare-nominals.ts'
import type { Salience, Seen } from './salience.ts'

const companies = new Set(
  `company firm corporation airline carrier automaker carmaker manufacturer agency organisation organization group
  watchdog bloc body alliance movement network newspaper paper broadcaster institute charity regulator think-tank`.split(
    /\s+/,
  ),
)
/** "the [militant] group": what tells no group from another. */
const sorts = new Set('militant armed rebel jihadist terrorist extremist rights insurgent islamist aid'.split(' '))
const window = 2

/** "[the company] said": the organisation that was the subject last, or the only one named near. */
export function gatherCompanies(gathering: Gathering, salience: Salience): void {
  for (const noun of gathering.draft.tokens) {
    const before = gathering.draft.tokens[noun.index - 1]
    const article = sorts.has(before?.lower ?? '') ? gathering.draft.tokens[noun.index - 2] : before
    if (!companies.has(noun.lower) || article?.lower !== 'the' || !isBareNoun(gathering, noun)) continue
    const cluster = namedBefore(salience, noun)
    if (!cluster) continue
    const how = { form: 'NOMINAL', rule: 'company-named-before', confidence: 0.9 } as const
    addMention(gathering, cluster, { start: article.start, end: noun.end }, noun, how)
    salience.bySentence[noun.sentence]?.push({ cluster, token: noun, rank: 1, quoted: salience.quotedAt(noun) })
  }
}

function namedBefore({ bySentence }: Salience, { sentence, index }: Token): Cluster | null {
  for (let back = 0; back <= window; back++) {
    const before = (bySentence[sentence - back] ?? []).filter(
      ({ cluster, token }) => cluster.kind === 'ORGANIZATION' && token.index < index,
    )
    const found = onlyOne(before.filter(({ rank }) => rank === 0)) ?? onlyOne(before)
    if (found) return found
    if (before.length > 0) return null
  }
  return null
}

const onlyOne = (seen: readonly Seen[]): Cluster | null => {
  const [only, ...others] = new Set(seen.map(({ cluster }) => cluster))
  return only && others.length === 0 ? only : null
}
