import type { ReadEntity, Reading } from './reading.ts'
import type { Anchor } from './span.ts'

/**
 * The reading with other slugs for its entities. Those that get the same slug become one, the first of them with the
 * mentions and names of all; what is then told twice is told once, and an office with oneself is left out.
 */
export function renameEntities(reading: Reading, slugs: ReadonlyMap<string, string>): Reading {
  const now = (slug: string) => slugs.get(slug) ?? slug
  const nowOrNull = (slug: string | null) => (slug === null ? null : now(slug))
  const { offices, keys } = officesOf(reading.affiliations, now)
  const takers = <Taker extends Takers[number]>(list: readonly Taker[]): Taker[] =>
    oneOfEach(
      list.map((one) => ({
        ...one,
        entity: nowOrNull(one.entity),
        capacity: one.capacity === null ? null : (keys.get(one.capacity) ?? null),
      })),
      ({ role, entity, label }) => JSON.stringify([role, entity ?? { label }]),
      (first, other) => ({ ...first, words: anchors([...first.words, ...other.words]) }),
    )
  const published = <Work extends Pick<Reading['article'], 'publisher' | 'authors'>>(work: Work): Work => ({
    ...work,
    publisher: nowOrNull(work.publisher),
    authors: [...new Set(work.authors.map(now))],
  })
  return {
    ...reading,
    article: published(reading.article),
    works: reading.works.map(published),
    entities: oneOfEach(
      reading.entities.map((entity) => ({ ...entity, slug: now(entity.slug) })),
      ({ slug }) => slug,
      joined,
    ),
    affiliations: offices,
    statements: reading.statements.map((said) => ({ ...said, parties: takers(said.parties) })),
    events: reading.events.map((event) => ({
      ...event,
      place: nowOrNull(event.place),
      participants: takers(event.participants),
    })),
  }
}

type Takers = Reading['statements'][number]['parties'] | Reading['events'][number]['participants']
type Office = Reading['affiliations'][number]

/** The offices, and by the key of each before the key it has now; none where it is gone. */
function officesOf(affiliations: readonly Office[], now: (slug: string) => string) {
  const keys = new Map<string, string>()
  const renamed = affiliations.map((office) => ({
    ...office,
    holder: now(office.holder),
    organization: office.organization === null ? null : now(office.organization),
    counterpart: office.counterpart === null ? null : now(office.counterpart),
  }))
  const told = renamed.filter(({ holder, organization, counterpart }) => ![organization, counterpart].includes(holder))
  const identity = ({ holder, title, organization, counterpart }: Office) =>
    JSON.stringify([holder, title, organization, counterpart])
  const offices = oneOfEach(told, identity, (first, other) => ({
    ...first,
    support: anchors([...first.support, ...other.support]),
  }))
  const keyOf = new Map(offices.map((office) => [identity(office), office.key]))
  for (const office of told) keys.set(office.key, keyOf.get(identity(office)) ?? office.key)
  return { offices, keys }
}

function joined(first: ReadEntity, other: ReadEntity): ReadEntity {
  const { language = 'und' } = first.names[0] ?? other.names[0] ?? {}
  const names = [...first.names, { name: other.name, language, kind: 'ALIAS' as const }, ...other.names]
  return {
    ...first,
    description: first.description ?? other.description,
    names: oneOfEach(
      names.filter(({ name }) => name !== first.name),
      (one) => `${one.language} ${one.name}`,
    ),
    identifiers: oneOfEach([...first.identifiers, ...other.identifiers], ({ scheme, value }) => `${scheme} ${value}`),
    mentions: anchors([...first.mentions, ...other.mentions]),
  }
}

const anchors = <Item extends Anchor>(list: readonly Item[]): Item[] =>
  oneOfEach(list, ({ start, end }) => `${start} ${end}`)

/** The first of each key, with what `join` takes over from those after it. */
function oneOfEach<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  join: (first: Item, other: Item) => Item = (first) => first,
): Item[] {
  const found = new Map<string, Item>()
  for (const item of items) {
    const key = keyOf(item)
    const first = found.get(key)
    found.set(key, first === undefined ? item : join(first, item))
  }
  return [...found.values()]
}
