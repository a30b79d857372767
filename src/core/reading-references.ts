import type { Issue } from './errors.ts'
import type { Reading } from './reading.ts'
import type { WrittenReading } from './reading-format.ts'
import type { Span } from './span.ts'

type Named = Readonly<{ path: Issue['path']; name: string }>
type Optional = Readonly<{ path: Issue['path']; name: string | undefined }>

/**
 * Every slug and key that a reading uses must be declared in it, once. Entities, works and events that other
 * articles brought in are declared again where they are used: a reading stands on its own.
 */
export function checkReferences(written: WrittenReading): Issue[] {
  const { article, works, entities, affiliations, statements, events } = written
  const takers = [
    ...statements.flatMap(({ parties }, at) =>
      parties.map((party, index) => ({ ...party, path: ['statements', at, 'parties', index] })),
    ),
    ...events.flatMap(({ participants }, at) =>
      participants.map((one, index) => ({ ...one, path: ['events', at, 'participants', index] })),
    ),
  ]
  const publications = [
    { ...article, path: ['article'] },
    ...works.map((work, at) => ({ ...work, path: ['works', at] })),
  ]
  const entityUses: Optional[] = [
    ...publications.flatMap(({ path, publisher, authors }) => [
      { path: [...path, 'publisher'], name: publisher },
      ...authors.map((name, index) => ({ path: [...path, 'authors', index], name })),
    ]),
    ...affiliations.flatMap(({ holder, organization, counterpart }, at) => [
      { path: ['affiliations', at, 'holder'], name: holder },
      { path: ['affiliations', at, 'organization'], name: organization },
      { path: ['affiliations', at, 'counterpart'], name: counterpart },
    ]),
    ...takers.map(({ path, entity }) => ({ path: [...path, 'entity'], name: entity })),
    ...events.map(({ place }, at) => ({ path: ['events', at, 'place', 'entity'], name: place?.entity })),
  ]
  const eventUses: Named[] = [
    ...statements.flatMap((said, at) =>
      said.events.map(({ event }, index) => ({ path: ['statements', at, 'events', index, 'event'], name: event })),
    ),
    ...events.flatMap((event, at) =>
      event.relations.map(({ to }, index) => ({ path: ['events', at, 'relations', index, 'to'], name: to })),
    ),
  ]
  return [
    ...check('entity', named('entities', entities, 'slug'), entityUses),
    ...check('event', named('events', events, 'slug'), eventUses),
    ...check(
      'work',
      named('works', works, 'slug'),
      statements.map(({ publishedIn }, at) => ({ path: ['statements', at, 'publishedIn'], name: publishedIn })),
    ),
    ...check(
      'statement',
      named('statements', statements, 'key'),
      statements.map(({ reportedBy }, at) => ({ path: ['statements', at, 'reportedBy'], name: reportedBy })),
    ),
    ...check(
      'affiliation',
      named('affiliations', affiliations, 'key'),
      takers.map(({ path, capacity }) => ({ path: [...path, 'capacity'], name: capacity })),
    ),
  ]
}

function named<Key extends string>(list: string, items: readonly Record<Key, string>[], key: Key): Named[] {
  return items.map((item, index) => ({ path: [list, index, key], name: item[key] }))
}

function check(what: string, declared: readonly Named[], used: readonly Optional[]): Issue[] {
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
export function checkDuplicates({ article, entities, statements, events }: Reading): Issue[] {
  const spans = (anchors: readonly Span[]) => anchors.map(({ start, end }) => `${start}-${end}`).join()
  const taker = (
    one: Reading['statements'][number]['parties'][number] | Reading['events'][number]['participants'][number],
  ) => [one.role, one.entity ?? `"${one.label}"`].join(' ')
  return [
    ...duplicates(['article', 'authors'], article.authors, (author) => author),
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
