import type { Issue } from './errors.ts'
import type { Reading } from './reading.ts'
import type { WrittenReading } from './reading-format.ts'
import type { Span } from './span.ts'

type Named = Readonly<{ path: Issue['path']; name: string }>
type Use = Readonly<{ path: Issue['path']; name: string | undefined }>

/**
 * Every slug and key that a reading uses must be declared in it, once. Entities, works and events that other
 * articles brought in are declared again where they are used: a reading stands on its own.
 */
export function checkReferences(written: WrittenReading): Issue[] {
  const { works, entities, affiliations, statements, events } = written
  return [
    ...check('entity', named('entities', entities, 'slug'), entityUses(written)),
    ...check('event', named('events', events, 'slug'), eventUses(written)),
    ...check('work', named('works', works, 'slug'), uses('statements', statements, 'publishedIn')),
    ...check('statement', named('statements', statements, 'key'), uses('statements', statements, 'reportedBy')),
    ...check('affiliation', named('affiliations', affiliations, 'key'), takerUses(written, 'capacity')),
  ]
}

function entityUses(written: WrittenReading): Use[] {
  const { article, works, affiliations, events } = written
  const publications = [
    { ...article, path: ['article'] },
    ...works.map((work, at) => ({ ...work, path: ['works', at] })),
  ]
  return [
    ...publications.flatMap(({ path, publisher, authors }) => [
      { path: [...path, 'publisher'], name: publisher },
      ...authors.map((name, index) => ({ path: [...path, 'authors', index], name })),
    ]),
    ...uses('affiliations', affiliations, 'holder'),
    ...uses('affiliations', affiliations, 'organization'),
    ...uses('affiliations', affiliations, 'counterpart'),
    ...takerUses(written, 'entity'),
    ...events.map(({ place }, at) => ({ path: ['events', at, 'place', 'entity'], name: place?.entity })),
  ]
}

const eventUses = ({ statements, events }: WrittenReading): Use[] => [
  ...statements.flatMap((said, at) => below(['statements', at, 'events'], said.events, 'event')),
  ...events.flatMap((event, at) => below(['events', at, 'relations'], event.relations, 'to')),
]

const takerUses = ({ statements, events }: WrittenReading, key: 'entity' | 'capacity'): Use[] => [
  ...statements.flatMap(({ parties }, at) => below(['statements', at, 'parties'], parties, key)),
  ...events.flatMap(({ participants }, at) => below(['events', at, 'participants'], participants, key)),
]

const uses = <Key extends string>(
  list: string,
  items: readonly { [K in Key]?: string | undefined }[],
  key: Key,
): Use[] => below([list], items, key)

const below = <Key extends string>(
  path: Issue['path'],
  items: readonly { [K in Key]?: string | undefined }[],
  key: Key,
): Use[] => items.map((item, index) => ({ path: [...path, index, key], name: item[key] }))

function named<Key extends string>(list: string, items: readonly Record<Key, string>[], key: Key): Named[] {
  return items.map((item, index) => ({ path: [list, index, key], name: item[key] }))
}

function check(what: string, declared: readonly Named[], used: readonly Use[]): Issue[] {
  const names = new Set<string>()
  const issues: Issue[] = []
  for (const { path, name } of declared) {
    if (names.has(name)) issues.push({ path, message: `two ${what} entries are called "${name}"` })
    names.add(name)
  }
  for (const { path, name } of used) {
    if (name !== undefined && !names.has(name)) issues.push({ path, message: `no ${what} "${name}" is declared here` })
  }
  return issues
}

/** The same thing listed twice; `path` leads to the second. */
export function checkDuplicates({ article, works, entities, affiliations, statements, events }: Reading): Issue[] {
  const spans = (anchors: readonly Span[]) => anchors.map(({ start, end }) => `${start}-${end}`).join()
  const taker = (
    one: Reading['statements'][number]['parties'][number] | Reading['events'][number]['participants'][number],
  ) => [one.role, one.entity ?? `"${one.label}"`].join(' ')
  return [
    ...duplicates(['article', 'authors'], article.authors, (author) => author),
    ...duplicates(['article', 'sections'], article.sections, (section) => spans([section])),
    ...duplicates(['works'], [article, ...works], ({ slug }) => slug),
    ...works.flatMap(({ authors }, at) => duplicates(['works', at, 'authors'], authors, (author) => author)),
    ...duplicates(
      ['entities'],
      entities.flatMap(({ identifiers }) => identifiers),
      ({ scheme, value }) => `${scheme} ${value}`,
    ),
    ...duplicates(['affiliations'], affiliations, ({ holder, title, organization, counterpart }) =>
      JSON.stringify([holder, title, organization, counterpart]),
    ),
    ...duplicates(['statements'], statements, ({ content }) => spans(content)),
    ...entities.flatMap(({ name, names, mentions }, at) => [
      ...duplicates(
        ['entities', at, 'names'],
        [...names, { name, language: article.language }],
        (one) => `${one.language} ${one.name}`,
      ),
      ...duplicates(['entities', at, 'mentions'], mentions, (mention) => spans([mention])),
    ]),
    ...statements.flatMap((said, at) => [
      ...duplicates(['statements', at, 'parties'], said.parties, taker),
      ...duplicates(['statements', at, 'events'], said.events, ({ event, role }) => `${role} ${event}`),
    ]),
    ...events.flatMap((event, at) => [
      ...duplicates(['events', at, 'participants'], event.participants, taker),
      ...duplicates(['events', at, 'relations'], event.relations, ({ kind, to }) => `${kind} ${to}`),
    ]),
  ]
}

function duplicates<Item>(path: Issue['path'], items: readonly Item[], keyOf: (item: Item) => string): Issue[] {
  const seen = new Set<string>()
  return items.flatMap((item) => {
    const key = keyOf(item)
    if (seen.has(key)) return [{ path, message: `lists the same twice: ${key}` }]
    seen.add(key)
    return []
  })
}
