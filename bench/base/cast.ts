import type { FuzzyDate } from '#core/fuzzy-date.ts'
import type { Random } from './random.ts'
import { at, random, zipf } from './random.ts'
import { dateColumns } from './dates.ts'
import { ids } from './ids.ts'
import type { Row, Rows } from './tables.ts'
import { capitalised, slugOf, wordOf } from './words.ts'

export type Kind = 'PERSON' | 'ORGANIZATION' | 'GEOPOLITICAL' | 'PLACE' | 'AGREEMENT' | 'WORK' | 'CONCEPT' | 'OTHER'
export type Member = Readonly<{ number: number; id: string; kind: Kind; name: string }>
/** An office; `holder` and `organization` are never the same. */
export type Office = Readonly<{
  number: number
  id: string
  holder: Member
  organization: Member
  counterpart: Member | null
  title: string
}>

/** How many of each there are for a number of articles. */
export type Scale = Readonly<{
  articles: number
  entities: number
  publishers: number
  offices: number
  events: number
}>

export function scaleOf(articles: number): Scale {
  const entities = Math.max(60, Math.ceil(articles / 5))
  return {
    articles,
    entities,
    publishers: Math.min(200, Math.ceil(entities / 10)),
    offices: entities,
    events: Math.floor(articles * 1.5),
  }
}

/** Who and what the articles speak of: the one part of a base that is kept in memory. Earlier members are more popular. */
export type Cast = Readonly<{
  members: readonly Member[]
  offices: readonly Office[]
  /** The offices that somebody holds, by the number of the member. */
  officesOf: ReadonlyMap<number, readonly Office[]>
  /** Each draws one, the popular ones far more often. */
  draw: Readonly<Record<'anybody' | 'speaker' | 'organization' | 'place' | 'publisher', (random: Random) => Member>>
}>

/** Of twenty members of a cast. */
const KINDS: readonly Kind[] = [
  ...(['PERSON', 'GEOPOLITICAL', 'PERSON', 'ORGANIZATION', 'PERSON', 'PERSON', 'PLACE', 'PERSON', 'PERSON'] as const),
  ...(['ORGANIZATION', 'PERSON', 'PERSON', 'GEOPOLITICAL', 'PERSON', 'PERSON', 'ORGANIZATION', 'CONCEPT'] as const),
  ...(['PERSON', 'AGREEMENT', 'WORK'] as const),
]
const CALLED: Readonly<Record<Kind, string>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Group',
  GEOPOLITICAL: 'State',
  PLACE: 'Place',
  AGREEMENT: 'Pact',
  WORK: 'Work',
  CONCEPT: 'Idea',
  OTHER: 'Thing',
}
const TITLES = ['minister', 'spokesperson', 'director', 'president', 'member', 'envoy', 'adviser', 'chair']

export function castOf({ entities, publishers, offices: officeCount }: Scale, seed: number): Cast {
  const members = Array.from({ length: entities }, (_, number) => memberOf(number, random(seed, number)))
  const of = (...kinds: Kind[]) => members.filter(({ kind }) => kinds.includes(kind))
  const organizations = of('ORGANIZATION', 'GEOPOLITICAL')
  const draw = {
    anybody: drawFrom(members),
    speaker: drawFrom(of('PERSON', 'PERSON', 'ORGANIZATION', 'GEOPOLITICAL')),
    organization: drawFrom(organizations),
    place: drawFrom(of('PLACE', 'GEOPOLITICAL')),
    publisher: drawFrom(of('ORGANIZATION').slice(0, publishers)),
  }
  const people = of('PERSON')
  const offices = Array.from({ length: officeCount }, (_, number): Office => {
    const source = random(seed, -1 - number)
    const organization = draw.organization(source)
    const other = draw.organization(source)
    const counterpart = other === organization || source.chance(0.8) ? null : other
    const title = `${source.pick(TITLES)} ${wordOf(number)}`
    return {
      ...{ number, id: ids.affiliation(number), holder: at(people, number % people.length) },
      ...{ organization, counterpart, title },
    }
  })
  return { members, offices, officesOf: Map.groupBy(offices, ({ holder }) => holder.number), draw }
}

function drawFrom(members: readonly Member[]): (source: Random) => Member {
  const draw = zipf(members.length, 1)
  return (source) => at(members, draw(source))
}

/** Nobody who exists: "Person Tavo-Lémin 00042". */
function memberOf(number: number, { below }: Random): Member {
  const kind = at(KINDS, number % KINDS.length)
  const words = [wordOf(below(50_000)), wordOf(below(50_000))].map(capitalised).join('-')
  return { number, id: ids.entity(number), kind, name: `${CALLED[kind]} ${words} ${String(number).padStart(5, '0')}` }
}

const LANGUAGES = ['de', 'fr', 'es', 'ko-Latn']

export function writeCast(cast: Cast, seed: number, rows: Rows): void {
  writeDoubles(cast, rows)
  for (const member of cast.members) {
    const source = random(seed, 1_000_000 + member.number)
    const { id, number, kind, name } = member
    const [, words = '', digits = ''] = name.split(' ')
    rows.entity({ id, slug: slugOf(name), kind, name, description: source.chance(0.6) ? describe(source) : null })
    const named = (ordinal: number, row: Omit<Row<'entity_name'>, 'id' | 'entity_id'>) =>
      rows.entity_name({ id: ids.name(number * 4 + ordinal), entity_id: id, ...row })
    named(0, { name, language: 'en', kind: 'PREFERRED' })
    if (source.chance(0.4)) named(1, { name: `${words} ${digits}`, language: 'en', kind: 'ALIAS' })
    if (source.chance(0.2))
      named(2, { name: `${words} ${digits}`, language: source.pick(LANGUAGES), kind: 'PREFERRED' })
    if (source.chance(0.1)) named(3, { name: `${words.charAt(0)}${digits}`, language: 'en', kind: 'ABBREVIATION' })
    if (source.chance(0.3)) rows.entity_identifier({ scheme: 'catalogue', value: `C${number}`, entity_id: id })
  }
}

/** One in a hundred has a double that was found to be the same and merged into it; nothing speaks of the double. */
function writeDoubles({ members }: Cast, rows: Rows): void {
  for (let number = 0; number < members.length; number += 100) {
    const { id, kind, name } = at(members, number)
    const double = { id: ids.entity(members.length + number), name: `${name} bis` }
    rows.entity({ ...double, slug: slugOf(double.name), kind, merged_into_id: id })
    const preferred = { name: double.name, language: 'en', kind: 'PREFERRED' }
    rows.entity_name({ id: ids.name((members.length + number) * 4), entity_id: double.id, ...preferred })
  }
}

const describe = (source: Random): string => `${source.pick(TITLES)} of ${wordOf(source.below(2000))}`

/** The row of an office; whoever tells of it adds the evidence. */
export function officeRow(
  { id, holder, organization, counterpart, title }: Office,
  from: FuzzyDate | null,
): Row<'affiliation'> {
  return {
    ...{ id, title, holder_id: holder.id, organization_id: organization.id, counterpart_id: counterpart?.id },
    ...dateColumns('from', from),
    holder_sort: '', // derived
  }
}
