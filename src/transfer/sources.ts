import type { Format, Kind } from '#export/format.ts'
import type { RecordName } from '#export/records.ts'
import type { Tree } from '#read/arguments.ts'
import type { EdgeFilters } from './edges.ts'
import type { Listed } from './records.ts'

/** Which records of one name a file is made of. */
export type Source = Readonly<{ name: Listed; filter: Tree } | { name: 'edge'; filters: EdgeFilters }>

/** Entities that were merged into others are no longer listed. */
export const LIVE: Tree = { mergedIntoId: null }

/** What a format has words for, in its order, of everything or of what one kind lets through. */
export function sourcesOf({ of }: Format, kind: Kind | null, filter: Tree): Source[] {
  const sources = kind === null ? everything() : limited[kind](filter, of.edge !== undefined)
  return (Object.keys(of) as RecordName[]).flatMap((name) => sources.filter((source) => source.name === name))
}

const everything = (): Source[] => [
  { name: 'origin', filter: {} },
  { name: 'article', filter: {} },
  { name: 'entity', filter: LIVE },
  { name: 'affiliation', filter: {} },
  { name: 'statement', filter: {} },
  { name: 'event', filter: {} },
  { name: 'edge', filters: { statement: {}, event: {}, affiliation: {} } },
]

/** In a graph those who are tied are its nodes. */
const limited: Readonly<Record<Kind, (filter: Tree, isGraph: boolean) => Source[]>> = {
  articles: (filter) => [{ name: 'article', filter }],
  entities: (filter) => [
    { name: 'entity', filter },
    { name: 'affiliation', filter: { holder: filter } },
  ],
  statements: (filter, isGraph) => [
    { name: 'statement', filter },
    ...tied(isGraph, { parties: { some: { statement: filter } } }),
    { name: 'edge', filters: { statement: filter } },
  ],
  events: (filter, isGraph) => [
    { name: 'event', filter },
    ...tied(isGraph, { events: { some: { event: filter } } }),
    { name: 'edge', filters: { event: filter } },
  ],
}

const tied = (isGraph: boolean, by: Tree): Source[] =>
  isGraph ? [{ name: 'entity', filter: { AND: [LIVE, by] } }] : []
