import { idOf } from '#core/ids.ts'
import type { Reading } from '#core/reading.ts'
import { articleKey } from '#store/rows.ts'
import { saveReading } from '#store/save-reading.ts'
import type { TestDatabase } from '../database.ts'
import type { Affiliation, Article, Entity, Event, Fuzzy, Mention, Statement } from './world-types.ts'

/**
 * A made-up base as plain data, for oracles: six articles and two works that share entities, events and words; many
 * dates are tied, many are unknown. Always the same, for the dice are.
 */

let state = 7
/** From 0 to below `most`. */
const dice = (most: number): number => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff
  return (state >> 8) % most
}
const pick = <Value>(values: readonly Value[]): Value => values[dice(values.length)] as Value
const some = <Value>(values: readonly Value[], most: number): Value[] => [
  ...new Set(Array.from({ length: dice(most + 1) }, () => pick(values))),
]
const maybe = <Value>(value: Value): Value | null => (dice(3) === 0 ? null : value)

const day = (text: string): Fuzzy => ({ edtf: text, earliest: text, latest: text })
/** Days at the ends of ISO weeks and of time, a month, a part of it, a year, and one that is open. */
const dates: readonly (Fuzzy | null)[] = [
  ...[null, null, day('2021-06-11'), day('2021-06-11'), day('2021-01-03'), day('2020-12-31')],
  ...[day('2021-01-04'), day('0001-01-01'), day('9999-12-31'), day('2019-02-28')],
  { edtf: '2021-05-21/2021-05-31', earliest: '2021-05-21', latest: '2021-05-31' },
  { edtf: '2021-06', earliest: '2021-06-01', latest: '2021-06-30' },
  { edtf: '2019', earliest: '2019-01-01', latest: '2019-12-31' },
  { edtf: '../1999', earliest: '0001-01-01', latest: '1999-12-31' },
]
/** Every day at which one of them begins or ends. */
export const edges: readonly string[] = [
  ...new Set(dates.flatMap((date) => (date ? [date.earliest, date.latest] : []))),
]

export const entities: readonly Entity[] = (
  [
    ['ada-byron', 'PERSON', 'Ada Byron', ['Byron', 'Countess of Kent']],
    ['bob-cole', 'PERSON', 'Bob Cole', ['Cole']],
    ['cem-ozdemir', 'PERSON', 'Cem Özdemir', ['Özdemir']],
    ['eva-kiss', 'PERSON', 'éva Kiss', ['Kiss', 'Eva 100%']],
    ['dan-low', 'PERSON', 'Dan_Low', []],
    ['herald', 'ORGANIZATION', 'Herald', ['The  Herald']],
    ['gazette', 'ORGANIZATION', 'Gazette', ['Gaz\\ette']],
    ['union', 'ORGANIZATION', 'Union', ['Danlow Union']],
    ['kent', 'GEOPOLITICAL', 'Kent', []],
    ['surrey', 'GEOPOLITICAL', 'Surrey', ['Kent and Surrey']],
    ['berne', 'PLACE', 'Berne', ['Bern']],
    ['basel', 'PLACE', 'Basel', ['Bâle']],
    ['truce', 'AGREEMENT', 'truce', []],
    ['old-kent', 'GEOPOLITICAL', 'Old Kent', ['Kent']],
  ] as const
).map(([slug, kind, name, names], index) => ({
  ...{ id: idOf('entity', slug), slug, kind, name, names: [name, ...names] },
  identifiers: index % 3 === 0 ? [{ scheme: 'wikidata', value: `Q${index + 1}` }] : [],
  mergedInto: slug === 'old-kent' ? 'kent' : null,
}))
const slugs = entities.map(({ slug }) => slug)
const people = slugs.slice(0, 5)

export const affiliations: readonly Affiliation[] = (
  [
    ['ada-byron', 'envoy', 'kent', 'surrey'],
    ['ada-byron', 'editor', 'herald', null],
    ['bob-cole', 'editor', 'herald', null],
    ['bob-cole', 'publisher', 'herald', null],
    ['cem-ozdemir', 'envoy', 'union', 'surrey'],
    ['eva-kiss', 'envoy', null, 'surrey'],
    ['eva-kiss', 'member', 'union', null],
  ] as const
).map(([holder, title, organization, counterpart], index) => ({
  ...{ id: idOf('affiliation', holder, title, organization, counterpart), key: `office-${index}` },
  ...{ holder, title, organization, counterpart },
}))

const articleNames = ['a', 'b', 'c', 'd', 'e', 'f']
const workNames = ['work-one', 'work-two']
const publication = (slug: string) => ({
  ...{ id: idOf('article', slug), slug, title: `Story ${slug}`, kind: pick(['NEWS', 'OPINION'] as const) },
  language: pick(['en', 'en-GB', 'de']),
  publisher: slug < 'd' ? 'herald' : maybe(pick(['gazette', 'old-kent'])),
  ...{ authors: slug < 'c' ? ['ada-byron', 'bob-cole'] : some(people, 2), published: pick(dates) },
})

/** The same words in several cases and accents: one of them is the same as another. */
const sayings = [
  ...['War is over', 'war is óver!', 'Peace holds', 'Peace, holds', 'Taxes rise', 'Grain is cheap', 'Kent must wait'],
  ...['Nobody knows', 'Rain falls', 'Peace is near'],
]
const lines = Array.from({ length: 9 }, () => Array.from({ length: 6 }, () => pick(sayings)))

type Source = Article & Readonly<{ text: string; anchors: Reading['article']['sections'][number][] }>

const sources: readonly Source[] = articleNames.map((slug, index) => {
  const spoken = lines.map((line) => line[index] ?? '')
  const named = Array.from({ length: 14 }, () => pick(slugs))
  const names = named.map((name) => entities.find((entity) => entity.slug === name)?.name ?? '')
  const parts = [...spoken, ...names]
  const starts = parts.map((_, at) => parts.slice(0, at).join('\n').length + (at > 0 ? 1 : 0))
  const anchors = parts.map((exact, at) => {
    const start = starts[at] ?? 0
    return { kind: 'BODY' as const, start, end: start + exact.length, exact }
  })
  return { ...publication(slug), text: parts.join('\n'), anchors, named }
})
const works: readonly Article[] = workNames.map((slug) => ({ ...publication(slug), text: null, named: [] }))
export const articles: readonly Article[] = [...sources, ...works]

const versionOf = ({ slug, text }: Source) => articleKey({ article: { slug, text } } as Reading).versionId
const SPOKEN = lines.length

export const mentions: readonly Mention[] = sources.flatMap((source) =>
  source.anchors.slice(SPOKEN).map(({ start, end }, index) => {
    const entity = source.named[index] ?? ''
    const id = idOf('mention', versionOf(source), start, end, idOf('entity', entity))
    return { id, article: source.slug, entity, start, form: pick(['NAME', 'NOMINAL', 'PRONOUN'] as const) }
  }),
)

const participantRoles = ['ACTOR', 'PARTICIPANT', 'HOST'] as const
export const events: readonly Event[] = Array.from({ length: 44 }, (_, index) => {
  const slug = `event-${index}`
  const takers = Array.from({ length: dice(4) }, () => `${pick(participantRoles)} ${pick(slugs.slice(0, 11))}`)
  const told = [...new Set([pick(sources), ...some(sources, 2)])]
  return {
    ...{ id: idOf('event', slug), slug, title: `${pick(['Talks', 'Riot', 'Vote'])} ${index}` },
    ...{ type: pick(['CONSULT', 'PROTEST', 'ELECTION'] as const), mode: maybe(pick(['visit', 'phone-call'])) },
    ...{ realis: pick(['ACTUAL', 'PLANNED', 'DENIED'] as const), when: pick(dates) },
    place: maybe(pick(['berne', 'basel', 'kent'])),
    participants: [...new Set(takers)].map((taker) => {
      const [role = '', entity = ''] = taker.split(' ')
      return { role: role as (typeof participantRoles)[number], entity }
    }),
    told: told.map(({ slug: article, anchors }) => ({ article, start: pick(anchors).start })),
    reviews: index % 4 === 0 ? ['REJECTED'] : ['PROPOSED'],
  }
})

const talkers = ['ada-byron', 'ada-byron', 'ada-byron', 'bob-cole', 'cem-ozdemir', 'kent', 'kent', 'union', 'surrey']
const partyRoles = ['SPEAKER', 'ADDRESSEE', 'TOPIC', 'ON_BEHALF_OF'] as const
export const statements: readonly Statement[] = sources.flatMap((source, at) =>
  source.anchors.slice(0, SPOKEN).map(({ start, end, exact }, index) => {
    const voice = pick(['ATTRIBUTED', 'ATTRIBUTED', 'PUBLICATION'] as const)
    const roles = partyRoles.filter((role) => voice === 'ATTRIBUTED' || role !== 'SPEAKER')
    const parties = [...new Set(Array.from({ length: dice(5) }, () => `${pick(roles)} ${pick(talkers)}`))]
    const told = events.filter((event) => event.told.some(({ article }) => article === source.slug))
    const links = [
      ...new Set(Array.from({ length: dice(4) }, () => `${pick(['AT', 'ABOUT'])} ${pick(told.slice(0, 4)).slug}`)),
    ]
    return {
      ...{ id: idOf('statement', versionOf(source), start, end), key: `said-${index}`, article: source.slug, start },
      ...{ text: exact, voice, mode: pick(['DIRECT', 'INDIRECT'] as const), said: pick(dates) },
      polarity: pick(['POSITIVE', 'NEGATIVE'] as const),
      parties: parties.map((party) => {
        const [role = '', entity = ''] = party.split(' ')
        const offices = affiliations.filter(({ holder }) => holder === entity)
        const capacity = role === 'SPEAKER' && offices.length > 0 ? maybe(pick(offices).key) : null
        return { role: role as (typeof partyRoles)[number], entity, capacity }
      }),
      events: links.map((link) => {
        const [role = '', event = ''] = link.split(' ')
        return { role: role as 'AT' | 'ABOUT', event }
      }),
      publishedIn: dice(3) === 0 ? pick(workNames) : null,
      reportedBy: index > 0 && dice(4) === 0 ? `said-${index - 1}` : null,
      reviews: (at + index) % 3 === 0 ? ['ACCEPTED'] : ['PROPOSED'],
    }
  }),
)

const fuzzy = (date: Fuzzy | null) => date && { ...date, text: null, basis: 'INFERRED' as const }

/** What is told of it anywhere is told in full in each article, so that no reading takes away what another gave. */
function readingOf(source: Source): Reading {
  const { slug, text, anchors } = source
  const first = anchors.slice(0, 1)
  const at = (start: number) => anchors.filter((anchor) => anchor.start === start)
  const published = (article: Article) => {
    const { slug: name, kind, title, language, publisher, authors } = article
    return { slug: name, kind, title, url: null, language, publisher, authors, published: fuzzy(article.published) }
  }
  return {
    origin: { kind: 'HUMAN', agent: 'test 1', at: '2026-01-01T00:00:00Z' },
    article: { ...published(source), text, sections: [] },
    works: works.map((work) => ({ ...published(work), support: first })),
    entities: entities.map((entity) => ({
      ...{ slug: entity.slug, kind: entity.kind, name: entity.name, description: null },
      names: entity.names.slice(1).map((name) => ({ name, language: 'en', kind: 'ALIAS' as const })),
      identifiers: entity.identifiers,
      mentions: mentions
        .filter((mention) => mention.article === slug && mention.entity === entity.slug)
        .flatMap(({ start, form }) => at(start).map(({ end, exact }) => ({ start, end, exact, form }))),
    })),
    affiliations: affiliations.map((office) => ({ ...office, from: null, to: null, support: first })),
    statements: statements
      .filter(({ article }) => article === slug)
      .map((said) => ({
        ...{ key: said.key, mode: said.mode, voice: said.voice, polarity: said.polarity, language: 'en', cue: null },
        ...{ content: at(said.start), support: [], said: fuzzy(said.said), saidWords: null },
        parties: said.parties.map((party) => ({ ...party, label: party.entity, words: first })),
        ...{ events: said.events, publishedIn: said.publishedIn, reportedBy: said.reportedBy },
      })),
    events: events.flatMap((event) => {
      const told = event.told.filter(({ article }) => article === slug).flatMap(({ start }) => at(start))
      if (told.length === 0) return []
      const participants = event.participants.map((one) => ({ ...one, label: one.entity, capacity: null, words: told }))
      return {
        ...{ slug: event.slug, title: event.title, type: event.type, mode: event.mode, realis: event.realis },
        ...{ when: fuzzy(event.when), whenWords: null, place: event.place, placeWords: null, recurrence: null },
        ...{ support: told, participants, relations: [] },
      }
    }),
  }
}

/** Stores it; then two are merged and some evidence is reviewed, for which there is no reading. */
export async function saveWorld({ client, run }: TestDatabase): Promise<void> {
  for (const source of sources) await saveReading(client, readingOf(source))
  await run(`UPDATE entity SET merged_into_id = (SELECT id FROM entity WHERE slug = 'kent') WHERE slug = 'old-kent'`)
  const ids = (of: readonly Readonly<{ id: string; reviews: readonly string[] }>[], review: string) =>
    of.filter(({ reviews }) => reviews.includes(review)).map(({ id }) => `'${id}'`)
  await run(`UPDATE evidence SET review = 'ACCEPTED' WHERE statement_id IN (${ids(statements, 'ACCEPTED').join(', ')})`)
  await run(`UPDATE evidence SET review = 'REJECTED' WHERE event_id IN (${ids(events, 'REJECTED').join(', ')})`)
}
