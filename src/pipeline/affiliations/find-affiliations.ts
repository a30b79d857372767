import type { Draft, DraftAffiliation } from '../draft.ts'
import { gatheringOf } from '../entities/gathering.ts'
import type { Office } from './office.ts'
import { offices } from './offices.ts'
import { headingVerbs } from './roles.ts'

/** Finds who is what: "[China]'s [ambassador to North Korea] [Li Jinjun]". */
export function findAffiliations(draft: Draft): Draft {
  const entityAt = new Map<number, number>()
  for (const [number, { mentions }] of draft.entities.entries())
    for (const { start, form } of mentions) if (form === 'NAME' || form === 'METONYM') entityAt.set(start, number)
  const found = offices(gatheringOf(draft)).flatMap((office) => affiliationOf(draft, entityAt, office) ?? [])
  const ofHolder = Map.groupBy(found, ({ holder }) => holder)
  return { ...draft, affiliations: found.map((office) => fuller(ofHolder.get(office.holder) ?? [], office)) }
}

/** "President Xi" has the office of "Chinese President Xi Jinping"; only the words for it are his own. */
function fuller(all: readonly DraftAffiliation[], office: DraftAffiliation): DraftAffiliation {
  if (office.organization !== null) return office
  const same = all.slice(0, 20).find((one) => one.organization !== null && contains(one.title, office.title))
  if (!same) return office
  const { title, organization, counterpart, former } = same
  return { ...office, title, organization, counterpart, former }
}

const contains = (whole: string, title: string): boolean =>
  ` ${whole.toLowerCase()} `.includes(` ${title.toLowerCase()} `)

function affiliationOf(draft: Draft, entityAt: ReadonlyMap<number, number>, office: Office): DraftAffiliation | null {
  const { holder, phrase, found } = office
  const number = (name: typeof phrase.owner) => (name ? (entityAt.get(name.name.start) ?? null) : null)
  const [holds, organization, counterpart] = [number(holder), number(phrase.owner), number(phrase.counterpart)]
  if (holds === null || holds === organization || holder.name.kind === 'GEOPOLITICAL') return null
  const support = {
    start: Math.min(holder.name.start, phrase.words.start),
    end: Math.max(holder.name.end, phrase.words.end),
  }
  const title = headingVerbs.get(phrase.role.tag === 'VERB' ? phrase.role.lemma : '') ?? titleOf(draft, phrase.title)
  return { holder: holds, title, organization, counterpart, former: phrase.former, support, found }
}

const titleOf = ({ view }: Draft, { start, end }: Office['phrase']['title']): string =>
  view.slice(start, end).replaceAll(/\s+/g, ' ')
