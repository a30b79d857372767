import { idOf } from '#core/ids.ts'
import type { ReadEntity, Reading } from '#core/reading.ts'
import { renameEntities } from '#core/rename-entities.ts'
import { digest } from '#core/slug.ts'
import type { Query } from '../load.ts'
import { articleKey } from '../rows.ts'
import { alreadyPlaced } from './already-placed.ts'
import type { Base, Known } from './known-entities.ts'
import { findBase } from './known-entities.ts'
import type { Likeness, Wanted } from './likeness.ts'
import { likeness, MARGIN, SURE } from './likeness.ts'

/** A new entity of a reading, and one of the base that it may be. */
export type Candidate = Readonly<{ entity: string; candidate: string; score: number; rule: string }>

/** A reading under the slugs of the entities it means. */
export type Linked = Readonly<{
  reading: Reading
  /** By the ids of entities that are not this article's alone, the ids of the names they have. */
  shared: ReadonlyMap<string, ReadonlySet<string>>
  candidates: readonly Candidate[]
}>

/** What the text means by one entity: one of the base, or a new one that may be some of the base. */
type Choice = Readonly<{ slug: string; known: Known | null; score: number; doubts: readonly Likeness[] }>

const MOST_CANDIDATES = 5
const LEAST_SCORE = 0.4

/**
 * Finds out which entities of a reading are in the base already: by identifiers, by where an earlier reading of the
 * same text placed them, and by names, of which one must stand out. Nothing is merged in silence: where several may be
 * meant, or only perhaps one, the entity is new and the others are its candidates.
 */
export async function linkEntities(query: Query, reading: Reading): Promise<Linked> {
  const { articleId, versionId } = articleKey(reading)
  const { entities, article } = reading
  const suffixed = (slug: string) => `${slug}-${digest(article.slug, slug)}`
  const base = await findBase(query, {
    ...{ articleId, versionId },
    names: [...new Set(entities.flatMap(({ name, names }) => [name, ...names.map((other) => other.name)]))],
    slugs: entities.flatMap(({ slug }) => [slug, suffixed(slug)]),
    identifiers: entities.flatMap(({ identifiers }) => identifiers),
  })
  const choices = new Chooser(reading, base, suffixed).choose()
  const slugs = new Map([...choices].map(([slug, choice]) => [slug, choice.slug]))
  const cleared = { ...reading, entities: ownIdentifiers(reading, base, choices) }
  return {
    reading: renameEntities(cleared, slugs),
    shared: new Map([...choices.values()].flatMap(({ known }) => sharedNames(known))),
    candidates: [...choices.values()].flatMap(candidatesOf),
  }
}

class Chooser {
  readonly #reading: Reading
  readonly #base: Base
  readonly #suffixed: (slug: string) => string
  readonly #placed: ReadonlyMap<string, Readonly<{ slug: string; known: Known }>>
  readonly #choices = new Map<string, Choice>()
  /** Ids of the persons that are chosen: a reader that tells two persons apart is believed. */
  readonly #persons = new Set<string>()

  constructor(reading: Reading, base: Base, suffixed: (slug: string) => string) {
    this.#reading = reading
    this.#base = base
    this.#suffixed = suffixed
    this.#placed = alreadyPlaced(reading, base)
  }

  /** Persons come last, the surest first: whom they serve is known by then. By the slug that each had. */
  choose(): ReadonlyMap<string, Choice> {
    const { entities } = this.#reading
    for (const entity of entities.filter(({ kind }) => kind !== 'PERSON')) this.#take(entity, this.#choice(entity))
    const persons = entities.filter(({ kind }) => kind === 'PERSON')
    const surest = persons
      .map((entity) => ({ entity, score: this.#choice(entity).score }))
      .toSorted((one, other) => other.score - one.score)
    for (const { entity } of surest) this.#take(entity, this.#choice(entity))
    return this.#choices
  }

  #take(entity: ReadEntity, choice: Choice): void {
    this.#choices.set(entity.slug, choice)
    if (entity.kind === 'PERSON' && choice.known !== null) this.#persons.add(choice.known.id)
  }

  #choice(entity: ReadEntity): Choice {
    const wanted = this.#wanted(entity)
    const ranked = this.#base.known
      .filter(({ id }) => !this.#persons.has(id))
      .flatMap((known) => likeness(wanted, known) ?? [])
      .toSorted((one, other) => other.score - one.score)
    const [best, second] = ranked
    const placed = this.#placed.get(entity.slug)
    const isIdentified = best?.rule === 'same-identifier'
    if (placed !== undefined && !isIdentified && !this.#persons.has(placed.known.id))
      return { ...placed, score: 2, doubts: [] }
    if (best !== undefined && best.score >= SURE && best.score - (second?.score ?? 0) > MARGIN - 1e-9)
      return { slug: best.known.slug, known: best.known, score: best.score, doubts: [] }
    return this.#fresh(entity, ranked)
  }

  /** A slug that is taken is given digits of the article; an entity that has these already is this article's own. */
  #fresh({ slug }: ReadEntity, doubts: readonly Likeness[]): Choice {
    const isTaken = this.#base.taken.includes(slug)
    const own = isTaken ? this.#suffixed(slug) : slug
    const known = this.#base.known.find(({ aliases }) => Object.values(aliases).includes(own)) ?? null
    return { slug: own, known: isTaken ? known : null, score: 0, doubts }
  }

  #wanted({ slug, kind, name, names, identifiers }: ReadEntity): Wanted {
    const normalised = (written: string) => this.#base.normalised[written] ?? written
    const offices = this.#reading.affiliations.filter(({ holder }) => holder === slug)
    const circle = offices.flatMap(({ organization, counterpart }) => [organization, counterpart])
    return {
      ...{ kind, identifiers },
      names: [{ name, kind: 'PREFERRED' as const }, ...names].map((one) => ({
        normalised: normalised(one.name),
        kind: one.kind,
      })),
      circle: circle.flatMap((other) => (other === null ? [] : [this.#idOf(other)])),
    }
  }

  #idOf(slug: string): string {
    const choice = this.#choices.get(slug)
    return choice?.known?.id ?? idOf('entity', choice?.slug ?? slug)
  }
}

function candidatesOf({ slug, known, doubts }: Choice): Candidate[] {
  const entity = known?.id ?? idOf('entity', slug)
  return doubts
    .filter((doubt) => doubt.score >= LEAST_SCORE && doubt.known.id !== entity)
    .slice(0, MOST_CANDIDATES)
    .map((doubt) => ({ entity, candidate: doubt.known.id, score: Math.min(doubt.score, 1), rule: doubt.rule }))
}

const sharedNames = (known: Known | null): [string, ReadonlySet<string>][] =>
  known?.isShared ? [[known.id, new Set(known.names.map(({ id }) => id))]] : []

/** The entities without identifiers that are another's, in the base or in the reading. */
function ownIdentifiers({ entities }: Reading, { known }: Base, choices: ReadonlyMap<string, Choice>): ReadEntity[] {
  const owners = new Map(known.flatMap(({ id, identifiers }) => identifiers.map((one) => [keyOf(one), id] as const)))
  return entities.map((entity) => {
    const choice = choices.get(entity.slug)
    const id = choice?.known?.id ?? idOf('entity', choice?.slug ?? entity.slug)
    return {
      ...entity,
      identifiers: entity.identifiers.filter((one) => {
        const owner = owners.get(keyOf(one)) ?? id
        owners.set(keyOf(one), owner)
        return owner === id
      }),
    }
  })
}

const keyOf = ({ scheme, value }: Known['identifiers'][number]) => `${scheme} ${value}`
