import { readFileSync } from 'node:fs'
import { readSeeds } from '#app/seed.ts'
import type { ReadEvent, Reading, ReadStatement } from '#core/reading.ts'
import type { Span } from '#core/span.ts'
import { overlap, shared } from './matching.ts'

/** How many of the story's facts are found as its curated reading has them. */
export type SeedScore = Readonly<{ what: string; right: number; of: number; missed: readonly string[] }>

type Entities = ReadonlyMap<string, string>

/** Compares a reading of the seed story with the curated one. */
export function scoreSeed(curated: Reading, read: Reading): SeedScore[] {
  const same = curatedSlugs(curated, read)
  return [
    score(
      'attributed statements with the right speaker',
      attributed(curated),
      (said) => hasSpeaker(said, read, same),
      (said) => said.key,
    ),
    score(
      'affiliations',
      curated.affiliations,
      (office) => hasOffice(office, read, same),
      ({ key }) => key,
    ),
    score(
      'events with the right type and date bounds',
      curated.events.filter(({ when }) => when !== null),
      (event) => hasEvent(event, read),
      ({ slug }) => slug,
    ),
    score(
      'named entities found',
      curated.entities.filter(isNamed),
      ({ slug }) => [...same.values()].includes(slug),
      ({ slug }) => slug,
    ),
    score(
      'entities that are in the curated reading',
      read.entities,
      ({ slug }) => same.has(slug),
      ({ slug }) => slug,
    ),
  ]
}

function score<Fact>(
  what: string,
  facts: readonly Fact[],
  isRight: (fact: Fact) => boolean,
  nameOf: (fact: Fact) => string,
): SeedScore {
  const missed = facts.filter((fact) => !isRight(fact)).map(nameOf)
  return { what, right: facts.length - missed.length, of: facts.length, missed }
}

/** Slug in the curated reading of each entity that was read: the one most of its mentions are mentions of. */
function curatedSlugs(curated: Reading, read: Reading): Entities {
  const slugs = new Map<string, string>()
  for (const { slug, mentions } of read.entities) {
    const votes = new Map<string, number>()
    for (const entity of curated.entities) {
      const common = mentions.filter((mention) => entity.mentions.some((other) => likeness(mention, other) >= 0.5))
      if (common.length > 0) votes.set(entity.slug, common.length)
    }
    const [best] = [...votes].toSorted((a, b) => b[1] - a[1])
    if (best !== undefined) slugs.set(slug, best[0])
  }
  return slugs
}

const likeness = (a: Span, b: Span): number => shared([a], [b]) / (Math.max(a.end, b.end) - Math.min(a.start, b.start))

const isNamed = ({ mentions }: Reading['entities'][number]) => mentions.some(({ form }) => form === 'NAME')

const speakers = ({ parties }: ReadStatement) =>
  parties.flatMap(({ role, entity }) => (role === 'SPEAKER' && entity !== null ? [entity] : []))

const attributed = ({ statements }: Reading) =>
  statements.filter((said) => said.voice === 'ATTRIBUTED' && speakers(said).length > 0)

function hasSpeaker(said: ReadStatement, read: Reading, same: Entities): boolean {
  const wanted = speakers(said)
  const found = read.statements.filter(({ content }) => overlap(content, said.content) >= 0.5)
  return found.some((other) => speakers(other).some((speaker) => wanted.includes(same.get(speaker) ?? '')))
}

function hasOffice(office: Reading['affiliations'][number], read: Reading, same: Entities): boolean {
  const curated = (slug: string | null) => (slug === null ? null : (same.get(slug) ?? ''))
  return read.affiliations.some(
    ({ holder, organization, counterpart }) =>
      curated(holder) === office.holder &&
      curated(organization) === office.organization &&
      curated(counterpart) === office.counterpart,
  )
}

const hasEvent = (event: ReadEvent, read: Reading): boolean =>
  read.events.some(
    ({ type, when, support }) =>
      type === event.type &&
      when?.earliest === event.when?.earliest &&
      when?.latest === event.when?.latest &&
      shared(support, event.support) > 0,
  )

/** The curated reading of the story, and its text with the day it was published. */
export function seedStory(): Readonly<{ curated: Reading; text: string; published: string }> {
  const [curated] = readSeeds()
  if (curated === undefined) throw new Error('seeds/ holds no curated reading')
  const text = readFileSync(new URL('../seeds/000_a3268986d2cf04ed.txt', import.meta.url), 'utf8')
  return { curated, text, published: curated.article.published?.earliest ?? '' }
}

/** Least numbers of facts found; none of the entities may be invented. */
export const seedFloors: Readonly<Record<string, number>> = {
  'attributed statements with the right speaker': 18,
  affiliations: 12,
  'events with the right type and date bounds': 10,
}
