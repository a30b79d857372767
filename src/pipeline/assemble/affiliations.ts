import type { FuzzyDate } from '#core/fuzzy-date.ts'
import { edtfBounds } from '#core/fuzzy-date.ts'
import type { ReadAffiliation } from '#core/reading.ts'
import type { Draft, DraftAffiliation } from '../draft.ts'
import type { Context } from './context.ts'

/** One for each affiliation of the draft: the same office told again has the key of the first; null where it is none. */
export function affiliationKeys({ affiliations }: Draft): (string | null)[] {
  const keys = new Map<string, string>()
  return affiliations.map((office) => {
    if (!isOffice(office)) return null
    const identity = identityOf(office)
    const key = keys.get(identity) ?? `affiliation-${keys.size + 1}`
    keys.set(identity, key)
    return key
  })
}

/** Offices told twice are one, with the passages of both. */
export function readAffiliations({ draft, anchor, slug, affiliationKey }: Context): ReadAffiliation[] {
  const told = draft.affiliations.map((office, at) => ({ ...office, key: affiliationKey(at) }))
  const offices = Map.groupBy(told.filter(isOffice), identityOf)
  return [...offices.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined || first.key === null) return []
    const { key, holder, title, organization, counterpart, former, found } = first
    const passages = new Map(same.map(({ support }) => [`${support.start}-${support.end}`, support]))
    return {
      key,
      holder: slug(holder),
      title,
      organization: organization === null ? null : slug(organization),
      counterpart: counterpart === null ? null : slug(counterpart),
      from: null,
      to: former ? before(draft.document.published) : null,
      support: [...passages.values()].map(anchor),
      found,
    }
  })
}

/** A former president was one until the day of the article at the latest. */
const before = (published: string | null): FuzzyDate | null => {
  const edtf = `../${published}`
  const bounds = edtfBounds(edtf)
  return bounds === null ? null : { text: null, edtf, ...bounds, basis: 'INFERRED' }
}

/** Nobody holds an office of himself. */
const isOffice = ({ holder, organization, counterpart }: DraftAffiliation): boolean =>
  holder !== organization && holder !== counterpart

const identityOf = ({ holder, title, organization, counterpart }: DraftAffiliation): string =>
  JSON.stringify([holder, title, organization, counterpart])
