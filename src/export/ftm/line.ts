import type { EntityRef, EvidenceRecord } from '../records.ts'

type Values = string | null | undefined | readonly (string | null | undefined)[]

/** An entity of FollowTheMoney as one line: what is not known is left out, every value is text in a list. */
export function line(id: string, schema: string, properties: Readonly<Record<string, Values>>): string {
  const known = Object.entries(properties).flatMap(([name, values]) => {
    const list = [...new Set([values].flat().filter((value) => value !== null && value !== undefined && value !== ''))]
    return list.length === 0 ? [] : [[name, list] as const]
  })
  return `${JSON.stringify({ id, schema, properties: Object.fromEntries(known) })}\n`
}

/**
 * A state or a city is a PublicBody: FollowTheMoney has nothing nearer for who holds talks and has offices. It has no
 * words at all for agreements, works and concepts.
 */
const schemata: Readonly<Record<string, string>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  GEOPOLITICAL: 'PublicBody',
  PLACE: 'Address',
}
export const schemaOf = ({ kind }: Readonly<{ kind: string }>): string | null => schemata[kind] ?? null

const ORGANIZATIONS = ['Organization', 'PublicBody']
const LEGAL_ENTITIES = ['Person', ...ORGANIZATIONS]

type Known = EntityRef | null | undefined
const oneOf =
  (range: readonly string[]) =>
  (entity: Known): string | null => {
    const schema = entity ? schemaOf(entity) : null
    return entity && schema !== null && range.includes(schema) ? entity.id : null
  }

/** Its id, where its schema is within the range of a property. */
export const thing = oneOf(Object.values(schemata))
export const organization = oneOf(ORGANIZATIONS)
export const legalEntity = oneOf(LEGAL_ENTITIES)

const standing = (evidence: readonly EvidenceRecord[]) => evidence.filter(({ review }) => review !== 'REJECTED')

/** Whether editors left any of its evidence; FollowTheMoney could not say that they refused it. */
export const stands = ({ evidence }: Readonly<{ evidence: readonly EvidenceRecord[] }>): boolean =>
  evidence.length === 0 || standing(evidence).length > 0

/** The documents that bear it out. */
export const proof = (evidence: readonly EvidenceRecord[]): string[] =>
  standing(evidence).map(({ articleId }) => articleId)

/** The words that bear it out. */
export const words = (evidence: readonly EvidenceRecord[]): string[] =>
  standing(evidence).flatMap(({ role, exact }) => (role === 'SUPPORT' ? [exact] : []))

/** All that is certain of a date, as a prefix of it: 2021-05-21 to 2021-05-31 → `2021-05`. Null across years. */
export function partialDate(earliest: string | null, latest: string | null): string | null {
  if (earliest === null || latest === null) return null
  const parts = latest.split('-')
  const different = earliest.split('-').findIndex((part, at) => part !== parts[at])
  return parts.slice(0, different === -1 ? 3 : different).join('-') || null
}

/** A moment without its zone, which is always UTC: `2021-06-21T09:00:00`. */
export const moment = (at: string | undefined): string | null =>
  at === undefined ? null : new Date(at).toISOString().slice(0, 19)

export const webAddress = (url: string | null): string | null =>
  url !== null && /^https?:\/\//.test(url) && URL.canParse(url) ? url : null

/** `en-GB` → `eng`: FollowTheMoney has these languages, by their codes of ISO 639-3. */
export const language = (tag: string): string | null => languages.get(tag.toLowerCase().split('-')[0] ?? '') ?? null
const languages: ReadonlyMap<string, string> = new Map(
  (
    'en eng,fr fra,de deu,ru rus,es spa,nl nld,ro ron,ka kat,ar ara,tr tur,lb ltz,el ell,lt lit,uk ukr,zh zho,be bel,' +
    'bg bul,bs bos,ja jpn,cs ces,lv lav,pt por,pl pol,hy hye,hr hrv,hi hin,he heb,uz uzb,mn mon,ur urd,sq sqi,ko kor,' +
    'is isl,it ita,et est,no nor,fa fas,sw swa,sl slv,sk slk,az aze,tg tgk,kk kaz,tk tuk,ky kir,hu hun,da dan,af afr,' +
    'sv swe,sr srp,id ind,kn kan,mk mkd,mt mlt,ms msa,fi fin,ca cat,ne nep,tl tgl,fil fil,my mya,km khm,cnr cnr,bn ben'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
)
